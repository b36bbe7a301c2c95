"""Marks what is looked for in a text."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from inglenook.ui.appearance import Appearance


class Hits:
    """The places of a text where the looked for words stand; one may be current."""

    def __init__(self, text: QTextEdit, appearance: Appearance) -> None:
        self._text = text
        self._appearance = appearance
        self._words = ""
        self._places: list[QTextCursor] = []
        self._current: int | None = None

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
        if not self._words:
            return self._draw()
        document = self._text.document()
        self._places = []
        place = document.find(self._words)
        while not place.isNull():
            self._places.append(place)
            place = document.find(self._words, place)
        return self._draw()

    def make_current(self, number: int | None) -> None:
        """Mark one of them, from 0, more than the others; or none."""
        self._current = number
        self._draw()

    def room(self, number: int) -> QRect:
        """Where one of them stands in the text's viewport."""
        return self._text.cursorRect(self._places[number])

    def _draw(self) -> None:
        if not self._words:
            self._places = []
        shown = [
            self._mark(place, is_current=number == self._current)
            for number, place in enumerate(self._places)
        ]
        self._text.setExtraSelections(shown)

    def _mark(
        self, place: QTextCursor, *, is_current: bool
    ) -> QTextEdit.ExtraSelection:
        theme = self._appearance.theme
        look = QTextCharFormat()
        look.setBackground(QColor(theme.accent if is_current else theme.diff))
        if is_current:
            look.setForeground(QColor(theme.on_accent))
        made = QTextEdit.ExtraSelection()
        made.cursor = place
        made.format = look
        return made
