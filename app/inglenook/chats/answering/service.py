"""AnsweringService: one engine, and the questions of all chats."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.answers import Listener
from inglenook.chats.context.records import ContextNeed
from inglenook.chats.exchange import Exchange
from inglenook.chats.fitting import Fitting, FittingListener
from inglenook.chats.naming import Naming
from inglenook.chats.records import ChatMessage
from inglenook.chats.reporting import reported
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
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


class AnsweringService(QObject):
    """Has questions answered one after the other, and stores the answers.

    Questions wait for the model to be ready, for the answer before them, and for
    other chats; which chat is on the screen does not count. Lives on the GUI thread.

    Args:
        store: All chats.
        engine: What answers.
        requests: How it is asked.
        chosen: The user's settings, asked whenever they count.

    Attributes:
        exchange: The turns; `advance` is to be called after what adds one.
        fitting: What makes chats fit that are too long; `advance` likewise.

    Signals:
        message_added(ChatMessage): It stands at the end of its chat.
        message_changed(ChatMessage): More of an answer came, or its end; or it
            goes on.
        answer_finished(ChatMessage): It is whole, or was stopped.
        answer_failed(ChatMessage, AppError): It broke off; what was said is kept.
        turns_changed(): A turn was added, has begun, or is over.
        model_needed(): A question waits, and no model is loaded or on its way.
        reread(int): The last messages of this chat are others.
        named(): The model has given a chat its title.
        settings_changed(int): This chat is sent from another message on.
        exceeded(ChatMessage, int, int | None): With this message its chat does not
            fit into a context of so many tokens; it has so many, if that is known.
        need_noted(ContextNeed): The user is to choose what is left out of a chat.
        failed(AppError): Something could not be stored, or read.
    """

    message_added = Signal(ChatMessage)
    message_changed = Signal(ChatMessage)
    answer_finished = Signal(ChatMessage)
    answer_failed = Signal(ChatMessage, AppError)
    turns_changed = Signal()
    model_needed = Signal()
    reread = Signal(int)
    named = Signal()
    settings_changed = Signal(int)
    exceeded = Signal(ChatMessage, int, object)
    need_noted = Signal(ContextNeed)
    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        engine: EngineService,
        requests: Requests,
        chosen: Callable[[], General],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._chosen = chosen
        self._was_loading = engine.state.phase is Phase.LOADING
        exchange = Exchange(store, engine, requests, self._listener())
        self.exchange = exchange
        self.fitting = Fitting(store, exchange, requests, self._fitting_listener())
        self._naming = Naming(store, exchange, requests, self.named.emit)
        self._flush_timer = self._timer(FLUSH_MS, exchange.flush)
        self._advance_timer = self._timer(0, self.advance)
        self._late_timer = self._timer(LATE_MS, self._store_late)
        engine.state_changed.connect(self._on_engine_state_changed)
        engine.piece_received.connect(self._on_engine_piece_received)
        engine.answer_finished.connect(self._on_engine_answer_finished)
        engine.answer_failed.connect(self._on_engine_answer_failed)

    def advance(self) -> None:
        """Begin the next turn, if the model is ready for one."""
        with reported(self.failed.emit):
            if not self.exchange.advance():
                self.model_needed.emit()
        self.turns_changed.emit()

    def load(self, model: Path) -> None:
        """Have the next turns answered by this model; it stays."""
        state = self._engine.state
        if state.path != model or state.phase is not Phase.READY:
            self._engine.load(model)

    def summarise_oldest(self, chat_id: int) -> None:
        """Have the oldest turns of a chat summarised, and then ask again.

        Raises:
            StoreError: The chat cannot be read.
        """
        self.fitting.summarise(chat_id, self._engine.state)

    def ask_again(self, waiting: ChatMessage) -> None:
        """Have a question answered, or an answer go on, that waits for that still."""
        with reported(self.failed.emit):
            self.fitting.ask_again(waiting)
        self.turns_changed.emit()

    def leave(self, chat_id: int) -> None:
        """End what is under way in a chat, and store it.

        Raises:
            StoreError: It cannot be stored.
        """
        self.exchange.leave(chat_id)
        self.fitting.forget(chat_id)

    def close(self) -> None:
        """Store what is not stored yet, and forget all turns."""
        for timer in (self._flush_timer, self._advance_timer, self._late_timer):
            timer.stop()
        with reported(self.failed.emit):
            self.exchange.close()

    def _listener(self) -> Listener:
        return Listener(
            message_added=self.message_added.emit,
            message_changed=self.message_changed.emit,
            answer_finished=self._on_answer_finished,
            answer_failed=self.answer_failed.emit,
            reread=self.reread.emit,
            exceeded=self._on_exceeded,
            failed=self.failed.emit,
        )

    def _fitting_listener(self) -> FittingListener:
        return FittingListener(
            changed=self.settings_changed.emit,
            exceeded=self.need_noted.emit,
            failed=self.failed.emit,
        )

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _advance_soon(self) -> None:
        """Tell that a turn has ended; begin the next when the engine has settled.

        It may be about to load another model, and would give up a new request.
        """
        self.turns_changed.emit()
        self._advance_timer.start()
        if self.exchange.is_late:
            self._late_timer.start()

    def _store_late(self) -> None:
        try:
            self.exchange.store_late()
        except StoreError:
            # That was told.
            self._late_timer.start()

    def _on_answer_finished(self, answer: ChatMessage) -> None:
        self.answer_finished.emit(answer)
        loaded = self._engine.state.loaded
        if answer.stop_reason == "context_full" and loaded is not None:
            self.exceeded.emit(answer, loaded.context_tokens, None)
        elif self._chosen().titles == "model":
            with reported(self.failed.emit):
                self._naming.consider(answer, self._engine.state)

    def _on_exceeded(self, message: ChatMessage, error: PromptTooLong) -> None:
        n_prompt = None if error.is_estimate else error.prompt_tokens
        self.exceeded.emit(message, error.context_tokens, n_prompt)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was_loading, self._was_loading = self._was_loading, state.phase is Phase.LOADING
        if state.phase is Phase.FAILED and was_loading and state.error is not None:
            self.exchange.load_failed(state.error)
            self._advance_soon()
        elif state.phase is Phase.READY:
            self._advance_soon()

    def _on_engine_piece_received(self, piece: Piece) -> None:
        self.exchange.piece_received(piece)
        if not self._flush_timer.isActive():
            self._flush_timer.start()

    def _on_engine_answer_finished(self, done: Done) -> None:
        self.exchange.answer_finished(done)
        self._advance_soon()

    def _on_engine_answer_failed(self, error: AppError) -> None:
        self.exchange.answer_failed(error)
        self._advance_soon()
