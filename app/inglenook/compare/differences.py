"""Where the words of an answer differ from those of the reference's."""

import re
from difflib import SequenceMatcher

import msgspec

#: A word with the space behind it; each character of a script without spaces.
_WORDS = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]\s*|\S+?(?=[\u2e80-\u9fff])|\S+\s*|\s+"
)


class Word(msgspec.Struct, frozen=True):
    """A word of an answer, with the space behind it; all of them are the answer."""

    text: str
    differs: bool


class Differences(msgspec.Struct, frozen=True):
    """An answer, word by word.

    Attributes:
        first: Number of the first word that differs, or that the reference goes on
            from; None where both are the same.
    """

    words: tuple[Word, ...]
    first: int | None

    @property
    def n_equal(self) -> int:
        """Words that the reference has in the same order."""
        return sum(not word.differs for word in self.words)


def find_differences(answer: str, reference: str) -> Differences:
    """Compare an answer with the reference's, word by word.

    Only words count, not the space between them.
    """
    own, other = _split(answer), _split(reference)
    matcher = SequenceMatcher(None, _bare(own), _bare(other), autojunk=False)
    differs = [True] * len(own)
    for block in matcher.get_matching_blocks():
        differs[block.a : block.a + block.size] = [False] * block.size
    words = tuple(map(Word, own, differs))
    return Differences(words, _first_apart(_bare(own), _bare(other)))


def _split(text: str) -> list[str]:
    return _WORDS.findall(text)


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]


def _first_apart(own: list[str], other: list[str]) -> int | None:
    for number, (a, b) in enumerate(zip(own, other, strict=False)):
        if a != b:
            return number
    return None if len(own) == len(other) else min(len(own), len(other))
