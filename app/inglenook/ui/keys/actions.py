"""Actions made from the table of the keys, and the keys that they have now."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from inglenook.ui.keys.shortcuts import shortcut, usual_key

#: The property of an action that says which shortcut it is.
_NAME = "shortcut_name"


def add_action(owner: QWidget, name: str) -> QAction:
    """An action of the table, which is triggered by its key in a widget.

    Args:
        owner: The key works in it, and in all within it.
        name: Of the shortcut.
    """
    known = shortcut(name)
    action = QAction(known.words, owner)
    action.setProperty(_NAME, name)
    action.setShortcuts([QKeySequence(key) for key in known.keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    owner.addAction(action)
    return action


def actions_of(window: QWidget) -> Iterator[tuple[str, QAction]]:
    """The actions that were made from the table, with the shortcut's name."""
    for action in window.findChildren(QAction):
        if name := name_of(action):
            yield name, action


def name_of(action: QAction) -> str:
    """Which shortcut it is; empty for none of the table."""
    return action.property(_NAME) or ""


def key_words(name: str, widget: QWidget) -> str:
    """A shortcut's key as it is now in the widget's window, in the system's words."""
    actions = (action for known, action in actions_of(widget.window()) if known == name)
    action = next(actions, None)
    key = QKeySequence(usual_key(name)) if action is None else action.shortcut()
    return native(key)


def native(key: QKeySequence) -> str:
    """A key as this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)
