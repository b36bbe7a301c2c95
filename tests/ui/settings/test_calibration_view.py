from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from tests.engine.calibration.conftest import DEFAULT, calibration
from tests.ui.settings.conftest import READY

from inglenook.engine.calibration.records import Progress
from inglenook.engine.state import Phase
from inglenook.errors import NoRoomToCalibrate
from inglenook.ui.settings.calibration_view import CalibrationView, calibration_words

FASTER = calibration(
    model="Qwen3-8B Q4_K_M",
    setting=msgspec.structs.replace(DEFAULT, n_threads=4, flash_attention="off"),
    gain=1.176,
)


@pytest.fixture
def view(calibrations, appearance, qtbot, monkeypatch):
    QLocale.setDefault(QLocale.c())
    made = CalibrationView(calibrations, appearance)
    qtbot.addWidget(made)
    qtbot.addWidget(made.begin)
    made.show()
    made.begin.show()
    yield made
    QLocale.setDefault(QLocale.system())


def texts(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def cancel_button(view):
    (button,) = (
        each for each in view.findChildren(QPushButton) if each.text() == "Cancel"
    )
    return button


def test_at_first_it_says_that_nothing_was_measured(view, calibrations):
    assert "Nothing was measured yet." in texts(view)
    assert calibrations.asked == ["refresh"]


def test_it_says_what_is_fastest_and_by_how_much(view, calibrations):
    calibrations.tell(known=FASTER)
    assert (
        "Qwen3-8B Q4_K_M: 4 threads, flash attention off: 1.18 × the defaults, "
        "measured 3 Nov"
    ) in texts(view)


def test_where_nothing_is_faster_it_says_so(view):
    words = calibration_words(calibration(gain=1.0))
    assert words == "m: nothing beats the defaults, measured 3 Nov"


@pytest.mark.parametrize(
    ("phase", "reason"),
    [
        (Phase.EMPTY, "Load a model first."),
        (Phase.LOADING, "Load a model first."),
        (Phase.FAILED, "Load a model first."),
        (Phase.ANSWERING, "The model is answering."),
        (Phase.READY, ""),
    ],
)
def test_it_can_begin_while_a_model_is_idle(view, calibrations, phase, reason):
    calibrations.tell(state=replace(READY, phase=phase))
    assert view.begin.isEnabled() == (not reason)
    assert view.begin.toolTip() == reason
    assert view.begin.accessibleDescription() == reason


def test_the_button_measures_the_loaded_model(view, calibrations, qtbot):
    calibrations.tell()
    qtbot.mouseClick(view.begin, Qt.MouseButton.LeftButton)
    assert calibrations.asked[-1] == "calibrate m.gguf"


def test_while_it_measures_it_says_what_and_how_far_it_is(view, calibrations):
    bar = view.findChild(QProgressBar)
    assert not bar.isVisible()
    calibrations.tell(busy=True)
    assert bar.isVisible()
    assert not view.begin.isEnabled()
    calibrations.progressed.emit(Progress(setting=DEFAULT, share=0.25))
    assert bar.value() == 250
    assert any(text.startswith("Measuring: 2 threads") for text in texts(view))
    calibrations.tell()
    assert not bar.isVisible()


def test_it_can_be_given_up(view, calibrations, qtbot):
    calibrations.tell(busy=True)
    qtbot.keyClick(cancel_button(view), Qt.Key.Key_Space)
    calibrations.progressed.emit(Progress(setting=DEFAULT, share=0.5))
    assert calibrations.asked[-1] == "cancel"
    assert not cancel_button(view).isEnabled()
    assert "Giving it up…" in texts(view)
    calibrations.tell()
    calibrations.tell(busy=True)
    assert cancel_button(view).isEnabled()


def test_a_failure_is_told_until_it_begins_anew(view, calibrations):
    calibrations.tell()
    calibrations.failed.emit(NoRoomToCalibrate(8 * 2**30, 2**30, "RAM"))
    assert any("was not calibrated" in text for text in texts(view))
    calibrations.tell(busy=True)
    assert not any("was not calibrated" in text for text in texts(view))
