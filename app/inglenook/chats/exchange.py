"""Taking turns: one engine, and the questions of all chats."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, groupby
from typing import Protocol

from inglenook.chats.records import ChatMessage, Ending
from inglenook.chats.store import ChatStore
from inglenook.engine.messages import Done, Generate, Message, Piece
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, StoreError

#: The longest title that a first message gives, in characters.
TITLE_LENGTH = 60


class Engine(Protocol):
    """What an exchange needs of the engine; its service has it."""

    @property
    def state(self) -> EngineState:
        """What the engine is doing."""

    def answer(self, request: Generate) -> None:
        """Start to answer."""

    def stop(self) -> None:
        """Stop the answer under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told what happens; see the signals of `ChatService`.

    Attributes:
        reread: The last messages of this chat are others: a question will not be
            answered, or an answer was stored late, and has another id.
    """

    message_added: Callable[[ChatMessage], None]
    message_changed: Callable[[ChatMessage], None]
    answer_finished: Callable[[ChatMessage], None]
    answer_failed: Callable[[ChatMessage, AppError], None]
    reread: Callable[[int], None]
    failed: Callable[[AppError], None]


@dataclass(slots=True, eq=False)
class Turn:
    """One question on its way to its answer.

    Attributes:
        text: What the user said; written once earlier turns of its chat are over.
        question_id: The message to be answered; None until the text is written.
        model: Name and variant of the model that answers.
        said: The answer so far.
        answer: The answer as last shown; None before its first piece. Where the
            store did not take that, its id is the question's, negated.
        is_unstored: Whether some of the answer is not stored yet.
        is_refused: Whether the store has failed to take it, and that was told.
        is_closed: Whether the rest of the answer counts no more.
    """

    chat_id: int
    text: str = ""
    question_id: int | None = None
    model: str = ""
    said: str = ""
    answer: ChatMessage | None = None
    is_unstored: bool = False
    is_refused: bool = False
    is_closed: bool = False

    @property
    def is_in_memory(self) -> bool:
        """Whether the answer is shown, and the store does not know of it."""
        return self.answer is not None and self.answer.id < 0


class Exchange:
    """Has questions answered one after the other, and stores what is said.

    What `EngineService` signals is to be handed to the method of that name;
    these tell the listener of a StoreError, all others raise it. `advance` is to
    be called after any of them that adds or ends a turn.
    """

    def __init__(self, store: ChatStore, engine: Engine, listener: Listener) -> None:
        self._store = store
        self._engine = engine
        self._listener = listener
        self._running: Turn | None = None
        self._waiting: deque[Turn] = deque()

    def is_answering(self, chat_id: int) -> bool:
        """Whether the model is at work on an answer of the chat."""
        return self._running is not None and self._running.chat_id == chat_id

    def awaits(self, chat_id: int) -> bool:
        """Whether the chat awaits an answer, under way or not."""
        return bool(self._turns(chat_id))

    def queued(self, chat_id: int) -> tuple[str, ...]:
        """What will be said in the chat after the answer that it awaits."""
        turns = self._turns(chat_id)
        return tuple(turn.text for turn in turns if turn.question_id is None)

    def open_question(self, chat_id: int) -> int | None:
        """The message of the chat to which an answer is awaited, and not stored."""
        for turn in self._turns(chat_id)[:1]:
            is_open = turn.answer is None or turn.is_in_memory
            return turn.question_id if is_open else None
        return None

    def unstored(self, chat_id: int) -> list[ChatMessage]:
        """The answer under way in the chat, where the store does not know of it."""
        turn = self._running
        if turn is None or turn.chat_id != chat_id or turn.answer is None:
            return []
        return [turn.answer] if turn.is_in_memory else []

    def newest(self, message: ChatMessage) -> ChatMessage:
        """The message with what came since it was stored."""
        answer = self._running and self._running.answer
        return answer if answer and answer.id == message.id else message

    def say(self, chat_id: int, text: str) -> None:
        """Put a question at the end of a chat, once that awaits no answer."""
        turn = Turn(chat_id, text)
        if not self.awaits(chat_id):
            self._write(turn)
        self._waiting.append(turn)

    def ask(self, question: ChatMessage) -> None:
        """Have a question answered that is stored."""
        self._waiting.append(Turn(question.chat_id, question_id=question.id))

    def advance(self) -> bool:
        """Begin the next turn, if there is one and the engine is ready.

        Returns:
            False where a turn waits, and no model is loaded or on its way.
        """
        state = self._engine.state
        for turn in self._first_waiting() if self._running is None else ():
            try:
                self._write(turn)
                path = self._store.path(turn.question_id)
            except StoreError as error:
                # Another chat may have what it needs on disk.
                self._listener.failed(error)
                continue
            if state.phase is Phase.READY:
                self._start(turn)
                messages = history(path)
                self._engine.answer(
                    Generate(messages=messages, sampling=state.sampling)
                )
            return state.phase not in (Phase.EMPTY, Phase.FAILED)
        return True

    def stop(self, chat_id: int) -> str:
        """End the answer under way in the chat, or its waiting for one.

        Returns:
            What was to be said next, and now is not; or what could not be stored,
            which is told.
        """
        if self.is_answering(chat_id):
            queued = self.queued(chat_id)
            self._waiting = deque(t for t in self._waiting if t.chat_id != chat_id)
            self._engine.stop()
            return "\n\n".join(queued)
        text = ""
        for turn in self._turns(chat_id)[:1]:
            self._waiting.remove(turn)
            try:
                self._write(turn)
            except StoreError as error:
                self._listener.failed(error)
                text = turn.text
            self._listener.reread(chat_id)
        return text

    def leave(self, chat_id: int) -> None:
        """Store what is queued, ask nothing more, and end the answer under way."""
        for waiting in self._turns(chat_id):
            self._write(waiting)
        self._waiting = deque(t for t in self._waiting if t.chat_id != chat_id)
        turn = self._running
        if turn is None or turn.chat_id != chat_id or turn.is_closed:
            return
        if turn.answer is not None:
            ending = Ending(stop_reason="stopped")
            turn.answer = self._store_ending(turn, turn.answer, ending)
        turn.is_closed = True
        self._engine.stop()

    def close(self) -> None:
        """Store what is not stored yet, and forget all turns.

        An answer under way is stopped: the user ends the program, nothing failed.
        """
        if (turn := self._running) and turn.answer and not turn.is_closed:
            self._store_ending(turn, turn.answer, Ending(stop_reason="stopped"))
        for turn in self._waiting:
            self._write(turn)
        self._running = None
        self._waiting.clear()

    def flush(self) -> None:
        """Store what was said since the last time."""
        turn = self._running
        if turn is None or turn.is_closed or not turn.is_unstored:
            return
        if turn.answer is None or turn.is_in_memory:
            return
        try:
            self._store.set_text(turn.answer.id, turn.said)
            turn.is_unstored = False
        except StoreError as error:
            if not turn.is_refused:
                turn.is_refused = True
                self._listener.failed(error)

    def piece_received(self, piece: Piece) -> None:
        """Take some more of the answer under way."""
        turn = self._running
        if turn is None or turn.is_closed:
            return
        turn.said += piece.text
        if turn.answer is None:
            self._begin_answer(turn)
        else:
            turn.is_unstored = True
            turn.answer = replace(turn.answer, text=turn.said)
            self._listener.message_changed(turn.answer)

    def answer_finished(self, done: Done) -> None:
        """End the turn under way; one stopped before its first word leaves nothing."""
        turn = self._running
        if turn is None:
            return
        if done.stop_reason == "stopped" and not turn.said:
            self._running = None
            self._listener.reread(turn.chat_id)
        else:
            self._end(Ending(stop_reason=done.stop_reason, timings=done.timings))

    def answer_failed(self, error: AppError) -> None:
        """End the turn under way, and keep what was said."""
        if self._running is not None:
            self._end(Ending(error=error.text), error)

    def load_failed(self, error: AppError) -> None:
        """End the turn that waited for the model."""
        turns = [t for t in self._first_waiting() if t.question_id is not None]
        if self._running is None and turns:
            self._start(turns[0])
            self._end(Ending(error=error.text), error)

    def _turns(self, chat_id: int) -> list[Turn]:
        """The turns of one chat, the one under way first."""
        turns = chain((self._running,) if self._running else (), self._waiting)
        return [turn for turn in turns if turn.chat_id == chat_id]

    def _first_waiting(self) -> list[Turn]:
        """The first turn of each chat that waits."""
        turns: dict[int, Turn] = {}
        for turn in self._waiting:
            turns.setdefault(turn.chat_id, turn)
        return list(turns.values())

    def _start(self, turn: Turn) -> None:
        self._waiting.remove(turn)
        self._running = turn
        state = self._engine.state
        turn.model = f"{state.model} {state.variant}".strip()

    def _write(self, turn: Turn) -> None:
        """Store the question, if it is not stored yet."""
        if turn.question_id is None:
            leaf_id = self._store.leaf_id(turn.chat_id)
            question = self._store.add(turn.chat_id, leaf_id, "user", turn.text)
            turn.question_id = question.id
            self._listener.message_added(question)

    def _begin_answer(self, turn: Turn) -> ChatMessage:
        """Show the answer from its first piece on, stored or not."""
        try:
            turn.answer = self._add_answer(turn)
        except StoreError as error:
            turn.is_refused = True
            self._listener.failed(error)
            turn.answer = _unstored_answer(turn)
        self._listener.message_added(turn.answer)
        return turn.answer

    def _add_answer(self, turn: Turn) -> ChatMessage:
        return self._store.add(
            turn.chat_id, turn.question_id, "assistant", turn.said, model=turn.model
        )

    def _store_ending(
        self, turn: Turn, answer: ChatMessage, ending: Ending
    ) -> ChatMessage:
        """The answer with its end, stored or not."""
        try:
            draft = self._add_answer(turn) if turn.is_in_memory else answer
            stored = self._store.finish(draft.id, turn.said, ending)
        except StoreError as error:
            self._listener.failed(error)
            return replace(
                answer,
                stop_reason=ending.stop_reason,
                timings=ending.timings,
                error=ending.error,
            )
        if stored.id != answer.id:
            self._listener.reread(turn.chat_id)
        return stored

    def _end(self, ending: Ending, error: AppError | None = None) -> None:
        turn, self._running = self._running, None
        if turn is None or turn.is_closed:
            return
        draft = turn.answer or self._begin_answer(turn)
        answer = self._store_ending(turn, draft, ending)
        self._listener.message_changed(answer)
        if error is None:
            self._listener.answer_finished(answer)
        else:
            self._listener.answer_failed(answer, error)


def _unstored_answer(turn: Turn) -> ChatMessage:
    assert turn.question_id is not None
    return ChatMessage(
        id=-turn.question_id,
        chat_id=turn.chat_id,
        parent_id=turn.question_id,
        role="assistant",
        text=turn.said,
        created_at=datetime.now(UTC),
        model=turn.model,
    )


def title_of(text: str) -> str:
    """A chat's title: the first line of its first message, cut at a word's end."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    line = next(filter(None, lines), "")
    if len(line) <= TITLE_LENGTH:
        return line
    words, _, _ = line[:TITLE_LENGTH].rpartition(" ")
    # Chinese has no spaces, or an early one.
    is_short = len(words) < TITLE_LENGTH // 2
    return (line[: TITLE_LENGTH - 1] if is_short else words) + "…"


def history(path: Iterable[ChatMessage]) -> tuple[Message, ...]:
    """What the model is told of a conversation.

    Empty messages (answers that broke off at once) are left out; those of one
    role in a row become one, for most chat templates demand that roles
    alternate.
    """
    said = (message for message in path if message.text.strip())
    return tuple(
        Message(role, "\n\n".join(message.text for message in messages))
        for role, messages in groupby(said, key=lambda message: message.role)
    )
