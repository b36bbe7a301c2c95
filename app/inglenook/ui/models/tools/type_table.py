"""The table of types, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.models.tools.type_item_model import ROW_ROLE, TypeItemModel, TypeRow
from inglenook.ui.widgets.row_hover import RowHover
from inglenook.ui.widgets.text_brush import TextBrush

_LEAST_ROW_PX, _ABOVE_AND_BELOW_PX, _MARGIN_PX = 32, 10, 12
_LEAST_ROWS = 6
_GOOD_FOR = 3
_RIGHT = Qt.AlignmentFlag.AlignRight


class TypeTable(QTableView):
    """One row is chosen, by a click or the arrow keys. Lives on the GUI thread.

    Signals:
        type_chosen(): `row` is of another type.
        type_activated(): The user wants it made, by Enter or a double click.
    """

    type_chosen = Signal()
    type_activated = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TypeItemModel(self)
        self._chosen = ""
        self.setModel(self._rows)
        self._delegate = _TypeDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Types"))
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.activated.connect(self.type_activated)
        RowHover(self).changed.connect(self._on_row_hovered)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def row(self) -> TypeRow | None:
        """The type that is chosen; None for none."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def show_rows(self, rows: Sequence[TypeRow], usual: str) -> None:
        """Show these; what is chosen stays, and else the usual type is."""
        self._rows.show_rows(rows)
        found = (self._rows.row_of(each) for each in (self._chosen, usual))
        number = next((each for each in found if each >= 0), 0)
        if rows and self.currentIndex().row() != number:
            self.setCurrentIndex(self._rows.index(number, 0))
        self._fit_rows()
        self._fit_columns()

    def sizeHint(self) -> QSize:
        """Six rows; where there is room, it takes more, up to all of them."""
        return QSize(480, self._height_px(_LEAST_ROWS))

    def minimumSizeHint(self) -> QSize:
        """As many; the others are scrolled to."""
        return QSize(240, self._height_px(_LEAST_ROWS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give rows and columns their room."""
        super().resizeEvent(event)
        self._fit_rows()
        self._fit_columns()

    def _on_row_hovered(self, row: int) -> None:
        self._delegate.hovered_row = row
        self.viewport().update()

    def _on_current_changed(self) -> None:
        # Rows that change places are no other choice.
        chosen = self.row.type if self.row is not None else ""
        if chosen and chosen != self._chosen:
            self._chosen = chosen
            self.type_chosen.emit()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit_rows(self) -> None:
        row_px = _row_px(self.fontMetrics())
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.horizontalHeader().setFixedHeight(row_px)
        n_rows = max(self._rows.rowCount(), _LEAST_ROWS)
        self.setMaximumHeight(self._height_px(n_rows))

    def _height_px(self, n_rows: int) -> int:
        return (1 + n_rows) * _row_px(self.fontMetrics()) + 2

    def _fit_columns(self) -> None:
        """Give each what it needs, and the words what is left."""
        needed = 0
        for column in range(_GOOD_FOR):
            width = max(self.sizeHintForColumn(column), self._heading_px(column))
            self.setColumnWidth(column, width)
            needed += width
        self.setColumnWidth(_GOOD_FOR, max(0, self.viewport().width() - needed))

    def _heading_px(self, column: int) -> int:
        words = self._rows.headerData(column, Qt.Orientation.Horizontal)
        metrics = self.horizontalHeader().fontMetrics()
        return metrics.horizontalAdvance(words) + 2 * _MARGIN_PX


class _TypeDelegate(QStyledItemDelegate):
    """A cell on the hairline of its row.

    Attributes:
        hovered_row: Which is under the pointer; -1 for none.
    """

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.hovered_row = -1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """The room that the words need."""
        metrics = QFontMetrics(_dressed(option.font, is_bold=True))
        words = index.data(Qt.ItemDataRole.DisplayRole)
        width = metrics.horizontalAdvance(words) + 2 * _MARGIN_PX
        return QSize(width, _row_px(metrics))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it."""
        painter.save()
        self._paint_ground(painter, option, index)
        column = index.column()
        is_bold = column == 0 or bool(option.state & QStyle.StateFlag.State_Selected)
        TextBrush(painter, option.direction).write(
            option.rect.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0),
            index.data(Qt.ItemDataRole.DisplayRole),
            _dressed(option.font, is_bold=is_bold and column < _GOOD_FOR),
            self._color(option, index),
            side=_RIGHT if column in (1, 2) else Qt.AlignmentFlag.AlignLeft,
        )
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._appearance.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.soft))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and not index.column():
            bar = QRect(rect.left(), rect.top(), 2, rect.height() - 1)
            bar = QStyle.visualRect(option.direction, rect, bar)
            painter.fillRect(bar, QColor(theme.accent))

    def _color(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> str:
        theme = self._appearance.theme
        row: TypeRow = index.data(ROW_ROLE)
        if not option.state & QStyle.StateFlag.State_Enabled or not row.is_makeable:
            return theme.field if index.column() < _GOOD_FOR else theme.text3
        return theme.text if index.column() < _GOOD_FOR else theme.text2


def _row_px(metrics: QFontMetrics) -> int:
    """How high a row of this type is."""
    return max(_LEAST_ROW_PX, metrics.height() + _ABOVE_AND_BELOW_PX)


def _dressed(font: QFont, *, is_bold: bool) -> QFont:
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    if is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
