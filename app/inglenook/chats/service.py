"""ChatService: the parts of which chats are made, joined."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from inglenook.chats.answering.service import AnsweringService
from inglenook.chats.listing.service import ChatListService
from inglenook.chats.opened.service import OpenedChatService
from inglenook.chats.prompt.service import PromptService
from inglenook.chats.records import ChatMessage
from inglenook.chats.reporting import reported
from inglenook.chats.requests import NoPresets, Requests
from inglenook.chats.store import ChatStore
from inglenook.chats.turning.service import TurnService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState
from inglenook.errors import AppError
from inglenook.settings.schema import General


class ChatService(QObject):
    """All that the window does with chats.

    What is said is stored and answered, one turn after the other. An answer goes on
    when another chat is opened; messages tell by their `chat_id` where they belong.
    Lives on the GUI thread.

    Args:
        store: All chats.
        engine: What answers.
        parent: Whose child this is.
        requests: How it is asked; without one, with no presets and no images.
        chosen: The user's settings, asked whenever they count.

    Attributes:
        lists: Which chats there are.
        opened: The one on the screen.
        turns: What the user says and changes there.
        answering: What the model says, in all of them.
        prompt: What it would be asked now, and how full its context is.

    Signals:
        failed(AppError): One of them could not store or read something. A
            StoreDamaged can be repaired, between `suspend` and `resume`.
    """

    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        engine: EngineService,
        parent: QObject,
        requests: Requests | None = None,
        chosen: Callable[[], General] = General,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._engine = engine
        self._was = engine.state
        self._is_suspended = False
        requests = requests or Requests(NoPresets(), store.image, lambda _: None)
        self.lists = ChatListService(store, engine, self._leave, self)
        self.answering = AnsweringService(store, engine, requests, chosen, self)
        exchange = self.answering.exchange
        self.opened = OpenedChatService(store, exchange, requests, engine, self)
        self.prompt = PromptService(store, engine, requests, self.opened, self)
        self.turns = TurnService(store, self.lists, self.opened, self.answering, self)
        self._connect()

    def close(self) -> None:
        """Store what is not stored yet."""
        self.prompt.close()
        self.answering.close()

    def suspend(self) -> None:
        """Let go of the file of chats, for its repair; nothing may be asked then."""
        self._engine.stop()
        self.close()
        self._store.detach()
        self._is_suspended = True

    def resume(self) -> None:
        """Go on with the file as it now is, if it was let go of and can be opened."""
        if not self._is_suspended:
            return
        with reported(self.failed.emit):
            self._store.attach()
            self._is_suspended = False
            self.prompt.resume()
            self.opened.new_chat()
            self.lists.changed.emit()

    def _connect(self) -> None:
        lists, opened, answering = self.lists, self.opened, self.answering
        for part in (lists, opened, answering, self.prompt, self.turns):
            part.failed.connect(self.failed)
        lists.changed.connect(opened.follow_lists)
        lists.chat_moved.connect(opened.follow_chat)
        answering.message_added.connect(self._on_message_added)
        answering.answer_finished.connect(self.prompt.refresh)
        answering.reread.connect(opened.follow_messages)
        answering.settings_changed.connect(opened.follow_settings)
        answering.named.connect(lists.changed)
        answering.exceeded.connect(self.prompt.weigh)
        self.prompt.need_found.connect(answering.fitting.note)
        self.prompt.given_up.connect(answering.ask_again)
        self._engine.state_changed.connect(self._on_engine_state_changed)

    def _leave(self, chat_ids: tuple[int, ...]) -> None:
        for chat_id in chat_ids:
            self.answering.leave(chat_id)
            self.opened.leave(chat_id)

    def _on_message_added(self, message: ChatMessage) -> None:
        if message.role == "user":
            self.lists.tell_moved(message.chat_id)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._was = self._was, state
        if (was.path, was.loaded) != (state.path, state.loaded):
            self.prompt.forget()
            self.opened.follow_presets()
