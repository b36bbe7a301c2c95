"""Which variant is to be made of a model."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inglenook.compare.quantize import Prediction
from inglenook.errors import AppError
from inglenook.library.grades import grade_of
from inglenook.library.records import LocalModel
from inglenook.translation import counted, listed, sentences
from inglenook.ui.compare.chosen import SOURCES
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.screen_room import resize_within_screen
from inglenook.units import format_count, format_number, format_size

_SIZE_PX = (680, 480)
#: What most people want, what they have first.
_USUAL = ("Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0", "Q3_K_M")
_NUMBERS, _LAST = (1, 2), 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MakeDialog(QDialog):
    """The quantizations that are missing, with what each will take.

    Lives on the GUI thread.

    Args:
        source: What they are made from.
        here: Labels of the variants that are here.
        parent: What it belongs to.

    Signals:
        make_requested(str): This type is to be made.
    """

    make_requested = Signal(str)

    def __init__(
        self, source: LocalModel, here: Iterable[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._here = frozenset(here)
        words = self.tr("Make a variant of {name}").format(name=source.name)
        self.setWindowTitle(words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lead = QLabel(self.tr("Working out how large each will be…"))
        self._lead.setObjectName("lead")
        self._lead.setWordWrap(True)
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._table = _table()
        titles = (
            self.tr("Variant"),
            self.tr("Size"),
            self.tr("Bits"),
            self.tr("Good for"),
        )
        self._table.setColumnCount(len(titles))
        for column, title in enumerate(titles):
            head = QTableWidgetItem(title)
            head.setTextAlignment(_RIGHT if column in _NUMBERS else _LEFT)
            self._table.setHorizontalHeaderItem(column, head)
        self._table.setAccessibleName(words)
        self._make = QPushButton(self.tr("Make"), default=True)
        self._make.setEnabled(False)
        self._make.setObjectName("make")
        self._make.setProperty("kind", "primary")
        self._lay_out()
        self._make.clicked.connect(self.accept)
        self._table.itemActivated.connect(self._on_activated)
        self._table.currentCellChanged.connect(self._on_current_changed)
        self.accepted.connect(lambda: self.make_requested.emit(self._type))

    def show_predictions(self, predictions: Sequence[Prediction]) -> None:
        """Offer these, the largest first, but for what is here or not quantized."""
        missing = [
            each
            for each in sorted(predictions, key=lambda each: -each.size_bytes)
            if each.type not in self._here and each.type not in SOURCES
        ]
        words = self.tr("Made from {file}, which stays as it is. Sizes are exact.")
        self._lead.setText(words.format(file=self._source.path.name))
        self._table.setRowCount(len(missing))
        for row, prediction in enumerate(missing):
            self._fill(row, prediction)
        self._choose_usual(missing)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, error: AppError) -> None:
        """Say why nothing can be made."""
        self._lead.setText(sentences((error.text, error.hint)))

    @property
    def _type(self) -> str:
        item = self._table.item(self._table.currentRow(), 0)
        return item.text() if item is not None else ""

    def _fill(self, row: int, prediction: Prediction) -> None:
        cells = (
            prediction.type,
            format_size(prediction.size_bytes),
            format_number(prediction.bits_per_weight, 2),
            self._remark(prediction),
        )
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setToolTip(self._tip(column, prediction, words))
            if column in _NUMBERS:
                item.setTextAlignment(_RIGHT)
            if prediction.needs_imatrix:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._table.setItem(row, column, item)

    def _tip(self, column: int, prediction: Prediction, words: str) -> str:
        if column == 1:
            size = format_count(prediction.size_bytes)
            return self.tr("{n} bytes").format(n=size)
        return literal_tooltip(words) if column == _LAST else ""

    def _remark(self, prediction: Prediction) -> str:
        if prediction.needs_imatrix:
            return self.tr("Needs an importance matrix: inglenook quantize makes both")
        grade = grade_of(prediction.type)
        remarks = [grade.words if grade is not None else ""]
        if prediction.n_fallback:
            n_other = prediction.n_fallback
            remarks.append(
                counted("MakeDialog", "%n tensor(s) of another type", n_other)
            )
        return listed(remarks)

    def _choose_usual(self, missing: Sequence[Prediction]) -> None:
        types = [each.type for each in missing if not each.needs_imatrix]
        chosen = next((each for each in (*_USUAL, *types) if each in types), None)
        if chosen is not None:
            row = [each.type for each in missing].index(chosen)
            self._table.setCurrentCell(row, 0)

    def _on_current_changed(self, row: int) -> None:
        item = self._table.item(row, 0)
        is_makeable = item is not None and bool(
            item.flags() & Qt.ItemFlag.ItemIsEnabled
        )
        self._make.setEnabled(is_makeable)

    def _on_activated(self, item: QTableWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.accept()

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._lead)
        layout.addWidget(self._table, 1)
        layout.addLayout(buttons)
        resize_within_screen(self, *map(zoomed, _SIZE_PX))


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setObjectName("types")
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setProperty("kind", "figures")
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
