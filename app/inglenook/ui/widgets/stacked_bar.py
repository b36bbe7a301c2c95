"""What a memory holds, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance

_HEIGHT = 8
#: Between the parts.
_GAP = 1


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar.

    Attributes:
        size_bytes: How long it is.
        color: The theme's name of its colour, as in “c1”.
    """

    size_bytes: int
    color: str


class StackedBar(QWidget):
    """Parts beside each other, and what is left as an empty track.

    The words beside it say the same. Lives on the GUI thread.

    Args:
        parts: From where reading begins.
        most_bytes: How long the track is; without one the bar ends with its parts.
        scale_bytes: What the whole width means, so that bars can be compared.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        most_bytes: int,
        scale_bytes: int,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = [part for part in parts if part.size_bytes > 0]
        self._most_bytes = most_bytes
        self._scale_bytes = max(1, scale_bytes)
        self._appearance = appearance
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)

    def sizeHint(self) -> QSize:
        """Eight pixels high."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, and the parts on it, in the theme's colours."""
        theme = self._appearance.theme
        held_bytes = sum(part.size_bytes for part in self._parts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        ends = QPainterPath()
        whole = QRectF(0, 0, self._px(max(held_bytes, self._most_bytes)), _HEIGHT)
        ends.addRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(ends)
        painter.fillRect(whole, QColor(theme.track))
        left_bytes = 0
        for part in self._parts:
            left, width = self._px(left_bytes), self._px(part.size_bytes)
            painter.fillRect(
                QRectF(left, 0, width + _GAP, _HEIGHT), QColor(theme.surface)
            )
            stretch = QRectF(left, 0, max(width - _GAP, _GAP), _HEIGHT)
            painter.fillRect(stretch, QColor(getattr(theme, part.color)))
            left_bytes += part.size_bytes

    def _px(self, size_bytes: int) -> float:
        return self.width() * min(1.0, size_bytes / self._scale_bytes)
