"""ChatService: the conversation on the screen, and the turns of all of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.exchange import Exchange, Listener, title_of
from inglenook.chats.records import Chat, ChatMessage, SearchHit
from inglenook.chats.store import ChatStore
from inglenook.engine.messages import Done, Piece
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, StoreError

T = TypeVar("T")

#: A streaming answer is on disk at most so long after it came; a write of 100 kB
#: takes a tenth of a millisecond, so it may be often.
FLUSH_MS = 80


class ChatService(QObject):
    """Stores what is said and has it answered, one turn after the other.

    Questions wait for the model to be ready, for the answer before them, and
    for other chats. An answer goes on when another chat is opened; the messages
    of the signals tell by their `chat_id` where they belong. Lives on the GUI
    thread.

    Signals:
        chats_changed(): The list of chats is to be read anew, and `current`.
        chat_opened(Chat | None): Its messages are to be read anew: another chat
            is current, or another branch of it. None is a new chat.
        message_added(ChatMessage): It stands at the end of its chat.
        message_changed(ChatMessage): More of an answer came, or its end.
        answer_finished(ChatMessage): It is whole, or was stopped.
        answer_failed(ChatMessage, AppError): It broke off; what was said is kept.
        turns_changed(): Any of `is_answering`, `is_waiting`, `is_awaiting` and
            `queued` may have changed.
        model_needed(): A question waits, and no model is loaded or on its way.
        chat_trashed(Chat): It can be restored.
        failed(AppError): Something could not be stored, or read.
    """

    chats_changed = Signal()
    chat_opened = Signal(object)
    message_added = Signal(ChatMessage)
    message_changed = Signal(ChatMessage)
    answer_finished = Signal(ChatMessage)
    answer_failed = Signal(ChatMessage, AppError)
    turns_changed = Signal()
    model_needed = Signal()
    chat_trashed = Signal(Chat)
    failed = Signal(AppError)

    def __init__(
        self, store: ChatStore, engine: EngineService, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._current: Chat | None = None
        self._is_loading = engine.state.phase is Phase.LOADING
        listener = Listener(
            message_added=self._on_message_added,
            message_changed=self.message_changed.emit,
            answer_finished=self.answer_finished.emit,
            answer_failed=self.answer_failed.emit,
            reread=self._on_reread,
            failed=self.failed.emit,
        )
        self._exchange = Exchange(store, engine, listener)
        self._flush_timer = self._timer(FLUSH_MS, self._exchange.flush)
        self._advance_timer = self._timer(0, self._advance)
        engine.state_changed.connect(self._on_engine_state_changed)
        engine.piece_received.connect(self._on_engine_piece_received)
        engine.answer_finished.connect(self._on_engine_answer_finished)
        engine.answer_failed.connect(self._on_engine_answer_failed)

    @property
    def current(self) -> Chat | None:
        """The chat on the screen; None for a new one, before its first message."""
        return self._current

    @property
    def is_answering(self) -> bool:
        """Whether the model is at work on an answer of the current chat."""
        chat = self._current
        return chat is not None and self._exchange.is_answering(chat.id)

    @property
    def is_waiting(self) -> bool:
        """Whether the current chat waits for the model, or for another chat."""
        return self.is_awaiting and not self.is_answering

    @property
    def is_awaiting(self) -> bool:
        """Whether the current chat awaits an answer, under way or not."""
        chat = self._current
        return chat is not None and self._exchange.awaits(chat.id)

    @property
    def queued(self) -> tuple[str, ...]:
        """What will be said in the current chat after the answer that it awaits."""
        return self._exchange.queued(self._current.id) if self._current else ()

    def chats(self) -> list[Chat]:
        """All chats but those in the trash: pinned first, then newest first."""
        return self._read(self._store.chats)

    def trashed_chats(self) -> list[Chat]:
        """The chats in the trash, last trashed first."""
        return self._read(self._store.trashed_chats)

    def search(self, query: str) -> list[SearchHit]:
        """The chats in which the words stand, for a list that follows typing."""
        return self._read(partial(self._store.search, query))

    def messages(self, before: int | None = None, limit: int = 50) -> list[ChatMessage]:
        """The last messages of the branch on the screen, or those before one.

        Args:
            before: The id of the first message that is known already.
            limit: How many at most.
        """
        return self._read(partial(self._messages, before, limit))

    def open(self, chat_id: int) -> None:
        """Make a chat the current one; a new chat where it is there no more."""
        with self._reported():
            self._show(self._store.chat(chat_id))

    def new_chat(self) -> None:
        """Begin a new chat; it is stored with its first message."""
        self._show(None)

    def rename(self, chat_id: int, title: str) -> None:
        """Give a chat another title; a blank one changes nothing."""
        if title := title.strip():
            with self._reported():
                self._store.rename(chat_id, title)
                self._announce_chats()

    def set_pinned(self, chat_id: int, *, is_pinned: bool) -> None:
        """Keep a chat at the top of the list, or let it go."""
        with self._reported():
            self._store.set_pinned(chat_id, is_pinned=is_pinned)
            self._announce_chats()

    def trash(self, chat_id: int) -> None:
        """Put a chat into the trash; an answer under way in it is stopped."""
        with self._reported():
            self._leave(chat_id)
            self._store.trash(chat_id)
            self._announce_chats()
            self.chat_trashed.emit(self._store.chat(chat_id))

    def restore(self, chat_id: int) -> None:
        """Take a chat out of the trash."""
        with self._reported():
            self._store.restore(chat_id)
            self._announce_chats()

    def empty_trash(self) -> None:
        """Delete what is in the trash for ever."""
        with self._reported():
            for chat in self._store.trashed_chats():
                self._leave(chat.id)
            self._store.empty_trash()
            self._announce_chats()

    def send(self, text: str) -> bool:
        """Say something in the current chat, and have it answered.

        While an answer is awaited there, the text is queued.

        Returns:
            Whether it is stored or queued; if not, the composer must keep it.
        """
        if not text.strip():
            return False
        try:
            chat = self._current or self._start_chat(title_of(text))
            self._exchange.say(chat.id, text)
        except StoreError as error:
            self.failed.emit(error)
            return False
        self._advance()
        return True

    def stop(self) -> str:
        """End the answer under way in the current chat, or its waiting for one.

        Returns:
            What was queued, or could not be stored: the composer must keep it.
        """
        if self._current is None:
            return ""
        text = self._exchange.stop(self._current.id)
        self._advance()
        return text

    def regenerate(self, message_id: int) -> None:
        """Have another version of an answer, or an answer to a lone question.

        Nothing happens while the current chat awaits an answer; so in the next two.
        """
        if self.is_awaiting:
            return
        with self._reported():
            # An answer that could not be stored has its question's id, negated.
            message = self._store.message(abs(message_id))
            if message.role == "assistant" and message.parent_id is not None:
                message = self._store.message(message.parent_id)
            self._ask(message)

    def edit(self, message_id: int, text: str) -> None:
        """Ask another version of a question, in a branch of its own.

        Its messages are then read anew: an editor of the old one goes with that.
        """
        if self.is_awaiting or not text.strip():
            return
        with self._reported():
            old = self._store.message(message_id)
            self._ask(self._store.add(old.chat_id, old.parent_id, "user", text))
            self._announce_chats()

    def switch_sibling(self, message_id: int, offset: int) -> None:
        """Show the version of a message that is so many further, or back."""
        if self.is_awaiting:
            return
        with self._reported():
            self._store.show_version(message_id, offset)
            self._show(self._current)

    def close(self) -> None:
        """Store what is not stored yet."""
        self._flush_timer.stop()
        self._advance_timer.stop()
        with self._reported():
            self._exchange.close()

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            self.failed.emit(error)

    def _read(self, read: Callable[[], list[T]]) -> list[T]:
        """What the store gives; nothing if it fails, which is told."""
        try:
            return read()
        except StoreError as error:
            self.failed.emit(error)
            return []

    def _messages(self, before: int | None, limit: int) -> list[ChatMessage]:
        if self._current is None:
            return []
        chat_id = self._current.id
        if before is not None:
            end_id = self._store.message(before).parent_id
            return self._store.path(end_id, limit=limit)
        # A question that is asked anew hides its older answers at once.
        end_id = self._exchange.open_question(chat_id) or self._store.leaf_id(chat_id)
        path = self._store.path(end_id, limit=limit)
        shown = [self._exchange.newest(message) for message in path]
        return shown + self._exchange.unstored(chat_id)

    def _show(self, chat: Chat | None) -> None:
        self._current = chat
        self.chat_opened.emit(chat)
        self.turns_changed.emit()

    def _start_chat(self, title: str) -> Chat:
        chat = self._store.create(title)
        self._show(chat)
        return chat

    def _leave(self, chat_id: int) -> None:
        self._exchange.leave(chat_id)
        if self._current is not None and self._current.id == chat_id:
            self.new_chat()

    def _announce_chats(self) -> None:
        with self._reported():
            if self._current is not None:
                self._current = self._store.chat(self._current.id)
        self.chats_changed.emit()

    def _ask(self, question: ChatMessage) -> None:
        self._exchange.ask(question)
        self._show(self._current)
        self._advance()

    def _advance(self) -> None:
        with self._reported():
            if not self._exchange.advance():
                self.model_needed.emit()
        self.turns_changed.emit()

    def _advance_soon(self) -> None:
        """Tell that a turn has ended; begin the next when the engine has settled.

        It may be about to load another model, and would give up a new request.
        """
        self.turns_changed.emit()
        self._advance_timer.start()

    def _on_message_added(self, message: ChatMessage) -> None:
        if message.role == "user":
            self._announce_chats()
        self.message_added.emit(message)

    def _on_reread(self, chat_id: int) -> None:
        if self._current is not None and self._current.id == chat_id:
            self._show(self._current)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was_loading, self._is_loading = self._is_loading, state.phase is Phase.LOADING
        if state.phase is Phase.FAILED and was_loading and state.error is not None:
            self._exchange.load_failed(state.error)
            self._advance_soon()
        elif state.phase is Phase.READY:
            self._advance_soon()

    def _on_engine_piece_received(self, piece: Piece) -> None:
        self._exchange.piece_received(piece)
        if not self._flush_timer.isActive():
            self._flush_timer.start()

    def _on_engine_answer_finished(self, done: Done) -> None:
        self._exchange.answer_finished(done)
        self._advance_soon()

    def _on_engine_answer_failed(self, error: AppError) -> None:
        self._exchange.answer_failed(error)
        self._advance_soon()
