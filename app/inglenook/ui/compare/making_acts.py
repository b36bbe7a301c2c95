"""Making a variant that is missing, from the wish to its place in the library."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inglenook.library.records import LocalModel
from inglenook.library.service import LibraryService
from inglenook.tools.making.service import MakingService
from inglenook.ui.compare.chosen import group_by_name
from inglenook.ui.compare.make_dialog import MakeDialog


class MakingActs(QObject):
    """Asks which, has it made, and waits for it. Lives on the GUI thread.

    Args:
        making: What makes it.
        library: What is to know it then.
        page: What the question belongs to.

    Signals:
        arrived(LocalModel): It was made here, and the library knows it.
    """

    arrived = Signal(LocalModel)

    def __init__(
        self, making: MakingService, library: LibraryService, page: QWidget
    ) -> None:
        super().__init__(page)
        self._making = making
        self._library = library
        self._page = page
        self._made: Path | None = None
        making.made.connect(self._on_made)
        library.models_changed.connect(self._look)

    def ask(self, source: LocalModel) -> None:
        """Let the user choose what is to be made of a model."""
        same = group_by_name(self._library.models).get(source.name, [])
        dialog = MakeDialog(source, (each.variant for each in same), self._page)
        self._making.predicted.connect(dialog.show_predictions)
        self._making.prediction_failed.connect(dialog.show_failure)
        dialog.make_requested.connect(lambda type_: self._making.make(source, type_))
        self._making.predict(source)
        dialog.open()

    def _on_made(self, path: Path) -> None:
        self._made = path
        self._look()

    def _look(self) -> None:
        """Tell of what was made, once it is known."""
        for model in self._library.models:
            if model.path == self._made:
                self._made = None
                self.arrived.emit(model)
                return
