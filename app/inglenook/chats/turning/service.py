"""TurnService: what the user says and changes in the chat on the screen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inglenook.chats.answering.service import AnsweringService
from inglenook.chats.branches import Branches
from inglenook.chats.context.records import ContextNeed
from inglenook.chats.listing.service import ChatListService
from inglenook.chats.opened.service import OpenedChatService
from inglenook.chats.records import Attachment, ChatMessage
from inglenook.chats.reporting import reported
from inglenook.chats.store import ChatStore
from inglenook.chats.titles import title_of
from inglenook.chats.turns import Unsent
from inglenook.errors import AppError, StoreError


class TurnService(QObject):
    """The user's part in the current chat: to say, to stop, to have it otherwise.

    Lives on the GUI thread.

    Args:
        store: All chats.
        lists: Where a chat appears that is begun, kept or copied.
        opened: The chat on the screen.
        answering: What has questions answered.

    Signals:
        changed(): Any of `is_answering`, `is_waiting`, `is_awaiting`,
            `is_summarising` and `queued` may have changed.
        removed(ChatMessage): Its turn can be restored, with `restore`.
        context_exceeded(ContextNeed): The current chat does not fit; the user is
            to choose: `leave_out_oldest`, `summarise_oldest`, a longer context, or
            nothing.
        failed(AppError): Something could not be stored, or read.
    """

    changed = Signal()
    removed = Signal(ChatMessage)
    context_exceeded = Signal(ContextNeed)
    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        lists: ChatListService,
        opened: OpenedChatService,
        answering: AnsweringService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._lists = lists
        self._opened = opened
        self._answering = answering
        self._exchange = answering.exchange
        self._branches = Branches(store, self._exchange)
        opened.shown.connect(self._on_shown)
        answering.turns_changed.connect(self.changed)
        answering.need_noted.connect(self._on_need_noted)

    @property
    def is_answering(self) -> bool:
        """Whether the model is at work on an answer of the current chat."""
        chat = self._opened.current
        return chat is not None and self._exchange.is_answering(chat.id)

    @property
    def is_waiting(self) -> bool:
        """Whether the current chat waits for the model, or for another chat."""
        return self.is_awaiting and not self.is_answering

    @property
    def is_awaiting(self) -> bool:
        """Whether the current chat awaits an answer, under way or not."""
        chat = self._opened.current
        return chat is not None and self._exchange.awaits(chat.id)

    @property
    def is_summarising(self) -> bool:
        """Whether its question waits for a summary of the chat's beginning."""
        chat = self._opened.current
        return chat is not None and self._answering.fitting.is_summarising(chat.id)

    @property
    def queued(self) -> tuple[str, ...]:
        """What will be said in the current chat after the answer that it awaits."""
        chat = self._opened.current
        return self._exchange.queued(chat.id) if chat else ()

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
            chat = self._opened.current or self._opened.store_new(title)
            self._exchange.say(chat.id, text, attachments)
        except StoreError as error:
            self.failed.emit(error)
            return False
        self._opened.set_draft("")
        self._answering.advance()
        return True

    def stop(self) -> Unsent:
        """End what is under way in the current chat, or its waiting for it.

        Returns:
            What was queued, or could not be stored: the composer must keep it.
        """
        chat = self._opened.current
        if chat is None:
            return Unsent()
        was_summarising = self.is_summarising
        self._exchange.give_up_asides(chat.id)
        # With the summary, the question that waited for it was given up.
        end = self._exchange.take_back if was_summarising else self._exchange.stop
        unsent = end(chat.id)
        self._answering.advance()
        return unsent

    def keep(self) -> None:
        """Store the current chat, which is temporary; not while it awaits an answer."""
        self._branch(self._keep)

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
            self._lists.changed.emit()

    def switch_sibling(self, message_id: int, offset: int) -> None:
        """Show the version of a message that is so many further, or back."""
        self._branch(partial(self._store.show_version, message_id, offset))

    def remove(self, message_id: int) -> None:
        """Take a question with its answers out of the chat, given one of them."""
        self._branch(partial(self._remove, message_id))

    def restore(self, message_id: int) -> None:
        """Put a question with its answers back into its chat."""
        with reported(self.failed.emit):
            message = self._store.message(message_id)
            if not self._exchange.awaits(message.chat_id):
                self._store.restore_turn(message_id)
                self._opened.follow_messages(message.chat_id)

    def fork(self, message_id: int) -> None:
        """Open a new chat with a copy of all that is shown up to a message."""
        with reported(self.failed.emit):
            self._opened.show(self._branches.fork(message_id))
            self._lists.changed.emit()

    def leave_out_oldest(self) -> None:
        """Send the oldest turns of the current chat no more, and ask again.

        Nothing happens unless `context_exceeded` was told; so in the next.
        """
        if (chat := self._opened.current) is not None:
            self._branch(partial(self._answering.fitting.leave_out, chat.id))

    def summarise_oldest(self) -> None:
        """Send a summary in place of the oldest turns, and ask again.

        The model makes it; `stop` gives that up.
        """
        if (chat := self._opened.current) is not None:
            self._branch(partial(self._answering.summarise_oldest, chat.id))

    def _branch(self, change: Callable[[], object]) -> None:
        """Show another branch of the current chat; not while it awaits an answer."""
        if self.is_awaiting:
            return
        with reported(self.failed.emit):
            self._exchange.store_late()
            change()
            self._opened.show(self._opened.current)
            self._answering.advance()

    def _keep(self) -> None:
        chat = self._opened.current
        if chat is not None and chat.is_temporary:
            self._exchange.give_up_asides(chat.id)
        self._opened.keep()
        self._lists.changed.emit()

    def _regenerate_with(self, message_id: int, model: Path) -> None:
        self._answering.load(model)
        self._branches.regenerate(message_id)

    def _remove(self, message_id: int) -> None:
        message = self._store.message(message_id)
        self._store.remove_turn(message_id)
        self.removed.emit(message)

    def _on_shown(self) -> None:
        self.changed.emit()
        chat = self._opened.current
        with reported(self.failed.emit):
            if chat is not None and (need := self._answering.fitting.need(chat.id)):
                self.context_exceeded.emit(need)

    def _on_need_noted(self, need: ContextNeed) -> None:
        if self._opened.is_current(need.chat_id):
            self.context_exceeded.emit(need)
            self.changed.emit()
