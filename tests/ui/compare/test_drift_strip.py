import pytest
from PySide6.QtCore import Qt
from tests.ui.compare.samples import drift

from inglenook.ui.compare.drift_strip import DriftStrip


@pytest.fixture
def strip(appearance, qtbot):
    made = DriftStrip(appearance)
    qtbot.addWidget(made)
    made.resize(90, 12)
    made.show_drift(drift(0.001, 0.3, 5.0))
    made.show()
    qtbot.waitExposed(made)
    return made


def color_at(strip, x):
    return strip.grab().toImage().pixelColor(x, 6).name().upper()


def test_each_token_has_the_colour_of_its_divergence(strip, appearance):
    theme = appearance.theme
    colors = [color_at(strip, x) for x in (10, 40, 75)]
    assert colors == [theme.d0, theme.d2, theme.d4]


def test_arrow_keys_name_the_token(strip, qtbot):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_End)
    words = strip.accessibleDescription()
    chances, choices, divergence = words.splitlines()
    assert chances.startswith("“ w2” has a chance of ")
    assert choices.endswith("in the reference: “ theirs”.")
    assert divergence == "KL divergence: 5.00"
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.accessibleDescription().startswith("“ w1”")


def test_without_tokens_the_keyboard_passes_it(strip):
    strip.show_drift(None)
    assert strip.focusPolicy() == Qt.FocusPolicy.NoFocus
