"""The tool that brings what others save into GGUF files."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from inglenook.errors import AdapterBaseUnknown, AppError
from inglenook.library.service import LibraryService
from inglenook.tools.records import ImportOrder, MadeFile, Recognized
from inglenook.tools.service import ToolService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.mine.words import short_folder
from inglenook.ui.models.tools.form import FormRow
from inglenook.ui.models.tools.model_box import ModelBox
from inglenook.ui.models.tools.tool_view import ToolView
from inglenook.ui.models.tools.words import recognized_words
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.file_dialog import ask_for_folder
from inglenook.ui.widgets.quiet_words import small_print
from inglenook.units import format_size


class ImportView(ToolView):
    """A folder, and what becomes of it. Lives on the GUI thread.

    Signals:
        quantize_requested(Path): A variant of what was made is to be made.
        merge_requested(Path): The adapter that was made is to be merged.
    """

    quantize_requested = Signal(Path)
    merge_requested = Signal(Path)

    def __init__(
        self, tools: ToolService, library: LibraryService, appearance: Appearance
    ) -> None:
        super().__init__(
            tools,
            self.tr("Import"),
            self.tr(
                "Brings a model or a LoRA adapter, as Hugging Face Transformers and "
                "PEFT save it, into one GGUF file. The folder stays as it is."
            ),
            appearance,
        )
        self._folder: Path | None = None
        self._found: Recognized | None = None
        self._place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._place.setObjectName("folder")
        self._facts = small_print()
        self._facts.setObjectName("facts")
        self._base = ModelBox(library, lambda _: True, self.tr("Made for"))
        self._base.setObjectName("base")
        self._type = ChoiceBox()
        self._type.setObjectName("type")
        self._type.setAccessibleName(self.tr("Type"))
        self._states = QStackedWidget()
        self._add_fields()
        self._show_found()
        self._base.model_chosen.connect(self._recognize)
        self._type.activated.connect(self._propose)
        tools.recognized.connect(self._on_recognized)
        tools.not_recognized.connect(self._on_not_recognized)

    def take_folder(self, folder: str) -> None:
        """Look into a folder."""
        self._folder = Path(folder)
        self._place.setText(short_folder(self._folder))
        self._states.setCurrentIndex(1)
        self._base.forget()
        self._base_row.hide()
        self._recognize()

    def _add_fields(self) -> None:
        empty = EmptyState(
            "ph.folder",
            self.tr("Choose the folder of a checkpoint"),
            self.tr(
                "One with config.json and safetensors files, or with a LoRA adapter. "
                "Llama, Mistral, Qwen 2 and 3, and Gemma 1 to 3 can be imported."
            ),
            self._appearance,
        )
        choose = empty.add_button(self.tr("Choose a folder…"))
        choose.setObjectName("choose")
        choose.clicked.connect(self._ask)
        another = _button(self.tr("Another folder…"), self._ask)
        file = _button(self.tr("Another file…"), self._base.ask)
        whole = _button(self.tr("A folder…"), self._ask_for_base)
        self._base_row = FormRow(self.tr("Made for"), [self._base, file, whole])
        self._type_row = FormRow(self.tr("Type"), [self._type])
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(
            FormRow(self.tr("Folder"), [self._place, another], [self._facts])
        )
        for widget in (self._base_row, self._type_row, self._target):
            column.addWidget(widget)
        column.addStretch()
        self._states.addWidget(empty)
        self._states.addWidget(chosen)
        self._column.addWidget(self._states, 1)

    def _order(self) -> ImportOrder | None:
        if self._found is None:
            return None
        return ImportOrder(
            folder=self._found.folder,
            kind=self._found.kind,
            base=self._base.path,
            type=self._type.currentData(),
            target=self._target.target,
        )

    def _start_words(self) -> str:
        return self.tr("Import")

    def _missing(self) -> str:
        if self._folder is None:
            return self.tr("No folder is chosen.")
        if self._found is None:
            return self.tr("Nothing can be imported yet.")
        return ""

    def _needed_bytes(self) -> int:
        if self._found is None:
            return 0
        return self._found.sizes.get(self._type.currentData(), 0)

    def _recognize(self) -> None:
        if self._folder is not None:
            self._found = None
            self._banner.clear()
            self._facts.setText(self.tr("Looking into it…"))
            self._show_found()
            self._tools.recognize(self._folder, self._base.path)

    def _show_found(self) -> None:
        found = self._found
        self._type_row.setVisible(found is not None)
        self._target.setVisible(found is not None)
        if found is not None:
            self._facts.setText(recognized_words(found))
            self._fill_types(found)
            self._propose()
        self._look_for_room()

    def _fill_types(self, found: Recognized) -> None:
        self._type.clear()
        as_stored = self.tr("{type} · {size}, as it is stored")
        other = self.tr("{type} · {size}")
        for type_, size_bytes in found.sizes.items():
            words = as_stored if type_ == found.type else other
            size = format_size(size_bytes)
            self._type.addItem(words.format(type=type_, size=size), type_)
        self._type.setCurrentIndex(self._type.findData(found.type))

    def _propose(self) -> None:
        if self._found is not None:
            name = self._found.name_in(self._type.currentData())
            self._target.propose(self._tools.target_for(name))

    def _on_recognized(self, found: Recognized) -> None:
        if found.folder == self._folder:
            self._found = found
            self._base_row.setVisible(found.kind == "adapter")
            self._target.forget()
            self._show_found()

    def _on_not_recognized(self, error: AppError) -> None:
        self._facts.setText("")
        banner: Banner = FailureBanner(error, self._appearance)
        if isinstance(error, AdapterBaseUnknown):
            self._facts.setText(self.tr("A LoRA adapter"))
            self._base_row.show()
            banner = Banner("question", error.text, error.hint, self._appearance)
        self._tell(banner)
        self._show_found()

    def _made_banner(self, made: MadeFile) -> Banner:
        """Offer what usually comes next too."""
        banner = super()._made_banner(made)
        if made.is_adapter:
            merge = banner.add_button(self.tr("Merge it into a model"))
            merge.clicked.connect(lambda: self.merge_requested.emit(made.path))
        else:
            quantize = banner.add_button(self.tr("Quantize it"))
            quantize.clicked.connect(lambda: self.quantize_requested.emit(made.path))
        return banner

    def _ask(self) -> None:
        title = self.tr("Choose the folder of a checkpoint")
        ask_for_folder(self.window(), title).fileSelected.connect(self.take_folder)

    def _ask_for_base(self) -> None:
        title = self.tr("Choose the folder of the model")
        ask_for_folder(self.window(), title).fileSelected.connect(
            lambda folder: self._base.choose(Path(folder))
        )


def _button(words: str, on_click: object) -> QPushButton:
    button = QPushButton(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(on_click)
    return button
