"""What a memory holds, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.theme import Theme

_HEIGHT = 8
#: Behind each part, so that they are told apart without their colours.
_GAP = 1


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar.

    Attributes:
        size_bytes: How long it is; another unit does as well, if all have it.
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
        self._appearance = appearance
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        self.show_parts(parts, most_bytes, scale_bytes)

    def show_parts(
        self, parts: Sequence[Part], most_bytes: int, scale_bytes: int
    ) -> None:
        """Show other parts; the arguments are those of the class."""
        self._parts = [part for part in parts if part.size_bytes > 0]
        self._most_bytes = most_bytes
        self._scale_bytes = max(1, scale_bytes)
        self.update()

    def sizeHint(self) -> QSize:
        """Eight pixels high."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, and the parts on it, in the theme's colours."""
        held_bytes = sum(part.size_bytes for part in self._parts)
        whole_bytes = max(held_bytes, self._most_bytes)
        theme = self._appearance.theme
        draw_parts(self, self._parts, whole_bytes, self._scale_bytes, theme)


def draw_parts(
    widget: QWidget,
    parts: Sequence[Part],
    whole_bytes: int,
    scale_bytes: int,
    theme: Theme,
) -> None:
    """Draw a track with parts on it, over all of a widget; for its paint event.

    Args:
        widget: It.
        parts: From where reading begins.
        whole_bytes: How long the track is.
        scale_bytes: What the widget's width means; at least 1.
        theme: Whose colours are used.
    """
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
    height, px_per_byte = widget.height(), widget.width() / scale_bytes
    whole = QRectF(0, 0, whole_bytes * px_per_byte, height)
    ends = QPainterPath()
    ends.addRoundedRect(whole, height / 2, height / 2)
    painter.setClipPath(ends)
    painter.fillRect(whole, QColor(theme.track))
    left = 0.0
    for part in parts:
        width = part.size_bytes * px_per_byte
        behind = QRectF(left, 0, width + _GAP, height)
        painter.fillRect(behind, QColor(theme.surface))
        gap = _GAP if left + width + _GAP < whole.width() else 0
        before = QRectF(left, 0, max(width - gap, _GAP), height)
        painter.fillRect(before, QColor(getattr(theme, part.color)))
        left += width
