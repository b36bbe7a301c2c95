"""Painting pills and small buttons in rows, for delegates."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle

from inglenook.ui.icons import Tone, icon
from inglenook.ui.style import SCALE
from inglenook.ui.theme import Theme
from inglenook.ui.widgets.isolated import painting_flags
from inglenook.ui.widgets.pill import GROUNDS
from inglenook.ui.widgets.plan_pill import PillLook

#: Height of a pill, and of a button in a row, at the usual size of type.
PILL_PX, BUTTON_PX = 22, 26
_ICON_PX, _GAP_PX, _EDGE_PX = 12, 5, 10
_BUTTON_ICON_PX = 14
_RADIUS_PX = 6
#: Of the pill that recommends; it has the accent's own ground.
STAR = "ph.star-fill"


def scaled(
    font: QFont, scale: str, weight: QFont.Weight = QFont.Weight.Normal
) -> QFont:
    """A font in one of the sizes of `style.SCALE`."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * SCALE[scale])
    made.setWeight(weight)
    return made


class PillBrush:
    """Paints in one theme; icons are made once.

    Args:
        theme: Where the colours come from.
        font: The base font.
        direction: Where lines begin.
    """

    def __init__(
        self, theme: Theme, font: QFont, direction: Qt.LayoutDirection
    ) -> None:
        self.theme = theme
        self._font = scaled(font, "small", QFont.Weight.Medium)
        self._direction = direction
        self._icons: dict[tuple[str, Tone], QIcon] = {}

    def pill_size(self, look: PillLook) -> QSize:
        """How much room a pill takes, in pixels."""
        metrics = QFontMetrics(self._font)
        icon_px = _ICON_PX + _GAP_PX if look.icon_name else 0
        width = 2 * _EDGE_PX + icon_px + metrics.horizontalAdvance(look.words)
        return QSize(width, max(PILL_PX, metrics.height() + 4))

    def button_size(self, words: str, icon_name: str = "") -> QSize:
        """How much room a button takes, in pixels; one without words is square."""
        metrics = QFontMetrics(self._font)
        height = max(BUTTON_PX, metrics.height() + 8)
        if not words:
            return QSize(height, height)
        icon_px = _BUTTON_ICON_PX + _GAP_PX if icon_name else 0
        return QSize(2 * _EDGE_PX + icon_px + metrics.horizontalAdvance(words), height)

    def paint_pill(self, painter: QPainter, look: PillLook, place: QRect) -> None:
        """Paint a pill as large as its place."""
        ground = GROUNDS.get(look.tone, f"{look.tone}_bg")
        tone: Tone = look.tone
        if look.tone == "accent" and look.icon_name == STAR:
            ground, tone = "accent", "on_accent"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self.theme, ground)))
        radius = place.height() / 2
        painter.drawRoundedRect(QRectF(place), radius, radius)
        self._write(painter, look.words, look.icon_name, tone, place, _ICON_PX)

    def paint_button(
        self,
        painter: QPainter,
        words: str,
        icon_name: str,
        place: QRect,
        *,
        is_primary: bool = False,
        is_hovered: bool = False,
    ) -> None:
        """Paint a button as large as its place; one without words has no edge."""
        theme = self.theme
        fill = theme.accent_hover if is_primary else theme.hover
        if not is_hovered:
            fill = theme.accent if is_primary else theme.surface
        edge = fill if is_primary else theme.ctl
        painter.setPen(QPen(QColor(edge), 1) if words else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if words or is_hovered else Qt.BrushStyle.NoBrush)
        body = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        tone: Tone = "on_accent" if is_primary else "text" if words else "text2"
        if words:
            self._write(painter, words, icon_name, tone, place, _BUTTON_ICON_PX)
        else:
            square = QRect(0, 0, 16, 16)
            square.moveCenter(place.center())
            self.icon(icon_name, tone).paint(painter, square)

    def icon(self, name: str, tone: Tone = "text2") -> QIcon:
        """A picture in a colour of the theme."""
        key = (name, tone)
        if key not in self._icons:
            self._icons[key] = icon(name, self.theme, tone)
        return self._icons[key]

    def _write(
        self,
        painter: QPainter,
        words: str,
        icon_name: str,
        tone: Tone,
        place: QRect,
        icon_px: int,
    ) -> None:
        """An icon and words within the edges of a place."""
        inside = place.adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        if icon_name:
            square = QRect(inside.left(), 0, icon_px, icon_px)
            square.moveTop(place.center().y() - icon_px // 2 + 1)
            self.icon(icon_name, tone).paint(
                painter, QStyle.visualRect(self._direction, place, square)
            )
            inside.setLeft(inside.left() + icon_px + _GAP_PX)
        painter.setFont(self._font)
        painter.setPen(QColor(getattr(self.theme, tone)))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        alignment = QStyle.visualAlignment(self._direction, start)
        room = QStyle.visualRect(self._direction, place, inside.adjusted(0, 0, 2, 0))
        painter.drawText(room, painting_flags(words, alignment), words)
