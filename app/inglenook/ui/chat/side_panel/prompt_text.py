"""The text of a prompt, each token on a ground of its own."""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from inglenook.engine.messages import Token
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.side_panel.exact_font import exact_font
from inglenook.ui.theme import Theme
from inglenook.ui.widgets.literal import literal_tooltip

#: Tokens that are laid out at once; more would be felt.
AT_ONCE = 2_000


class PromptText(QPlainTextEdit):
    """Tokens in turn on two grounds; control tokens stand out.

    The token under the cursor is told, and the pointer is told by a tooltip. Lives
    on the GUI thread.

    Signals:
        token_reached(int): The cursor is at the token of this place.
    """

    token_reached = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: tuple[Token, ...] = ()
        self._ends: list[int] = []
        self._n_shown = 0
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._show_more)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(exact_font())
        option = self.document().defaultTextOption()
        option.setFlags(QTextOption.Flag.ShowLineAndParagraphSeparators)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self._grounds = _TokenGrounds(self.document(), appearance.theme)
        appearance.theme_changed.connect(self._grounds.set_theme)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def show_tokens(self, tokens: tuple[Token, ...]) -> None:
        """Show a prompt."""
        self._tokens = tokens
        # Qt counts in UTF-16.
        self._ends = list(accumulate(_utf16_length(each.text) for each in tokens))
        self._grounds.take(tokens, self._ends)
        self.clear()
        self._n_shown = 0
        self._show_more()

    def words_of(self, place: int) -> str:
        """What is known of the token at a place."""
        token = self._tokens[place]
        words = self.tr("Token {n} of {all} · id {id} · {text}")
        if token.is_control:
            words = self.tr("Token {n} of {all} · id {id} · control token {text}")
        return words.format(
            n=place + 1, all=len(self._tokens), id=token.id, text=repr(token.text)
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the token under the pointer."""
        if isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            words = literal_tooltip(self.words_of(place)) if place is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _show_more(self) -> None:
        part = self._tokens[self._n_shown : self._n_shown + AT_ONCE]
        text = "".join(each.text for each in part)
        if self._n_shown:
            end = QTextCursor(self.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText(text)
        else:
            # The cursor stays at the beginning.
            self.setPlainText(text)
        self._n_shown += len(part)
        if self._n_shown < len(self._tokens):
            self._rest.start()

    def _place_at(self, point: QPoint) -> int | None:
        return self._place_of(self.cursorForPosition(point).position())

    def _place_of(self, position: int) -> int | None:
        place = bisect_right(self._ends, position)
        return place if place < len(self._tokens) else None

    def _on_cursor_moved(self) -> None:
        if (place := self._place_of(self.textCursor().position())) is not None:
            self.token_reached.emit(place)


class _TokenGrounds(QSyntaxHighlighter):
    """Colours a document block by block, as Qt asks for it."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._tokens: tuple[Token, ...] = ()
        self._ends: list[int] = []
        self._formats: tuple[QTextCharFormat, ...] = ()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._formats = (
            _ground(theme.hover),
            _ground(theme.soft),
            _ground(theme.warn_bg, theme.warn),
        )
        self.rehighlight()

    def take(self, tokens: tuple[Token, ...], ends: list[int]) -> None:
        """Know the tokens of the text that is about to be set."""
        self._tokens, self._ends = tokens, ends

    def highlightBlock(self, text: str) -> None:
        """Colour the tokens of one line; Qt calls this."""
        start = self.currentBlock().position()
        end = start + _utf16_length(text)
        place = bisect_right(self._ends, start)
        while place < len(self._ends):
            begins = self._ends[place - 1] if place else 0
            if begins >= end:
                return
            kind = 2 if self._tokens[place].is_control else place % 2
            left = max(begins, start)
            length = min(self._ends[place], end) - left
            self.setFormat(left - start, length, self._formats[kind])
            place += 1


def _ground(color: str, text_color: str = "") -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor(color))
    if text_color:
        made.setForeground(QColor(text_color))
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
