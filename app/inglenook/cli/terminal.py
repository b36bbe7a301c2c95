"""What the commands show while they work: on standard error, for people only."""

import sys
from collections.abc import Callable, Generator
from typing import Any, TypeVar

Result = TypeVar("Result")


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


class StatusLine:
    """One line that is written over; silent where nobody looks."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._length = 0

    def show(self, text: str) -> None:
        """Put this text in place of the last."""
        if self._is_seen:
            print(f"\r{text:<{self._length}}", end="", file=sys.stderr, flush=True)
            self._length = len(text)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._length:
            print(f"\r{'':<{self._length}}\r", end="", file=sys.stderr, flush=True)
            self._length = 0
