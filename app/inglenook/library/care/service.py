"""Verifies and deletes models for the window, off its thread."""

from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QObject, QStandardPaths, Signal, SignalInstance

from inglenook.errors import AppError, ModelNotTrashed
from inglenook.jobs import Job, Jobs
from inglenook.library.programs import find_programs
from inglenook.library.remove import Removal, plan_removal, remove
from inglenook.library.trash import (
    Trash,
    Trashed,
    delete_for_good,
    put_back,
    put_into_trash,
)
from inglenook.library.verify import Reading, verify
from inglenook.translation import translate


class CareService(QObject):
    """Reads one model at a time to verify it, and deletes. Lives on the GUI thread.

    What is deleted goes into the system's trash first.

    Args:
        own_folders: That of downloads, then those that the user added, asked each
            time; models are deleted from these only.
        trash: Puts a file into the trash; None is the system's.

    Signals:
        verifying_changed(): Another model, or none, is `verifying`.
        read(Reading): How far it is read.
        verified(Path, tuple): All its files (Verified) were read.
        removal_planned(tuple): What would be deleted (Removals), to ask the user about.
        trashed(Trashed): It is in the trash, and can be put back.
        not_trashed(tuple, AppError): There is no trash for these (Removals).
        restored(Trashed): It is where it was.
        removed(int): It is gone for good; so many bytes are free again.
        failed(AppError): What was to be done could not be.
    """

    verifying_changed = Signal()
    read = Signal(Reading)
    verified = Signal(Path, tuple)
    removal_planned = Signal(tuple)
    trashed = Signal(Trashed)
    not_trashed = Signal(tuple, AppError)
    restored = Signal(Trashed)
    # As an object: Qt's own numbers have 32 bits.
    removed = Signal(object)
    failed = Signal(AppError)

    def __init__(
        self,
        own_folders: Callable[[], Iterable[Path]],
        parent: QObject,
        *,
        trash: Trash | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_folders = own_folders
        self._trash = trash or _system_trash
        self._verification: Job | None = None
        self._waiting: list[Path] = []
        self._jobs = Jobs(self)

    @property
    def verifying(self) -> Path | None:
        """The model that is being read; None for none."""
        return self._waiting[0] if self._waiting else None

    @property
    def n_waiting(self) -> int:
        """Models that are read after this one."""
        return max(0, len(self._waiting) - 1)

    def verify(self, path: Path) -> None:
        """Read a model, when those before it were read."""
        if path not in self._waiting:
            self._waiting.append(path)
            self._go_on()

    def stop_verifying(self) -> None:
        """Read none of those that were to be read."""
        del self._waiting[1:]
        if self._verification is not None:
            self._verification.cancel()

    def plan_removal(self, paths: Iterable[Path]) -> None:
        """Find out what would be deleted with models."""
        work = _planning(tuple(paths), tuple(self._own_folders()))
        self._start(work, self.removal_planned)

    def trash(self, removals: Sequence[Removal]) -> None:
        """Put models into the trash."""
        job = self._jobs.make(put_into_trash(removals, self._trash))
        job.succeeded.connect(self.trashed)
        job.failed.connect(partial(self._on_trashing_failed, tuple(removals)))
        job.start()

    def restore(self, trashed: Trashed) -> None:
        """Put models back where they were."""
        self._start(put_back(trashed), self.restored)

    def remove(self, doomed: Trashed | Sequence[Removal]) -> None:
        """Delete models for good, from the trash or from where they are."""
        self._start(_removing(doomed), self.removed)

    def close(self) -> None:
        """Stop what is under way, before the program ends."""
        del self._waiting[1:]
        self._jobs.close()

    def _go_on(self) -> None:
        if self._verification is None and self._waiting:
            path = self._waiting[0]
            job = self._verification = self._jobs.make(verify(path))
            job.progressed.connect(self.read)
            job.failed.connect(self.failed)
            job.ended.connect(self._on_verification_ended)
            job.succeeded.connect(partial(self.verified.emit, path))
            for outcome in (job.succeeded, job.failed, job.cancelled):
                outcome.connect(self._go_on)
            job.start()
        self.verifying_changed.emit()

    def _start(
        self, work: Generator[object, None, object], done: SignalInstance
    ) -> None:
        job = self._jobs.make(work)
        job.succeeded.connect(done)
        job.failed.connect(self.failed)
        job.start()

    def _on_verification_ended(self) -> None:
        self._verification = None
        del self._waiting[0]

    def _on_trashing_failed(
        self, removals: tuple[Removal, ...], error: AppError
    ) -> None:
        if isinstance(error, ModelNotTrashed):
            self.not_trashed.emit(removals, error)
        else:
            self.failed.emit(error)


def _planning(
    paths: Iterable[Path], folders: Iterable[Path]
) -> Generator[None, None, tuple[Removal, ...]]:
    yield None
    programs = find_programs()
    return tuple(plan_removal(path, folders, programs) for path in paths)


def _removing(doomed: Trashed | Sequence[Removal]) -> Generator[None, None, int]:
    if isinstance(doomed, Trashed):
        return (yield from delete_for_good(doomed)).freed_bytes
    freed_bytes = 0
    for removal in doomed:
        freed_bytes += (yield from remove(removal)).freed_bytes
    return freed_bytes


def _system_trash(file: Path) -> Path:
    # Qt 6.11 makes the trash in this folder, but not the folder.
    data = QStandardPaths.StandardLocation.GenericDataLocation
    Path(QStandardPaths.writableLocation(data)).mkdir(parents=True, exist_ok=True)
    moved = QFile(str(file))
    if not moved.moveToTrash():
        raise OSError(
            0, moved.errorString() or translate("Library", "the system refused")
        )
    return Path(moved.fileName())
