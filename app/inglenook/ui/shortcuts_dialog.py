"""The keys, as one list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget


class ShortcutsDialog(QDialog):
    """Each action of the window that has a key, with it. Esc closes the list."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QGridLayout(self)
        layout.setContentsMargins(24, 16, 24, 24)
        layout.setHorizontalSpacing(24)
        layout.setVerticalSpacing(8)
        # Wide enough for its title.
        layout.setColumnMinimumWidth(0, 240)
        typing = [
            (self.tr("Send"), self.tr("Enter")),
            (self.tr("New line"), self.tr("Shift+Enter")),
            (self.tr("Stop the answer"), self.tr("Esc")),
        ]
        for row, (text, key) in enumerate([*keyed_actions(window), *typing]):
            layout.addWidget(QLabel(text), row, 0)
            cap = QLabel(key)
            cap.setProperty("tone", "text3")
            layout.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignTrailing)


def keyed_actions(window: QWidget) -> list[tuple[str, str]]:
    """What can be done by a key, and that key, in the order they were made."""
    found = {
        action.text().replace("&", ""): action.shortcut().toString(
            QKeySequence.SequenceFormat.NativeText
        )
        for action in window.findChildren(QAction)
        if action.text() and not action.shortcut().isEmpty()
    }
    return list(found.items())
