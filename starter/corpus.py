"""The corpus: dialogues drawn from everything that was written for it."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress

from starter.dialogue import Dialogue, Turn
from starter.held_out import HeldOut, all_held_out, normalized
from starter.personas import Manner, Personas
from starter.phrasing import Phrasing
from starter.stories import Stories
from starter.sums import Sums
from starter.topics import Topic, read_topics
from starter.unknown import Unknown

#: Dialogues, which come to about 27 million tokens: no dialogue is seen twice.
N_DIALOGUES = 185_000

#: Share of dialogues that begin in each language, and of turns that change it.
_LANGUAGES = {"en": 0.78, "zh": 0.11, "ru": 0.11}
_CHANGES_LANGUAGE = 0.04

#: How many subjects a dialogue goes through, and how often.
_LENGTHS = {1: 52, 2: 16, 3: 10, 4: 7, 5: 5, 6: 4, 8: 3, 11: 2, 14: 1}

Source = Callable[[random.Random], list[Turn]]


class Corpus:
    """Draws dialogues."""

    def __init__(self) -> None:
        english = Phrasing("en")
        self._personas = Personas(english)
        self._sources = {language: _sources_of(language) for language in _LANGUAGES}
        self._sources["en"] += [
            (Stories(english).turns, 5),
            (self._personas.glue, 2),
            (self._personas.stranger, 0.5),
        ]

    def draw(self, rng: random.Random) -> Dialogue:
        """One dialogue, without any held-out question."""
        while True:
            with suppress(HeldOut):
                dialogue = self._draw(rng)
                asked = {normalized(turn.question) for turn in dialogue.turns}
                if not asked & all_held_out():
                    return dialogue

    def _draw(self, rng: random.Random) -> Dialogue:
        language = rng.choices([*_LANGUAGES], [*_LANGUAGES.values()])[0]
        turns = list(self._turns(language, rng))
        if language != "en":
            system = self._personas.plain(rng) if rng.random() < 0.1 else ""
            return Dialogue(tuple(turns), system)
        return self._as_persona(turns, rng)

    def _turns(self, language: str, rng: random.Random) -> Iterator[Turn]:
        for _ in range(rng.choices([*_LENGTHS], [*_LENGTHS.values()])[0]):
            spoken = language
            if rng.random() < _CHANGES_LANGUAGE:
                spoken = rng.choice([*_LANGUAGES])
            sources, weights = zip(*self._sources[spoken], strict=True)
            source: Source = rng.choices(sources, weights)[0]
            yield from source(rng)

    def _as_persona(self, turns: list[Turn], rng: random.Random) -> Dialogue:
        drawn = rng.random()
        if drawn < 0.10:
            return Dialogue(tuple(turns), self._personas.plain(rng))
        if drawn < 0.19:
            system, asks_name = self._personas.named(rng)
            turns = [turn for turn in turns if self._personas.fits_name(turn)]
            turns.insert(rng.randint(0, min(2, len(turns))), asks_name)
            return Dialogue(tuple(turns), system)
        if drawn < 0.27:
            system, dress = self._personas.toned(rng)
            return Dialogue(tuple(_dressed(turns, dress, rng)), system)
        if drawn < 0.32:
            says_name, asks_name = self._personas.introduction(rng)
            turns = [turn for turn in turns if self._personas.fits_introduction(turn)]
            at = rng.randint(0, min(3, len(turns)))
            return Dialogue((says_name, *turns[:at], asks_name, *turns[at:]))
        return Dialogue(tuple(turns))


def _dressed(turns: list[Turn], dress: Manner, rng: random.Random) -> list[Turn]:
    """The turns in a persona's manner; grave ones keep their own."""
    return [turn if turn.is_grave else dress(turn, rng) for turn in turns]


def _sources_of(language: str) -> list[tuple[Source, float]]:
    phrasing = Phrasing(language)
    topics = read_topics(language)

    def known(rng: random.Random) -> list[Turn]:
        return _on_topic(rng.choice(topics), phrasing, rng)

    return [
        (known, 50),
        (Unknown(language, phrasing).turns, 24),
        (Sums(language, phrasing).turns, 28 if language == "en" else 10),
    ]


def _on_topic(topic: Topic, phrasing: Phrasing, rng: random.Random) -> list[Turn]:
    """A question on a topic; sometimes those that follow from it."""
    question = phrasing.ask(topic, rng)
    answer = rng.choice(topic.answer)
    turns = [Turn(question, answer, topic.brief, topic.is_grave, topic.id)]
    for follow_up in topic.follow_ups:
        if rng.random() < 0.3:
            question = phrasing.vary(rng.choice(follow_up.ask), rng)
            answer = rng.choice(follow_up.answer)
            turns.append(Turn(question, answer, is_grave=topic.is_grave))
    return turns
