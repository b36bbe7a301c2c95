"""Which text quality is measured by."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from inglenook.compare.records import Text
from inglenook.compare.texts import DEFAULT_TEXT, read_sample, read_text, sample_texts
from inglenook.errors import AppError
from inglenook.jobs import NewestJob
from inglenook.ui.widgets.boxes import ChoiceBox

_OWN, _CHATS, _NONE = "own", "chats", "none"
_LETTERS = 18


class TextBox(ChoiceBox):
    """A sample, a file of the user's own, own chats, or none.

    Lives on the GUI thread.

    Signals:
        text_changed(): `text` is another one.
        chats_wanted(): The user's chats are to be given to `take_chats`.
        failed(AppError): The file cannot be used.
    """

    text_changed = Signal()
    chats_wanted = Signal()
    failed = Signal(AppError)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Text | None = None
        self._chats: Text | None = None
        self._reading = NewestJob(self)
        self._before = 0
        self.setAccessibleName(self.tr("Text for quality"))
        self.setObjectName("text")
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(_LETTERS)
        for code, name in sample_texts().items():
            self.addItem(name, code)
        self.addItem(self.tr("A text file…"), _OWN)
        self.addItem(self.tr("Own chats"), _CHATS)
        self.addItem(self.tr("None: quality is not measured"), _NONE)
        self.setCurrentIndex(self.findData(DEFAULT_TEXT))
        self.activated.connect(self._on_activated)

    @property
    def text(self) -> Text | None:
        """What is chosen; None where quality is not to be measured."""
        match self.currentData():
            case "none":
                return None
            case "own":
                return self._own
            case "chats":
                return self._chats
            case code:
                return read_sample(code)

    def _on_activated(self, index: int) -> None:
        if self.itemData(index) == _OWN:
            self._ask()
            return
        if self.itemData(index) == _CHATS:
            self.setCurrentIndex(self._before)
            self.chats_wanted.emit()
            return
        self._before = index
        self.text_changed.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a text"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Texts (*.txt *.md)"))
        dialog.fileSelected.connect(self.take_file)
        dialog.rejected.connect(lambda: self.setCurrentIndex(self._before))
        dialog.open()

    def take_file(self, file: str) -> None:
        """Measure quality by a text of the user's own."""
        self._reading.start(
            _read(Path(file)), succeeded=self._on_read, failed=self._on_not_read
        )

    def take_chats(self, text: Text) -> None:
        """Measure quality by what was said in the user's chats."""
        self._chats = text
        self._choose(_CHATS)

    def _on_read(self, text: Text) -> None:
        self._own = text
        self.setItemText(self.findData(_OWN), text.name)
        self._choose(_OWN)

    def _choose(self, which: str) -> None:
        index = self.findData(which)
        self.setCurrentIndex(index)
        self._before = index
        self.text_changed.emit()

    def _on_not_read(self, error: AppError) -> None:
        self.setCurrentIndex(self._before)
        self.failed.emit(error)


def _read(path: Path) -> Generator[None, None, Text]:
    """Reading a text as work: it may be long, or on a slow disk."""
    yield None
    return read_text(path)
