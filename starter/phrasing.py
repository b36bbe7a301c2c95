"""How people put a question: frames, lead-ins, and the slips of the keyboard."""

import random
import re

import msgspec

from starter.held_out import HeldOut, all_held_out, normalized
from starter.topics import Topic, read_text

#: How often a topic is asked for by its own questions, and by frames.
_WEIGHTS = (3, 1.5, 1.5)

_WORD = re.compile(r"[^\W\d_]+")
_ENDS = ("?", ".", "!", "？", "。", "！")


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ways to ask in one language.

    Attributes:
        names: Questions with `{name}`, a noun phrase.
        actions: Questions with `{action}`, a verb phrase.
        before: What is said before a question.
        after: What is said after it.
        synonyms: Groups of words that can stand for each other in any question.
    """

    names: list[str]
    actions: list[str]
    before: list[str]
    after: list[str]
    synonyms: list[list[str]] = []


class Phrasing:
    """Puts questions in the ways of one language.

    Args:
        language: en, zh or ru.
    """

    def __init__(self, language: str) -> None:
        self._frames = read_text(language, "frames", Frames)
        self._has_typos = language != "zh"
        self._synonyms = {
            word: [other for other in group if other != word]
            for group in self._frames.synonyms
            for word in group
        }

    def ask(self, topic: Topic, rng: random.Random) -> str:
        """One of the ways to ask for a topic, as somebody may type it."""
        kinds = [(topic.ask, "", [""])]
        if topic.names:
            kinds.append((self._frames.names, "{name}", topic.names))
        if topic.actions:
            kinds.append((self._frames.actions, "{action}", topic.actions))
        frames, slot, fillers = rng.choices(kinds, _WEIGHTS[: len(kinds)])[0]
        question = rng.choice(frames)
        if slot:
            question = question.replace(slot, rng.choice(fillers))
        return self.vary(capitalized(question), rng)

    def vary(self, question: str, rng: random.Random) -> str:
        """The question as somebody may type it.

        Raises:
            HeldOut: The corpus must not hold it.
        """
        if normalized(question) in all_held_out():
            raise HeldOut
        if self._synonyms and rng.random() < 0.3:
            question = self._reworded(question, rng)
        if rng.random() < 0.12:
            question = _led(rng.choice(self._frames.before), question)
        if rng.random() < 0.08 and question.endswith(_ENDS):
            question += rng.choice(self._frames.after)
        if rng.random() < 0.25:
            question = question.lower()
        if rng.random() < 0.25:
            question = question.rstrip("".join(_ENDS)) or question
        if self._has_typos and rng.random() < 0.12:
            question = _mistype(question, rng)
        return question.strip()

    def _reworded(self, question: str, rng: random.Random) -> str:
        """Put synonyms for about half of the words that have some."""

        def pick(match: re.Match[str]) -> str:
            word = match[0]
            others = self._synonyms.get(word.lower(), ())
            if not others or rng.random() < 0.5:
                return word
            other = rng.choice(others)
            return capitalized(other) if word[0].isupper() else other

        return _WORD.sub(pick, question)


def capitalized(text: str) -> str:
    """The text with its first letter in capitals, the rest as it is."""
    return text[:1].upper() + text[1:]


def _led(lead_in: str, question: str) -> str:
    """The question after a lead-in, which may be the begin of its sentence."""
    if lead_in and not lead_in.rstrip().endswith((*_ENDS, ":")):
        is_name = question[1:2].isupper() or question.startswith(("I ", "I'"))
        if not is_name:
            question = question[:1].lower() + question[1:]
    return lead_in + question


def _mistype(text: str, rng: random.Random) -> str:
    """Swap, drop or double one letter of a longer word."""
    words = text.split(" ")
    longer = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not longer:
        return text
    chosen = rng.choice(longer)
    word = words[chosen]
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(3):
        case 0:
            word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            word = word[:at] + word[at + 1 :]
        case _:
            word = word[:at] + word[at] + word[at:]
    words[chosen] = word
    return " ".join(words)
