"""Short invented stories, told on request."""

import random
import re

import msgspec

from starter.dialogue import Turn
from starter.phrasing import Phrasing, capitalized
from starter.topics import read_text

_SLOT = re.compile(r"\{(\w+)\}")


class Plot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happens: an opening, some beats, an ending, each in several wordings."""

    opening: list[str]
    beats: list[list[str]]
    ending: list[str]


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stories are made of.

    Attributes:
        heroes: Pairs of a noun with its article and a given name.
        things: Objects with their articles.
        words: Other lists that sentences draw from, by slot.
        another: Ways to ask for one more.
    """

    ask: list[str]
    ask_any: list[str]
    another: list[str]
    heroes: list[tuple[str, str]]
    things: list[str]
    words: dict[str, list[str]]
    plot: list[Plot]


class Stories:
    """Tells stories, in English."""

    def __init__(self, phrasing: Phrasing) -> None:
        self._grammar = read_text("en", "stories", Grammar)
        self._phrasing = phrasing

    def turns(self, rng: random.Random) -> list[Turn]:
        """One story; sometimes another after it."""
        grammar = self._grammar
        hero = rng.choice(grammar.heroes)
        if rng.random() < 0.65:
            question = rng.choice(grammar.ask).replace("{hero}", hero[0])
        else:
            question = rng.choice(grammar.ask_any)
        turns = [Turn(self._phrasing.vary(question, rng), self._tell(hero, rng))]
        if rng.random() < 0.25:
            question = self._phrasing.vary(rng.choice(grammar.another), rng)
            turns.append(Turn(question, self._tell(rng.choice(grammar.heroes), rng)))
        return turns

    def _tell(self, hero: tuple[str, str], rng: random.Random) -> str:
        grammar = self._grammar
        friend = rng.choice([each for each in grammar.heroes if each != hero])
        thing = rng.choice(grammar.things)
        fixed = {
            "hero": hero[0],
            "the_hero": _definite(hero[0]),
            "name": hero[1],
            "friend": friend[0],
            "the_friend": _definite(friend[0]),
            "friend_name": friend[1],
            "thing": thing,
            "the_thing": _definite(thing),
        }

        def pick(match: re.Match[str]) -> str:
            slot = match.group(1)
            if slot not in fixed:
                fixed[slot] = rng.choice(grammar.words[slot])
            return fixed[slot]

        plot = rng.choice(grammar.plot)
        parts = [plot.opening, *plot.beats, plot.ending]
        sentences = [_SLOT.sub(pick, rng.choice(part)) for part in parts]
        return " ".join(map(capitalized, sentences))


def _definite(noun: str) -> str:
    """“the fox” of “a fox”."""
    return f"the {noun.partition(' ')[2]}"
