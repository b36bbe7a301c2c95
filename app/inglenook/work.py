"""Work as generators: they yield progress or None while they wait, and return."""

import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, TypeVar

Result = TypeVar("Result")
Told = TypeVar("Told")

#: A window is told no more often.
_STEP_S = 1 / 30


def drain(
    work: Generator[Any, None, Result],
    on_progress: Callable[[Any], None] = lambda _: None,
) -> Result:
    """The result of a work; what it yields, but for None, goes to `on_progress`."""
    while True:
        try:
            progress = next(work)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        if progress is not None:
            on_progress(progress)


def handing_over(
    work: Generator[Any, None, Result], on_progress: Callable[[Any], None]
) -> Generator[None, None, Result]:
    """A work that goes on as before, with its progress handed over, not yielded."""
    return retelling(work, on_progress)


def retelling(
    work: Generator[Any, None, Result], tell: Callable[[Any], Told]
) -> Generator[Told | None, None, Result]:
    """A work that goes on as before, with its progress told in other words."""
    with closing(work):
        while True:
            try:
                progress = next(work)
            except StopIteration as stop:
                result: Result = stop.value
                return result
            yield None if progress is None else tell(progress)


def thinned(
    work: Generator[Told | None, None, Result],
    phase_of: Callable[[Told], object] = lambda _: None,
) -> Generator[Told | None, None, Result]:
    """A work that goes on as before, but tells its progress 30 times a second at most.

    Args:
        work: It.
        phase_of: What of its progress is always told once it is another one.
    """
    told_at = 0.0
    last: object = None

    def due(progress: Told) -> Told | None:
        nonlocal told_at, last
        now, phase = time.monotonic(), phase_of(progress)
        if now - told_at < _STEP_S and phase == last:
            return None
        told_at, last = now, phase
        return progress

    return retelling(work, due)
