"""The table of results."""

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.column_menu import ColumnMenu
from inglenook.ui.compare.columns import COLUMNS
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.frozen_column import FrozenColumn
from inglenook.ui.compare.result_delegate import ResultDelegate, row_px
from inglenook.ui.compare.result_item_model import (
    RESULT_ROLE,
    VALUE_ROLE,
    ResultItemModel,
)
from inglenook.ui.widgets.row_hover import RowHover

_SCROLL_PX = 12
#: That of the style sheet.
_HEADING_MARGIN_PX = 8
_LEAST_HEADER_PX, _ABOVE_AND_BELOW_PX = 42, 10
_AS_NEEDED = QAbstractItemView.ScrollHint.EnsureVisible


class ResultTable(QTableView):
    """A row for each variant, as high as all of them. Lives on the GUI thread.

    Args:
        kept: Where is kept which columns are shown.
        appearance: How it looks.
        parent: What it belongs to.

    Signals:
        chosen(Path): A row was clicked, or reached by the keyboard.
    """

    chosen = Signal(Path)

    def __init__(
        self, kept: Path, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = ResultItemModel(self)
        self._delegate = ResultDelegate(appearance, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._rows)
        self._sorted.setSortRole(VALUE_ROLE)
        self.setModel(self._sorted)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("What was measured"))
        self._columns = ColumnMenu(kept, self)
        self._frozen = FrozenColumn(self, appearance)
        for part in (self, self._frozen):
            RowHover(part).changed.connect(self._on_row_hovered)
        self._dress()
        self._show_columns()
        self._columns.hidden_changed.connect(self._show_columns)
        self._sorted.layoutChanged.connect(self._span_errors)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        appearance.theme_changed.connect(self.viewport().update)

    def show_figures(self, figures: Figures) -> None:
        """Show these; the keyboard stays on its row."""
        self._delegate.figures = figures
        self._rows.show_figures(figures)
        self._span_errors()
        self._fit_columns()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        metrics = self.fontMetrics()
        height = self._rows.rowCount() * row_px(metrics) + _header_px(metrics)
        return QSize(480, height + _SCROLL_PX + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrower, it scrolls sideways."""
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room."""
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Give the columns their room in another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_columns()
            self.updateGeometry()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the user choose columns, also by the keyboard."""
        self._columns.popup(event.globalPos())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = _AS_NEEDED,
    ) -> None:
        """Bring a cell out from under the first column."""
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        if index.column() and bar.value():
            hidden_px = self.columnWidth(0) - self.columnViewportPosition(
                index.column()
            )
            bar.setValue(bar.value() - max(0, hidden_px))

    def _dress(self) -> None:
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setProperty("kind", "figures")
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda where: self._columns.popup(header.mapToGlobal(where))
        )
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _span_errors(self) -> None:
        """Let what went wrong with a variant take the room of its figures."""
        self.clearSpans()
        for row in range(self._sorted.rowCount()):
            result = self._sorted.index(row, 0).data(RESULT_ROLE)
            if result.error is not None:
                self.setSpan(row, 1, 1, self._sorted.columnCount() - 1)

    def _show_columns(self) -> None:
        hidden = self._columns.hidden
        for column in range(self._sorted.columnCount()):
            self.setColumnHidden(column, column in hidden)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each what it needs, and all an equal part of what is left."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(row_px(metrics))
        self.horizontalHeader().setFixedHeight(_header_px(metrics))
        needed = {
            column: max(self.sizeHintForColumn(column), self._heading_px(column))
            for column in range(self._sorted.columnCount())
            if not self.isColumnHidden(column)
        }
        left = max(0, self.viewport().width() - sum(needed.values())) // len(needed)
        for column, width in needed.items():
            self.setColumnWidth(column, width + left)
        self._frozen.put()

    def _heading_px(self, column: int) -> int:
        """The room that a heading needs; the arrow of the sorting stands above it."""
        metrics = self.horizontalHeader().fontMetrics()
        lines = COLUMNS[column].words.split("\n")
        return max(map(metrics.horizontalAdvance, lines)) + 2 * _HEADING_MARGIN_PX

    def _on_row_hovered(self, row: int) -> None:
        self._delegate.hovered_row = row
        for part in (self, self._frozen):
            part.viewport().update()

    def _on_current_changed(self, current: QModelIndex, _was: QModelIndex) -> None:
        result = current.data(RESULT_ROLE)
        if result is not None:
            self.chosen.emit(result.path)


def _header_px(metrics: QFontMetrics) -> int:
    """How high two lines of this type are."""
    return max(_LEAST_HEADER_PX, 2 * metrics.lineSpacing() + _ABOVE_AND_BELOW_PX)
