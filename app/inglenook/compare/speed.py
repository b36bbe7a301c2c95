"""How fast variants are.

They are timed in rounds, each of them once in each: so whatever else the computer does
meets all alike.
"""

from collections.abc import Generator
from pathlib import Path
from statistics import median, stdev

import msgspec

from inglenook.compare.quality import Effort
from inglenook.compare.seats import Seats
from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Bench, BenchProgress, Generate
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

#: Seconds that reading and writing should each take in a lap: of a shorter one, the
#: computer's next task makes twice as much.
_LAP_S = 0.4
_MOST_REPETITIONS = 16
#: How far a lap is when the model is loaded, and when it has read.
_LOADED, _READ = 0.3, 0.6


def course_of(effort: Effort, context_tokens: int) -> Course:
    """What is timed where contexts have this length."""
    course = COURSES[effort]
    n_prompt = min(course.n_prompt, context_tokens - course.n_generate)
    return msgspec.structs.replace(course, n_prompt=n_prompt)


class Lap(msgspec.Struct, frozen=True, kw_only=True):
    """What was timed once; rates are 0 where nothing was to be timed.

    Attributes:
        first_token_s: From the request of a question to the first token.
        memory_bytes: What the process then took.
    """

    prompt_tokens_per_s: float
    tokens_per_s: float
    first_token_s: float | None
    memory_bytes: int


class MedianRate(msgspec.Struct, frozen=True):
    """A speed, as several laps have it.

    Attributes:
        tokens_per_s: The median.
        spread: Standard deviation; 0 of a single one.
    """

    tokens_per_s: float
    spread: float


class LapFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What several laps say."""

    prompt: MedianRate | None
    generation: MedianRate | None
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
        self._repetitions: dict[Path, tuple[int, int]] = {}
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
        client = yield from retelling(loading, lambda told: told.share * _LOADED)
        if not is_warm:
            yield from self._warm_up(path, client)
        lap = yield from self._time(client, self._repetitions[path])
        self.laps.setdefault(path, []).append(lap)
        self._seats.leave(path)
        return lap

    def figures(self, path: Path) -> LapFigures:
        """What the laps of a variant say, one or more."""
        laps = self.laps[path]
        first = [each.first_token_s for each in laps if each.first_token_s]
        return LapFigures(
            prompt=_rate([each.prompt_tokens_per_s for each in laps]),
            generation=_rate([each.tokens_per_s for each in laps]),
            first_token_s=median(first) if first else None,
            memory_bytes=max(each.memory_bytes for each in laps),
        )

    def _warm_up(self, path: Path, client: EngineClient) -> Generator[None, None, None]:
        """Have a model touch its memory, and find out how often to time it."""
        course = self._course
        request = Bench(n_prompt=course.n_prompt, n_generate=course.n_generate)
        (found,) = yield from handing_over(client.bench(request), lambda _: None)
        self._repetitions[path] = (
            _repetitions(course.n_prompt, found.prompt_tokens_per_s),
            _repetitions(course.n_generate, found.tokens_per_s),
        )

    def _time(
        self, client: EngineClient, repetitions: tuple[int, int]
    ) -> Generator[float | None, None, Lap]:
        n_prompts, n_generations = repetitions
        reading = Bench(
            n_prompt=self._course.n_prompt, n_generate=0, repetitions=n_prompts
        )
        prompts = yield from retelling(
            client.bench(reading), lambda told: _between(told, _LOADED, _READ)
        )
        writing = Bench(
            n_prompt=0, n_generate=self._course.n_generate, repetitions=n_generations
        )
        generations = yield from retelling(
            client.bench(writing), lambda told: _between(told, _READ, 1.0)
        )
        first_token_s = None
        if self._question is not None:
            answering = client.generate(self._question)
            done = yield from handing_over(answering, lambda _: None)
            first_token_s = done.timings.time_to_first_token_s
        return Lap(
            prompt_tokens_per_s=median(each.prompt_tokens_per_s for each in prompts),
            tokens_per_s=median(each.tokens_per_s for each in generations),
            first_token_s=first_token_s,
            memory_bytes=footprint_bytes(client.pid),
        )


def _repetitions(n_tokens: int, tokens_per_s: float) -> int:
    """How often so many tokens take as long as a measurement should."""
    if not tokens_per_s:
        return 1
    return min(max(1, round(_LAP_S * tokens_per_s / n_tokens)), _MOST_REPETITIONS)


def _between(told: BenchProgress, start: float, end: float) -> float:
    """How far a lap is in one of its parts."""
    return start + (end - start) * told.n_tokens / max(1, told.n_total)


def _rate(rates: list[float]) -> MedianRate | None:
    if not any(rates):
        return None
    return MedianRate(median(rates), stdev(rates) if len(rates) > 1 else 0.0)
