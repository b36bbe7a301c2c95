"""Calibration for the window: on demand, and once for each model while it is idle."""

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.engine.calibration.calibrate import calibrate
from inglenook.engine.calibration.records import (
    MOST_BUSY_PERCENT,
    Calibration,
    Progress,
    Report,
)
from inglenook.engine.experience import Experience
from inglenook.engine.loading import Loader
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError
from inglenook.jobs import Job
from inglenook.offload.plan import OffloadPlan

log = logging.getLogger(__name__)

#: How often a model is tried while the user keeps asking it things.
_MOST_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """When the machine counts as idle.

    Attributes:
        idle_ms: How long the engine must have had nothing to do.
        busy_percent: What of the processor was in use since it was asked last.
    """

    idle_ms: int = 10_000
    busy_percent: Callable[[], float] = psutil.cpu_percent


_USUAL = Quiet()


class CalibrationService(QObject):
    """Measures one model at a time, in engine processes of its own.

    What it finds is used from the next load on. It gives way at once when the engine
    has something to do, and goes on when that is over. Lives on the GUI thread.

    Args:
        loader: How models are loaded; its settings also say whether idle models are
            to be calibrated at all, and its experience is where the outcome is kept.
        quiet: When the machine counts as idle.

    Signals:
        progressed(Progress): It measures something else now.
        finished(Calibration): It is done.
        failed(AppError): What the user asked for cannot be done.
        cancelled(): It was given up.
        changed(): `calibration`, `is_busy` or `state` is another one.
    """

    progressed = Signal(Progress)
    finished = Signal(Calibration)
    failed = Signal(AppError)
    cancelled = Signal()
    changed = Signal()

    def __init__(self, loader: Loader, parent: QObject, quiet: Quiet = _USUAL) -> None:
        super().__init__(parent)
        self._loader = loader
        self._busy_percent = quiet.busy_percent
        self._state = EngineState()
        self._calibration: Calibration | None = None
        self._job: Job | None = None
        self._reading: Job | None = None
        self._path: Path | None = None
        self._asked: Path | None = None
        self._tries: dict[Path, int] = {}
        self._timer = QTimer(self, interval=quiet.idle_ms, singleShot=True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def state(self) -> EngineState:
        """What the engine is doing, as `consider` was told last."""
        return self._state

    @property
    def calibration(self) -> Calibration | None:
        """Of the loaded model; without one, the newest of any; None if there is none.

        As it was read last: see `refresh`.
        """
        return self._calibration

    @property
    def is_busy(self) -> bool:
        """Whether something is being measured."""
        return self._job is not None

    def consider(self, state: EngineState) -> None:
        """Take in what the engine does now; when it is idle, something may begin."""
        was, self._state = self._state, state
        if state.phase is not Phase.READY:
            self._timer.stop()
            if self._job is not None:
                self._job.cancel()
        elif was.phase is not Phase.READY:
            self._wait()
        if was.path != state.path:
            self._asked = None
            self.refresh()
        self.changed.emit()

    def calibrate(self, path: Path) -> None:
        """Measure a model now; nothing happens while another one is measured."""
        if self._job is None:
            self._asked = path
            self._begin(path)

    def cancel(self) -> None:
        """Give up what is being measured, and do not go on with it later."""
        self._asked = None
        if self._job is not None and self._path is not None:
            self._tries[self._path] = _MOST_TRIES
            self._job.cancel()

    def refresh(self) -> None:
        """Read anew what is known; `changed` tells when it is done."""
        if self._reading is not None:
            return
        work = _read(self._loader.experience, self._state.path)
        job = self._reading = Job(work, self)
        job.ended.connect(self._on_reading_ended)
        job.succeeded.connect(self._on_reading_succeeded)
        job.start()

    def close(self) -> None:
        """Give up what is under way, before the program ends."""
        self._timer.stop()
        jobs = [job for job in (self._job, self._reading) if job is not None]
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.wait()

    def _wait(self) -> None:
        """Begin when the engine, and the machine, have been idle for a while."""
        # What was in use is told from here on.
        self._busy_percent()
        self._timer.start()

    def _begin(self, path: Path) -> None:
        self._timer.stop()
        self._path = path
        running = self._state.plan if path == self._state.path else None
        work = self._work(path, running, is_asked=self._asked is not None)
        job = self._job = Job(work, self)
        job.progressed.connect(self.progressed)
        job.ended.connect(self._on_job_ended)
        job.succeeded.connect(self._on_job_succeeded)
        job.failed.connect(self._on_job_failed)
        job.cancelled.connect(self._on_job_cancelled)
        self.changed.emit()
        job.start()

    def _work(
        self, path: Path, running: OffloadPlan | None, *, is_asked: bool
    ) -> Generator[Progress | None, None, Report]:
        model = self._loader.library.check(path)
        yield None
        chosen = self._loader.chosen()
        work = calibrate(
            model,
            chosen,
            self._loader.engines(chosen),
            self._loader.experience,
            running=running,
            is_known_enough=not is_asked,
        )
        return (yield from work)

    def _on_timer_timeout(self) -> None:
        path = self._asked or self._state.path
        if path is None or self._job is not None:
            return
        if self._asked is None:
            is_tired = self._tries.get(path, 0) >= _MOST_TRIES
            if is_tired or not self._loader.chosen().calibrate:
                return
            if self._busy_percent() > MOST_BUSY_PERCENT:
                self._wait()
                return
            self._tries[path] = self._tries.get(path, 0) + 1
        self._begin(path)

    def _on_job_ended(self) -> None:
        self._job = None

    def _on_job_succeeded(self, report: Report) -> None:
        self._asked = None
        if self._path is not None:
            self._tries[self._path] = _MOST_TRIES
        self._calibration = report.calibration
        self.changed.emit()
        self.finished.emit(report.calibration)

    def _on_job_failed(self, error: AppError) -> None:
        was_asked, self._asked = self._asked is not None, None
        if self._path is not None:
            self._tries[self._path] = _MOST_TRIES
        self.changed.emit()
        if was_asked:
            self.failed.emit(error)
        else:
            log.warning("The model was not calibrated: %s", error.text)

    def _on_job_cancelled(self) -> None:
        self.changed.emit()
        self.cancelled.emit()
        if self._state.phase is Phase.READY:
            self._wait()

    def _on_reading_ended(self) -> None:
        self._reading = None

    def _on_reading_succeeded(
        self, found: tuple[Path | None, Calibration | None]
    ) -> None:
        path, calibration = found
        if path == self._state.path:
            self._calibration = calibration
            self.changed.emit()
        else:
            self.refresh()


def _read(
    experience: Experience, path: Path | None
) -> Generator[None, None, tuple[Path | None, Calibration | None]]:
    known = experience.calibrations
    yield None
    found = known.newest(path) if path is not None else known.newest()
    return path, found
