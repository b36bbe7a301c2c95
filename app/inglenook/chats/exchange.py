"""Taking turns: one engine, and the questions of all chats."""

from inglenook.chats.answers import (
    AnswerWriter,
    Listener,
    ending_as_done,
    ending_of,
)
from inglenook.chats.asides import Aside, Asides, Engine, remembered
from inglenook.chats.records import Attachment, ChatMessage, Ending
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
from inglenook.chats.turn_queue import TurnQueue
from inglenook.chats.turns import Turn, Unsent, unsent
from inglenook.engine.messages import Done, Generate, Piece
from inglenook.engine.state import Phase
from inglenook.errors import AppError, PromptTooLong, StoreError


class Exchange:
    """Has questions answered one after the other, and stores what is said.

    What `EngineService` signals is to be handed to the method of that name;
    these tell the listener of a StoreError, all others raise it. `advance` is to
    be called after any of them that adds or ends a turn.
    """

    def __init__(
        self,
        store: ChatStore,
        engine: Engine,
        requests: Requests,
        listener: Listener,
    ) -> None:
        self._store = store
        self._engine = engine
        self._listener = listener
        self._requests = requests
        self._writer = AnswerWriter(store, listener)
        self._queue = TurnQueue()
        self._asides = Asides(engine)

    def is_answering(self, chat_id: int) -> bool:
        """Whether the model is at work on an answer of the chat."""
        running = self._queue.running
        return running is not None and running.chat_id == chat_id

    def awaits(self, chat_id: int) -> bool:
        """Whether the chat awaits an answer, under way or not."""
        return bool(self._queue.of(chat_id))

    def queued(self, chat_id: int) -> tuple[str, ...]:
        """What will be said in the chat after the answer that it awaits."""
        turns = self._queue.of(chat_id)
        return tuple(turn.text for turn in turns if turn.is_unwritten)

    def open_question(self, chat_id: int) -> int | None:
        """The message of the chat to which an answer is awaited, and not stored."""
        for turn in self._turns_of(chat_id)[:1]:
            is_open = turn.answer is None and turn.begun is None
            return turn.question_id if is_open or turn.is_in_memory else None
        return None

    def unstored(self, chat_id: int) -> list[ChatMessage]:
        """The last answer of the chat, where the store does not know of it."""
        turns = self._turns_of(chat_id)
        return [turn.answer for turn in turns if turn.answer and turn.is_in_memory]

    def newest(self, message: ChatMessage) -> ChatMessage:
        """The message with what came since it was stored."""
        turns = self._turns_of(message.chat_id)
        answers = (turn.answer for turn in turns if turn.answer is not None)
        return next((each for each in answers if each.id == message.id), message)

    def say(
        self, chat_id: int, text: str, attachments: tuple[Attachment, ...] = ()
    ) -> None:
        """Put a question at the end of a chat, once that awaits no answer."""
        turn = Turn(chat_id, text, attachments)
        if not self.awaits(chat_id):
            self._write(turn)
        self._add(turn)

    def ask(self, question: ChatMessage) -> None:
        """Have a question answered that is stored."""
        self._add(Turn(question.chat_id, question_id=question.id))

    def go_on(self, answer: ChatMessage) -> None:
        """Have an answer that is over go on where it ended."""
        turn = Turn(answer.chat_id, question_id=answer.parent_id, begun=answer)
        turn.said, turn.model = answer.text, answer.model
        self._add(turn)

    def ask_aside(self, aside: Aside) -> None:
        """Have the model asked something that is not shown."""
        self._asides.add(aside)

    def give_up_asides(self, chat_id: int) -> None:
        """Ask nothing more on behalf of a chat but its questions."""
        self._asides.give_up(chat_id)

    def advance(self) -> bool:
        """Begin the next turn, if there is one and the engine is ready.

        Returns:
            False where a turn waits, and no model is loaded or on its way.
        """
        is_busy = self._queue.running is not None or self._asides.is_running
        if is_busy or self._asides.begin(is_patient=False):
            return True
        for turn in self._queue.first_waiting():
            if self._begin(turn):
                return self._engine.state.phase not in (Phase.EMPTY, Phase.FAILED)
        self._asides.begin(is_patient=True)
        return True

    def stop(self, chat_id: int) -> Unsent:
        """End the answer under way in the chat, or its waiting for one.

        Returns:
            What was to be said next, and now is not; or what could not be stored,
            which is told.
        """
        if self.is_answering(chat_id):
            taken_back = self.take_back(chat_id)
            self._engine.stop()
            return taken_back
        lost: list[Turn] = []
        for turn in self._queue.of(chat_id)[:1]:
            self._queue.forget(turn)
            try:
                self._write(turn)
            except StoreError as error:
                self._listener.failed(error)
                lost = [turn]
            self._listener.reread(chat_id)
        return unsent(lost)

    def take_back(self, chat_id: int) -> Unsent:
        """Ask nothing more in the chat; gives what was to be said next there."""
        turns = [turn for turn in self._queue.of(chat_id) if turn.is_unwritten]
        self._queue.forget_waiting(chat_id)
        return unsent(turns)

    def leave(self, chat_id: int) -> None:
        """Store what is queued, ask nothing more, and end the answer under way."""
        self.give_up_asides(chat_id)
        if self._late(chat_id):
            self.store_late()
        for waiting in self._queue.of(chat_id):
            self._write(waiting)
        self._queue.forget_waiting(chat_id)
        turn = self._queue.running
        if turn is None or turn.chat_id != chat_id or turn.is_closed:
            return
        self._writer.stop(turn)
        turn.is_closed = True
        self._engine.stop()

    def close(self) -> None:
        """Store what is not stored yet, and forget all turns.

        An answer under way is stopped: the user ends the program, nothing failed.
        """
        if (turn := self._queue.running) is not None:
            self._writer.stop(turn)
        try:
            self.store_late()
            for turn in self._queue.waiting:
                self._write(turn)
        finally:
            self._queue.clear()
            self._asides.clear()
            self._writer.forget_late()

    def flush(self) -> None:
        """Store what was said since the last time."""
        if (turn := self._queue.running) is not None:
            self._writer.flush(turn)

    @property
    def is_late(self) -> bool:
        """Whether the store has yet to take an answer that is over."""
        return bool(self._writer.late)

    def store_late(self) -> None:
        """Store the answers that the store did not take when they ended.

        What is to follow them must wait for that.
        """
        self._writer.store_late()

    def piece_received(self, piece: Piece) -> None:
        """Take some more of the answer under way."""
        if self._asides.is_running:
            self._asides.hear(piece.text)
        elif (turn := self._queue.running) is not None and not turn.is_closed:
            self._writer.hear(turn, piece.text)

    def answer_finished(self, done: Done) -> None:
        """End the turn under way; one stopped before its first word leaves nothing."""
        if self._asides.is_running:
            self._asides.end(is_stopped=done.stop_reason == "stopped")
            return
        if (turn := self._queue.end()) is None:
            return
        if done.stop_reason == "stopped" and turn.is_silent:
            self._writer.take_back(turn)
        else:
            ending = ending_of(turn, ending_as_done(done))
            self._listener.answer_finished(self._writer.end(turn, ending))

    def answer_failed(self, error: AppError) -> None:
        """End the turn under way, and keep what was said."""
        if self._asides.is_running:
            self._asides.fail(error)
            return
        if (turn := self._queue.end()) is None:
            return
        if isinstance(error, PromptTooLong) and turn.is_silent:
            self._writer.take_back(turn)
            self._listener.exceeded(self._last_of(turn), error)
        else:
            self._fail(turn, error)

    def load_failed(self, error: AppError) -> None:
        """End the turn that waited for the model."""
        turns = [t for t in self._queue.first_waiting() if not t.is_unwritten]
        if self._queue.running is None and turns:
            self._start(turns[0])
            self._queue.end()
            self._fail(turns[0], error)

    def _late(self, chat_id: int) -> list[Turn]:
        return [turn for turn in self._writer.late if turn.chat_id == chat_id]

    def _turns_of(self, chat_id: int) -> list[Turn]:
        """The turns of a chat that are not over, or not stored; the oldest first."""
        return [*self._late(chat_id), *self._queue.of(chat_id)]

    def _add(self, turn: Turn) -> None:
        self._queue.add(turn)
        self._asides.give_way()

    def _write(self, turn: Turn) -> None:
        """Store the question, if it is not stored yet."""
        if turn.is_unwritten:
            if self._late(turn.chat_id):
                self.store_late()
            leaf_id = self._store.leaf_id(turn.chat_id)
            question = self._store.add(
                turn.chat_id,
                leaf_id,
                "user",
                turn.text,
                attachments=turn.attachments,
            )
            turn.question_id = question.id
            self._listener.message_added(question)

    def _begin(self, turn: Turn) -> bool:
        """Ask the engine if it is ready; whether the turn could be stored and read."""
        try:
            self._write(turn)
            if self._engine.state.phase is not Phase.READY:
                return True
            request = self._request_of(turn)
            if turn.begun is not None:
                self._writer.reopen(turn)
        except StoreError as error:
            # Another chat may have what it needs on disk.
            self._listener.failed(error)
            return False
        self._start(turn)
        self._engine.answer(request, remembered(turn.chat_id))
        return True

    def _request_of(self, turn: Turn) -> Generate:
        end_id = turn.begun.id if turn.begun else turn.question_id
        return self._requests.request(
            self._store.settings(turn.chat_id),
            self._store.path(end_id),
            self._engine.state,
            continues=turn.begun is not None,
        )

    def _start(self, turn: Turn) -> None:
        self._queue.start(turn)
        state = self._engine.state
        turn.model = f"{state.model} {state.variant}".strip()

    def _fail(self, turn: Turn, error: AppError) -> None:
        if turn.begun is not None and turn.is_silent:
            self._writer.take_back(turn)
            self._listener.failed(error)
        else:
            ending = ending_of(turn, Ending(error=error.text))
            self._listener.answer_failed(self._writer.end(turn, ending), error)

    def _last_of(self, turn: Turn) -> ChatMessage:
        """The message after which the turn was to bring something."""
        if turn.begun is not None:
            return turn.begun
        assert turn.question_id is not None, "it was asked"
        return self._store.message(turn.question_id)
