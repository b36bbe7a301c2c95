"""UpkeepService: the daily copy of the file of chats, and its repair."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.chats.copies import copy_daily
from inglenook.chats.rescue import Rescued, rescue
from inglenook.errors import AppError
from inglenook.jobs import NewestJob


class UpkeepService(QObject):
    """Copies the file once a day, and puts a new one in place of a damaged one.

    Lives on the GUI thread.

    Signals:
        progressed(int): The repair has looked for so many rows.
        repaired(Rescued): What it brought; the file can be opened.
        failed(AppError): The file cannot be copied, or repaired; a StoreDamaged is
            what looking through it has found.
    """

    progressed = Signal(int)
    repaired = Signal(Rescued)
    failed = Signal(AppError)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._job = NewestJob(self)

    def copy(self) -> None:
        """Copy the file, unless that was done within a day, or it is being repaired."""
        if self._job.is_busy:
            return
        self._job.start(
            copy_daily(self._path),
            succeeded=lambda _: None,
            failed=self.failed.emit,
        )

    def repair(self) -> None:
        """Put a new file in its place, with all that can be read; nobody may use it."""
        self._job.close()
        self._job.start(
            rescue(self._path, datetime.now().astimezone()),
            succeeded=self.repaired.emit,
            failed=self.failed.emit,
            progressed=self.progressed.emit,
        )

    def close(self) -> None:
        """Give up what is under way; the file stays as it was."""
        self._job.close()
