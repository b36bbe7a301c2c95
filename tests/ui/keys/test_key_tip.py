import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from inglenook.ui.keys.actions import add_action
from inglenook.ui.keys.key_tip import KeyLabel, KeyTip


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    add_action(made, "find").setShortcut("Ctrl+G")
    return made


def hover(widget):
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(widget, event)


def test_a_tooltip_says_the_usual_key_at_first_and_then_that_of_now(window):
    button = QPushButton()
    KeyTip(button).say("Search", "find")
    assert button.toolTip() == "Search  Ctrl+F"
    button.setParent(window)
    hover(button)
    assert button.toolTip() == "Search  Ctrl+G"


def test_a_key_beside_a_field_is_that_of_now(window):
    label = KeyLabel("find", window)
    window.show()
    assert label.text() == "Ctrl+G"
