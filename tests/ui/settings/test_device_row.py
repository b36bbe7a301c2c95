import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inglenook.hardware.findings import Finding
from inglenook.hardware.records import Device
from inglenook.ui.settings.device_row import DeviceRow
from inglenook.ui.widgets.memory_bar import MemoryBar
from inglenook.ui.widgets.pill import Pill
from inglenook.ui.widgets.switch import Switch

GIB = 2**30


@pytest.fixture
def make(appearance, qtbot):
    def made(
        *,
        is_used=False,
        is_off=False,
        reason="Used through CUDA.",
        kind="discrete",
        own_bytes=None,
    ):
        device = Device(
            name="CUDA0",
            backend="CUDA",
            kind=kind,
            total_bytes=8 * GIB,
            free_bytes=2 * GIB,
            description="<h1>RTX 4060",
        )
        finding = Finding(device=device, is_used=is_used, is_off=is_off, reason=reason)
        row = DeviceRow(finding, "CUDA", own_bytes, appearance)
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
    row = make(reason="It has no driver.")
    assert "It has no driver." in texts(row)
    assert row.findChild(Pill).text() == "Not used"


def test_what_the_loaded_model_takes_is_told(make):
    row = make(is_used=True, own_bytes=4 * GIB)
    assert "6.0 GiB free without the loaded model · 8.0 GiB in all" in texts(row)


@pytest.mark.parametrize("is_used", [True, False])
def test_a_gpu_can_be_switched_by_the_keyboard(make, qtbot, is_used):
    row = make(is_used=is_used, is_off=not is_used)
    switch = row.findChild(Switch)
    assert switch.accessibleName() == "Use <h1>RTX 4060"
    assert switch.isChecked() == is_used
    with qtbot.waitSignal(row.switched) as switched:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switched.args == [not is_used]
    assert switch.toolTip() == "A change counts from the next load."


def test_one_that_is_switched_off_says_so(make):
    row = make(is_off=True, reason="It is switched off in the settings.")
    assert row.findChild(Pill).text() == "Switched off"
    assert "It is switched off in the settings." in texts(row)


def test_the_cpu_is_always_on_and_says_why(make):
    row = make(is_used=True, kind="cpu")
    switch = row.findChild(Switch)
    assert switch.isChecked()
    assert not switch.isEnabled()
    assert switch.toolTip().startswith("The CPU is always used")


def test_what_cannot_be_used_cannot_be_switched_on_and_says_why(make):
    row = make(reason="It has no driver.")
    switch = row.findChild(Switch)
    assert not switch.isChecked()
    assert not switch.isEnabled()
    assert switch.toolTip() == "It has no driver."
