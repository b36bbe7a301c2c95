"""Chats are named by the model, where the user wants that and nothing else waits."""

from collections.abc import Callable
from functools import partial

from inglenook.chats.asides import Aside
from inglenook.chats.exchange import Exchange
from inglenook.chats.records import ChatMessage
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
from inglenook.chats.titles import title_in, title_of, title_request
from inglenook.engine.state import EngineState
from inglenook.errors import StoreError


class Naming:
    """Asks for a title after the first answer of a chat.

    A title that is not the user's first words any more is the user's own, and stays.

    Args:
        store: All chats.
        exchange: What asks the model.
        requests: How it is asked.
        named: Told that a chat has another title.
    """

    def __init__(
        self,
        store: ChatStore,
        exchange: Exchange,
        requests: Requests,
        named: Callable[[], None],
    ) -> None:
        self._store = store
        self._exchange = exchange
        self._requests = requests
        self._named = named

    def consider(self, answer: ChatMessage, state: EngineState) -> None:
        """Have a chat named, if this is its first answer.

        Raises:
            StoreError: The chat cannot be read.
        """
        path = self._store.path(answer.id)
        first_words = title_of(path[0].text) if path else ""
        is_first = sum(message.role == "assistant" for message in path) == 1
        if not is_first or not self._is_titled(answer.chat_id, first_words):
            return
        settings = self._store.settings(answer.chat_id)
        request = title_request(self._requests.request(settings, path, state))
        self._exchange.ask_aside(
            Aside(
                chat_id=answer.chat_id,
                request=request,
                is_patient=True,
                answered=partial(self._name, answer.chat_id, first_words),
                given_up=lambda: None,
                failed=lambda _: None,
            )
        )

    def _is_titled(self, chat_id: int, title: str) -> bool:
        chat = self._store.chat(chat_id)
        return chat is not None and chat.title == title

    def _name(self, chat_id: int, first_words: str, reply: str) -> None:
        title = title_in(reply)
        try:
            if title and self._is_titled(chat_id, first_words):
                self._store.rename(chat_id, title)
                self._named()
        except StoreError:
            # The first words are a title, too.
            return
