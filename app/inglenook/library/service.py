"""The library for the window: the models on this machine, read off its thread."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.jobs import Job
from inglenook.library.scan import Library, LocalModel

log = logging.getLogger(__name__)

#: The longest that one file or folder is waited for.
_CLOSE_MS = 5_000


class LibraryService(QObject):
    """Knows the models on this machine. Lives on the GUI thread.

    Args:
        open_library: Gives the library with the folders that are chosen now.

    Signals:
        models_changed(): `models` was read anew.
        failed(AppError): It could not be.
    """

    models_changed = Signal()
    failed = Signal(AppError)

    def __init__(self, open_library: Callable[[], Library], parent: QObject) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._models: list[LocalModel] = []
        self._job: Job | None = None
        self._is_stale = False

    @property
    def models(self) -> list[LocalModel]:
        """The models as they were read last, by name and size; empty at first."""
        return self._models

    def refresh(self) -> None:
        """Read the folders anew; `models_changed` tells when it is done."""
        if self._job is not None:
            self._is_stale = True
            return
        job = self._job = Job(self._open_library().read_models(), self)
        job.ended.connect(self._on_job_ended)
        job.succeeded.connect(self._on_job_succeeded)
        job.failed.connect(self.failed)
        job.start()

    def close(self) -> None:
        """Stop the job under way, before the program ends."""
        self._is_stale = False
        if self._job is not None:
            self._job.cancel()
            if not self._job.wait(_CLOSE_MS):
                log.warning("The folders of models are still being read")

    def _on_job_ended(self) -> None:
        self._job = None
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_job_succeeded(self, models: list[LocalModel]) -> None:
        self._models = models
        self.models_changed.emit()
