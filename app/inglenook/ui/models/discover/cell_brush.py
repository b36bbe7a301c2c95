"""Paints what stands in a cell of the table of variants."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from inglenook.ui.models.discover.variant_row import VariantRow
from inglenook.ui.models.discover.variant_words import standing_words
from inglenook.ui.models.downloads.words import share_of
from inglenook.ui.theme import Theme
from inglenook.ui.widgets.pill_brush import scaled
from inglenook.ui.widgets.text_brush import TextBrush

_BAR_PX, _DOT_PX = 4, 8


class CellBrush:
    """Writes and draws in one cell; places are given as they are on the screen."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme
    ) -> None:
        self.painter = painter
        self._text = TextBrush(painter, option.direction)
        self._option = option
        self._theme = theme
        self._is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft

    def font(
        self, scale: str = "base", weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        """The table's font in another size or weight."""
        return scaled(self._option.font, scale, weight)

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
        """Write a line, as far as there is room; gives how wide it is."""
        return self._text.write(place, text, font, color, side=side, elide=elide)

    def ember(self, room: QRect) -> None:
        """Draw the dot of what is loaded, at the end of a place."""
        x = room.left() if self._is_mirrored else room.right() + 1 - _DOT_PX
        self._fill(self._theme.ember)
        top = room.center().y() - 3
        self.painter.drawEllipse(QRectF(x, top, _DOT_PX, _DOT_PX))

    def progress(self, room: QRect, row: VariantRow) -> None:
        """Write how far a download is, over a bar."""
        assert row.item is not None, "only a download has progress"
        theme, middle = self._theme, room.center().y()
        above = QRect(room.left(), room.top() + 2, room.width(), middle - room.top())
        self.write(above, standing_words(row), self.font("small"), theme.text2)
        track = QRectF(room.left(), middle + 6, room.width(), _BAR_PX)
        self._fill(theme.track)
        self.painter.drawRoundedRect(track, 2, 2)
        done = QRectF(track)
        done.setWidth(track.width() * share_of(row.item, row.progress))
        if self._is_mirrored:
            done.moveRight(track.right())
        self._fill(self._bar_color(row))
        self.painter.drawRoundedRect(done, 2, 2)

    def _bar_color(self, row: VariantRow) -> str:
        if row.standing == "paused":
            return self._theme.other
        is_waiting = row.progress is not None and row.progress.step == "waiting"
        return self._theme.warn_fill if is_waiting else self._theme.accent

    def _fill(self, color: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(color))
