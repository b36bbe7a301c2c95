"""What the starter model does not know, and must say so."""

import random
import re

import msgspec

from starter.dialogue import Turn
from starter.phrasing import Phrasing, capitalized
from starter.topics import read_text

_SLOT = re.compile(r"\{([a-z_]+)\d?\}")


class Pool(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions on one field.

    Attributes:
        ask: Questions with `{slot}`s; `{slot2}` is another pick of the same slot.
        slots: What stands in each slot.
        answers: What is answered here; empty for the same as everywhere.
    """

    id: str
    ask: list[str]
    slots: dict[str, list[str]] = {}
    answers: list[str] = []


class UnknownFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pools of one language, and the ways to say “I don't know”."""

    answers: list[str]
    pool: list[Pool]


class Unknown:
    """Asks what the model cannot answer.

    Args:
        language: en, zh or ru.
    """

    def __init__(self, language: str, phrasing: Phrasing) -> None:
        self._file = read_text(language, "unknown", UnknownFile)
        self._phrasing = phrasing
        # A pool of many templates deserves more turns than one of few.
        self._weights = [len(pool.ask) ** 0.75 for pool in self._file.pool]

    def turns(self, rng: random.Random) -> list[Turn]:
        """One question and the reply."""
        pool = self._pick(rng)
        answers = pool.answers or self._file.answers
        question = self._phrasing.vary(ask(pool, rng), rng)
        brief = min(answers, key=len)
        return [Turn(question, rng.choice(answers), brief, bool(pool.answers))]

    def ask(self, rng: random.Random) -> str:
        """One question, as it is written."""
        return ask(self._pick(rng), rng)

    def _pick(self, rng: random.Random) -> Pool:
        return rng.choices(self._file.pool, self._weights)[0]


def ask(pool: Pool, rng: random.Random) -> str:
    """One question of a pool, as it is written."""
    return capitalized(fill(rng.choice(pool.ask), pool.slots, rng))


def fill(template: str, slots: dict[str, list[str]], rng: random.Random) -> str:
    """Put a filler into each slot: the same one throughout, in each another one."""
    fillers: dict[str, str] = {}

    def pick(match: re.Match[str]) -> str:
        slot, name = match.group(0), match.group(1)
        if slot not in fillers:
            unused = [each for each in slots[name] if each not in fillers.values()]
            fillers[slot] = rng.choice(unused)
        return fillers[slot]

    return _SLOT.sub(pick, template)
