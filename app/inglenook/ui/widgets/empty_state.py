"""What a region says while it has nothing to show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.widgets.icon_button import IconLabel

#: Lower than this, the words need the room of the icon.
_ICON_HEIGHT = 170


class EmptyState(QWidget):
    """An icon, one bold line, and one line what to do. Lives on the GUI thread."""

    def __init__(
        self,
        icon_name: str,
        lead: str,
        hint: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(8)
        self._layout.addStretch()
        self._picture = IconLabel(icon_name, 36, appearance, tone="text3")
        self._layout.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._add_line(lead, weight="semibold")
        self._add_line(hint, tone="text2")
        self._layout.addStretch()

    def add_button(self, text: str) -> QPushButton:
        """Offer the one thing to do."""
        button = QPushButton(text)
        button.setProperty("kind", "primary")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        place = self._layout.count() - 1
        self._layout.insertSpacing(place, 4)
        self._layout.insertWidget(
            place + 1, button, alignment=Qt.AlignmentFlag.AlignHCenter
        )
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon out where there is little room."""
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= _ICON_HEIGHT)

    def _add_line(self, text: str, **properties: str) -> None:
        line = QLabel(text, alignment=Qt.AlignmentFlag.AlignHCenter, wordWrap=True)
        for name, value in properties.items():
            line.setProperty(name, value)
        self._layout.addWidget(line)
