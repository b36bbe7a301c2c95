"""Actions made from the table of the keys, and the keys that they have now."""

import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from inglenook.ui.keys.shortcuts import shortcut, usual_key

#: The property of an action that says which shortcut it is.
_NAME = "shortcut_name"

_NATIVE = QKeySequence.SequenceFormat.NativeText
#: What Qt calls “Return” has “Enter” on it.
_RETURN, _ENTER = QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)


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


def is_key_around(widget: QWidget, key: QKeySequence) -> bool:
    """Whether a key, as it is now, is one of the table that works around a widget.

    Keys that all programs have so are left to what they are pressed in.
    """
    around: QWidget | None = widget
    while around is not None:
        for action in around.actions():
            name = name_of(action)
            if name and key in action.shortcuts() and not shortcut(name).is_fixed:
                return True
        around = None if around.isWindow() else around.parentWidget()
    return False


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
    """A key as this system writes it, and as keyboards have it: “Enter”."""
    words = key.toString(_NATIVE)
    if sys.platform == "darwin":
        # There it is a sign.
        return words
    return words.replace(_RETURN.toString(_NATIVE), _ENTER.toString(_NATIVE))
