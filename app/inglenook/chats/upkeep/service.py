"""UpkeepService: the file of chats, kept short of a log, copied, and repaired."""

from datetime import datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.copies import copy_daily
from inglenook.chats.rescue import Rescued, rescue
from inglenook.chats.write_ahead_log import shorten
from inglenook.errors import AppError
from inglenook.jobs import NewestJob

#: How often the log is looked at, in ms.
LOG_MS = 10_000


class UpkeepService(QObject):
    """Copies the file once a day, and puts a new one in place of a damaged one.

    It also brings what is new into the file, which the store leaves in its log.

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
        self._shortening = NewestJob(self)
        self._is_given_up = Event()
        self._log_timer = QTimer(self, interval=LOG_MS)
        self._log_timer.timeout.connect(self._shorten_log)
        self.repaired.connect(self._log_timer.start)

    def keep_log_short(self) -> None:
        """Look after the log from now on, but during a repair."""
        self._log_timer.start()

    def copy(self) -> None:
        """Copy the file, unless that was done within a day, or it is being repaired."""
        if self._job.is_busy:
            return
        self._is_given_up.clear()
        self._job.start(
            copy_daily(self._path, self._is_given_up.is_set),
            succeeded=lambda _: None,
            failed=self.failed.emit,
        )

    def repair(self) -> None:
        """Put a new file in its place, with all that can be read; nobody may use it."""
        self.close()
        self._job.start(
            rescue(self._path, datetime.now().astimezone()),
            succeeded=self.repaired.emit,
            failed=self.failed.emit,
            progressed=self.progressed.emit,
        )

    def close(self) -> None:
        """Give up what is under way; the file stays as it was."""
        self._log_timer.stop()
        self._is_given_up.set()
        self._shortening.close()
        self._job.close()

    def _shorten_log(self) -> None:
        if not self._shortening.is_busy:
            self._shortening.start(
                shorten(self._path), succeeded=lambda _: None, failed=self.failed.emit
            )
