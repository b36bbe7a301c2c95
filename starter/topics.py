"""The hand-written part of the corpus: what the starter model shall know."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

Kind = TypeVar("Kind")

TEXT = Path(__file__).parent / "text"


class FollowUp(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question that makes sense only after its topic's answer.

    Attributes:
        ask: Ways to put it.
        answer: Ways to answer it.
    """

    ask: list[str]
    answer: list[str]


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that the starter model knows, with the ways to ask for it.

    Attributes:
        id: Unique in its language; the same in every language.
        facts: What a right answer must say: of each group at least one
            alternative, compared without regard to case.
        ask: Whole questions.
        names: Noun phrases that stand for it in "What is …?"; may be empty.
        actions: Verb phrases that stand for it in "How do I …?"; may be empty.
        answer: Whole answers; each says every fact.
        brief: The answer in one short sentence, for who asks for brevity.
        follow_ups: What people ask next.
        is_grave: Whether the answer must keep its own tone, whatever the persona.
    """

    id: str
    facts: list[list[str]]
    ask: list[str]
    answer: list[str]
    brief: str = ""
    names: list[str] = []
    actions: list[str] = []
    follow_ups: list[FollowUp] = []
    is_grave: bool = False

    def is_answered_by(self, text: str) -> bool:
        """Whether the text says every fact."""
        return says(self.facts, text)


class TopicFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of topics in one language."""

    topic: list[Topic]


def says(facts: list[list[str]], text: str) -> bool:
    """Whether the text has an alternative of every group of facts.

    Words count as words, English ones in all their forms: “rest” is said by “rests”,
    not by “restart”, and 5 not by 15.
    """
    text = text.casefold()
    return all(
        any(re.search(_pattern(word), text) for word in group) for group in facts
    )


def _pattern(word: str) -> str:
    word = word.casefold()
    pattern = re.escape(word)
    if re.match(r"[a-zа-яё0-9]", word):
        pattern = r"(?<![a-zа-яё0-9])" + pattern
    if re.search(r"[a-z]$", word):
        pattern += r"(?:s|es|d|ed|ing|ly|'s)?(?![a-z0-9])"
    elif re.search(r"[0-9]$", word):
        pattern += r"(?![0-9])"
    return pattern


def read_text(language: str, name: str, kind: type[Kind]) -> Kind:
    """Read one of the files of a language (en, zh, ru).

    Raises:
        msgspec.ValidationError: It is not as its type says.
    """
    text = (TEXT / language / f"{name}.toml").read_bytes()
    return msgspec.toml.decode(text, type=kind)


def read_topics(language: str) -> list[Topic]:
    """Read every topic of a language (en, zh, ru).

    Raises:
        ValueError: Two topics have one id, or an answer lacks a fact.
        msgspec.ValidationError: A file is not as `TopicFile` says.
    """
    topics = [
        topic
        for path in sorted((TEXT / language / "topics").glob("*.toml"))
        for topic in _read(path).topic
    ]
    faults = list(_find_faults(topics))
    if faults:
        raise ValueError("\n".join(faults))
    return topics


def _read(path: Path) -> TopicFile:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=TopicFile)
    except msgspec.DecodeError as error:
        raise ValueError(f"{path.name}: {error}") from error


def _find_faults(topics: list[Topic]) -> Iterator[str]:
    ids: set[str] = set()
    questions: dict[str, str] = {}
    for topic in topics:
        if topic.id in ids:
            yield f"{topic.id}: the id stands twice"
        ids.add(topic.id)
        for answer in (*topic.answer, *([topic.brief] if topic.brief else [])):
            if not topic.is_answered_by(answer):
                yield f"{topic.id}: a fact is missing in: {answer}"
        for question in topic.ask:
            other = questions.setdefault(question.casefold(), topic.id)
            if other != topic.id:
                yield f"{topic.id}: {other} asks this too: {question}"


if __name__ == "__main__":
    for language in ("en", "zh", "ru"):
        topics = read_topics(language)
        n_questions = sum(len(topic.ask) for topic in topics)
        print(f"{language}: {len(topics)} topics, {n_questions} questions")
