"""Answers as they grow: on the screen at once, on disk soon after."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec

from inglenook.chats.records import ChatMessage, Ending
from inglenook.chats.store import ChatStore
from inglenook.chats.turns import Turn
from inglenook.engine.messages import Done, Timings
from inglenook.errors import AppError, PromptTooLong, StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told what happens; see the signals of `AnsweringService`.

    Attributes:
        reread: The last messages of this chat are others: a question will not be
            answered, or an answer was stored late, and has another id.
        exceeded: There is no answer to this question, or no more of this answer:
            the conversation does not fit into the context.
    """

    message_added: Callable[[ChatMessage], None]
    message_changed: Callable[[ChatMessage], None]
    answer_finished: Callable[[ChatMessage], None]
    answer_failed: Callable[[ChatMessage, AppError], None]
    reread: Callable[[int], None]
    exceeded: Callable[[ChatMessage, PromptTooLong], None]
    failed: Callable[[AppError], None]


class AnswerWriter:
    """Shows and stores what the model says in a turn; an answer ends in any case.

    What the store does not take is shown all the same, and that is told once. Where
    that is an answer's end, it is kept here until `store_late` brings it there.
    """

    def __init__(self, store: ChatStore, listener: Listener) -> None:
        self._store = store
        self._listener = listener
        self._late: list[tuple[Turn, Ending]] = []

    @property
    def late(self) -> list[Turn]:
        """The turns that are over, and whose answers are not stored whole."""
        return [turn for turn, _ in self._late]

    def store_late(self) -> None:
        """Store the answers that the store did not take when they ended.

        Raises:
            StoreError: It still does not.
        """
        while self._late:
            turn, ending = self._late[0]
            turn.answer = self._store_whole(turn, ending)
            del self._late[0]
            self._listener.message_changed(turn.answer)

    def forget_late(self) -> None:
        """Keep nothing more here: the store is left."""
        self._late.clear()

    def reopen(self, turn: Turn) -> None:
        """Have an answer that is over go on.

        Raises:
            StoreError: It stays as it is.
        """
        assert turn.begun is not None
        turn.answer = self._store.reopen(turn.begun.id)
        turn.said = turn.begun.text
        self._listener.message_changed(turn.answer)

    def hear(self, turn: Turn, text: str) -> None:
        """Show some more of the answer."""
        turn.said += text
        turn.clock.hear(turn.said)
        if turn.answer is None:
            self._begin(turn)
        else:
            turn.is_unstored = True
            turn.answer = replace(turn.answer, text=turn.said)
            self._listener.message_changed(turn.answer)

    def flush(self, turn: Turn) -> None:
        """Store what was said since the last time."""
        if turn.is_closed or not turn.is_unstored:
            return
        if turn.answer is None or turn.is_in_memory:
            return
        try:
            self._store.set_text(turn.answer.id, turn.said)
            turn.is_unstored = False
        except StoreError as error:
            self._tell(turn, error)

    def end(self, turn: Turn, ending: Ending) -> ChatMessage:
        """The answer with its end, shown and as far as possible stored."""
        turn.answer = self._store_ending(turn, turn.answer or self._begin(turn), ending)
        self._listener.message_changed(turn.answer)
        return turn.answer

    def stop(self, turn: Turn) -> None:
        """Store the answer as one that was stopped, if it has begun."""
        if turn.answer is not None and not turn.is_closed:
            ending = ending_of(turn, Ending(stop_reason="stopped"))
            turn.answer = self._store_ending(turn, turn.answer, ending)

    def take_back(self, turn: Turn) -> None:
        """Leave things as they were before a turn in which nothing was said."""
        if (begun := turn.begun) is not None:
            was = Ending(
                stop_reason=begun.stop_reason,
                timings=begun.timings,
                error=begun.error,
                thought_s=begun.thought_s,
            )
            turn.answer = turn.answer or begun
            self.end(turn, was)
        self._listener.reread(turn.chat_id)

    def _begin(self, turn: Turn) -> ChatMessage:
        """Show the answer from its first piece on, stored or not."""
        try:
            turn.answer = self._add(turn)
        except StoreError as error:
            self._tell(turn, error)
            turn.answer = _unstored_answer(turn)
        self._listener.message_added(turn.answer)
        return turn.answer

    def _add(self, turn: Turn) -> ChatMessage:
        return self._store.add(
            turn.chat_id, turn.question_id, "assistant", turn.said, model=turn.model
        )

    def _store_ending(
        self, turn: Turn, answer: ChatMessage, ending: Ending
    ) -> ChatMessage:
        """The answer with its end, stored or not."""
        try:
            return self._store_whole(turn, ending)
        except StoreError as error:
            self._tell(turn, error)
            self._late.append((turn, ending))
            return replace(
                turn.answer or answer,
                stop_reason=ending.stop_reason,
                timings=ending.timings,
                error=ending.error,
                thought_s=ending.thought_s,
            )

    def _store_whole(self, turn: Turn, ending: Ending) -> ChatMessage:
        if turn.answer is None or turn.is_in_memory:
            turn.answer = self._add(turn)
            self._listener.reread(turn.chat_id)
        return self._store.finish(turn.answer.id, turn.said, ending)

    def _tell(self, turn: Turn, error: StoreError) -> None:
        if not turn.is_refused:
            turn.is_refused = True
            self._listener.failed(error)


def ending_of(turn: Turn, ending: Ending) -> Ending:
    """The end of a turn, with what was measured before its answer went on."""
    begun = turn.begun
    if begun is None:
        return replace(ending, thought_s=turn.clock.seconds)
    timings = _added(begun.timings, ending.timings)
    return replace(ending, timings=timings, thought_s=begun.thought_s)


def ending_as_done(done: Done) -> Ending:
    """How the engine says that an answer ended."""
    return Ending(stop_reason=done.stop_reason, timings=done.timings)


def _added(before: Timings | None, after: Timings | None) -> Timings | None:
    """What is told of an answer in two parts: its whole length, the latest speed."""
    if before is None or after is None:
        return after or before
    n_tokens = before.generated_tokens + after.generated_tokens
    return msgspec.structs.replace(after, generated_tokens=n_tokens)


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
