"""Buttons that keep out of sight until they are wanted."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget


class QuietRow(QWidget):
    """A row seen only while the pointer is near, or one of its buttons has the focus.

    It keeps its room, and the keyboard can always reach it. Lives on the GUI thread.

    Args:
        area: Where the pointer counts as near.
    """

    def __init__(self, area: QWidget, buttons: list[QWidget]) -> None:
        super().__init__()
        self._area = area
        self._buttons = buttons
        self._veil = QGraphicsOpacityEffect(self, opacity=0)
        self.setGraphicsEffect(self._veil)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for button in buttons:
            layout.addWidget(button)
        for watched in (area, *buttons):
            watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Appear and vanish with the pointer and the focus."""
        if event.type() in (
            QEvent.Type.Enter,
            QEvent.Type.Leave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            has_focus = any(button.hasFocus() for button in self._buttons)
            self._veil.setOpacity(float(has_focus or self._area.underMouse()))
        return False
