"""Measurements for the window: noted as models answer, and made when asked for."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.engine.measurements.measure import Meter
from inglenook.engine.measurements.records import (
    Measurement,
    Speeds,
    circumstances_of,
    peak_of,
    rates_of,
)
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.messages import BenchProgress, LoadProgress, Timings
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.engine.vacancy import Vacancy
from inglenook.errors import AppError, EngineBusy
from inglenook.jobs import Job, Jobs


class MeasurementService(QObject):
    """Knows how fast models were on this machine. Lives on the GUI thread.

    Every plain answer that is long enough counts. A model that is measured on demand
    takes the place of the loaded one, which comes back afterwards: beside it, it might
    not run as it does alone.

    Args:
        engine: Whose answers are noted.
        meter: What measures on demand; not asked on the GUI thread.
        store: Where measurements are kept.

    Signals:
        changed(): `speeds_of` says something else of some model.
        measuring_changed(): Another model, or none, is `measuring`.
        progressed(float): How far that is, 0–1.
        failed(AppError): It could not be measured.
    """

    changed = Signal()
    measuring_changed = Signal()
    progressed = Signal(float)
    failed = Signal(AppError)

    def __init__(
        self,
        engine: EngineService,
        meter: Meter,
        store: Measurements,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._meter = meter
        self._store = store
        self._speeds: dict[Path, Speeds] = {}
        self._phase = engine.state.phase
        self._path: Path | None = None
        self._vacancy = Vacancy(engine)
        self._measuring: Job | None = None
        self._jobs = Jobs(self)
        engine.state_changed.connect(self._on_engine_state_changed)
        engine.answer_timed.connect(self._on_engine_answer_timed)

    @property
    def measuring(self) -> Path | None:
        """The model that is being measured; None for none."""
        return self._path

    def speeds_of(self, file: Path) -> Speeds | None:
        """What is known of a model's file, as it was read last."""
        return self._speeds.get(file)

    def read(self, files: Sequence[Path]) -> None:
        """Read anew what is known of these; `changed` tells when it is done."""
        job = self._jobs.make(_reading(self._store, files))
        job.succeeded.connect(self._on_read)
        job.start()

    def measure(self, path: Path) -> None:
        """Measure a model now, in place of the one that is loaded."""
        if self._measuring is not None:
            self.failed.emit(EngineBusy())
            return
        try:
            work = self._vacancy.begin(_measuring(self._meter, self._store, path))
        except EngineBusy as error:
            self.failed.emit(error)
            return
        self._path = path
        job = self._measuring = self._jobs.make(work)
        job.progressed.connect(self._on_measuring_progressed)
        job.ended.connect(self._on_measuring_ended)
        job.succeeded.connect(partial(self._on_measured, path))
        job.failed.connect(self.failed)
        for outcome in (job.succeeded, job.failed, job.cancelled):
            outcome.connect(self._vacancy.end)
        job.start()
        self.measuring_changed.emit()

    def stop_measuring(self) -> None:
        """Give up what is being measured."""
        if self._measuring is not None:
            self._measuring.cancel()

    def close(self) -> None:
        """Stop what is under way, before the program ends."""
        self._vacancy.forgo()
        self._jobs.close()

    def _note(self, state: EngineState, measured: Measurement) -> None:
        """Keep what was measured of the loaded model."""
        if state.path is not None:
            work = _noting(self._meter, self._store, state.path, measured)
            job = self._jobs.make(work)
            job.succeeded.connect(partial(self._on_measured, state.path))
            job.start()

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._phase = self._phase, state.phase
        if (was, state.phase) == (Phase.LOADING, Phase.READY):
            if (measured := _measurement(state)) is not None:
                self._note(state, replace(measured, source="load"))
        elif state.phase is Phase.LOADING and self._measuring is not None:
            # The user wants to go on with another one.
            self._measuring.cancel()

    def _on_engine_answer_timed(self, timings: Timings) -> None:
        read, written = rates_of(timings)
        state = self._engine.state
        measured = _measurement(state)
        if measured is not None and (read is not None or written is not None):
            rated = replace(measured, prompt_tokens_per_s=read, tokens_per_s=written)
            self._note(state, rated)

    def _on_read(self, found: dict[Path, Speeds]) -> None:
        if found != self._speeds:
            self._speeds = found
            self.changed.emit()

    def _on_measured(self, path: Path, speeds: Speeds | None) -> None:
        if speeds is not None:
            self._speeds[path] = speeds
            self.changed.emit()

    def _on_measuring_progressed(self, told: LoadProgress | BenchProgress) -> None:
        if isinstance(told, LoadProgress):
            self.progressed.emit(told.share / 2)
        else:
            self.progressed.emit((1 + told.n_tokens / max(1, told.n_total)) / 2)

    def _on_measuring_ended(self) -> None:
        self._measuring = None
        self._path = None
        self.measuring_changed.emit()


def _measurement(state: EngineState) -> Measurement | None:
    """What is known of the loaded model but its speed."""
    if state.loaded is None:
        return None
    reason = state.reason if state.is_fallback else ""
    return Measurement(
        source="answer",
        circumstances=circumstances_of(state.loaded, state.plan, reason=reason),
        peak_bytes=peak_of(state.loaded),
        measured_at=datetime.now(UTC),
    )


def _noting(
    meter: Meter, store: Measurements, path: Path, measured: Measurement
) -> Generator[None, None, Speeds | None]:
    yield None
    how = replace(measured.circumstances, build=meter.build_of(path))
    store.add(path, replace(measured, circumstances=how))
    return store.speeds_of(path)


def _measuring(
    meter: Meter, store: Measurements, path: Path
) -> Generator[LoadProgress | BenchProgress | None, None, Speeds | None]:
    measured = yield from meter.measure(path)
    store.add(path, *measured)
    return store.speeds_of(path)


def _reading(
    store: Measurements, files: Sequence[Path]
) -> Generator[None, None, dict[Path, Speeds]]:
    found = {}
    for file in files:
        yield None
        if (speeds := store.speeds_of(file)) is not None:
            found[file] = speeds
    return found
