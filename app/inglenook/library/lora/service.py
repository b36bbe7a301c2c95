"""Checks LoRA adapters against the loaded model, off the window's thread."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.errors import AppError
from inglenook.jobs import NewestJob
from inglenook.library.adapters import LoraAdapter, read_adapter, require_fit
from inglenook.library.parts import read_headers


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraCheck:
    """What was found of an adapter's file.

    Attributes:
        adapter: What it tells; None where it is no adapter.
        error: Why it cannot be used with the model; None if it can.
    """

    path: Path
    adapter: LoraAdapter | None = None
    error: AppError | None = None


class LoraService(QObject):
    """Looks at the files of adapters. Lives on the GUI thread.

    Signals:
        checked(tuple): What was found of each (LoraCheck), in the order asked for.
        failed(AppError): It could not be found out.
    """

    checked = Signal(tuple)
    failed = Signal(AppError)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job = NewestJob(self)

    def check(self, paths: Sequence[Path], model: Path | None) -> None:
        """Look at adapters, in place of those that are being looked at.

        Args:
            paths: Their files.
            model: What they are to change; None where none is loaded: whether they
                fit is then not known.
        """
        self._job.start(
            _checking(paths, model),
            succeeded=self.checked.emit,
            failed=self.failed.emit,
        )

    def close(self) -> None:
        """Wait for what is under way, before the program ends."""
        self._job.close()


def _checking(
    paths: Sequence[Path], model: Path | None
) -> Generator[None, None, tuple[LoraCheck, ...]]:
    checks = []
    for path in paths:
        yield None
        checks.append(_check(path, model))
    return tuple(checks)


def _check(path: Path, model: Path | None) -> LoraCheck:
    try:
        adapter = read_adapter(path)
    except AppError as error:
        return LoraCheck(path=path, error=error)
    try:
        if model is not None:
            require_fit(adapter, read_headers(model))
    except AppError as error:
        return LoraCheck(path=path, adapter=adapter, error=error)
    return LoraCheck(path=path, adapter=adapter)
