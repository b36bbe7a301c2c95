"""What tells which weights matter: an importance matrix, or what one is made of."""

from enum import StrEnum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from inglenook.compare.records import Text
from inglenook.compare.texts import read_sample, sample_texts
from inglenook.errors import AppError
from inglenook.tools.service import ToolService
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.file_dialog import ask_for_file

_LETTERS = 24


class _Kind(StrEnum):
    """What an item stands for; a sample's stands for its code."""

    NONE = auto()
    ASK_FILE = auto()
    ASK_TEXT = auto()
    FILE = auto()
    TEXT = auto()


class ImportanceBox(ChoiceBox):
    """None, a file of one, or a text to compute one from. Lives on the GUI thread.

    Signals:
        importance_chosen(): `imatrix` or `text` is another one.
        failed(AppError): A text cannot be used.
    """

    importance_chosen = Signal()
    failed = Signal(AppError)

    def __init__(self, tools: ToolService) -> None:
        super().__init__()
        self._tools = tools
        self._imatrix: Path | None = None
        self._text: Text | None = None
        self._before = 0
        self.setObjectName("importance")
        self.setAccessibleName(self.tr("Importance matrix"))
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(_LETTERS)
        self.addItem(self.tr("None"), _Kind.NONE)
        compute = self.tr("Compute it from a text: {name}")
        for code, name in sample_texts().items():
            self.addItem(compute.format(name=name), code)
        self.addItem(self.tr("Compute it from a text file…"), _Kind.ASK_TEXT)
        self.addItem(self.tr("The file of one…"), _Kind.ASK_FILE)
        self.activated.connect(self._on_activated)
        tools.text_read.connect(self._on_text_read)
        tools.text_refused.connect(self._on_text_refused)

    @property
    def imatrix(self) -> Path | None:
        """The file of a matrix; None for none."""
        return self._imatrix if self.currentData() == _Kind.FILE else None

    @property
    def text(self) -> Text | None:
        """What a matrix is to be computed from; None for nothing."""
        kind = self.currentData()
        if kind in sample_texts():
            return read_sample(kind)
        return self._text if kind == _Kind.TEXT else None

    @property
    def is_chosen(self) -> bool:
        """Whether there will be a matrix."""
        return bool(self.currentData() != _Kind.NONE)

    def take_matrix(self, file: str) -> None:
        """Use the matrix in a file."""
        self._imatrix = Path(file)
        self._show_own(_Kind.FILE, self._imatrix.name)

    def take_text(self, file: str) -> None:
        """Compute a matrix from a text of the user's own."""
        self._tools.read_text(Path(file))

    def _on_activated(self, index: int) -> None:
        match self.itemData(index):
            case _Kind.ASK_FILE:
                self._ask(self.tr("Choose an importance matrix"), "*.gguf *.imatrix")
            case _Kind.ASK_TEXT:
                self._ask(self.tr("Choose a text"), "*.txt *.md")
            case _:
                self._before = index
                self.importance_chosen.emit()

    def _ask(self, title: str, kinds: str) -> None:
        is_text = self.currentData() == _Kind.ASK_TEXT
        dialog = ask_for_file(self.window(), title, f"{title} ({kinds})")
        dialog.fileSelected.connect(self.take_text if is_text else self.take_matrix)
        self.setCurrentIndex(self._before)

    def _on_text_read(self, text: Text) -> None:
        self._text = text
        words = self.tr("Compute it from a text: {name}").format(name=text.name)
        self._show_own(_Kind.TEXT, words)

    def _on_text_refused(self, error: AppError) -> None:
        self.failed.emit(error)

    def _show_own(self, kind: _Kind, words: str) -> None:
        """Choose what is the user's own, in an item of its own."""
        index = self.findData(kind)
        if index < 0:
            self.addItem(words, kind)
            index = self.count() - 1
        self.setItemText(index, words)
        self.setCurrentIndex(index)
        self._before = index
        self.importance_chosen.emit()
