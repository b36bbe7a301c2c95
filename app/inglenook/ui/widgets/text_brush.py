"""Writing one line of text, for who paints rows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from inglenook.ui.widgets.isolated import painting_flags


class TextBrush:
    """Writes lines, each from the side where its layout begins, or from the other.

    Args:
        direction: Where the layout begins.
    """

    def __init__(self, painter: QPainter, direction: Qt.LayoutDirection) -> None:
        self._painter = painter
        self._direction = direction

    def write(
        self,
        place: QRect,
        text: str,
        font: QFont,
        color: str,
        *,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> int:
        """Write as much as there is room for; gives how wide that is, in pixels.

        Args:
            place: The room, as it is on the screen.
            text: What is written.
            font: Its type.
            color: As `#rrggbb`.
            side: Where it stands, in a layout from left to right.
            elide: Where it gives way.
        """
        metrics = QFontMetrics(font)
        # What a text needs is rounded, and so it may be a part of a pixel more.
        shown = metrics.elidedText(text, elide, max(0, place.width() + 1))
        alignment = side | Qt.AlignmentFlag.AlignVCenter
        alignment = QStyle.visualAlignment(self._direction, alignment)
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        self._painter.drawText(place, painting_flags(shown, alignment), shown)
        return metrics.horizontalAdvance(shown)
