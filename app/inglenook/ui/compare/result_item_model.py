"""The results as rows and columns."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from inglenook.compare.records import VariantResult
from inglenook.translation import sentences
from inglenook.ui.compare.columns import COLUMNS, Cell
from inglenook.ui.compare.figures import Figures

CELL_ROLE = Qt.ItemDataRole.UserRole
RESULT_ROLE = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


class ResultItemModel(QAbstractTableModel):
    """A row for each variant. Lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.figures = Figures()

    def show_figures(self, figures: Figures) -> None:
        """Show others, or more of the same; then the rows stay."""
        is_same = len(figures.results) == len(self.figures.results)
        if is_same:
            self.figures = figures
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.figures = figures
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One for each variant."""
        return 0 if parent.isValid() else len(self.figures.results)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One for each figure."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a column is called, and where that stands."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A figure, or the variant."""
        result = self.figures.results[index.row()]
        cell = self._cell(index.column(), result)
        told = {
            CELL_ROLE: cell,
            RESULT_ROLE: result,
            VALUE_ROLE: cell.value,
            Qt.ItemDataRole.DisplayRole: self._words(cell),
            Qt.ItemDataRole.ToolTipRole: self._tip(result),
        }
        return told.get(role)

    def _cell(self, column: int, result: VariantResult) -> Cell:
        if column == 1 and result.error is not None:
            return Cell(sentences((result.error, result.hint)), is_known=False)
        return COLUMNS[column].cell(result, self.figures)

    def _words(self, cell: Cell) -> str:
        """A figure as it is read aloud."""
        noisy = self.tr("noisy") if cell.is_noisy else ""
        return " ".join(filter(None, (cell.text, cell.error, noisy)))

    def _tip(self, result: VariantResult) -> str:
        if result.error is not None:
            return sentences((result.error, result.hint))
        if result.is_noisy:
            return self.tr(
                "Its speeds spread by more than 10 %: something else was running"
            )
        return ""
