"""A spot of colour beside what has that colour in a bar."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance

_SIDE_PX = 10


class Swatch(QWidget):
    """A small square; the words beside it say the same. Lives on the GUI thread.

    Args:
        color: The theme's name of its colour, as in “c1”.
    """

    def __init__(
        self, color: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._color = color
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ten pixels by ten."""
        return QSize(_SIDE_PX, _SIDE_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(getattr(self._appearance.theme, self._color)))
        painter.drawRoundedRect(self.rect(), 2, 2)
