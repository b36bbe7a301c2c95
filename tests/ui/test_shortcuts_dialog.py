import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from inglenook.ui.shortcuts_dialog import ShortcutsDialog, keyed_actions


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    for text, keys in (
        ("&New chat", ["Ctrl+N"]),
        ("Export", []),
        ("Zoom", ["F7", "F8"]),
    ):
        action = QAction(text, made)
        action.setShortcuts(keys)
        made.addAction(action)
    return made


def test_actions_with_a_key_are_listed_with_the_first(window):
    assert keyed_actions(window) == [("New chat", "Ctrl+N"), ("Zoom", "F7")]


def test_the_dialog_shows_them_and_esc_closes_it(window, qtbot):
    dialog = ShortcutsDialog(window)
    dialog.show()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts[:4] == ["New chat", "Ctrl+N", "Zoom", "F7"]
    assert texts[-2:] == ["Stop the answer", "Esc"]
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
