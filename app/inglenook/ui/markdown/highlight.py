"""Colours for code."""

import time
from collections.abc import Iterator

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType
from pygments.util import ClassNotFound
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextDocument

from inglenook.ui.theme import Theme

#: Longer code stays plain: colouring it would be felt.
MOST_CHARS = 20_000

#: Code with a longer line stays plain: one step of a lexer may take the square of it.
LONGEST_LINE = 1_000

#: So long may colouring take, in seconds of this thread; what is left stays plain.
MOST_S = 0.02

#: Theme fields by kind of token; the first that fits counts.
_COLORS = {
    Token.Keyword: "code_keyword",
    Token.Operator.Word: "code_keyword",
    Token.Literal.String: "code_string",
    Token.Literal.Number: "code_number",
    Token.Comment: "code_comment",
    Token.Name.Function: "code_name",
    Token.Name.Class: "code_name",
    Token.Name.Decorator: "code_name",
    Token.Name.Tag: "code_name",
}

#: A stretch of a line: where it starts, how long it is, a field of the theme.
Stretch = tuple[int, int, str]


def find_lexer(language: str) -> Lexer | None:
    """What reads a language, by the name after its fence; None if nothing does."""
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def stretches(code: str, lexer: Lexer) -> list[list[Stretch]]:
    """The coloured stretches of each line of some code, as far as time allows."""
    end_s = time.thread_time() + MOST_S
    lines: list[list[Stretch]] = [[]]
    column = 0
    for kind, text in lexer.get_tokens(code):
        color = _color_of(kind)
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append([])
                column = 0
            if color and part:
                lines[-1].append((column, len(part), color))
            column += len(part)
        if time.thread_time() > end_s:
            break
    return lines


def _is_short(code: str) -> bool:
    return len(code) <= MOST_CHARS and all(
        len(line) <= LONGEST_LINE for line in code.split("\n")
    )


def _color_of(kind: _TokenType) -> str | None:
    for known, color in _COLORS.items():
        if kind[: len(known)] == known:
            return color
    return None


class CodeHighlighter(QSyntaxHighlighter):
    """Colours a document of code. Lives on the GUI thread."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._lexer: Lexer | None = None
        self._lines: list[list[Stretch]] = []

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.rehighlight()

    def read(self, code: str, lexer: Lexer | None) -> None:
        """Read the document's code anew, and colour the lines that have changed."""
        known, self._lines = self._lines, []
        if lexer is not None and _is_short(code):
            self._lines = stretches(code, lexer)
        for number in self._changed(known):
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def highlightBlock(self, _text: str) -> None:
        """Colour one line; Qt calls this."""
        number = self.currentBlock().blockNumber()
        if number < len(self._lines):
            for start, length, color in self._lines[number]:
                self.setFormat(start, length, QColor(getattr(self._theme, color)))

    def _changed(self, known: list[list[Stretch]]) -> Iterator[int]:
        for number in range(max(len(known), len(self._lines))):
            if known[number : number + 1] != self._lines[number : number + 1]:
                yield number
