"""The fire: whether a model is loaded, loading, or has failed."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance


class Dot(Enum):
    """What a StateDot says."""

    EMPTY = auto()
    LOADING = auto()
    LIT = auto()
    FAILED = auto()


class StateDot(QWidget):
    """A dot before the words that say the same. Lives on the GUI thread.

    A hollow ring for nothing loaded, a ring that fills while a model loads, a lit
    dot with its halo when it answers, a red dot when it stopped.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._dot = Dot.EMPTY
        self._share = 0.0
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A square of 14 pixels."""
        return QSize(14, 14)

    def show_dot(self, dot: Dot, *, share: float = 0.0) -> None:
        """Show a state; of a load, the share that is done, 0–1."""
        self._dot, self._share = dot, share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot in the theme's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        theme = self._appearance.theme
        match self._dot:
            case Dot.EMPTY:
                self._ring(painter, theme.field, radius=3.5, width=1.2)
            case Dot.LOADING:
                self._ring(painter, theme.track, radius=5.5, width=2)
                self._ring(painter, theme.ember, radius=5.5, width=2, to=self._share)
            case Dot.LIT:
                self._disc(painter, theme.ember_soft, radius=7)
                self._disc(painter, theme.ember, radius=4)
            case Dot.FAILED:
                self._disc(painter, theme.bad, radius=4)

    @staticmethod
    def _disc(painter: QPainter, color: str, *, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(), radius, radius)

    @staticmethod
    def _ring(
        painter: QPainter, color: str, *, radius: float, width: float, to: float = 1.0
    ) -> None:
        painter.setPen(QPen(QColor(color), width))
        square = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        # Qt counts sixteenths of a degree, against the clock, from three o'clock.
        painter.drawArc(square, 90 * 16, round(-360 * 16 * to))
