"""The library for the window: the models on this machine, read off its thread."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.jobs import Job, Jobs
from inglenook.library.duplicates import Twins, find_twins
from inglenook.library.folders import files_in, resolved
from inglenook.library.foreign import Count, count_models
from inglenook.library.places import Places, read_places
from inglenook.library.programs import Program, find_programs
from inglenook.library.projectors.service import ProjectorService
from inglenook.library.scan import Library, LocalModel


class LibraryService(QObject):
    """Knows the models on this machine. Lives on the GUI thread.

    Args:
        open_library: Gives the library with the folders that are chosen now.
        find: Looks which other programs have folders of models here.

    Attributes:
        projectors: What makes models see.

    Signals:
        models_changed(): `models`, `places` and `twins` were read anew.
        programs_found(): `programs` was read anew.
        program_counted(Count): What one of them has was counted.
        failed(AppError): Something could not be read.
    """

    models_changed = Signal()
    programs_found = Signal()
    program_counted = Signal(Count)
    failed = Signal(AppError)

    def __init__(
        self,
        open_library: Callable[[], Library],
        parent: QObject,
        *,
        find: Callable[[], tuple[Program, ...]] = find_programs,
    ) -> None:
        super().__init__(parent)
        self.projectors = ProjectorService(self)
        self._find = find
        self._programs: tuple[Program, ...] = ()
        self._jobs = Jobs(self)
        self._open_library = open_library
        self._listing = _Listing()
        self._job: Job | None = None
        self._is_stale = False

    @property
    def models(self) -> list[LocalModel]:
        """The models as they were read last, by name and size; empty at first."""
        return self._listing.models

    @property
    def places(self) -> Places | None:
        """Where models lie, as it was read last; None at first."""
        return self._listing.places

    @property
    def twins(self) -> list[Twins]:
        """Models that are known to be here more than once."""
        return self._listing.twins

    def has_file(self, path: Path) -> bool:
        """Whether this is in the folder of downloads, as that was read last."""
        return path in self._listing.files

    @property
    def is_reading(self) -> bool:
        """Whether the folders are being read."""
        return self._job is not None

    @property
    def programs(self) -> tuple[Program, ...]:
        """Other programs with models here, as they were found last; empty at first."""
        return self._programs

    def find_programs(self) -> None:
        """Look for their folders, and not into them; `programs_found` tells."""
        self._look(_found(self._find), self._on_programs_found)

    def count(self, program: Program) -> None:
        """Look into the folders of a program; `program_counted` tells."""
        self._look(count_models(program), self.program_counted.emit)

    def refresh(self) -> None:
        """Read the folders anew; `models_changed` tells when it is done."""
        if self._job is not None:
            self._is_stale = True
            return
        job = self._job = self._jobs.make(_listed(self._open_library()))
        job.ended.connect(self._on_job_ended)
        job.succeeded.connect(self._on_job_succeeded)
        job.failed.connect(self.failed)
        job.start()

    def forget(self, path: Path) -> None:
        """Do not list a model any more whose file is gone."""
        self._look(_forgotten(self._open_library(), path), self._on_list_changed)

    def relocate(self, path: Path, to: Path) -> None:
        """List a model where it is now; `failed` tells if what is there is none."""
        self._look(_relocated(self._open_library(), path, to), self._on_list_changed)

    def close(self) -> None:
        """Stop what is under way, before the program ends."""
        self._is_stale = False
        self.projectors.close()
        self._jobs.close()

    def _look(
        self, work: Generator[None, None, object], on_done: Callable[[Any], object]
    ) -> None:
        job = self._jobs.make(work)
        job.succeeded.connect(on_done)
        job.failed.connect(self.failed)
        job.start()

    def _on_programs_found(self, programs: tuple[Program, ...]) -> None:
        self._programs = programs
        self.programs_found.emit()

    def _on_job_ended(self) -> None:
        self._job = None
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_job_succeeded(self, listing: "_Listing") -> None:
        self._listing = listing
        self.models_changed.emit()

    def _on_list_changed(self, _outcome: object) -> None:
        self.refresh()


@dataclass(frozen=True, slots=True)
class _Listing:
    models: list[LocalModel] = field(default_factory=list)
    places: Places | None = None
    twins: list[Twins] = field(default_factory=list)
    files: frozenset[Path] = frozenset()


def _listed(library: Library) -> Generator[None, None, _Listing]:
    models = yield from library.read_models()
    files = yield from _called(library.models_folder)
    return _Listing(models, read_places(library, models), find_twins(models), files)


def _called(folder: Path) -> Generator[None, None, frozenset[Path]]:
    """The files in a folder, called as it is called itself."""
    top, files = resolved(folder), set()
    for path in files_in([folder]):
        if path is None:
            yield None
        elif top is not None and path.is_relative_to(top):
            files.add(folder / path.relative_to(top))
    return frozenset(files)


def _forgotten(library: Library, path: Path) -> Generator[None, None, None]:
    yield None
    library.forget(path)


def _relocated(
    library: Library, path: Path, to: Path
) -> Generator[None, None, LocalModel]:
    yield None
    return library.relocate(path, to)


def _found(
    find: Callable[[], tuple[Program, ...]],
) -> Generator[None, None, tuple[Program, ...]]:
    yield None
    return find()
