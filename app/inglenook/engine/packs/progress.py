"""How far an installation is."""

from dataclasses import dataclass


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
