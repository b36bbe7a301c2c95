import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inglenook.ui.keys.key_button import KeyButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(appearance, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    layout.addWidget(KeyButton())
    layout.addWidget(QLineEdit())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def button(window):
    made = window.findChild(KeyButton)
    made.show_key(QKeySequence("Ctrl+N"))
    made.setFocus()
    return made


@pytest.fixture
def asking(button, qtbot):
    """After it was pressed with the space bar."""
    qtbot.keyClick(button, Qt.Key.Key_Space)
    return button


def test_it_shows_its_key(button):
    assert button.text() == "Ctrl+N"
    button.show_key(QKeySequence())
    assert button.text() == "None"


def test_it_says_that_it_waits(asking):
    assert asking.text() == "Press the keys…"


@pytest.mark.parametrize(
    ("key", "modifier", "chosen"),
    [
        (Qt.Key.Key_G, CTRL, "Ctrl+G"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "F8"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "Alt+Up"),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, ""),
    ],
)
def test_the_next_keys_are_taken(asking, qtbot, key, modifier, chosen):
    with qtbot.waitSignal(asking.key_chosen) as signal:
        qtbot.keyClick(asking, key, modifier)
    assert signal.args == [QKeySequence(chosen)]
    assert asking.text() == "Ctrl+N"


def test_esc_leaves_all_as_it_was(asking, qtbot):
    with qtbot.assertNotEmitted(asking.key_chosen):
        qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert not asking.isChecked()


def test_a_letter_is_for_writing(asking, qtbot):
    with (
        qtbot.waitSignal(asking.key_refused) as refused,
        qtbot.assertNotEmitted(asking.key_chosen),
    ):
        qtbot.keyClick(asking, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert refused.args == [QKeySequence("Shift+G")]


def test_a_modifier_alone_is_waited_out(asking, qtbot):
    qtbot.keyClick(asking, Qt.Key.Key_Control, CTRL)
    assert asking.isChecked()


def test_tab_goes_on_and_is_never_taken(asking, window, qtbot):
    qtbot.keyClick(asking, Qt.Key.Key_Tab)
    assert window.findChild(QLineEdit).hasFocus()
    assert not asking.isChecked()


def test_the_action_that_has_the_key_now_does_not_hear_it(asking, window, qtbot):
    action = QAction(window)
    action.setShortcut("Ctrl+G")
    window.addAction(action)
    with (
        qtbot.assertNotEmitted(action.triggered),
        qtbot.waitSignal(asking.key_chosen),
    ):
        qtbot.keyClick(asking, Qt.Key.Key_G, CTRL)
