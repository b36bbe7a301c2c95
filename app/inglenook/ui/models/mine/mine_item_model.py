"""The list of models as Qt's views take it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from inglenook.translation import listed
from inglenook.ui.models.mine.rows import GroupRow, Row, VariantRow
from inglenook.ui.models.mine.words import group_words, row_tooltip, spoken
from inglenook.ui.widgets.literal import literal_tooltip

#: Gives the Row itself.
ROW_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MineItemModel(QAbstractListModel):
    """Models and their variants. Lives on the GUI thread."""

    _rows: Sequence[Row] = ()

    @property
    def has_chosen(self) -> bool:
        """Whether any row is ticked."""
        return any(isinstance(row, VariantRow) and row.is_chosen for row in self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; where they are those that are shown, nothing moves."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for number, (was, row) in enumerate(zip(before, rows, strict=True)):
            if was != row:
                self.dataChanged.emit(self.index(number), self.index(number))

    def row(self, index: _Index) -> Row | None:
        """What stands at a place; None outside of the list."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: tuple[str, str]) -> QModelIndex:
        """Where a row stands; an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        row = self.row(index)
        if row is None or role == ROW_ROLE:
            return row
        if isinstance(row, GroupRow):
            return self._group_data(row, role)
        return self._variant_data(row, role)

    @staticmethod
    def _group_data(row: GroupRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed((row.name, group_words(row)))
        return None

    @staticmethod
    def _variant_data(row: VariantRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tooltip(row_tooltip(row))
        return None
