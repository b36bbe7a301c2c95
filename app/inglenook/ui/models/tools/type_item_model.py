"""The types that a model can be quantized to, as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from inglenook.compare.quantize import TYPES, Prediction
from inglenook.library.grades import Grade, grade_of
from inglenook.translation import counted, listed
from inglenook.units import format_count, format_number, format_size

translate = QCoreApplication.translate

ROW_ROLE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
#: A loss from which on a type is for models that were trained in it.
_TRAINED_LOSS = 2.5

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRow:
    """A type, and what a variant in it will take.

    Attributes:
        prediction: None while it is not known.
        is_makeable: Whether all is there that it needs.
    """

    type: str
    grade: Grade
    prediction: Prediction | None = None
    is_makeable: bool = True

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Type, bits per weight, size, and what it is good for."""
        known = self.prediction
        bits = format_number(known.bits_per_weight, 2) if known else ""
        size = format_size(known.size_bytes) if known else "…"
        return self.type, bits, size, remarks_of(self)

    @property
    def tips(self) -> tuple[str, str, str, str]:
        """What there is no room for in the cells."""
        known = self.prediction
        words = translate("Tools", "{n} bytes")
        exact = words.format(n=format_count(known.size_bytes)) if known else ""
        return "", "", exact, self.cells[3]

    @property
    def is_usual(self) -> bool:
        """Whether it is worth a row where nothing special is looked for."""
        is_trained = self.grade.loss >= _TRAINED_LOSS or self.type == "MXFP4_MOE"
        return not (self.grade.is_legacy or is_trained)


def rows_below(variant: str, *, is_all: bool) -> list[TypeRow]:
    """The types with fewer bits than a variant has, the largest first.

    Args:
        variant: Of the source, as in “F16”; others than F16, BF16 and F32 count as F16.
        is_all: Those too that are old, or for special models only.
    """
    graded = ((name, grade_of(name)) for name in TYPES)
    rows = [TypeRow(type=name, grade=grade) for name, grade in graded if grade]
    limit = 32.0 if variant == "F32" else 16.0
    below = [
        row
        for row in rows
        if row.grade.bits_per_weight < limit and (is_all or row.is_usual)
    ]
    return sorted(below, key=lambda row: -row.grade.bits_per_weight)


def by_size(rows: Iterable[TypeRow]) -> list[TypeRow]:
    """Those that can be made of the source at all, the largest first."""
    known = [(row.prediction.size_bytes, row) for row in rows if row.prediction]
    return [row for _, row in sorted(known, key=lambda each: -each[0])]


def remarks_of(row: TypeRow) -> str:
    """What a type is good for, and what is special about it."""
    remarks = [row.grade.words]
    known = row.prediction
    if known is not None and known.needs_imatrix and not row.is_makeable:
        remarks = [translate("Tools", "Needs an importance matrix"), row.grade.words]
    if known is not None and known.n_fallback:
        n_other = known.n_fallback
        remarks.append(counted("Tools", "%n tensor(s) of another type", n_other))
    return " · ".join(remarks)


class TypeItemModel(QAbstractTableModel):
    """A row for each type. Lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[TypeRow] = ()

    def show_rows(self, rows: Sequence[TypeRow]) -> None:
        """Show others, or more of the same; then the rows stay."""
        is_same = [row.type for row in rows] == [row.type for row in self.rows]
        if is_same and rows:
            self.rows = rows
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, type_: str) -> int:
        """Where a type is; −1 for nowhere."""
        types = [row.type for row in self.rows]
        return types.index(type_) if type_ in types else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One for each type."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Type, bits, size, and what it is good for."""
        return 0 if parent.isValid() else 4

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
            titles = (
                self.tr("Type"),
                self.tr("Bits"),
                self.tr("Size"),
                self.tr("Good for"),
            )
            return titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (1, 2) else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the row; all of it for screen readers."""
        row = self.rows[index.row()]
        told: dict[int, Any] = {
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole: row.cells[index.column()],
            Qt.ItemDataRole.ToolTipRole: row.tips[index.column()],
            Qt.ItemDataRole.AccessibleTextRole: listed(row.cells),
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT
            if index.column() in (1, 2)
            else _LEFT,
        }
        return told.get(role)
