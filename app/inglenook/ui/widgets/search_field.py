"""A field that looks for what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import icon
from inglenook.ui.keys.key_tip import KeyLabel

#: What Qt leaves free beside an icon, over what looks right.
_GLASS_GAP_PX = 7
_KEY_EDGE_PX = 9


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
        self._key: KeyLabel | None = None
        self._leave_room(0)
        self._tint()
        appearance.theme_changed.connect(self._tint)

    def show_key(self, shortcut: str) -> None:
        """Say at the end of the empty field by which shortcut one comes to it."""
        self._key = key = KeyLabel(shortcut)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addStretch()
        inside.addWidget(key)
        inside.addSpacing(_KEY_EDGE_PX)
        self.textChanged.connect(self._show_key)
        self._show_key()

    def _show_key(self) -> None:
        assert self._key is not None, "it is connected where there is one"
        self._key.setVisible(not self.text())
        needed_px = self._key.sizeHint().width()
        self._leave_room(0 if self.text() else needed_px)

    def _leave_room(self, end_px: int) -> None:
        """Keep the words off what stands at the end, and near the glass."""
        sides = -_GLASS_GAP_PX, end_px
        left, right = reversed(sides) if self.isRightToLeft() else sides
        self.setTextMargins(left, 0, right, 0)

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
