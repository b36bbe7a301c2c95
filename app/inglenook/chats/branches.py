"""Another branch of a chat: other versions, turns taken out, and copies."""

from inglenook.chats.attached import with_images
from inglenook.chats.exchange import Exchange
from inglenook.chats.records import Chat, ChatMessage
from inglenook.chats.store import ChatStore
from inglenook.translation import translate


class Branches:
    """Changes what is shown of a chat; nothing is erased by that.

    To be used while no answer is awaited in the chat. Its methods may raise a
    StoreError; `Exchange.advance` is to be called after them.

    Args:
        store: All chats.
        exchange: What has questions answered.
    """

    def __init__(self, store: ChatStore, exchange: Exchange) -> None:
        self._store = store
        self._exchange = exchange

    def regenerate(self, message_id: int) -> None:
        """Have another version of an answer, or an answer to a lone question."""
        message = self._message(message_id)
        if message.role == "assistant" and message.parent_id is not None:
            message = self._store.message(message.parent_id)
        self._exchange.ask(message)

    def go_on(self, message_id: int) -> None:
        """Have the last answer go on that was cut; one without words is given anew."""
        answer = self._message(message_id)
        if answer.role != "assistant" or not answer.text.strip():
            self.regenerate(message_id)
        elif answer.id == self._store.leaf_id(answer.chat_id):
            self._exchange.go_on(answer)

    def edit(self, message_id: int, text: str) -> None:
        """Ask another version of a question, with its files."""
        old = self._store.message(message_id)
        new = self._store.add(
            old.chat_id,
            old.parent_id,
            "user",
            text,
            attachments=with_images(old.attachments, self._store.image),
        )
        self._exchange.ask(new)

    def fork(self, message_id: int) -> Chat:
        """A new chat with a copy of all that is shown up to a message."""
        self._exchange.flush()
        self._exchange.store_late()
        chat = self._store.chat(self._store.message(message_id).chat_id)
        assert chat is not None, "its message is there"
        title = translate("Chats", "{title} (copy)").format(title=chat.title)
        return self._store.fork(message_id, title)

    def _message(self, message_id: int) -> ChatMessage:
        # An answer that could not be stored has its question's id, negated.
        return self._store.message(abs(message_id))
