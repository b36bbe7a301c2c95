"""What a model thinks before it answers, told apart from the answer.

Models write both into one text, each with marks of its own, which are listed in
resources/thoughts.toml. Marks count only where the text begins with one: anywhere
else they are words like others.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import msgspec

from inglenook.paths import resource


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model wrote, in its two parts, without the marks.

    Attributes:
        thought: Empty if there is none.
        answer: What follows the thought; all of the text if there is none.
        is_thinking: Whether the thought has no end yet.
    """

    thought: str
    answer: str
    is_thinking: bool = False


def split_thought(text: str, *, is_growing: bool = False) -> Reply:
    """The thought and the answer that a model wrote.

    Several thoughts, one right after the other, are told as one.

    Args:
        text: All that it wrote so far.
        is_growing: Whether more will come. Half a mark at the end is then left out
            until it turns out to be one, or not.
    """
    thoughts: list[str] = []
    rest = text
    while begun := _begun(rest, _marks().thoughts):
        thought, end, rest = begun.text.partition(begun.end)
        if not end:
            thought = _without_half(begun.text, begun.end) if is_growing else thought
            return Reply(_joined([*thoughts, thought]), "", is_thinking=True)
        thoughts.append(thought)
    answer = _unmarked(rest, is_growing=is_growing)
    return Reply(_joined(thoughts), answer.lstrip() if thoughts else answer)


def may_end_thought(said: str, n_new: int) -> bool:
    """Whether a thought may have come to its end; far sooner told than by splitting.

    Args:
        said: All that a model wrote so far.
        n_new: How many characters of it are new.
    """
    longest = max(len(mark.end) for mark in _marks().thoughts)
    latest = said[-(n_new + longest) :]
    return any(mark.end in latest for mark in _marks().thoughts)


def opened_thought(prompt: str) -> str:
    """The mark at a prompt's end after which a model thinks; empty without one."""
    end = prompt.rstrip()
    begins = (mark.begin.rstrip() for mark in _marks().thoughts)
    return max((each for each in begins if end.endswith(each)), key=len, default="")


def mark_texts() -> tuple[str, ...]:
    """All that marks a thought or an answer.

    In many vocabularies these are control tokens; an answer must hold those as text,
    for its thought to be found.
    """
    marks = (*_marks().thoughts, *_marks().answers)
    return tuple(text for mark in marks for text in mark)


class _Mark(NamedTuple):
    """What comes before a part of a text, and what after it."""

    begin: str
    end: str


class _Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    thoughts: tuple[_Mark, ...]
    answers: tuple[_Mark, ...]


class _Begun(NamedTuple):
    """What follows the beginning mark of a part, and what will end it."""

    text: str
    end: str


@cache
def _marks() -> _Marks:
    return msgspec.toml.decode(resource("thoughts.toml").read_bytes(), type=_Marks)


def _begun(text: str, marks: Iterable[_Mark]) -> _Begun | None:
    start = text.lstrip()
    for begin, end in marks:
        if start.startswith(begin):
            return _Begun(start.removeprefix(begin), end)
    return None


def _unmarked(text: str, *, is_growing: bool) -> str:
    """An answer without its marks, if it has any."""
    begun = _begun(text, _marks().answers)
    if begun is None:
        return "" if is_growing and _may_begin_mark(text) else text
    answer, end, _ = begun.text.partition(begun.end)
    return answer if end or not is_growing else _without_half(answer, begun.end)


def _may_begin_mark(text: str) -> bool:
    marks = (*_marks().thoughts, *_marks().answers)
    return any(mark.begin.startswith(text.lstrip()) for mark in marks)


def _without_half(text: str, mark: str) -> str:
    """The text without the beginning of a mark at its end."""
    halves = (mark[:n_letters] for n_letters in range(len(mark) - 1, 0, -1))
    half = next((each for each in halves if text.endswith(each)), "")
    return text.removesuffix(half)


def _joined(thoughts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, map(str.strip, thoughts)))
