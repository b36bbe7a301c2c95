"""ChatService: the conversation on the screen, and the turns of all of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.answers import Listener
from inglenook.chats.branches import Branches
from inglenook.chats.context.measure import would_send
from inglenook.chats.context.records import ContextNeed
from inglenook.chats.exchange import Exchange
from inglenook.chats.fitting import Fitting, FittingListener
from inglenook.chats.naming import Naming
from inglenook.chats.opened.service import OpenedChatService
from inglenook.chats.records import Attachment, Chat, ChatMessage
from inglenook.chats.requests import NoPresets, Presets
from inglenook.chats.store import ChatStore
from inglenook.chats.titles import title_of
from inglenook.chats.turns import Unsent
from inglenook.engine.messages import Done, Piece
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, PromptTooLong, StoreError
from inglenook.settings.schema import General

#: A streaming answer is on disk at most so long after it came; a write of 100 kB
#: takes a tenth of a millisecond, so it may be often.
FLUSH_MS = 80
#: So often it is tried again to store an answer that the disk did not take.
LATE_MS = 5_000


class ChatService(OpenedChatService):
    """Stores what is said and has it answered, one turn after the other.

    Questions wait for the model to be ready, for the answer before them, and
    for other chats. An answer goes on when another chat is opened; the messages
    of the signals tell by their `chat_id` where they belong. Lives on the GUI
    thread.

    Args:
        store: All chats.
        engine: What answers.
        parent: Whose child this is.
        presets: What chats may begin with.
        chosen: The user's settings, asked whenever they count.

    Signals:
        chat_opened(Chat | None): Its messages are to be read anew: another chat
            is current, or another branch of it. None is a new chat.
        message_added(ChatMessage): It stands at the end of its chat.
        message_changed(ChatMessage): More of an answer came, or its end; or it
            goes on.
        answer_finished(ChatMessage): It is whole, or was stopped.
        answer_failed(ChatMessage, AppError): It broke off; what was said is kept.
        turns_changed(): Any of `is_answering`, `is_waiting`, `is_awaiting`,
            `is_summarising` and `queued` may have changed.
        turn_removed(ChatMessage): It can be restored, with `restore_turn`.
        settings_changed(ChatSettings): Of the current chat, or of the new one.
        context_use_changed(ContextUse | None): See `context_use`.
        context_exceeded(ContextNeed): The current chat does not fit; the user is
            to choose: `leave_out_oldest`, `summarise_oldest`, a longer context, or
            nothing.
        prompt_inspected(Inspection): What would be sent, as `inspect` asked.
        model_needed(): A question waits, and no model is loaded or on its way.
    """

    message_added = Signal(ChatMessage)
    message_changed = Signal(ChatMessage)
    answer_finished = Signal(ChatMessage)
    answer_failed = Signal(ChatMessage, AppError)
    turns_changed = Signal()
    turn_removed = Signal(ChatMessage)
    context_exceeded = Signal(ContextNeed)
    model_needed = Signal()

    def __init__(
        self,
        store: ChatStore,
        engine: EngineService,
        parent: QObject,
        presets: Presets | None = None,
        chosen: Callable[[], General] = General,
    ) -> None:
        super().__init__(store, engine, parent, presets or NoPresets())
        self._chosen = chosen
        self._was = engine.state
        self._is_suspended = False
        exchange = Exchange(store, engine, self._requests, self._listener())
        self._exchange = exchange
        self._branches = Branches(store, exchange)
        self._naming = Naming(store, exchange, self._requests, self._announce)
        self._fitting = Fitting(
            store, exchange, self._requests, self._fitting_listener()
        )
        self._context.need_found.connect(self._fitting.note)
        self._flush_timer = self._timer(FLUSH_MS, exchange.flush)
        self._advance_timer = self._timer(0, self._advance)
        self._late_timer = self._timer(LATE_MS, self._store_late)
        engine.state_changed.connect(self._on_engine_state_changed)
        engine.piece_received.connect(self._on_engine_piece_received)
        engine.answer_finished.connect(self._on_engine_answer_finished)
        engine.answer_failed.connect(self._on_engine_answer_failed)

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
    def is_summarising(self) -> bool:
        """Whether its question waits for a summary of the chat's beginning."""
        chat = self._current
        return chat is not None and self._fitting.is_summarising(chat.id)

    @property
    def queued(self) -> tuple[str, ...]:
        """What will be said in the current chat after the answer that it awaits."""
        return self._exchange.queued(self._current.id) if self._current else ()

    def keep(self) -> None:
        """Store the current chat, which is temporary; not while it awaits an answer."""
        self._branch(self._keep)

    def send(self, text: str, attachments: tuple[Attachment, ...] = ()) -> bool:
        """Say something in the current chat, and have it answered.

        While an answer is awaited there, the text is queued.

        Returns:
            Whether it is stored or queued; if not, the composer must keep it.
        """
        if not text.strip() and not attachments:
            return False
        try:
            title = title_of(text) or attachments[0].name
            chat = self._current or self._store_new(title)
            self._exchange.say(chat.id, text, attachments)
        except StoreError as error:
            self.failed.emit(error)
            return False
        self.set_draft("")
        self._advance()
        return True

    def stop(self) -> Unsent:
        """End what is under way in the current chat, or its waiting for it.

        Returns:
            What was queued, or could not be stored: the composer must keep it.
        """
        if self._current is None:
            return Unsent()
        self._exchange.give_up_asides(self._current.id)
        unsent = self._exchange.stop(self._current.id)
        self._advance()
        return unsent

    def regenerate(self, message_id: int) -> None:
        """Have another version of an answer, or an answer to a lone question.

        Nothing happens while the current chat awaits an answer; so in all that
        change a branch.
        """
        self._branch(partial(self._branches.regenerate, message_id))

    def regenerate_with(self, message_id: int, model: Path) -> None:
        """The same, with another model, which is loaded for that and stays."""
        self._branch(partial(self._regenerate_with, message_id, model))

    def continue_answer(self, message_id: int) -> None:
        """Have the last answer go on that was cut."""
        self._branch(partial(self._branches.go_on, message_id))

    def edit(self, message_id: int, text: str) -> None:
        """Ask another version of a question, in a branch of its own.

        Its files go with it. Its messages are then read anew: an editor of the old
        one goes with that.
        """
        if text.strip():
            self._branch(partial(self._branches.edit, message_id, text))
            self._announce()

    def switch_sibling(self, message_id: int, offset: int) -> None:
        """Show the version of a message that is so many further, or back."""
        self._branch(partial(self._store.show_version, message_id, offset))

    def remove_turn(self, message_id: int) -> None:
        """Take a question with its answers out of the chat, given one of them."""
        self._branch(partial(self._remove_turn, message_id))

    def restore_turn(self, message_id: int) -> None:
        """Put a question with its answers back into its chat."""
        with self._reported():
            message = self._store.message(message_id)
            if not self._exchange.awaits(message.chat_id):
                self._store.restore_turn(message_id)
                self._on_reread(message.chat_id)

    def fork(self, message_id: int) -> None:
        """Open a new chat with a copy of all that is shown up to a message."""
        with self._changing():
            self._show(self._branches.fork(message_id))

    def leave_out_oldest(self) -> None:
        """Send the oldest turns of the current chat no more, and ask again.

        Nothing happens unless `context_exceeded` was told; so in the next.
        """
        if self._current is not None:
            self._branch(partial(self._fitting.leave_out, self._current.id))

    def summarise_oldest(self) -> None:
        """Send a summary in place of the oldest turns, and ask again.

        The model makes it; `stop` gives that up.
        """
        if self._current is not None:
            chat_id, state = self._current.id, self._engine.state
            self._branch(partial(self._fitting.summarise, chat_id, state))

    def close(self) -> None:
        """Store what is not stored yet."""
        for timer in (self._flush_timer, self._advance_timer, self._late_timer):
            timer.stop()
        self._context.close()
        with self._reported():
            self._exchange.close()

    def suspend(self) -> None:
        """Let go of the file of chats, for its repair; nothing may be asked then."""
        self._engine.stop()
        self.close()
        self._context.watch(lambda: None)
        self._store.detach()
        self._is_suspended = True

    def resume(self) -> None:
        """Go on with the file as it now is, if it was let go of."""
        if not self._is_suspended:
            return
        self._is_suspended = False
        with self._reported():
            self._store.attach()
        self._context.watch(self._conversation)
        self.new_chat()
        self._announce()

    def _listener(self) -> Listener:
        return Listener(
            message_added=self._on_message_added,
            message_changed=self.message_changed.emit,
            answer_finished=self._on_answer_finished,
            answer_failed=self.answer_failed.emit,
            reread=self._on_reread,
            exceeded=self._on_exceeded,
            failed=self.failed.emit,
        )

    def _fitting_listener(self) -> FittingListener:
        return FittingListener(
            changed=self._on_settings_changed,
            exceeded=self._on_need_noted,
            failed=self.failed.emit,
        )

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _messages(self, before: int | None, limit: int) -> list[ChatMessage]:
        if self._current is None or before is not None:
            return super()._messages(before, limit)
        chat_id = self._current.id
        # A question that is asked anew hides its older answers at once.
        end_id = self._exchange.open_question(chat_id) or self._store.leaf_id(chat_id)
        path = self._store.path(end_id, limit=limit)
        shown = [self._exchange.newest(message) for message in path]
        return shown + self._exchange.unstored(chat_id)

    def _branch(self, change: Callable[[], object]) -> None:
        """Show another branch of the current chat; not while it awaits an answer."""
        if self.is_awaiting:
            return
        with self._reported():
            self._exchange.store_late()
            change()
            self._show(self._current)
            self._advance()

    def _keep(self) -> None:
        self._is_new_temporary = False
        if self._current is not None and self._current.is_temporary:
            self._exchange.give_up_asides(self._current.id)
            self._current = self._store.keep(self._current.id)
            self._announce()

    def _regenerate_with(self, message_id: int, model: Path) -> None:
        state = self._engine.state
        if state.path != model or state.phase is not Phase.READY:
            self._engine.load(model)
        self._branches.regenerate(message_id)

    def _remove_turn(self, message_id: int) -> None:
        message = self._store.message(message_id)
        self._store.remove_turn(message_id)
        self.turn_removed.emit(message)

    def _show(self, chat: Chat | None) -> None:
        super()._show(chat)
        self.turns_changed.emit()
        if chat is not None and (need := self._fitting.need(chat.id)):
            self.context_exceeded.emit(need)

    def _leave(self, chat_ids: tuple[int, ...]) -> None:
        for chat_id in chat_ids:
            self._exchange.leave(chat_id)
            self._fitting.forget(chat_id)
            if self._is_current(chat_id):
                self.new_chat()

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
        if self._exchange.is_late:
            self._late_timer.start()

    def _store_late(self) -> None:
        try:
            self._exchange.store_late()
        except StoreError:
            # That was told.
            self._late_timer.start()

    def _on_message_added(self, message: ChatMessage) -> None:
        if message.role == "user":
            self._tell_moved(message.chat_id)
        self.message_added.emit(message)

    def _on_answer_finished(self, answer: ChatMessage) -> None:
        self.answer_finished.emit(answer)
        self._context.refresh()
        loaded = self._engine.state.loaded
        with self._reported():
            if answer.stop_reason == "context_full" and loaded is not None:
                self._weigh(answer, loaded.context_tokens, None)
            elif self._chosen().titles == "model":
                self._naming.consider(answer, self._engine.state)

    def _on_exceeded(self, message: ChatMessage, error: PromptTooLong) -> None:
        n_prompt = None if error.is_estimate else error.prompt_tokens
        with self._reported():
            self._weigh(message, error.context_tokens, n_prompt)

    def _weigh(self, last: ChatMessage, limit: int, n_prompt: int | None) -> None:
        """Find out what could be left out of a chat up to a message."""
        # However short the answer: a summary needs room, too.
        settings = msgspec.structs.replace(
            self._store.settings(last.chat_id), max_tokens=None
        )
        said = self._store.path(last.id)
        self._context.weigh(would_send(settings, said, limit), n_prompt)

    def _on_need_noted(self, need: ContextNeed) -> None:
        if self._is_current(need.chat_id):
            self.context_exceeded.emit(need)
            self.turns_changed.emit()

    def _on_settings_changed(self, chat_id: int) -> None:
        if self._is_current(chat_id):
            self._reread_settings()

    def _on_reread(self, chat_id: int) -> None:
        if self._is_current(chat_id):
            self._show(self._current)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._was = self._was, state
        if (was.path, was.loaded) != (state.path, state.loaded):
            self._context.forget()
            self.follow_presets()
        was_loading = was.phase is Phase.LOADING
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
