"""How far an installation is."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

#: A window is told no more often.
_STEP_S = 1 / 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a step of an installation is.

    Attributes:
        step: What is done, as in “Fetching”; to be translated, of “Packs”.
        name: What to.
        total_bytes: 0 where nobody knows.
    """

    step: str
    name: str
    done_bytes: int
    total_bytes: int


def thinned(steps: Iterable[Progress]) -> Iterator[Progress | None]:
    """The steps, with None in place of those that follow another too soon."""
    told_at = 0.0
    for step in steps:
        now = time.monotonic()
        is_due = now - told_at >= _STEP_S
        told_at = now if is_due else told_at
        yield step if is_due else None
