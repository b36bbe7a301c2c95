"""Where messages are written."""

import math
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.files.dragged import dragged_files, dragged_image
from inglenook.ui.keys.actions import is_key_around
from inglenook.ui.markdown.fonts import reading_font
from inglenook.ui.widgets.long_text import choose_wrapping

SendKey = Literal["enter", "ctrl_enter"]

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier


class MessageEdit(QPlainTextEdit):
    """A field that grows with its text, and scrolls when it has grown enough.

    Lives on the GUI thread.

    Signals:
        submitted(): The user wants the text to be sent.
        focus_changed(bool): It has the focus now, or no more.
        dropped(QMimeData): Files or an image were dropped on it, or pasted; to be
            read at once.
    """

    submitted = Signal()
    focus_changed = Signal(bool)
    dropped = Signal(QMimeData)

    def __init__(
        self, appearance: Appearance, *, most_lines: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self._send_key: SendKey = "enter"
        self.setProperty("kind", "bare")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        appearance.theme_changed.connect(self._set_type)
        self._set_type()

    @property
    def send_key(self) -> SendKey:
        """What sends: Enter, or Ctrl+Enter; the other makes a new line."""
        return self._send_key

    @send_key.setter
    def send_key(self, key: SendKey) -> None:
        self._send_key = key

    def set_most_lines(self, most_lines: int) -> None:
        """Let it grow to so many lines."""
        self._most_lines = most_lines
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it, also where fields have a use for them."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and is_key_around(self, QKeySequence(event.keyCombination()))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, or begin a new line."""
        if event.key() not in _ENTER_KEYS:
            super().keyPressEvent(event)
        elif self._sends(event):
            self.submitted.emit()
        else:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)  # noqa: FBT003

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)  # noqa: FBT003

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, files and images; models are for the window."""
        if any(url.isLocalFile() for url in source.urls()):
            return bool(dragged_files(source))
        return source.hasText() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text, and hand on all else."""
        if dragged_files(source) or dragged_image(source):
            self.dropped.emit(source)
            return
        choose_wrapping(self, self.toPlainText() + source.text())
        super().insertFromMimeData(source)

    def setPlainText(self, text: str) -> None:
        """Hold another text."""
        choose_wrapping(self, text)
        super().setPlainText(text)

    def _sends(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._send_key == "ctrl_enter":
            return modifiers == _CTRL
        return modifiers == Qt.KeyboardModifier.NoModifier

    def _fit(self) -> None:
        # Plain-text documents measure their height in lines.
        n_lines = round(self.document().size().height())
        is_tall = n_lines > self._most_lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_tall else policy.ScrollBarAlwaysOff
        )
        shown = min(max(n_lines, 1), self._most_lines)
        margins = 2 * self.document().documentMargin()
        self.setFixedHeight(
            math.ceil(shown * self.fontMetrics().lineSpacing() + margins)
        )

    def _set_type(self) -> None:
        self.setFont(reading_font())
        self._fit()
