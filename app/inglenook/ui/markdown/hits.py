"""Marks what is looked for in a text."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from inglenook.ui.appearance import Appearance

#: Over and under what is seen, so much is marked as well, in pixels.
_MARGIN_PX = 600


class _Span(NamedTuple):
    """A part of a text, by the places of a QTextDocument."""

    start: int
    end: int


class Hits:
    """The places of a text where the looked for words stand; one may be current.

    All are counted. Those that are seen, or nearly, are marked: a letter may stand in
    a long chat some ten thousand times.
    """

    def __init__(self, text: QTextEdit, appearance: Appearance) -> None:
        self._text = text
        self._appearance = appearance
        self._words = ""
        self._places: list[_Span] = []
        self._current: int | None = None
        self._marked = _Span(0, 0)

    def __len__(self) -> int:
        return len(self._places)

    def find(self, words: str) -> None:
        """Mark where words stand, in large or small letters; none end the search.

        Where these are marked already, nothing is done: a long chat has many texts.
        """
        if words != self._words:
            self._current = None
            self._words = words
            self.refresh()

    def refresh(self) -> None:
        """Look again; the text, or its colours, are others."""
        had_any = bool(self._places)
        self._places = []
        if self._words:
            self._places = _find(self._words, self._text.document().toPlainText())
        if had_any or self._places:
            self._mark()

    def make_current(self, number: int | None) -> None:
        """Mark one of them, from 0, more than the others; or none."""
        self._current = number
        self._mark()

    def room(self, number: int) -> QRect:
        """Where one of them stands in the text's viewport."""
        return self._text.cursorRect(self._cursor(number))

    def mark_seen(self) -> None:
        """Mark those that are seen, if another part of the text is."""
        if self._places:
            seen = self._seen(0)
            if seen.start < self._marked.start or seen.end > self._marked.end:
                self._mark()

    def _mark(self) -> None:
        self._marked = self._seen(_MARGIN_PX)
        starts = [place.start for place in self._places]
        first = bisect_left(starts, self._marked.start)
        end = bisect_right(starts, self._marked.end)
        numbers = set(range(first, end))
        if self._current is not None and self._current < len(self._places):
            numbers.add(self._current)
        self._text.setExtraSelections([self._marking(each) for each in sorted(numbers)])

    def _seen(self, margin_px: int) -> _Span:
        """The part of the text that is on the screen."""
        seen = self._text.viewport().visibleRegion().boundingRect()
        if seen.isEmpty():
            return _Span(0, 0)
        seen.adjust(0, -margin_px, 0, margin_px)
        first = self._text.cursorForPosition(seen.topLeft()).position()
        last = self._text.cursorForPosition(seen.bottomRight()).position()
        return _Span(first, last)

    def _cursor(self, number: int) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._places[number].start)
        cursor.setPosition(self._places[number].end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _marking(self, number: int) -> QTextEdit.ExtraSelection:
        theme, is_current = self._appearance.theme, number == self._current
        look = QTextCharFormat()
        look.setBackground(QColor(theme.accent if is_current else theme.diff))
        if is_current:
            look.setForeground(QColor(theme.on_accent))
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(number)
        made.format = look
        return made


def _find(words: str, text: str) -> list[_Span]:
    """Where words stand, counted as Qt does, for which some letters are two."""
    hits = re.finditer(re.escape(words), text, re.IGNORECASE)
    if text.isascii() or max(text, default="") <= "\uffff":
        return [_Span(*hit.span()) for hit in hits]
    places = list(accumulate((1 + (each > "\uffff") for each in text), initial=0))
    return [_Span(places[hit.start()], places[hit.end()]) for hit in hits]
