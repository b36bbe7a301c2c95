"""Conversations that are too long for the context, made to fit as the user chooses."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from inglenook.chats.asides import Aside
from inglenook.chats.context.records import ContextNeed
from inglenook.chats.exchange import Exchange
from inglenook.chats.records import ChatMessage
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
from inglenook.chats.summaries import Summary
from inglenook.engine.state import EngineState
from inglenook.errors import AppError, NothingSummarised, StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingListener:
    """Who is told what becomes of a chat.

    Attributes:
        changed: Its settings are others.
        exceeded: The user is to choose, for the first time or again.
        failed: A summary could not be made, or stored.
    """

    changed: Callable[[int], None]
    exceeded: Callable[[ContextNeed], None]
    failed: Callable[[AppError], None]


class Fitting:
    """Leaves the oldest turns of a chat out, or has them summarised, and asks again.

    Nothing is cut before the user chooses that, and nothing leaves the store. Its
    methods may raise a StoreError; `Exchange.advance` is to be called after them.
    """

    def __init__(
        self,
        store: ChatStore,
        exchange: Exchange,
        requests: Requests,
        listener: FittingListener,
    ) -> None:
        self._store = store
        self._exchange = exchange
        self._requests = requests
        self._listener = listener
        self._needs: dict[int, ContextNeed] = {}
        self._summaries: dict[int, Summary] = {}

    def is_summarising(self, chat_id: int) -> bool:
        """Whether the model is at work on a summary of the chat, or will be."""
        return chat_id in self._summaries

    def need(self, chat_id: int) -> ContextNeed | None:
        """What the user is to choose about; None if the chat has gone on since."""
        need = self._needs.get(chat_id)
        is_chosen = self._exchange.awaits(chat_id) or self.is_summarising(chat_id)
        if need is None or is_chosen:
            return None
        return need if self._store.leaf_id(chat_id) == need.waiting.id else None

    def note(self, need: ContextNeed) -> None:
        """A chat does not fit."""
        self._needs[need.chat_id] = need
        self._listener.exceeded(need)

    def forget(self, chat_id: int) -> None:
        """A chat is left for good."""
        self._needs.pop(chat_id, None)

    def leave_out(self, chat_id: int) -> None:
        """Send the oldest turns no more, and ask again; a summary before them stays."""
        if (need := self.need(chat_id)) and need.oldest:
            self._begin_at(need, self._store.settings(chat_id).summary)
            self._ask(need.waiting)

    def summarise(self, chat_id: int, state: EngineState) -> None:
        """Have the oldest turns summarised, and then ask again."""
        if (need := self.need(chat_id)) and need.oldest:
            settings = self._store.settings(chat_id)
            request = self._requests.request(settings, (), state)
            summary = Summary(need, settings.summary, request)
            self._summaries[chat_id] = summary
            self._go_on(summary)
            # It waits for the summary, and what is said meanwhile waits for it.
            self._ask(need.waiting)

    def ask_again(self, waiting: ChatMessage) -> None:
        """Ask another model, unless the chat has gone on since, or is put away."""
        chat = self._store.chat(waiting.chat_id)
        is_there = chat is not None and chat.trashed_at is None
        is_last = is_there and self._store.leaf_id(waiting.chat_id) == waiting.id
        if is_last and not self._exchange.awaits(waiting.chat_id):
            self._ask(waiting)

    def _go_on(self, summary: Summary) -> None:
        self._exchange.ask_aside(
            Aside(
                chat_id=summary.need.chat_id,
                request=summary.next_request(),
                is_patient=False,
                answered=lambda reply: self._take(summary, reply),
                given_up=lambda: self._give_up(summary),
                failed=lambda error: self._fail(summary, error),
            )
        )

    def _take(self, summary: Summary, reply: str) -> None:
        try:
            summary.take(reply)
            if summary.is_whole:
                self._begin_at(summary.need, summary.text)
                del self._summaries[summary.need.chat_id]
            else:
                self._go_on(summary)
        except (NothingSummarised, StoreError) as error:
            self._fail(summary, error)

    def _give_up(self, summary: Summary) -> None:
        chat_id = summary.need.chat_id
        if self._exchange.awaits(chat_id):
            self._exchange.stop(chat_id)
        del self._summaries[chat_id]
        self._listener.exceeded(summary.need)

    def _fail(self, summary: Summary, error: AppError) -> None:
        self._give_up(summary)
        self._listener.failed(error)

    def _begin_at(self, need: ContextNeed, summary: str) -> None:
        settings = msgspec.structs.replace(
            self._store.settings(need.chat_id),
            history_from=need.history_from,
            summary=summary,
        )
        self._store.set_settings(need.chat_id, settings)
        self._listener.changed(need.chat_id)

    def _ask(self, waiting: ChatMessage) -> None:
        if waiting.role == "assistant":
            self._exchange.go_on(waiting)
        else:
            self._exchange.ask(waiting)
