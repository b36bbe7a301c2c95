"""How bold answers are, in one word."""

from typing import Any, Literal

import msgspec

from inglenook.engine.messages import Sampling
from inglenook.translation import mark

Creativity = Literal["precise", "balanced", "creative"]

_VALUES: dict[Creativity, dict[str, float]] = {
    "precise": {"temperature": 0.2, "top_p": 0.9},
    "balanced": {},
    "creative": {"temperature": 1.2, "top_p": 1.0, "min_p": 0.05},
}

TITLES: dict[Creativity, str] = {
    "precise": mark("Creativity", "Precise"),
    "balanced": mark("Creativity", "Balanced"),
    "creative": mark("Creativity", "Creative"),
}

WHY: dict[Creativity, str] = {
    "precise": mark(
        "Creativity",
        "Stays with the likeliest words: for facts, code and translations.",
    ),
    "balanced": mark("Creativity", "As the preset or the maker of the model advises."),
    "creative": mark(
        "Creativity", "Takes less expected words: for stories and new ideas."
    ),
}


#: What neither a word nor a preset knows of a sampling: the chat's own.
OWN: dict[str, Any] = {"seed": None, "grammar": "", "json_schema": ""}


def without_own(sampling: Sampling) -> Sampling:
    """A sampling but for an answer's form and the seed, which are the chat's own."""
    return msgspec.structs.replace(sampling, **OWN)


def sampling_of(creativity: Creativity, usual: Sampling) -> Sampling:
    """The sampling that a word stands for.

    Args:
        creativity: The word.
        usual: What the chat has without a choice of its own.
    """
    return msgspec.structs.replace(usual, **_VALUES[creativity])


def creativity_of(sampling: Sampling, usual: Sampling) -> Creativity | None:
    """The word for a sampling; None where there is none.

    What answers must follow, and the seed, do not count.
    """
    for creativity in TITLES:
        if without_own(sampling_of(creativity, usual)) == without_own(sampling):
            return creativity
    return None
