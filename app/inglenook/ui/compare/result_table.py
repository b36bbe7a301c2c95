"""The table of results."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.compare.columns import COLUMNS
from inglenook.ui.compare.figures import Figures
from inglenook.ui.compare.result_delegate import MARGIN_PX, ROW_PX, ResultDelegate
from inglenook.ui.compare.result_item_model import (
    RESULT_ROLE,
    VALUE_ROLE,
    ResultItemModel,
)

_HEADER_PX = 42
_SCROLL_PX = 12


class ResultTable(QTableView):
    """A row for each variant, as high as all of them. Lives on the GUI thread.

    Signals:
        chosen(Path): A row was clicked, or reached by the keyboard.
    """

    chosen = Signal(Path)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ResultItemModel(self)
        self._delegate = ResultDelegate(appearance, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._rows)
        self._sorted.setSortRole(VALUE_ROLE)
        self.setModel(self._sorted)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("What was measured"))
        self._dress()
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
        height = _HEADER_PX + self._rows.rowCount() * ROW_PX + _SCROLL_PX + 2
        return QSize(480, height)

    def minimumSizeHint(self) -> QSize:
        """Narrower, it scrolls sideways."""
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room."""
        super().resizeEvent(event)
        self._fit_columns()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setProperty("kind", "figures")
        header.setFixedHeight(_HEADER_PX)
        header.setHighlightSections(False)
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

    def _fit_columns(self) -> None:
        """Give each what it needs, and all an equal part of what is left."""
        n_columns = self._sorted.columnCount()
        needed = [
            max(self.sizeHintForColumn(column), self._heading_px(column))
            for column in range(n_columns)
        ]
        left = max(0, self.viewport().width() - sum(needed)) // n_columns
        for column, width in enumerate(needed):
            self.setColumnWidth(column, width + left)

    def _heading_px(self, column: int) -> int:
        """The room that a heading needs; the arrow of the sorting stands above it."""
        metrics = self.horizontalHeader().fontMetrics()
        lines = COLUMNS[column].words.split("\n")
        return max(map(metrics.horizontalAdvance, lines)) + 2 * MARGIN_PX

    def _on_current_changed(self, current: QModelIndex, _was: QModelIndex) -> None:
        result = current.data(RESULT_ROLE)
        if result is not None:
            self.chosen.emit(result.path)
