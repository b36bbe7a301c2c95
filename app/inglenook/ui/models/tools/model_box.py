"""Which model something is made from."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from inglenook.library.scan import LocalModel
from inglenook.library.service import LibraryService
from inglenook.ui.models.mine.words import short_folder
from inglenook.ui.widgets.boxes import ChoiceBox
from inglenook.ui.widgets.file_dialog import ask_for_model

_LETTERS = 24


class ModelBox(ChoiceBox):
    """The models of the library, and any other file. Lives on the GUI thread.

    Args:
        library: Where they are.
        is_meant: Whether one is offered.
        name: What screen readers call it.

    Signals:
        model_chosen(): `path` is another one.
    """

    model_chosen = Signal()

    def __init__(
        self,
        library: LibraryService,
        is_meant: Callable[[LocalModel], bool],
        name: str,
    ) -> None:
        super().__init__()
        self._library = library
        self._is_meant = is_meant
        self._path: Path | None = None
        self._own: Path | None = None
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(_LETTERS)
        self.setPlaceholderText(self.tr("Choose a model"))
        self.activated.connect(self._on_activated)
        library.models_changed.connect(self._on_models_changed)
        self._fill()

    @property
    def path(self) -> Path | None:
        """The file that is chosen; None for none."""
        return self._path

    @property
    def chosen(self) -> LocalModel | None:
        """What the library knows of it; None where it is in none."""
        found = (each for each in self._library.models if each.path == self._path)
        return next(found, None)

    def choose(self, path: Path) -> None:
        """Choose a model, of the library or not."""
        self._path = path
        self._own = path if self.findData(str(path)) < 0 else self._own
        self._fill()
        self.model_chosen.emit()

    def forget(self) -> None:
        """Choose none; nothing is told."""
        self._path = None
        self._fill()

    def ask(self) -> None:
        """Let the user point at a file."""
        ask_for_model(self.window()).fileSelected.connect(
            lambda file: self.choose(Path(file))
        )

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            for model in self._offered():
                self.addItem(f"{model.name} {model.variant}".rstrip(), str(model.path))
                tip = str(model.path)
                self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            if self._own is not None and self.findData(str(self._own)) < 0:
                folder = short_folder(self._own.parent)
                self.addItem(f"{self._own.name} · {folder}", str(self._own))
            self.setCurrentIndex(self.findData(str(self._path)))

    def _offered(self) -> Sequence[LocalModel]:
        sound = (each for each in self._library.models if each.error is None)
        return [each for each in sound if self._is_meant(each)]

    def _on_activated(self, index: int) -> None:
        self._path = Path(self.itemData(index))
        self.model_chosen.emit()

    def _on_models_changed(self) -> None:
        self._fill()
        if self.currentIndex() < 0 and self._path is not None:
            self._path = None
            self.model_chosen.emit()
