import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inglenook.ui.chat.suggestions import Suggestions


@pytest.fixture
def suggestions(appearance, shown):
    return shown(Suggestions(), 900, 100)


def chips(suggestions):
    return suggestions.findChildren(QPushButton)


def test_a_click_says_what_stands_there(suggestions, qtbot):
    chip = chips(suggestions)[1]
    with qtbot.waitSignal(suggestions.chosen) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told.args == [chip.text()]


def test_so_does_the_keyboard(suggestions, qtbot):
    chip = chips(suggestions)[0]
    chip.setFocus()
    with qtbot.waitSignal(suggestions.chosen):
        qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_screen_readers_hear_that_it_is_sent(suggestions):
    descriptions = [chip.accessibleDescription() for chip in chips(suggestions)]
    assert descriptions == ["Sends this message"] * 2
