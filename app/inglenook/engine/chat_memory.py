"""Which chat a loaded model has in mind, and what becomes of it."""

import time
from collections.abc import Generator
from contextlib import suppress
from functools import partial
from typing import TypeVar

from inglenook.engine.kept_states import KeptStates
from inglenook.engine.messages import (
    Adapter,
    Done,
    Generate,
    Piece,
    PromptProgress,
)
from inglenook.engine.standing import Standing
from inglenook.errors import EngineError
from inglenook.work import retelling

Told = TypeVar("Told", PromptProgress, Piece)

#: How long a model may take to put down what it has in mind before its process ends;
#: and how much that may be, for it would be written in vain if it took longer.
LEAVE_S = 1.0
_LEAVE_BYTES = 2**29
#: How often it is seen whether a process has ended.
_TICK_S = 0.05


class ChatMemory:
    """Turns a model from one chat to another, and back without reading all anew.

    A model holds one chat in its KV cache. When it turns to another one, the state of
    the first is kept on disk, and that of the other is taken from there.

    Args:
        kept: Where states are kept.
        standing: The model, with nothing in mind yet.
    """

    def __init__(self, kept: KeptStates, standing: Standing) -> None:
        self._kept = kept
        self._standing = standing
        self._client = standing.client
        self._key = standing.loaded.state_key
        self._chat_id: int | None = None
        self._forgotten: set[int] = set()

    def answer(
        self, request: Generate, chat_id: int | None
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        """Turn to a chat, and answer as `Standing.answer` does.

        Args:
            request: What to answer, and how.
            chat_id: None is nobody's, and never kept.

        Raises:
            EngineError: The request cannot be answered, or the process failed.
        """
        # A stop counts from now on, not from when it has turned to the chat.
        return self._answer(chat_id, request.adapters, self._standing.answer(request))

    def give_up(self) -> None:
        """End the process at once, and what it does; `leave` then keeps nothing."""
        self._client.kill()

    def leave(self, limit_s: float = LEAVE_S) -> Generator[None, None, None]:
        """Keep the chat, and end the process; in bounded time, and again if need be.

        Args:
            limit_s: Seconds that keeping may take; then it is given up.
        """
        keeping = self._keep(min(_LEAVE_BYTES, self._kept.most_bytes_of_one()))
        ends_at = time.monotonic() + limit_s
        try:
            with suppress(EngineError):
                for _ in keeping:
                    if time.monotonic() > ends_at:
                        self._client.kill()
                    yield None
        finally:
            self._client.kill()
            keeping.close()
            self._client.close()

    def ended(self) -> Generator[None, None, None]:
        """Wait until the process has ended, which this does not bring about."""
        while not self._client.has_ended:
            yield None
            time.sleep(_TICK_S)

    def forget(self, chat_id: int) -> None:
        """Keep nothing of a chat that is deleted; any thread may call this."""
        # It may only now be turning to that.
        self._forgotten.add(chat_id)

    def _answer(
        self,
        chat_id: int | None,
        adapters: tuple[Adapter, ...],
        answering: Generator[PromptProgress | Piece | None, None, Done],
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        if chat_id != self._chat_id:
            yield from self._keep(self._kept.most_bytes_of_one())
            # What is in mind is another chat's until something of this one is read.
            self._chat_id = None
            yield from self._recall(chat_id, adapters)
        return (yield from retelling(answering, partial(self._note, chat_id)))

    def _note(self, chat_id: int | None, told: Told) -> Told:
        """Of a chat whose prompt is being read, nothing else is in mind any more."""
        if isinstance(told, PromptProgress):
            self._chat_id = chat_id
        return told

    def _keep(self, most_bytes: int) -> Generator[None, None, None]:
        chat_id = self._chat_id
        if chat_id is None or not self._key or not self._client.is_alive:
            return
        if chat_id in self._forgotten:
            return
        path = self._kept.path(chat_id, self._key)
        yield from self._client.save_state(path, most_bytes)
        if chat_id in self._forgotten:
            # While it was written.
            self._kept.drop(path)
        self._kept.trim()

    def _recall(
        self, chat_id: int | None, adapters: tuple[Adapter, ...]
    ) -> Generator[None, None, None]:
        if chat_id is None or not self._key:
            return
        path = self._kept.path(chat_id, self._key)
        if not path.exists():
            return
        try:
            restored = yield from self._client.restore_state(path, adapters)
        except EngineError:
            if not self._client.is_alive:
                # The next engine would die of it too.
                self._kept.drop(path)
            raise
        if restored.n_tokens:
            self._chat_id = chat_id
            self._kept.use(path)
        else:
            self._kept.drop(path)
