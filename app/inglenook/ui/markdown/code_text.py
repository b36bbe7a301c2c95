"""Lines of code, which never wrap."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.markdown.fonts import CODE_LEADING, code_font, line_px
from inglenook.ui.markdown.highlight import CodeHighlighter, find_lexer
from inglenook.ui.markdown.wide_text import WideText

if TYPE_CHECKING:
    from pygments.lexer import Lexer

#: Code that grows is coloured so often, in ms.
COLOR_MS = 500


class CodeText(WideText):
    """Code in its colours; where a line is long, it scrolls sideways.

    Code that grows at its end is not laid out again. Lives on the GUI thread.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._code = ""
        self._shown = ""
        self._language = ""
        self._lexer: Lexer | None = None
        self.setLineWrapMode(WideText.LineWrapMode.NoWrap)
        self._highlighter = CodeHighlighter(self.document(), appearance.theme)
        self._coloring = QTimer(self, singleShot=True, interval=COLOR_MS)
        self._coloring.timeout.connect(self._color)
        self._set_type()
        appearance.theme_changed.connect(self._on_theme_changed)

    @property
    def code(self) -> str:
        """The code as it came."""
        return self._code

    @property
    def selected_markdown(self) -> str:
        """What is selected, as a fenced block."""
        fence = "`" * max(3, _longest_run(self.selected_text) + 1)
        return f"{fence}{self._language}\n{self.selected_text}\n{fence}"

    @property
    def language_name(self) -> str:
        """What the language calls itself, else what the answer calls it."""
        return str(self._lexer.name) if self._lexer else self._language

    @property
    def file_name(self) -> str:
        """A name for the code as a file, by its language."""
        patterns = self._lexer.filenames if self._lexer else ()
        plain = (each for each in patterns if re.fullmatch(r"\*\.\w+|\w+", each))
        return next(plain, "*.txt").replace("*", "code")

    def show_code(self, code: str, language: str) -> None:
        """Show code; nothing is done where it is the same."""
        if (code, language) == (self._code, self._language):
            return
        if language != self._language:
            self._language = language
            self._lexer = find_lexer(language)
            self._coloring.stop()
        self._code = code
        is_growing = self._put(self._bounded(code))
        self.hits.refresh()
        self._keep_beginning()
        if not is_growing:
            self._color()
        elif not self._coloring.isActive():
            self._coloring.start()

    def _keep_beginning(self) -> None:
        """Take the cursor, which text pushes along, and the view to the beginning."""
        cursor = self.textCursor()
        if cursor.position() and not cursor.hasSelection():
            cursor.setPosition(0)
            self.setTextCursor(cursor)

    def _put(self, shown: str) -> bool:
        """Put code in the place of what is shown; True if it only goes on."""
        cursor = QTextCursor(self.document())
        is_growing = bool(self._shown) and shown.startswith(self._shown)
        if is_growing:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(shown[len(self._shown) :])
        else:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(shown)
        self._shown = shown
        return is_growing

    def _color(self) -> None:
        self._coloring.stop()
        self._highlighter.read(self._shown, self._lexer)

    def _set_type(self) -> None:
        font = code_font()
        self.document().setDefaultFont(font)
        self.setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(" "))
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(line_px(font, CODE_LEADING), fixed.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)

    def _on_theme_changed(self) -> None:
        self._set_type()
        self._highlighter.set_theme(self._appearance.theme)
        self.hits.refresh()


def _longest_run(code: str) -> int:
    """How many backticks stand in a row, at most."""
    return max(map(len, re.findall("`+", code)), default=0)
