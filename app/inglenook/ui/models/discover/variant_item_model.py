"""A repository's variants as Qt's views take them."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as PersistentIndex

from inglenook.ui.models.discover.variant_row import VariantRow
from inglenook.ui.models.discover.variant_words import (
    plan_words,
    row_tooltip,
    spoken,
    standing_words,
)
from inglenook.ui.models.discover.words import rate_words, speed_words
from inglenook.units import format_number, format_size

#: Gives the VariantRow itself.
ROW_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | PersistentIndex
_ROOT = QModelIndex()
_SPEEDS = {None: 0, "very slow": 1, "slow": 2, "fluent": 3, "fast": 4}


class Column(IntEnum):
    """What stands beside each other."""

    VARIANT = 0
    BITS = 1
    SIZE = 2
    GOOD_FOR = 3
    RUNS = 4
    SPEED = 5
    MEASURED = 6
    ACTION = 7


#: Aligned at their end.
NUMBERS = (Column.BITS, Column.SIZE, Column.MEASURED)
_OF_PLAN = (Column.RUNS, Column.SPEED, Column.MEASURED)


class VariantItemModel(QAbstractTableModel):
    """Variants, the recommended one always first. Lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[VariantRow] = []
        self._column = Column.SIZE
        self._order = Qt.SortOrder.DescendingOrder
        self._is_joined = False

    def set_joined(self, *, is_joined: bool) -> None:
        """Give what was measured the place of the class of speed, where it is known."""
        if is_joined != self._is_joined:
            self._is_joined = is_joined
            if self._rows:
                self._tell_changed(0, len(self._rows) - 1)

    @property
    def rows(self) -> Sequence[VariantRow]:
        """As they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[VariantRow]) -> None:
        """Show these; where they are the same variants, nothing moves."""
        ordered, before = self._sorted(rows), self._rows
        if [r.variant.path for r in ordered] == [r.variant.path for r in before]:
            self._rows = ordered
            for number, row in enumerate(ordered):
                if row != before[number]:
                    self._tell_changed(number, number)
            return
        self.beginResetModel()
        self._rows = ordered
        self.endResetModel()

    def row(self, index: _Index) -> VariantRow | None:
        """What stands at a place; None outside of the table."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, path: str) -> QModelIndex:
        """Where the variant of that first file stands; invalid where it does not."""
        for number, row in enumerate(self._rows):
            if row.variant.path == path:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many variants there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        row = self.row(index)
        if row is None or role == ROW_ROLE:
            return row
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row_tooltip(row, is_about_plan=column in _OF_PLAN)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row) if column is Column.VARIANT else self._text(row, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' titles, aligned as their cells."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = section in NUMBERS
            side = (
                Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by a column; the recommended variant stays first."""
        if not 0 <= column < Column.ACTION:
            return
        self._column, self._order = Column(column), order
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._rows = self._sorted(before)
        places = {row.variant.path: n for n, row in enumerate(self._rows)}
        for old in self.persistentIndexList():
            new = self.index(places[before[old.row()].variant.path], old.column())
            self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def _tell_changed(self, first: int, last: int) -> None:
        corner = self.index(last, Column.ACTION)
        self.dataChanged.emit(self.index(first, 0), corner)

    def _sorted(self, rows: Sequence[VariantRow]) -> list[VariantRow]:
        key = _KEYS[self._column]
        is_falling = self._order == Qt.SortOrder.DescendingOrder
        ordered = sorted(rows, key=key, reverse=is_falling)
        return sorted(ordered, key=lambda row: not row.is_best)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Variant"),
            self.tr("Bits"),
            self.tr("Size"),
            self.tr("Good for"),
            self.tr("Runs here"),
            self.tr("Speed"),
            self.tr("Measured"),
            "",
        )

    def _text(self, row: VariantRow, column: Column) -> str:
        variant = row.variant
        bits = variant.bits_per_weight
        match column:
            case Column.VARIANT:
                return variant.title
            case Column.BITS:
                return format_number(bits, 2) if bits else "—"
            case Column.SIZE:
                return format_size(variant.size_bytes) if variant.size_bytes else "—"
            case Column.GOOD_FOR:
                return variant.words
            case Column.RUNS:
                return plan_words(row)
            case Column.ACTION:
                return standing_words(row)
            case Column.SPEED | Column.MEASURED:
                return self._speed_text(row, column)

    def _speed_text(self, row: VariantRow, column: Column) -> str:
        is_measured = row.tokens_per_s is not None
        if is_measured and (column is Column.MEASURED or self._is_joined):
            return rate_words(row.tokens_per_s or 0.0)
        is_class = column is Column.SPEED and row.outlook is not None
        return speed_words(row.outlook.speed) if is_class and row.outlook else ""


def _loss(row: VariantRow) -> float:
    grade = row.variant.grade
    return -grade.loss if grade else float("-inf")


def _share(row: VariantRow) -> tuple[float, int]:
    """How much of it is on GPUs."""
    if row.outlook is None or row.outlook.plan.mode == "refuse":
        return -1.0, -row.variant.size_bytes
    plan = row.outlook.plan
    return plan.gpu_layers / max(1, plan.n_layers), -row.variant.size_bytes


_KEYS: dict[Column, Callable[[VariantRow], Any]] = {
    Column.VARIANT: lambda row: row.variant.title.casefold(),
    Column.BITS: lambda row: row.variant.bits_per_weight,
    Column.SIZE: lambda row: row.variant.size_bytes,
    Column.GOOD_FOR: _loss,
    Column.RUNS: _share,
    Column.SPEED: lambda row: _SPEEDS[row.outlook.speed if row.outlook else None],
    Column.MEASURED: lambda row: row.tokens_per_s or 0.0,
}
