"""The tool that makes smaller variants of a model."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from inglenook.compare.quantize import Prediction, variant_path
from inglenook.errors import AppError
from inglenook.library.scan import LocalModel
from inglenook.library.service import LibraryService
from inglenook.tools.records import QuantizeOrder
from inglenook.tools.service import ToolService
from inglenook.tools.targets import named_source
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.tools.form import FormRow
from inglenook.ui.models.tools.importance_box import ImportanceBox
from inglenook.ui.models.tools.model_box import ModelBox
from inglenook.ui.models.tools.tool_view import ToolView
from inglenook.ui.models.tools.type_item_model import TypeRow, by_size, rows_below
from inglenook.ui.models.tools.type_table import TypeTable
from inglenook.ui.models.tools.words import model_words
from inglenook.ui.widgets.quiet_words import small_print

_WHOLE = ("F32", "F16", "BF16")
#: What most people want of a model.
_USUAL = "Q4_K_M"


class QuantizeView(ToolView):
    """A model, a type, and an importance matrix. Lives on the GUI thread."""

    def __init__(
        self, tools: ToolService, library: LibraryService, appearance: Appearance
    ) -> None:
        super().__init__(
            tools,
            self.tr("Quantize"),
            self.tr(
                "Makes a smaller, faster variant of a whole model. Each type trades "
                "quality for size; sizes here are exact."
            ),
            appearance,
        )
        self._predictions: dict[str, Prediction] = {}
        self._is_complete = False
        self._asked: tuple[Path, Path | None] | None = None
        self._model = ModelBox(library, _is_whole, self.tr("Model"))
        self._model.setObjectName("source")
        self._facts = small_print()
        self._facts.setObjectName("facts")
        self._importance = ImportanceBox(tools)
        self._why = small_print()
        self._all = QCheckBox(self.tr("All types, old and special ones too"))
        self._all.setObjectName("all")
        self._table = TypeTable(appearance)
        self._table.setObjectName("types")
        self._add_fields()
        self._explain()
        self._connect()
        library.models_changed.connect(self._choose_first)
        self._choose_first()

    def choose(self, source: Path) -> None:
        """Begin with this model."""
        self._model.choose(source)

    def showEvent(self, event: QShowEvent) -> None:
        """Work out the sizes, if that was not done yet."""
        self._predict()
        super().showEvent(event)

    def _add_fields(self) -> None:
        other = QPushButton(self.tr("Another file…"))
        other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        other.clicked.connect(self._model.ask)
        self._column.addWidget(
            FormRow(self.tr("Model"), [self._model, other], [self._facts])
        )
        self._column.addWidget(
            FormRow(self.tr("Importance matrix"), [self._importance], [self._why])
        )
        self._column.addWidget(self._table, 100)
        below = QWidget()
        line = QHBoxLayout(below)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._all)
        self._column.addWidget(below)
        self._column.addWidget(self._target)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self._model.model_chosen.connect(self._on_model_chosen)
        self._importance.importance_chosen.connect(self._on_importance_chosen)
        self._importance.failed.connect(self._on_refused)
        self._all.toggled.connect(self._show_rows)
        self._table.type_chosen.connect(self._propose)
        self._table.type_activated.connect(self._on_type_activated)
        self._tools.predicted.connect(self._on_predicted)
        self._tools.predicting_ended.connect(self._on_predicting_ended)
        self._tools.predicting_failed.connect(self._on_refused)

    @property
    def _type(self) -> str:
        row = self._table.row
        return row.type if row is not None else ""

    def _order(self) -> QuantizeOrder | None:
        if self._model.path is None or not self._type:
            return None
        return QuantizeOrder(
            source=self._model.path,
            type=self._type,
            target=self._target.target,
            imatrix=self._importance.imatrix,
            text=self._importance.text,
        )

    def _start_words(self) -> str:
        if not self._type:
            return self.tr("Make")
        return self.tr("Make {type}").format(type=self._type)

    def _missing(self) -> str:
        row = self._table.row
        if self._model.path is None or row is None:
            return self.tr("Choose a model in F16, BF16 or F32.")
        if not row.is_makeable:
            words = self.tr("{type} needs an importance matrix; choose one above.")
            return words.format(type=row.type)
        if row.prediction is None and self._asked is None:
            return self.tr("The sizes cannot be worked out.")
        if row.prediction is None:
            return self.tr("Working out the sizes…")
        return ""

    def _needed_bytes(self) -> int:
        row = self._table.row
        known = row.prediction if row is not None else None
        return known.size_bytes if known is not None else 0

    def _choose_first(self) -> None:
        """Begin with the first model that is offered, if any."""
        if self._model.path is None and self._model.count():
            self._model.choose(Path(self._model.itemData(0)))
        else:
            self._on_model_chosen()

    def _on_model_chosen(self) -> None:
        model, path = self._model.chosen, self._model.path
        facts = model_words(model) if model is not None else ""
        if path is None:
            facts = self.tr(
                "None is here. Download one in F16 or BF16, or import a checkpoint."
            )
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._predict()
        self._propose()

    def _explain(self) -> None:
        words = self.tr(
            "It tells which weights matter most: worth having below 5 bits, and some "
            "types cannot be made without one."
        )
        if self._importance.text is not None:
            words = self.tr(
                "The model reads the text first, which takes a while. The matrix is "
                "kept beside the new file, to be used again."
            )
        self._why.setText(words)

    def _on_importance_chosen(self) -> None:
        self._explain()
        self._predict()
        self._look_for_room()

    def _predict(self) -> None:
        """Ask for the sizes, unless they are those that are known.

        An engine is started for that, and so it waits until the tool is looked at.
        """
        path, imatrix = self._model.path, self._importance.imatrix
        is_known = path is None or self._asked == (path, imatrix)
        if path is not None and not is_known and self.isVisible():
            self._asked = (path, imatrix)
            self._predictions, self._is_complete = {}, False
            self._banner.clear()
            self._tools.predict(path, imatrix)
        self._show_rows()

    def _show_rows(self) -> None:
        model = self._model.chosen
        variant = model.variant if model is not None else ""
        rows = rows_below(variant, is_all=self._all.isChecked())
        if self._model.path is None:
            rows = []
        shown = list(map(self._with_prediction, rows))
        if self._is_complete:
            shown = by_size(shown)
        self._table.show_rows(shown, _USUAL)
        self._refresh()

    def _with_prediction(self, row: TypeRow) -> TypeRow:
        known = self._predictions.get(row.type)
        is_needy = known is not None and known.needs_imatrix
        is_makeable = self._importance.is_chosen or not is_needy
        return replace(row, prediction=known, is_makeable=is_makeable)

    def _propose(self) -> None:
        if self._model.path is None or not self._type:
            self._refresh()
            return
        path = self._model.path
        named = named_source(path, self._model.chosen)
        name = variant_path(named, self._type).name
        self._target.propose(self._tools.target_for(name, path))

    def _on_predicted(self, prediction: Prediction) -> None:
        self._predictions[prediction.type] = prediction
        self._show_rows()
        if prediction.type == self._type:
            self._look_for_room()

    def _on_predicting_ended(self) -> None:
        self._is_complete = True
        self._show_rows()

    def _on_refused(self, error: AppError) -> None:
        self._asked = None
        self._tell(FailureBanner(error, self._appearance))
        self._refresh()

    def _on_type_activated(self) -> None:
        if not self._missing() and self._room is not None and self._room.error is None:
            self._on_start_requested()


def _is_whole(model: LocalModel) -> bool:
    return model.variant in _WHOLE
