from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.engine.test_remembered import RUN

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.ui.settings.remembered_row import RememberedRow
from inglenook.ui.widgets.icon_button import IconButton

NOW = datetime.fromtimestamp(RUN.last_at, UTC)
RAN = Remembered(engine="llama.cpp x", model=RUN.model, run=RUN)
FAILED = Remembered(engine="e", model="<b>.gguf", outcome=Outcome(cpu_only=True))


@pytest.fixture
def show(appearance, qtbot):
    def shown(remembered):
        row = RememberedRow(remembered, NOW, appearance)
        qtbot.addWidget(row)
        row.resize(900, 40)
        row.show()
        return row

    return shown


def texts(row):
    labels = row.findChildren(QLabel)
    return [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in labels]


def test_what_ran_is_told_with_its_plan_and_its_day(show):
    row = show(RAN)
    assert texts(row) == [
        "Qwen3-8B-Q4_K_M",
        "CUDA, 29/33 layers, 8k",
        "Ran 14 times; predicted 5.84 GiB, measured 5.91 GiB",
        "Today",
    ]
    assert row.toolTip() == "llama.cpp x"


def test_what_did_not_run_is_told_with_what_did(show):
    assert texts(show(FAILED)) == ["<b>", "GPU", "The GPU failed; the CPU ran.", ""]


def test_it_can_be_forgotten_by_the_keyboard(show, qtbot):
    row = show(RAN)
    forget = row.findChild(IconButton)
    assert forget.accessibleName() == "Forget Qwen3-8B-Q4_K_M"
    with qtbot.waitSignal(row.forget_requested):
        qtbot.keyClick(forget, Qt.Key.Key_Space)
