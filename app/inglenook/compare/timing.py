"""The last part of a comparison: all variants are timed, in rounds."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from inglenook.compare.answering import question
from inglenook.compare.kit import Kit
from inglenook.compare.ledger import Ledger, Working
from inglenook.compare.records import VariantResult
from inglenook.compare.roofline import bandwidth_share
from inglenook.compare.rows import conduct_of, figures_of_laps
from inglenook.compare.seats import Seats
from inglenook.compare.speed import Stopwatch, course_of
from inglenook.engine.measurements.records import Measurement, circumstances_of
from inglenook.errors import EngineError
from inglenook.hardware.machine import Machine
from inglenook.work import retelling

#: Does something with a variant, whose failure ends its row only.
Attempt = Callable[[Path, Working], Working]


class Timing:
    """Times the variants that were tried out, and were not timed yet.

    Args:
        kit: What it needs.
        machine: Where it runs.
        ledger: Takes what is found out.
        seats: Holds the engines.

    Attributes:
        bytes_per_s: What memory gives to so many threads; None if not measured.
    """

    def __init__(
        self, kit: Kit, machine: Machine, ledger: Ledger, seats: Seats
    ) -> None:
        self._kit = kit
        self._machine = machine
        self._ledger = ledger
        self._seats = seats
        self.bytes_per_s: float | None = None

    def work(self, attempt: Attempt) -> Working:
        """All of it."""
        rows = self._ledger.rows
        paths = [
            path
            for path in self._ledger.alive()
            if rows[path].generation_tokens_per_s is None
        ]
        if not paths:
            return
        yield from self._measure_memory(paths[0])
        stopwatch, n_rounds = self._start(paths[0])
        for number in range(1, n_rounds + 1):
            for path in paths:
                yield from attempt(path, self._lap(stopwatch, path, number))
        for path in self._ledger.alive():
            if path in stopwatch.laps:
                self._note_speeds(stopwatch, path)
                yield self._finish(stopwatch, path)

    def _start(self, first: Path) -> tuple[Stopwatch, int]:
        """A stopwatch, and how many rounds there are."""
        order, plan = self._ledger.order, self._seats.entrants[first].plan
        course = course_of(order.effort, plan.context_tokens)
        asked = question(order, order.prompts[0], 1) if order.prompts else None
        return Stopwatch(self._seats, course, asked), course.n_rounds

    def _lap(self, stopwatch: Stopwatch, path: Path, number: int) -> Working:
        yield self._ledger.begin(path, "timing", number)
        yield from retelling(stopwatch.run_lap(path), self._ledger.step)

    def _finish(self, stopwatch: Stopwatch, path: Path) -> VariantResult:
        """Note how fast a variant is."""
        entrant, laps = self._seats.entrants[path], stopwatch.figures(path)
        share = None
        if self.bytes_per_s and laps.generation:
            rate = laps.generation.tokens_per_s
            share = bandwidth_share(path, entrant.loaded, rate, self.bytes_per_s)
        return self._ledger.note(
            path,
            **figures_of_laps(laps),
            load_s=entrant.load_s,
            bandwidth_share=share,
            conduct=conduct_of(entrant),
        )

    def _note_speeds(self, stopwatch: Stopwatch, path: Path) -> None:
        """Let the rest of the program know what was measured here."""
        standing = self._seats.entrants[path].standing
        how = circumstances_of(standing.loaded, standing.offload, build=standing.build)
        now = datetime.now(UTC)
        measured = [
            Measurement(
                source="bench",
                circumstances=how,
                prompt_tokens_per_s=lap.prompt_tokens_per_s or None,
                tokens_per_s=lap.tokens_per_s or None,
                peak_bytes=lap.memory_bytes,
                measured_at=now,
            )
            for lap in stopwatch.laps[path]
        ]
        self._kit.measurements.add(path, *measured)

    def _measure_memory(self, path: Path) -> Working:
        entrant = self._seats.entrants[path]
        if entrant.loaded.devices:
            return
        name = f"{self._machine.processor.name} | {self._machine.host.ram_bytes}"
        # Speeds can be told without.
        with suppress(EngineError):
            self.bytes_per_s = yield from self._kit.bandwidths.find(
                name, entrant.plan.n_threads, entrant.start
            )
