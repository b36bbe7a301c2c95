"""A quiet ground with a hairline and round corners."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from inglenook.ui.appearance import Appearance


class InsetFrame(QFrame):
    """What code and the user's messages stand on. Lives on the GUI thread."""

    def __init__(
        self, radius_px: int, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._radius_px = radius_px
        self._appearance = appearance
        appearance.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground in the theme's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._appearance.theme.line), 1))
        painter.setBrush(QColor(self._appearance.theme.inset))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, self._radius_px, self._radius_px)
