"""How fast variants are: in rounds, each variant once in each, so that all are met alike
by whatever else the computer does.
"""

from collections.abc import Generator
from pathlib import Path
from statistics import median, stdev

import msgspec

from inglenook.compare.quality import Effort
from inglenook.compare.seats import Seats
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Bench, BenchProgress, Generate, LoadProgress
from inglenook.hardware.footprint import footprint_bytes
from inglenook.work import handing_over, retelling


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """What is timed.

    Attributes:
        n_prompt: Tokens that are read at once.
        n_generate: Tokens that are generated, with nothing read before.
        n_rounds: How often each variant is timed.
    """

    n_prompt: int
    n_generate: int
    n_rounds: int


COURSES: dict[Effort, Course] = {
    "quick": Course(n_prompt=256, n_generate=32, n_rounds=3),
    "normal": Course(n_prompt=512, n_generate=64, n_rounds=3),
    "thorough": Course(n_prompt=512, n_generate=128, n_rounds=5),
}


class Lap(msgspec.Struct, frozen=True, kw_only=True):
    """What was timed once; rates are None where nothing was to be timed.

    Attributes:
        first_token_s: From the request of a question to the first token.
        memory_bytes: What the process then took.
    """

    prompt_tokens_per_s: float | None
    tokens_per_s: float | None
    first_token_s: float | None
    memory_bytes: int


class Rate(msgspec.Struct, frozen=True):
    """A speed.

    Attributes:
        tokens_per_s: The median.
        spread: Standard deviation; 0 of a single one.
    """

    tokens_per_s: float
    spread: float


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """What several laps say."""

    prompt: Rate | None
    generation: Rate | None
    first_token_s: float | None
    memory_bytes: int


class Stopwatch:
    """Times variants, lap by lap.

    Args:
        seats: The engines.
        course: What is timed.
        question: What the time to the first token is told of; None tells none.
    """

    def __init__(
        self, seats: Seats, course: Course, question: Generate | None = None
    ) -> None:
        self._seats = seats
        self._course = course
        self._question = question
        self.laps: dict[Path, list[Lap]] = {}

    def run_lap(self, path: Path) -> Generator[float | None, None, Lap]:
        """Time a variant once more.

        Yields:
            How far it is, 0–1.

        Raises:
            EngineError: It failed.
        """
        is_warm = self._seats.is_seated(path) and path in self.laps
        loading = self._seats.sit(path)
        client = yield from retelling(loading, lambda told: _share(told) * 0.3)
        if not is_warm:
            # What runs for the first time touches its memory for the first time.
            warm_up = Bench(n_prompt=self._course.n_prompt, n_generate=1)
            yield from handing_over(client.bench(warm_up), lambda _: None)
        lap = yield from self._time(client)
        self.laps.setdefault(path, []).append(lap)
        self._seats.leave(path)
        return lap

    def pace(self, path: Path) -> Pace:
        """What the laps of a variant say, one or more."""
        laps = self.laps[path]
        first = [each.first_token_s for each in laps if each.first_token_s]
        return Pace(
            prompt=_rate([each.prompt_tokens_per_s for each in laps]),
            generation=_rate([each.tokens_per_s for each in laps]),
            first_token_s=median(first) if first else None,
            memory_bytes=max(each.memory_bytes for each in laps),
        )

    def _time(self, client: EngineClient) -> Generator[float | None, None, Lap]:
        n_prompt, n_generate = self._course.n_prompt, self._course.n_generate
        prompt = yield from retelling(
            client.bench(Bench(n_prompt=n_prompt, n_generate=0)),
            lambda told: 0.3 + _share(told) * 0.3,
        )
        generation = yield from retelling(
            client.bench(Bench(n_prompt=0, n_generate=n_generate)),
            lambda told: 0.6 + _share(told) * 0.4,
        )
        first_token_s = None
        if self._question is not None:
            answering = client.generate(self._question)
            done = yield from handing_over(answering, lambda _: None)
            first_token_s = done.timings.time_to_first_token_s
        return Lap(
            prompt_tokens_per_s=prompt[0].prompt_tokens_per_s or None,
            tokens_per_s=generation[0].tokens_per_s or None,
            first_token_s=first_token_s,
            memory_bytes=footprint_bytes(client.pid),
        )


def _share(told: LoadProgress | BenchProgress) -> float:
    if isinstance(told, LoadProgress):
        return told.share
    return told.n_tokens / max(1, told.n_total)


def _rate(measured: list[float | None]) -> Rate | None:
    rates = [each for each in measured if each is not None]
    if not rates:
        return None
    return Rate(median(rates), stdev(rates) if len(rates) > 1 else 0.0)
