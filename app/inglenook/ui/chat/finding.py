"""Finds words in the conversation, also where it is not built yet."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.opened.service import OpenedChatService
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.markdown.flow_text import FlowText

#: Messages that are read at once, of those that are not built.
READ_MESSAGES = 100

#: How soon after the last letter is looked for it, in ms.
LOOK_MS = 80


class _Hit(NamedTuple):
    """One of the hits of a text, from 0."""

    text: FlowText
    number: int


class _Older(NamedTuple):
    """A message that is not built, in small letters."""

    id: int
    text: str


class Finding(QObject):
    """Goes from hit to hit, the last one first.

    In messages that are not built the hits are counted in their Markdown; they are
    built, a few at a time, once the user goes there. Lives on the GUI thread.

    Signals:
        counted(int, int, bool): The number of the current hit, from 1, or 0; how
            many there are; whether there may be more.
    """

    counted = Signal(int, int, bool)

    def __init__(
        self, opened: OpenedChatService, conversation: ConversationView
    ) -> None:
        super().__init__(conversation)
        self._opened = opened
        self._conversation = conversation
        self._words = ""
        self._hits: list[_Hit] = []
        self._current: _Hit | None = None
        self._older: list[_Older] = []
        self._has_read_all = False
        #: Id of the message that was the first one built when reading began.
        self._read_before: int | None = None
        self._is_seeking = False
        self._look = self._timer(LOOK_MS, self._on_look_timeout)
        self._step = self._timer(0, self._go_further)
        conversation.column.changed.connect(self._on_column_changed)
        opened.chat_opened.connect(self._on_chat_opened)

    def look_for(self, words: str) -> None:
        """Mark words wherever they stand, and go to the last place; none end it."""
        self._words = words.strip()
        self._current, self._is_seeking = None, False
        if self._words:
            self._look.start()
        else:
            self._look.stop()
            self._step.stop()
            self._refresh()

    def go_on(self) -> None:
        """Go to the next hit, if there is one."""
        self._is_seeking = False
        if self._current in self._hits:
            self._show(self._hits.index(self._current) + 1)

    def go_back(self) -> None:
        """Go to the hit before, if there is one."""
        place = self._hits.index(self._current) if self._current in self._hits else 0
        if place:
            self._show(place - 1)
        elif self._n_older():
            self._is_seeking = True
            self._step.start()

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _on_look_timeout(self) -> None:
        self._refresh()
        if self._hits:
            self._show(len(self._hits) - 1)
        else:
            self._is_seeking = True
        self._step.start()

    def _on_column_changed(self) -> None:
        built = [message.id for message in self._conversation.column.messages]
        if self._read_before not in built:
            self._forget_older()
        if self._words and not self._look.isActive():
            self._refresh()
            if self._is_seeking or self._current is None:
                self._step.start()

    def _refresh(self) -> None:
        """Look again in all that is built."""
        texts = self._conversation.column.mark(self._words)
        self._hits = [_Hit(text, n) for text in texts for n in range(len(text.hits))]
        if self._current not in self._hits:
            self._current = None
        self._tell()

    def _go_further(self) -> None:
        """Read what is not built; build what has the hit that is looked for."""
        if not self._words:
            return
        if not self._has_read_all:
            self._read_older()
            self._step.start()
        elif self._is_seeking:
            self._seek()
        self._tell()

    def _read_older(self) -> None:
        column = self._conversation.column
        if self._read_before is None and column.messages:
            self._read_before = column.messages[0].id
        before = self._older[0].id if self._older else self._read_before
        messages = (
            self._opened.messages(before, READ_MESSAGES) if before is not None else []
        )
        self._has_read_all = not messages
        self._older[:0] = [_Older(each.id, each.text.lower()) for each in messages]

    def _seek(self) -> None:
        place = self._hits.index(self._current) if self._current in self._hits else None
        found = len(self._hits) - 1 if place is None else place - 1
        if found >= 0:
            self._is_seeking = False
            self._show(found)
        elif self._n_older():
            # The column tells when they are there.
            self._conversation.earlier_requested.emit(
                self._conversation.column.messages[0].id
            )
        else:
            self._is_seeking = False

    def _show(self, place: int) -> None:
        if not 0 <= place < len(self._hits):
            return
        if self._current is not None:
            self._current.text.hits.make_current(None)
        self._current = hit = self._hits[place]
        hit.text.hits.make_current(hit.number)
        self._conversation.show_hit(hit.text, hit.number)
        self._tell()

    def _n_older(self) -> int:
        """How many hits are in messages that are not built."""
        built = {message.id for message in self._conversation.column.messages}
        words = self._words.lower()
        return sum(
            each.text.count(words) for each in self._older if each.id not in built
        )

    def _tell(self) -> None:
        n_older = self._n_older() if self._words else 0
        number = 0
        if self._current in self._hits:
            number = n_older + self._hits.index(self._current) + 1
        is_looking = bool(self._words) and (self._is_seeking or not self._has_read_all)
        self.counted.emit(number, n_older + len(self._hits), is_looking)

    def _on_chat_opened(self) -> None:
        self._forget_older()
        if self._words:
            self._look.start()

    def _forget_older(self) -> None:
        self._older, self._has_read_all, self._read_before = [], False, None
