"""The hardware for the window: looked at off its thread."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.hardware.detect import look
from inglenook.hardware.machine import Machine
from inglenook.jobs import NewestJob


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
        self._look = NewestJob(self)

    @property
    def machine(self) -> Machine | None:
        """What was seen last; None before anything was."""
        return self._machine

    def measure(self) -> None:
        """Look at the machine; `measured` tells what is seen."""
        if not self._look.is_busy:
            self._look.start(
                _looking(self._look_around),
                succeeded=self._on_looked,
                failed=self.failed.emit,
            )

    def close(self) -> None:
        """Wait for a look under way, before the program ends."""
        self._look.close()

    def _on_looked(self, machine: Machine) -> None:
        self._machine = machine
        self.measured.emit(machine)


def _looking(look_around: Callable[[], Machine]) -> Generator[None, None, Machine]:
    yield None
    return look_around()
