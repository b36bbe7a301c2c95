"""How a variant looks in the table."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.discover.action_parts import ActionPart, part_places
from inglenook.ui.models.discover.cell_brush import CellBrush
from inglenook.ui.models.discover.variant_columns import (
    ACTION_EDGE_PX,
    EDGE_PX,
    EVEN_DIGITS,
)
from inglenook.ui.models.discover.variant_item_model import (
    NUMBERS,
    ROW_ROLE,
    Column,
)
from inglenook.ui.models.discover.variant_row import VariantRow
from inglenook.ui.models.discover.variant_words import (
    best_look,
    outlook_look,
    standing_words,
)
from inglenook.ui.widgets.pill_brush import PillBrush

_Index = QModelIndex | QPersistentModelIndex

_ROW_PX, _TWO_LINES_PX = 35, 48
_RING_PX, _PILL_GAP_PX = 2, 8
#: Below this there is no room for what a variant is good for beside the pill.
_LEAST_WORDS_PX = 40
_BOLD = QFont.Weight.DemiBold
_AT_START, _AT_END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_ELIDE_END = Qt.TextElideMode.ElideRight


class VariantDelegate(QStyledItemDelegate):
    """Paints a row without a grid, its pills and its buttons.

    Lives on the GUI thread.

    Attributes:
        has_two_lines: Whether what a variant is good for stands under its label.
        progress_column: Where the bar of a download begins.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view = parent
        self._brush: PillBrush | None = None
        self.pointer: QPoint | None = None
        self.hovered_row = -1
        self.ringed_row = -1
        self.has_two_lines = False
        self.progress_column = Column.MEASURED
        appearance.theme_changed.connect(self._forget_brush)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """35 high, 48 with two lines; more for larger type."""
        height = option.fontMetrics.height()
        if self.has_two_lines:
            return QSize(0, max(_TWO_LINES_PX, 2 * height + 14))
        return QSize(0, max(_ROW_PX, height + 18))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a cell in the theme's colours."""
        row: VariantRow = index.data(ROW_ROLE)
        column = Column(index.column())
        if column is self.progress_column and row.is_download:
            column = Column.ACTION
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index, row)
        cell = self.inside(option.rect, column)
        brush = CellBrush(painter, option, self._appearance.theme)
        if column is Column.GOOD_FOR:
            self._paint_good_for(brush, cell, row)
        elif column is Column.RUNS:
            look = outlook_look(row)
            self.brush.paint_pill(painter, look, self.pill_place(cell, row))
        elif column is Column.ACTION:
            self._paint_action(brush, cell, row)
        elif column is Column.VARIANT and self.has_two_lines:
            self._paint_two_lines(brush, cell, index)
        else:
            self._paint_text(brush, cell, index)
        painter.restore()

    @property
    def brush(self) -> PillBrush:
        """Paints in the theme of now."""
        if self._brush is None:
            self._brush = PillBrush(
                self._appearance.theme,
                self._view.font(),
                self._view.layoutDirection(),
            )
        return self._brush

    def inside(self, cell: QRect, column: Column) -> QRect:
        """A cell without its edges."""
        at_end = ACTION_EDGE_PX if column is Column.ACTION else EDGE_PX
        return cell.adjusted(EDGE_PX, 0, -at_end, 0)

    def pill_place(self, cell: QRect, row: VariantRow) -> QRect:
        """Where the pill is that says how a variant runs here."""
        return self._at_start(cell, self.brush.pill_size(outlook_look(row)))

    def part_at(self, cell: QRect, row: VariantRow, where: QPoint) -> ActionPart | None:
        """The button at a point; None for none."""
        inside = self.inside(cell, Column.ACTION)
        direction = self._view.layoutDirection()
        for part, place in part_places(row, inside, self.brush, direction):
            if place.contains(where):
                return part
        return None

    def _at_start(self, cell: QRect, size: QSize, after_px: int = 0) -> QRect:
        """A place of that size in a cell, so far from where reading begins."""
        place = QRect(cell.left() + after_px, 0, size.width(), size.height())
        place.moveTop(cell.center().y() - size.height() // 2 + 1)
        return QStyle.visualRect(self._view.layoutDirection(), cell, place)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        row: VariantRow,
    ) -> None:
        theme = self._appearance.theme
        rect = option.rect
        if index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(theme.hover))
        elif row.is_best:
            painter.fillRect(rect, QColor(theme.sel))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line)
        )
        if index.row() == self.ringed_row:
            self._paint_ring(painter, rect, index)

    def _paint_ring(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Ring a row, cell by cell: its long sides, and its ends at both ends."""
        painter.setPen(QPen(QColor(self._appearance.theme.accent), _RING_PX))
        top, bottom = rect.top() + 1, rect.bottom() - 1
        painter.drawLine(rect.left(), top, rect.right() + 1, top)
        painter.drawLine(rect.left(), bottom, rect.right() + 1, bottom)
        is_mirrored = self._view.isRightToLeft()
        ends = {Column.VARIANT: rect.left() + 1, Column.ACTION: rect.right()}
        if is_mirrored:
            ends = {Column.VARIANT: rect.right(), Column.ACTION: rect.left() + 1}
        if (x := ends.get(Column(index.column()))) is not None:
            painter.drawLine(x, top, x, bottom)

    def _paint_text(self, brush: CellBrush, cell: QRect, index: _Index) -> None:
        column = Column(index.column())
        theme = self._appearance.theme
        is_label = column is Column.VARIANT
        is_number = column in NUMBERS
        font = brush.font(weight=_BOLD if is_label else QFont.Weight.Normal)
        if is_number:
            font.setFeature(EVEN_DIGITS, 1)
        text = index.data() or "—"
        is_quiet = text == "—" or (column is Column.SPEED and not _is_measured(index))
        color = theme.text3 if is_quiet else theme.text
        elide = Qt.TextElideMode.ElideMiddle if is_label else _ELIDE_END
        side = _AT_END if is_number else _AT_START
        brush.write(cell, text, font, color, side=side, elide=elide)

    def _paint_two_lines(self, brush: CellBrush, cell: QRect, index: _Index) -> None:
        """The label, and under it what the variant is good for, or why it is first."""
        row: VariantRow = index.data(ROW_ROLE)
        half = cell.height() // 2
        self._paint_text(brush, cell.adjusted(0, 4, 0, -half + 2), index)
        theme = self._appearance.theme
        words = best_look().words if row.is_best else row.variant.words
        color = theme.accent if row.is_best else theme.text2
        lower = cell.adjusted(0, half - 2, 0, -6)
        brush.write(lower, words, brush.font("small"), color)

    def _paint_good_for(self, brush: CellBrush, cell: QRect, row: VariantRow) -> None:
        room, size = QRect(cell), QSize()
        if row.is_best:
            size = self.brush.pill_size(best_look())
            room.setWidth(cell.width() - size.width() - _PILL_GAP_PX)
        shown_px = 0
        if room.width() >= _LEAST_WORDS_PX or not row.is_best:
            place = QStyle.visualRect(self._view.layoutDirection(), cell, room)
            color = self._appearance.theme.text2
            shown_px = brush.write(place, row.variant.words, brush.font(), color)
        if row.is_best:
            after_px = shown_px + _PILL_GAP_PX if shown_px else 0
            place = self._at_start(cell, size, after_px)
            self.brush.paint_pill(brush.painter, best_look(), place)

    def _paint_action(self, brush: CellBrush, cell: QRect, row: VariantRow) -> None:
        rest = QRect(cell)
        places = part_places(row, cell, self.brush, self._view.layoutDirection())
        for part, place in places:
            self.brush.paint_button(
                brush.painter,
                part.words,
                part.icon_name,
                place,
                is_primary=part.is_primary,
                is_hovered=self.pointer is not None and place.contains(self.pointer),
            )
            if self._view.isRightToLeft():
                rest.setLeft(place.right() + 8)
            else:
                rest.setRight(place.left() - 8)
        if row.standing in ("running", "paused"):
            brush.progress(rest, row)
        elif row.standing in ("queued", "loading"):
            theme, words = self._appearance.theme, standing_words(row)
            is_lit = row.standing == "loading"
            font = brush.font("small", _BOLD if is_lit else QFont.Weight.Normal)
            color = theme.text if is_lit else theme.text2
            brush.write(rest, words, font, color, side=_AT_END)
        elif row.standing == "loaded":
            brush.ember(rest)

    def _forget_brush(self) -> None:
        self._brush = None


def _is_measured(index: _Index) -> bool:
    row: VariantRow = index.data(ROW_ROLE)
    return row.tokens_per_s is not None
