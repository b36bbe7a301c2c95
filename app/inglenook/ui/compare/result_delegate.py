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
from inglenook.ui.style import SCALE
from inglenook.ui.widgets.text_brush import TextBrush

ROW_PX = 27
MARGIN_PX, _GAP_PX = 6, 3


class ResultDelegate(QStyledItemDelegate):
    """A figure and its error, on the hairline of its row. Lives on the GUI thread.

    Attributes:
        figures: What is shown.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.figures = Figures()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """The room that a figure needs."""
        cell: Cell = index.data(CELL_ROLE)
        result: VariantResult = index.data(RESULT_ROLE)
        if result.error is not None and index.column():
            return QSize(0, ROW_PX)
        widths = [
            QFontMetrics(font).horizontalAdvance(text)
            for text, font in (
                (cell.text, _bold(option.font)),
                (cell.error, _small(option.font)),
            )
        ]
        return QSize(sum(widths) + 2 * (MARGIN_PX + _GAP_PX), ROW_PX)

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
        elif option.state & QStyle.StateFlag.State_MouseOver:
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
        place = option.rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        color = self._color(cell, result, column=index.column())
        if not index.column() or result.error is not None:
            font = option.font if index.column() else _bold(option.font)
            brush.write(place, cell.text, font, color)
            return
        right = Qt.AlignmentFlag.AlignRight
        if cell.error:
            small = _small(option.font)
            text3 = self._appearance.theme.text3
            width = brush.write(place, cell.error, small, text3, side=right)
            place.adjust(0, 0, -width - _GAP_PX, 0)
        brush.write(place, cell.text, _tabular(option.font), color, side=right)

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
