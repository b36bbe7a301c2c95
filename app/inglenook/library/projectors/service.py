"""ProjectorService: which file makes a model see, looked for off the GUI thread."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.jobs import Jobs
from inglenook.library.companions import find_projector


class ProjectorService(QObject):
    """Looks beside models, and knows what it found last. Lives on the GUI thread.

    Signals:
        looked(Path): What `of` gives for this model is what lies beside it now.
    """

    looked = Signal(Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._found: dict[Path, Path | None] = {}

    def of(self, model: Path) -> Path | None:
        """The file as it was found last; None without one, and before `look`."""
        return self._found.get(model)

    def look(self, model: Path) -> None:
        """Look beside a model; `looked` tells when that is done."""
        job = self._jobs.make(_looking(model))
        job.succeeded.connect(lambda found: self._on_looked(model, found))
        job.start()

    def close(self) -> None:
        """Stop what is under way, before the program ends."""
        self._jobs.close()

    def _on_looked(self, model: Path, found: Path | None) -> None:
        self._found[model] = found
        self.looked.emit(model)


def _looking(model: Path) -> Generator[None, None, Path | None]:
    yield None
    return find_projector(model)
