"""The place in a text where searched words stand, on one line.

FTS5 has a function for that, but its time grows with the square of what it finds: a
common word in a text of 300 kB takes it seconds.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

#: Round what a snippet shows as found; see `SearchHit`.
FOUND_START, FOUND_END = "\x02", "\x03"

#: Characters that are words by themselves, as a class has them. Thai and Lao; CJK with
#: kana; Hangul; compatibility forms; the planes of rare Han.
UNSPACED = "\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{UNSPACED}]"
_WORD = re.compile(rf"[{UNSPACED}]|{_LETTER}+")
_BETWEEN = r"[\W_]*"

# Letters that FTS5 finds by the same letter without its mark, which may also stand
# behind it as a character of its own.
_MARKED = range(0xC0, 0x2000)
_MARKS = "[\u0300-\u036f]*"

#: How many characters are shown before what was found, and after where it begins.
_BEFORE, _AFTER = 60, 100
#: What stands behind so many characters is not looked for: a search follows typing.
_MOST_SEARCHED = 300_000


class Places:
    """Where words stand in texts, in any case, with marks or without.

    Args:
        words: What is searched, at least one; signs may stand in them.
        is_open: Whether the last may be the beginning of a longer word.
    """

    def __init__(self, words: Sequence[str], *, is_open: bool) -> None:
        patterns = [_pattern(word, is_open=False) for word in words]
        if is_open:
            patterns[-1] = _pattern(words[-1], is_open=True)
        # The longest word says most about the place.
        longest = max(range(len(words)), key=lambda number: len(words[number]))
        self._first = re.compile(patterns[longest], re.IGNORECASE)
        self._any = re.compile("|".join(patterns), re.IGNORECASE)

    def snippet(self, text: str) -> str:
        """What stands round the first of them, marked; else how the text begins."""
        found = self._first.search(text, 0, _MOST_SEARCHED)
        start = found.start() if found else 0
        before = _on_one_line(text[max(0, start - _BEFORE) : start])
        after = _on_one_line(text[start : start + _AFTER])
        if start > _BEFORE:
            before = f"…{before.partition(' ')[2] or before}"
        if start + _AFTER < len(text):
            after = f"{after.rpartition(' ')[0] or after}…"
        line = f"{before}{after}".strip()
        return self._any.sub(rf"{FOUND_START}\g<0>{FOUND_END}", line)


def _pattern(word: str, *, is_open: bool) -> str:
    """A word as FTS5 finds it; what is open goes on to the end of its word."""
    parts = _WORD.findall(word)
    pattern = _BETWEEN.join("".join(map(_letter, part)) for part in parts)
    if re.match(_LETTER, word):
        pattern = f"(?<!{_LETTER}){pattern}"
    if re.search(f"{_LETTER}$", word):
        pattern += f"{_LETTER}*" if is_open else f"(?!{_LETTER})"
    return pattern


def _letter(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0]
    if not plain.isascii():
        return re.escape(letter)
    return f"[{plain}{_marked().get(plain.lower(), '')}]{_MARKS}"


@cache
def _marked() -> dict[str, str]:
    """The Latin letters that bear marks, by the letter alone."""
    marked: dict[str, str] = {}
    for letter in map(chr, _MARKED):
        plain = unicodedata.normalize("NFD", letter)[0].lower()
        if plain.isascii() and plain.isalpha():
            marked[plain] = marked.get(plain, "") + letter
    return marked


def _on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
