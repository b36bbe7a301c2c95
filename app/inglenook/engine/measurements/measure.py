"""Measures how fast a model is, loaded as it would be loaded now."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inglenook.engine.loading import Loader
from inglenook.engine.measurements.records import (
    Measurement,
    circumstances_of,
    peak_of,
)
from inglenook.engine.messages import Bench, BenchProgress, LoadProgress, Repetition
from inglenook.engine.outcomes import path_in_key
from inglenook.engine.standing import Standing

#: As long as a question and an answer of some length.
_REQUEST = Bench(n_prompt=256, n_generate=64, repetitions=4)


@dataclass(frozen=True, slots=True)
class Meter:
    """Measures models of a library.

    Attributes:
        loader: Loads them.
    """

    loader: Loader

    def measure(
        self, path: Path
    ) -> Generator[LoadProgress | BenchProgress | None, None, tuple[Measurement, ...]]:
        """Load a model in an engine process of its own, and measure its speed.

        Closing the generator ends the process.

        Args:
            path: Its file.

        Returns:
            One measurement for each repetition but the first, in which memory is
            touched for the first time.

        Raises:
            AppError: It cannot be loaded, or failed.
        """
        yield None
        standing = yield from self.loader.climb(self.loader.library.check(path))
        try:
            repetitions = yield from standing.client.bench(_REQUEST)
        finally:
            standing.client.close()
        return _measured(standing, repetitions[1:])

    def build_of(self, path: Path) -> str:
        """Version of the engine that loaded a model last; empty where nobody knows."""
        runs = self.loader.experience.runs.all()
        builds = [run.build for run in runs if path_in_key(run.key) == path]
        return builds[-1] if builds else ""


def _measured(
    standing: Standing, repetitions: Sequence[Repetition]
) -> tuple[Measurement, ...]:
    reason = standing.reason if standing.is_fallback else ""
    how = circumstances_of(
        standing.loaded, standing.offload, build=standing.build, reason=reason
    )
    now = datetime.now(UTC)
    return tuple(
        Measurement(
            source="bench",
            circumstances=how,
            prompt_tokens_per_s=each.prompt_tokens_per_s or None,
            tokens_per_s=each.tokens_per_s or None,
            peak_bytes=peak_of(standing.loaded),
            measured_at=now,
        )
        for each in repetitions
    )
