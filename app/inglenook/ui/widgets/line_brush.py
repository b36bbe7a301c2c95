"""Painting one line of text, run by run."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle

from inglenook.ui.widgets.text_brush import TextBrush

#: Between what stands at the end of a line and the rest.
_GAP_PX = 8


class LineBrush:
    """Writes from the beginning of a line until there is no more room.

    Where the layout runs from right to left, so does the line.

    Args:
        room: Where the line may be written.
    """

    def __init__(
        self, painter: QPainter, direction: Qt.LayoutDirection, room: QRect
    ) -> None:
        self._painter = painter
        self._text = TextBrush(painter, direction)
        self._direction = direction
        self._whole = room
        self._rest = QRect(room)

    def write(self, text: str, font: QFont, color: str) -> None:
        """Write in the room that is left, and end in “…” where it is too small."""
        self.skip(self._text.write(self._placed(self._rest), text, font, color))

    def write_at_end(self, text: str, font: QFont, color: str) -> None:
        """Write at the end of the line, and keep the rest from it."""
        width = QFontMetrics(font).horizontalAdvance(text)
        place = self._placed(self._cut_end(width))
        # The width is rounded; as it is, the end might be cut off.
        whole = Qt.TextElideMode.ElideNone
        self._text.write(place, text, font, color, elide=whole)

    def draw_icon(self, icon: QIcon, size_px: int, gap_px: int = 4) -> None:
        """Draw an icon, and leave a gap after it."""
        room = QRect(self._rest)
        room.setWidth(size_px)
        room.setTop(room.center().y() - size_px // 2)
        room.setHeight(size_px)
        icon.paint(self._painter, self._placed(room))
        self.skip(size_px + gap_px)

    def skip(self, width_px: int) -> None:
        """Leave some room."""
        self._rest.setLeft(self._rest.left() + width_px)

    def draw_icon_at_end(self, icon: QIcon, size_px: int) -> None:
        """Draw an icon at the end of the line, and keep the rest from it."""
        room = self._cut_end(size_px)
        room.setTop(room.center().y() - size_px // 2)
        room.setHeight(size_px)
        icon.paint(self._painter, self._placed(room))

    def _cut_end(self, width_px: int) -> QRect:
        end = QRect(self._rest)
        end.setLeft(self._rest.right() + 1 - width_px)
        self._rest.setRight(end.left() - 1 - _GAP_PX)
        return end

    def _placed(self, room: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._whole, room)
