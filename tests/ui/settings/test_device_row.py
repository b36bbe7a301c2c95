import pytest
from PySide6.QtWidgets import QLabel

from inglenook.hardware.findings import Finding
from inglenook.hardware.records import Device
from inglenook.ui.settings.device_row import DeviceRow
from inglenook.ui.widgets.memory_bar import MemoryBar
from inglenook.ui.widgets.pill import Pill

GIB = 2**30


@pytest.fixture
def make(appearance, qtbot):
    def made(*, is_used, reason="Used through CUDA.", facts="CUDA"):
        device = Device(
            name="CUDA0",
            backend="CUDA",
            kind="discrete",
            total_bytes=8 * GIB,
            free_bytes=2 * GIB,
            description="<h1>RTX 4060",
        )
        finding = Finding(device=device, is_used=is_used, reason=reason)
        row = DeviceRow(finding, facts, appearance)
        qtbot.addWidget(row)
        row.show()
        return row

    return made


def texts(row):
    labels = row.findChildren(QLabel)
    return [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in labels]


def test_it_says_what_it_is_how_much_is_free_and_that_it_is_used(make):
    row = make(is_used=True)
    assert texts(row) == [
        "<h1>RTX 4060",
        "CUDA",
        "2.0 GiB free of 8.0 GiB",
        "Used through CUDA.",
        "In use",
    ]
    assert row.findChild(MemoryBar).value() == 750


def test_one_that_is_not_used_says_why(make):
    row = make(is_used=False, reason="It has no driver.")
    assert "It has no driver." in texts(row)
    assert row.findChild(Pill).text() == "Not used"
