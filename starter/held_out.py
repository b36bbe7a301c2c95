"""The held-out questions: the corpus must not hold them."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

_FOLDER = Path(__file__).parent / "held_out"

#: The questions that the model is judged by; those to work on the text with; and
#: those that turned out to stand in the text, and are judged by no more.
QUESTIONS, DEVELOPMENT, WITHDRAWN = "questions", "development", "withdrawn"


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question, and how its answer is judged.

    Attributes:
        kind: `known` is judged by the facts of its topic, `sum` by its own, and
            `unknown` by whether the model says that it does not know.
        topic: The topic of a `known` one.
        facts: What the answer to a `sum` must say, as in `Topic.facts`.
    """

    ask: str
    kind: Literal["known", "sum", "unknown"]
    language: Literal["en", "zh", "ru"] = "en"
    topic: str = ""
    facts: list[list[str]] = []


class _QuestionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: list[Question]


def read_questions(name: str) -> list[Question]:
    """Read `QUESTIONS`, `DEVELOPMENT` or `WITHDRAWN`."""
    text = (_FOLDER / f"{name}.toml").read_bytes()
    return msgspec.toml.decode(text, type=_QuestionFile).question


class HeldOut(Exception):
    """A question was drawn that the corpus must not hold."""


def normalized(question: str) -> str:
    """What of a question is compared: its letters and digits."""
    return re.sub(r"[\W_]+", "", question.casefold())


@cache
def all_held_out() -> frozenset[str]:
    """Every held-out question, normalized."""
    names = (QUESTIONS, DEVELOPMENT, WITHDRAWN)
    return frozenset(
        normalized(question.ask) for name in names for question in read_questions(name)
    )
