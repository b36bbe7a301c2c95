"""Paints the figures of the table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inglenook.compare.records import VariantResult
from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.columns import Cell
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.result_item_model import CELL_ROLE, RESULT_ROLE
from inglenook.ui.icons import icon
from inglenook.ui.style import SCALE
from inglenook.ui.widgets.text_brush import TextBrush

_MARGIN_PX, _GAP_PX = 8, 3
_LEAST_ROW_PX, _ABOVE_AND_BELOW_PX = 27, 10
_SIGN_PX = 13


def row_px(metrics: QFontMetrics) -> int:
    """How high a row of this type is."""
    return max(_LEAST_ROW_PX, metrics.height() + _ABOVE_AND_BELOW_PX)


class ResultDelegate(QStyledItemDelegate):
    """A figure and its error, on the hairline of its row. Lives on the GUI thread.

    Attributes:
        figures: What is shown.
        hovered_row: Which is under the pointer; -1 for none.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.figures = Figures()
        self.hovered_row = -1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """The room that a figure needs."""
        cell: Cell = index.data(CELL_ROLE)
        result: VariantResult = index.data(RESULT_ROLE)
        height = row_px(QFontMetrics(option.font))
        if result.error is not None and index.column():
            return QSize(0, height)
        widths = [
            QFontMetrics(font).horizontalAdvance(text)
            for text, font in (
                (cell.text, _bold(option.font)),
                (cell.error, _small(option.font)),
            )
        ]
        sign_px = _SIGN_PX + _GAP_PX if cell.is_noisy else 0
        return QSize(sum(widths) + sign_px + 2 * _MARGIN_PX + _GAP_PX, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it."""
        painter.save()
        self._paint_ground(painter, option, index)
        self._paint_words(painter, option, index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._appearance.theme, option.rect
        result: VariantResult = index.data(RESULT_ROLE)
        if result.path == self.figures.chosen:
            painter.fillRect(rect, QColor(theme.sel))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and not index.column():
            bar = QRect(rect.left(), rect.top(), 2, rect.height() - 1)
            painter.fillRect(bar, QColor(theme.accent))

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell: Cell = index.data(CELL_ROLE)
        result: VariantResult = index.data(RESULT_ROLE)
        brush = TextBrush(painter, option.direction)
        place = option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
        color = self._color(cell, result, column=index.column())
        if not index.column() or result.error is not None:
            font = option.font if index.column() else _bold(option.font)
            brush.write(place, cell.text, font, color)
            return
        self._paint_figure(painter, option, cell, color)

    def _paint_figure(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, color: str
    ) -> None:
        """Write a number, its error behind it, and a sign before it if it is noisy."""
        theme, direction = self._appearance.theme, option.direction
        brush, end = TextBrush(painter, direction), Qt.AlignmentFlag.AlignRight
        # As it is in a layout from left to right.
        place = option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)

        def write(text: str, font: QFont, ink: str) -> None:
            there = QStyle.visualRect(direction, option.rect, place)
            width = brush.write(there, text, font, ink, side=end)
            place.adjust(0, 0, -width - _GAP_PX, 0)

        if cell.error:
            ink = theme.warn if cell.is_noisy else theme.text3
            write(cell.error, _small(option.font), ink)
        write(cell.text, _tabular(option.font), color)
        if cell.is_noisy:
            sign = QRect(0, 0, _SIGN_PX, _SIGN_PX)
            sign.moveCenter(place.center())
            sign.moveRight(place.right())
            there = QStyle.visualRect(direction, option.rect, sign)
            icon("ph.warning", theme, "warn").paint(painter, there)

    def _color(self, cell: Cell, result: VariantResult, *, column: int) -> str:
        theme = self._appearance.theme
        if result.error is not None and column:
            return theme.bad
        if result.path in self.figures.too_large:
            return theme.field
        return theme.text if cell.is_known else theme.text3


def _bold(font: QFont) -> QFont:
    made = _tabular(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = _tabular(font)
    made.setPointSizeF(font.pointSizeF() * SCALE["caption"])
    return made


def _tabular(font: QFont) -> QFont:
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
