import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inglenook.ui.keys.actions import (
    actions_of,
    add_action,
    is_key_around,
    key_words,
    native,
)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit())
    return made


def test_a_key_triggers_its_action_in_all_of_the_widget(window, qtbot):
    action = add_action(window, "new_chat")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line = window.findChild(QLineEdit)
    line.setFocus()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(line, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_actions_that_are_not_of_the_table_are_let_be(window):
    window.addAction(QAction("Something", window))
    made = add_action(window, "find")
    assert list(actions_of(window)) == [("find", made)]
    assert made.text() == "Find on the page"


def test_a_key_is_told_as_it_is_now(window):
    line = window.findChild(QLineEdit)
    assert key_words("find", line) == "Ctrl+F"
    add_action(window, "find").setShortcut("Ctrl+G")
    assert key_words("find", line) == "Ctrl+G"


def test_an_action_without_a_key_tells_none(window):
    add_action(window, "find").setShortcuts([])
    assert key_words("find", window) == ""


def test_the_key_is_called_as_on_the_keyboard():
    assert native(QKeySequence("Shift+Return")) == "Shift+Enter"


def test_keys_around_a_widget_are_those_of_what_it_stands_in(window):
    line, other = window.findChild(QLineEdit), QLineEdit(window)
    add_action(window, "find")
    add_action(other, "new_chat")
    add_action(window, "delete_model")
    assert is_key_around(line, QKeySequence("Ctrl+F"))
    assert not is_key_around(line, QKeySequence("Ctrl+N"))
    # All programs have that one so, and fields too.
    assert not is_key_around(line, QKeySequence("Del"))
