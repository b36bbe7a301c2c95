"""OpenedChatService: the chat on the screen, its messages and its settings."""

from PySide6.QtCore import QObject, Signal

from inglenook.chats.exchange import Exchange
from inglenook.chats.records import Attachment, Chat, ChatMessage, ChatSettings
from inglenook.chats.reporting import reported
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
from inglenook.engine.service import EngineService
from inglenook.errors import AppError, StoreError


class OpenedChatService(QObject):
    """Shows one chat, or a new one before its first message.

    Lives on the GUI thread.

    Args:
        store: All chats.
        exchange: What knows of answers that the store does not.
        requests: What new chats begin with.
        engine: Which model they are with.

    Signals:
        chat_opened(Chat | None): Its messages are to be read anew: another chat
            is current, or another branch of it. None is a new chat.
        settings_changed(ChatSettings): Of the current chat, or of the new one.
        shown(): Both were told of a chat that was opened.
        draft_changed(): Something else is being written.
        kept(int, int): The current chat was temporary, and is stored: its id until
            now, and its new one, under which it is then opened.
        failed(AppError): Something could not be stored, or read.
    """

    chat_opened = Signal(object)
    settings_changed = Signal(ChatSettings)
    shown = Signal()
    draft_changed = Signal()
    kept = Signal(int, int)
    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        exchange: Exchange,
        requests: Requests,
        engine: EngineService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._exchange = exchange
        self._requests = requests
        self._engine = engine
        self._current: Chat | None = None
        self._is_new_temporary = False
        self._new_settings: ChatSettings | None = None
        self._draft: tuple[str, tuple[Attachment, ...]] = ("", ())

    @property
    def current(self) -> Chat | None:
        """The chat on the screen; None for a new one, before its first message."""
        return self._current

    @property
    def is_temporary(self) -> bool:
        """Whether the current chat, or the new one, is never stored."""
        chat = self._current
        return self._is_new_temporary if chat is None else chat.is_temporary

    @property
    def settings(self) -> ChatSettings:
        """What the current chat, or the new one, has chosen for itself."""
        if self._current is not None:
            return self._current.settings
        if self._new_settings is not None:
            return self._new_settings
        return self._requests.begin_with(self._engine.state)

    @property
    def draft(self) -> tuple[str, tuple[Attachment, ...]]:
        """What is being written, and the files that go with it."""
        return self._draft

    def is_current(self, chat_id: int) -> bool:
        """Whether this chat is on the screen."""
        return self._current is not None and self._current.id == chat_id

    def image(self, attachment: Attachment) -> bytes:
        """An image that was sent; empty if it cannot be read, which is told."""
        try:
            return self._store.image(attachment.id)
        except StoreError as error:
            self.failed.emit(error)
            return b""

    def messages(self, before: int | None = None, limit: int = 50) -> list[ChatMessage]:
        """The last messages of the branch on the screen, or those before one.

        Args:
            before: The id of the first message that is known already.
            limit: How many at most; -1 is all.
        """
        try:
            return self._messages(before, limit)
        except StoreError as error:
            self.failed.emit(error)
            return []

    def open(self, chat_id: int) -> None:
        """Make a chat the current one; a new chat where it is there no more."""
        with reported(self.failed.emit):
            self.show(self._store.chat(chat_id))

    def new_chat(self) -> None:
        """Begin a new chat; it is stored with its first message."""
        self._begin(is_temporary=False)

    def start_temporary(self) -> None:
        """Begin a new chat that is never stored."""
        self._begin(is_temporary=True)

    def show(self, chat: Chat | None) -> None:
        """Make a chat the current one, or read the current one anew; None is new."""
        self._current = chat
        self.chat_opened.emit(chat)
        self.settings_changed.emit(self.settings)
        self.shown.emit()

    def store_new(self, title: str) -> Chat:
        """Store the new chat, and show it.

        Raises:
            StoreError: It cannot be stored.
        """
        chat = self._store.create(
            title, settings=self.settings, is_temporary=self._is_new_temporary
        )
        self._is_new_temporary, self._new_settings = False, None
        self.show(chat)
        return chat

    def keep(self) -> None:
        """Store the current chat, if it is temporary; a new one will be.

        Raises:
            StoreError: It cannot be stored.
        """
        self._is_new_temporary = False
        if self._current is not None and self._current.is_temporary:
            temporary_id = self._current.id
            self._current = self._store.keep(temporary_id)
            self.kept.emit(temporary_id, self._current.id)

    def change_settings(self, settings: ChatSettings) -> None:
        """Choose something else for the current chat, or for the new one."""
        with reported(self.failed.emit):
            if self._current is None:
                self._new_settings = settings
            else:
                self._store.set_settings(self._current.id, settings)
            self._reread_settings()

    def follow_presets(self) -> None:
        """The presets are others: a new chat may begin with another one."""
        if self._current is None and self._new_settings is None:
            self._reread_settings()

    def follow_settings(self, chat_id: int) -> None:
        """A chat's settings were changed in the store."""
        if self.is_current(chat_id):
            with reported(self.failed.emit):
                self._reread_settings()

    def follow_messages(self, chat_id: int) -> None:
        """A chat's last messages are others."""
        if self.is_current(chat_id):
            self.show(self._current)

    def follow_chat(self, chat: Chat) -> None:
        """What is known of a chat was read anew."""
        if self.is_current(chat.id):
            self._current = chat

    def follow_lists(self) -> None:
        """The current chat may have another name or another place."""
        with reported(self.failed.emit):
            if self._current is not None:
                self._current = self._store.chat(self._current.id)

    def leave(self, chat_id: int) -> None:
        """Begin a new chat if this one is current."""
        if self.is_current(chat_id):
            self.new_chat()

    def set_draft(self, text: str, attachments: tuple[Attachment, ...] = ()) -> None:
        """Know what is being written."""
        self._draft = (text, attachments)
        self.draft_changed.emit()

    def _messages(self, before: int | None, limit: int) -> list[ChatMessage]:
        if self._current is None:
            return []
        if before is not None:
            end_id = self._store.message(before).parent_id
            return self._store.path(end_id, limit=limit)
        chat_id = self._current.id
        # A question that is asked anew hides its older answers at once.
        end_id = self._exchange.open_question(chat_id) or self._store.leaf_id(chat_id)
        path = self._store.path(end_id, limit=limit)
        shown = [self._exchange.newest(message) for message in path]
        return shown + self._exchange.unstored(chat_id)

    def _begin(self, *, is_temporary: bool) -> None:
        self._is_new_temporary, self._new_settings = is_temporary, None
        self.show(None)

    def _reread_settings(self) -> None:
        if self._current is not None:
            self._current = self._store.chat(self._current.id)
        self.settings_changed.emit(self.settings)
