"""A field that looks for what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon


class SearchField(QLineEdit):
    """A line with a glass before it; Esc and its cross empty it.

    Lives on the GUI thread.
    """

    def __init__(
        self, placeholder: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._tint()
        appearance.theme_changed.connect(self._tint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field by Esc; of an empty one, Esc goes on to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tint(self) -> None:
        theme = self._appearance.theme
        self._glass.setIcon(icon("ph.magnifying-glass", theme))
        for button in self.findChildren(QToolButton):
            button.setCursor(Qt.CursorShape.ArrowCursor)
            if button.defaultAction() is not self._glass:
                button.setIcon(icon("ph.x", theme))
