"""The ground of a row in a list at the side, and the ring of the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from inglenook.ui.theme import Theme

#: Between the edge of the list and the ground.
MARGIN_PX = 8
_RADIUS_PX = 6


def paint_row_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    color: str,
    theme: Theme,
    *,
    gap_px: int = 0,
) -> None:
    """Draw a rounded ground, and a ring where the keyboard is.

    Args:
        painter: It is left with another pen and brush.
        option: The row.
        color: Of the ground; empty for none.
        theme: Where the colour of the ring comes from.
        gap_px: Left free below.
    """
    body = QRectF(option.rect).adjusted(MARGIN_PX, 0, -MARGIN_PX, -gap_px)
    if color:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2))
        inside = body.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, _RADIUS_PX - 1, _RADIUS_PX - 1)
