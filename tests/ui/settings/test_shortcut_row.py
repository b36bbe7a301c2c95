import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from inglenook.ui.keys.key_button import KeyButton
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.keys.shortcuts import shortcut
from inglenook.ui.settings.shortcut_row import ShortcutRow
from inglenook.ui.widgets.icon_button import IconButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def keyboard(settings, qapp):
    made = Keyboard(settings, qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def make(keyboard, appearance, qtbot):
    def made(name):
        row = ShortcutRow(shortcut(name), keyboard, appearance)
        qtbot.addWidget(row)
        row.show()
        return row

    return made


@pytest.fixture
def row(make):
    return make("new_chat")


@pytest.fixture
def key(row):
    return row.findChild(KeyButton)


@pytest.fixture
def reset(row):
    return row.findChild(IconButton)


def press(qtbot, button, key, modifier=CTRL):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, key, modifier)


def said(row):
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_another_key_can_be_chosen_and_reset(row, key, reset, qtbot):
    assert not reset.isVisible()
    press(qtbot, key, Qt.Key.Key_G)
    assert key.text() == "Ctrl+G"
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert key.text() == "Ctrl+N"
    assert not reset.isVisible()


def test_a_key_that_is_taken_is_said_and_nothing_changes(row, key, keyboard, qtbot):
    press(qtbot, key, Qt.Key.Key_K)
    assert any("“Search chats”" in text for text in said(row))
    assert keyboard.is_usual
    press(qtbot, key, Qt.Key.Key_G)
    assert not any("Search chats" in text for text in said(row))


def test_a_letter_is_refused_in_words(row, key, keyboard, qtbot):
    press(qtbot, key, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier)
    assert any("for writing" in text for text in said(row))
    assert keyboard.is_usual


def test_screen_readers_hear_what_the_key_is_for(key):
    assert key.accessibleName() == "Key of “New chat”: Ctrl+N"


def test_what_stays_as_it_is_has_no_button(make):
    row = make("rename_chat")
    assert row.findChild(KeyButton) is None
    assert said(row) == ["Rename", "F2"]


def test_all_keys_of_an_action_are_told(make):
    assert make("settings").findChild(KeyButton).toolTip() == "Ctrl+, or Ctrl+4"
