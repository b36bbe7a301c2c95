"""What the starter model does not know, and must say so."""

import random
import re

import msgspec

from starter.dialogue import Turn
from starter.phrasing import Phrasing, capitalized
from starter.topics import TEXT

_SLOT = re.compile(r"\{([a-z_]+)\d?\}")


class Pool(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions on one field.

    Attributes:
        ask: Questions with `{slot}`s; `{slot2}` is another pick of the same slot.
        slots: What stands in each slot.
    """

    id: str
    ask: list[str]
    slots: dict[str, list[str]] = {}


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
        path = TEXT / language / "unknown.toml"
        self._file = msgspec.toml.decode(path.read_bytes(), type=UnknownFile)
        self._phrasing = phrasing
        # A pool of many templates deserves more turns than one of few.
        self._weights = [len(pool.ask) ** 0.75 for pool in self._file.pool]

    def ask(self, rng: random.Random) -> str:
        """One question, as it is written."""
        pool = rng.choices(self._file.pool, self._weights)[0]
        return capitalized(fill(rng.choice(pool.ask), pool.slots, rng))

    def turns(self, rng: random.Random) -> list[Turn]:
        """One question and the reply."""
        question = self.ask(rng)
        answer = rng.choice(self._file.answers)
        return [Turn(self._phrasing.vary(question, rng), answer)]


def fill(template: str, slots: dict[str, list[str]], rng: random.Random) -> str:
    """Put a filler into each slot; the same slot gets the same one throughout."""
    fillers: dict[str, str] = {}

    def pick(match: re.Match[str]) -> str:
        slot, name = match.group(0), match.group(1)
        if slot not in fillers:
            fillers[slot] = rng.choice(slots[name])
        return fillers[slot]

    return _SLOT.sub(pick, template)
