"""The tool that makes an adapter a part of a model."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from inglenook.convert.names import merged_name
from inglenook.errors import AppError
from inglenook.library.service import LibraryService
from inglenook.tools.records import Mergeable, MergeOrder
from inglenook.tools.service import ToolService
from inglenook.tools.targets import named_source
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.tools.form import FormRow
from inglenook.ui.models.tools.model_box import ModelBox
from inglenook.ui.models.tools.tool_view import ToolView
from inglenook.ui.models.tools.words import mergeable_words, model_words
from inglenook.ui.widgets.boxes import DecimalBox
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.file_dialog import ask_for_file
from inglenook.ui.widgets.quiet_words import small_print

_MOST, _STEP = 10.0, 0.05
_STRENGTH_PX = 120


class MergeView(ToolView):
    """A model, an adapter, and its strength. Lives on the GUI thread."""

    def __init__(
        self, tools: ToolService, library: LibraryService, appearance: Appearance
    ) -> None:
        super().__init__(
            tools,
            self.tr("Merge"),
            self.tr(
                "Makes a LoRA adapter a part of a model, as one file for programs that "
                "know no adapters. What it changes becomes F16; the rest is copied."
            ),
            appearance,
        )
        self._adapter: Path | None = None
        self._found: Mergeable | None = None
        self._base = ModelBox(library, lambda _: True, self.tr("Model"))
        self._base.setObjectName("base")
        self._base_facts = small_print()
        self._place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._place.setObjectName("adapter")
        self._facts = small_print()
        self._facts.setObjectName("facts")
        self._strength = DecimalBox()
        self._strength.setRange(-_MOST, _MOST)
        self._strength.setSingleStep(_STEP)
        self._strength.setValue(1.0)
        self._strength.setObjectName("strength")
        self._strength.setAccessibleName(self.tr("Strength"))
        self._add_fields()
        self._base.model_chosen.connect(self._check)
        tools.merge_checked.connect(self._on_checked)
        tools.merge_refused.connect(self._on_refused)
        self._check()

    def take_adapter(self, file: Path) -> None:
        """Merge this adapter."""
        self._adapter = file
        self._check()

    def _add_fields(self) -> None:
        other = QPushButton(self.tr("Another file…"))
        other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        other.clicked.connect(self._base.ask)
        choose = QPushButton(self.tr("Choose an adapter…"))
        choose.setObjectName("choose")
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.clicked.connect(self._ask)
        self._strength.setFixedWidth(_STRENGTH_PX)
        how = small_print(self.tr("1 is as its maker meant it; 0 changes nothing."))
        self._column.addWidget(
            FormRow(self.tr("Model"), [self._base, other], [self._base_facts])
        )
        self._column.addWidget(
            FormRow(self.tr("Adapter"), [self._place, choose], [self._facts])
        )
        self._column.addWidget(
            FormRow(self.tr("Strength"), [self._strength], [how], is_filled=False)
        )
        self._column.addWidget(self._target)
        self._column.addStretch()

    def _order(self) -> MergeOrder | None:
        if self._found is None:
            return None
        return MergeOrder(
            base=self._found.base,
            adapter=self._found.adapter,
            strength=round(self._strength.value(), 4),
            target=self._target.target,
        )

    def _start_words(self) -> str:
        return self.tr("Merge")

    def _missing(self) -> str:
        if self._base.path is None:
            return self.tr("Choose a model.")
        if self._adapter is None:
            return self.tr("Choose an adapter.")
        return "" if self._found else self.tr("Nothing can be merged yet.")

    def _needed_bytes(self) -> int:
        return self._found.size_bytes if self._found else 0

    def _check(self) -> None:
        self._found = None
        self._banner.clear()
        model = self._base.chosen
        self._base_facts.setText(model_words(model) if model is not None else "")
        self._base_facts.setVisible(model is not None)
        adapter = self._adapter
        self._place.setText(adapter.name if adapter else self.tr("None is chosen"))
        self._facts.setText(
            self.tr("A LoRA adapter in a GGUF. One of PEFT can be imported first.")
        )
        if self._base.path is not None and adapter is not None:
            self._facts.setText(self.tr("Looking whether they go together…"))
            self._tools.check_merge(self._base.path, adapter)
        self._target.setVisible(False)
        self._look_for_room()

    def _propose(self) -> None:
        if (found := self._found) is not None:
            named = named_source(found.base, self._base.chosen)
            name = merged_name(named, found.adapter)
            self._target.propose(self._tools.target_for(name, found.base))

    def _on_checked(self, found: Mergeable) -> None:
        if (found.base, found.adapter) == (self._base.path, self._adapter):
            self._found = found
            self._facts.setText(mergeable_words(found))
            self._target.setVisible(True)
            self._propose()

    def _on_refused(self, error: AppError) -> None:
        self._facts.setText("")
        self._tell(FailureBanner(error, self._appearance))

    def _ask(self) -> None:
        title = self.tr("Choose an adapter")
        kinds = self.tr("LoRA adapters (*.gguf)")
        ask_for_file(self.window(), title, kinds).fileSelected.connect(
            lambda file: self.take_adapter(Path(file))
        )
