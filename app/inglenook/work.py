"""Work as generators: they yield progress or None while they wait, and return."""

from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, TypeVar

Result = TypeVar("Result")
Told = TypeVar("Told")


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
