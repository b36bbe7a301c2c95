"""Verifies and deletes models for the window, off its thread."""

import logging
from collections.abc import Callable, Generator, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.jobs import Job
from inglenook.library.programs import find_programs
from inglenook.library.remove import Removal, plan_removal, remove
from inglenook.library.verify import Reading, verify

log = logging.getLogger(__name__)

#: The longest that a disk is waited for when the program ends.
_CLOSE_MS = 5_000


class CareService(QObject):
    """Reads one model at a time to verify it, and deletes. Lives on the GUI thread.

    Args:
        own_folders: That of downloads, then those that the user added, asked each
            time; models are deleted from these only.

    Signals:
        verifying_changed(): Another model, or none, is `verifying`.
        read(Reading): How far it is read.
        verified(Path, tuple): All its files (Verified) were read.
        removal_planned(Removal): What would be deleted, to ask the user about.
        removed(Removal): It is gone.
        failed(AppError): What was to be done could not be.
    """

    verifying_changed = Signal()
    read = Signal(Reading)
    verified = Signal(Path, tuple)
    removal_planned = Signal(Removal)
    removed = Signal(Removal)
    failed = Signal(AppError)

    def __init__(
        self, own_folders: Callable[[], Iterable[Path]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._own_folders = own_folders
        self._verification: Job | None = None
        self._waiting: list[Path] = []
        self._jobs: set[Job] = set()

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

    def plan_removal(self, path: Path) -> None:
        """Find out what would be deleted with a model."""
        job = self._start(_planning(path, tuple(self._own_folders())))
        job.succeeded.connect(self.removal_planned)

    def remove(self, removal: Removal) -> None:
        """Delete a model for good."""
        self._start(remove(removal)).succeeded.connect(self.removed)

    def close(self) -> None:
        """Stop what is under way, before the program ends."""
        del self._waiting[1:]
        for job in tuple(self._jobs):
            job.cancel()
            if not job.wait(_CLOSE_MS):
                log.warning("A model is still being read or deleted")

    def _go_on(self) -> None:
        if self._verification is None and self._waiting:
            path = self._waiting[0]
            job = self._verification = self._start(verify(path))
            job.progressed.connect(self.read)
            job.ended.connect(self._on_verification_ended)
            job.succeeded.connect(partial(self.verified.emit, path))
            for outcome in (job.succeeded, job.failed, job.cancelled):
                outcome.connect(self._go_on)
        self.verifying_changed.emit()

    def _start(self, work: Generator[object, None, object]) -> Job:
        job = Job(work, self)
        self._jobs.add(job)
        job.ended.connect(partial(self._jobs.discard, job))
        job.failed.connect(self.failed)
        job.start()
        return job

    def _on_verification_ended(self) -> None:
        self._verification = None
        del self._waiting[0]


def _planning(path: Path, folders: Iterable[Path]) -> Generator[None, None, Removal]:
    yield None
    return plan_removal(path, folders, find_programs())
