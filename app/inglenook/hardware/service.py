"""The hardware for the window: looked at off its thread."""

import logging
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.hardware.detect import look
from inglenook.hardware.machine import Machine
from inglenook.jobs import Job

log = logging.getLogger(__name__)

#: The longest that a driver is waited for when the program ends.
_CLOSE_MS = 5_000


class HardwareService(QObject):
    """Knows this machine, and its memory as it was last. Lives on the GUI thread.

    Args:
        look_around: Tells what the machine has.

    Signals:
        measured(Machine): It was looked at anew.
        failed(AppError): It could not be.
    """

    measured = Signal(Machine)
    failed = Signal(AppError)

    def __init__(
        self, parent: QObject, look_around: Callable[[], Machine] = look
    ) -> None:
        super().__init__(parent)
        self._look_around = look_around
        self._machine: Machine | None = None
        self._job: Job | None = None

    @property
    def machine(self) -> Machine | None:
        """What was seen last; None before anything was."""
        return self._machine

    def measure(self) -> None:
        """Look at the machine; `measured` tells what is seen."""
        if self._job is not None:
            return
        job = self._job = Job(_looking(self._look_around), self)
        job.ended.connect(self._on_job_ended)
        job.succeeded.connect(self._on_job_succeeded)
        job.failed.connect(self.failed)
        job.start()

    def close(self) -> None:
        """Wait for a look under way, before the program ends."""
        if self._job is not None:
            self._job.cancel()
            if not self._job.wait(_CLOSE_MS):
                log.warning("A driver still does not answer")

    def _on_job_ended(self) -> None:
        self._job = None

    def _on_job_succeeded(self, machine: Machine) -> None:
        self._machine = machine
        self.measured.emit(machine)


def _looking(look_around: Callable[[], Machine]) -> Generator[None, None, Machine]:
    yield None
    return look_around()
