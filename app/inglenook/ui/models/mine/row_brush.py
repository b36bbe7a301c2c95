"""Paints what stands in a row of the list of models."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from inglenook.ui.icons import Tone
from inglenook.ui.widgets.pill_brush import PillBrush, scaled
from inglenook.ui.widgets.text_brush import TextBrush

_ICON_PX = 16
_RADIUS_PX = 6
_BOX_RADIUS_PX = 4


class RowBrush:
    """Writes and draws in one row; rectangles are mirrored where the layout is."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, pills: PillBrush
    ) -> None:
        self.painter = painter
        self.row = QRect(option.rect)
        self.direction = option.direction
        self.theme = pills.theme
        self._pills = pills
        self._text = TextBrush(painter, option.direction)
        self._option = option

    def font(
        self, scale: str = "base", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        """The row's font in another size or weight; its digits are equally wide."""
        font = scaled(self._option.font, scale, weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def placed(self, place: QRect) -> QRect:
        """Where a rectangle really is."""
        return QStyle.visualRect(self.direction, self.row, place)

    def write(
        self,
        room: QRect,
        text: str,
        font: QFont,
        color: str,
        *,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> int:
        """Write a line, as far as there is room; gives how wide it is."""
        place = self.placed(room)
        return self._text.write(place, text, font, color, side=side, elide=elide)

    def sign(self, name: str, place: QRect, tone: Tone = "text2") -> None:
        """Draw an icon in the middle of a place."""
        inside = QRect(0, 0, _ICON_PX, _ICON_PX)
        inside.moveCenter(self.placed(place).center())
        self._pills.icon(name, tone).paint(self.painter, inside)

    def plate(self, place: QRect, ground: str, edge: str = "") -> None:
        """Draw a rounded ground, as under a button."""
        pen = QPen(QColor(edge), 1) if edge else QPen(Qt.PenStyle.NoPen)
        self.painter.setPen(pen)
        self.painter.setBrush(QColor(ground))
        frame = QRectF(self.placed(place)).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)

    def box(self, place: QRect, *, is_ticked: bool) -> None:
        """Draw a box to tick."""
        theme = self.theme
        self.painter.setPen(QPen(QColor(theme.accent if is_ticked else theme.field), 1))
        ground = QColor(theme.accent if is_ticked else theme.surface)
        self.painter.setBrush(ground)
        frame = QRectF(self.placed(place)).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.drawRoundedRect(frame, _BOX_RADIUS_PX, _BOX_RADIUS_PX)
        if is_ticked:
            tick = self.placed(place).adjusted(2, 2, -2, -2)
            self._pills.icon("ph.check-bold", "on_accent").paint(self.painter, tick)

    def ring(self) -> None:
        """Show that the keyboard is here."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(self.theme.accent), 2))
        inside = QRectF(self.row).adjusted(1, 1, -1, -2)
        self.painter.drawRoundedRect(inside, _RADIUS_PX, _RADIUS_PX)

    def dot(self, place: QRect) -> None:
        """Draw the fire of a model that is loaded."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.theme.ember))
        self.painter.drawEllipse(QRectF(self.placed(place)))
