"""System prompts that give the model a name or a tone, and users who say theirs."""

import random
from collections.abc import Callable
from dataclasses import replace

import msgspec

from starter.dialogue import Turn
from starter.phrasing import Phrasing
from starter.topics import read_text

#: The tone whose answers are the brief ones.
_BRIEF = "brief"

#: Topics whose answers a name that was given would belie.
_ON_NAMES = frozenset({"who-are-you", "your-name"})

#: Dresses a turn in the manner of a persona.
Manner = Callable[[Turn, random.Random], Turn]


class Tone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A manner of speaking, the system prompts that ask for it, and its marks."""

    id: str
    system: list[str]
    opening: list[str]
    closing: list[str]


class PersonaFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What personas are made of; `{name}` and `{role}` stand in the templates."""

    names: list[str]
    roles: list[str]
    plain_system: list[str]
    name_system: list[str]
    name_ask: list[str]
    name_answer: list[str]
    user_name_say: list[str]
    user_name_reply: list[str]
    user_name_ask: list[str]
    user_name_answer: list[str]
    user_name_unknown: list[str]
    after_answer: list[str]
    after_answer_reply: list[str]
    tone: list[Tone]


class Personas:
    """Draws system prompts and the turns that show them, in English."""

    def __init__(self, phrasing: Phrasing) -> None:
        self._file = read_text("en", "personas", PersonaFile)
        self._phrasing = phrasing

    def plain(self, rng: random.Random) -> str:
        """A system prompt that changes nothing."""
        if rng.random() < 0.5:
            return rng.choice(self._file.plain_system)
        return f"You are {rng.choice(self._file.roles)}."

    def named(self, rng: random.Random) -> tuple[str, Turn]:
        """A system prompt that gives a name, and the question for it."""
        name, file = rng.choice(self._file.names), self._file
        system = rng.choice(file.name_system).replace("{name}", name)
        system = system.replace("{role}", rng.choice(file.roles))
        answer = rng.choice(file.name_answer).replace("{name}", name)
        return system, Turn(self._phrasing.vary(rng.choice(file.name_ask), rng), answer)

    def toned(self, rng: random.Random) -> tuple[str, Manner]:
        """A system prompt that asks for a tone, and how turns take it on."""
        tone = rng.choice(self._file.tone)
        system = rng.choice(tone.system)
        if tone.id == _BRIEF:
            return system, lambda turn, _: replace(
                turn, answer=turn.brief or turn.answer
            )

        def dress(turn: Turn, rng: random.Random) -> Turn:
            if not turn.answer.isascii():
                # The marks of a tone are English.
                return turn
            opening, closing = rng.choice(tone.opening), rng.choice(tone.closing)
            return replace(turn, answer=opening + turn.answer + closing)

        return system, dress

    def fits_name(self, turn: Turn) -> bool:
        """Whether it can stand where the model was given a name."""
        return turn.topic not in _ON_NAMES

    def fits_introduction(self, turn: Turn) -> bool:
        """Whether it can stand where the user has said a name."""
        return turn.answer not in self._file.user_name_unknown

    def introduction(self, rng: random.Random) -> tuple[Turn, Turn]:
        """The user says a name, and asks for it later."""
        name, file = rng.choice(self._file.names), self._file
        say = rng.choice(file.user_name_say).replace("{name}", name)
        reply = rng.choice(file.user_name_reply).replace("{name}", name)
        answer = rng.choice(file.user_name_answer).replace("{name}", name)
        return Turn(say, reply), self._asks_own_name(answer, rng)

    def stranger(self, rng: random.Random) -> list[Turn]:
        """The user asks for a name that was never said."""
        return [self._asks_own_name(rng.choice(self._file.user_name_unknown), rng)]

    def glue(self, rng: random.Random) -> list[Turn]:
        """What users say between questions."""
        say = self._phrasing.vary(rng.choice(self._file.after_answer), rng)
        return [Turn(say, rng.choice(self._file.after_answer_reply))]

    def _asks_own_name(self, answer: str, rng: random.Random) -> Turn:
        question = rng.choice(self._file.user_name_ask)
        return Turn(self._phrasing.vary(question, rng), answer)
