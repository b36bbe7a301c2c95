"""OpenedChatService: the chat on the screen, its settings, and its context."""

from PySide6.QtCore import QObject, Signal

from inglenook.chats.context.measure import would_send
from inglenook.chats.context.records import ContextUse, Conversation
from inglenook.chats.context.service import ContextService
from inglenook.chats.listing.service import ChatListService
from inglenook.chats.records import Attachment, Chat, ChatMessage, ChatSettings
from inglenook.chats.requests import Presets, Requests
from inglenook.chats.store import ChatStore
from inglenook.engine.inspection.records import Inspection
from inglenook.engine.inspection.service import InspectionService
from inglenook.engine.messages import Inspect
from inglenook.engine.service import EngineService
from inglenook.errors import AppError, StoreError


class OpenedChatService(ChatListService):
    """Shows one chat, or a new one before its first message.

    Lives on the GUI thread. The signals are described at `ChatService`.
    """

    chat_opened = Signal(object)
    settings_changed = Signal(ChatSettings)
    context_use_changed = Signal(object)
    prompt_inspected = Signal(Inspection)

    def __init__(
        self, store: ChatStore, engine: EngineService, parent: QObject, presets: Presets
    ) -> None:
        super().__init__(store, engine, parent)
        self._current: Chat | None = None
        self._is_new_temporary = False
        self._new_settings: ChatSettings | None = None
        self._draft: tuple[str, tuple[Attachment, ...]] = ("", ())
        self._requests = Requests(presets, store.image)
        self._inspection = InspectionService(engine, self)
        self._inspection.inspected.connect(self._on_inspected)
        self._inspection.failed.connect(self._on_inspection_failed)
        self._context = ContextService(self._inspection, self)
        self._context.watch(self._conversation)
        self._context.use_changed.connect(self.context_use_changed)
        self._context.refresh()

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
    def context_use(self) -> ContextUse | None:
        """What fills the context; None while that is not known."""
        return self._context.use

    @property
    def inspection(self) -> InspectionService:
        """What counts files that are not sent yet."""
        return self._inspection

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
        return self._read(lambda: self._messages(before, limit))

    def open(self, chat_id: int) -> None:
        """Make a chat the current one; a new chat where it is there no more."""
        with self._reported():
            self._show(self._store.chat(chat_id))

    def new_chat(self) -> None:
        """Begin a new chat; it is stored with its first message."""
        self._begin(is_temporary=False)

    def start_temporary(self) -> None:
        """Begin a new chat that is never stored."""
        self._begin(is_temporary=True)

    def change_settings(self, settings: ChatSettings) -> None:
        """Choose something else for the current chat, or for the new one."""
        with self._reported():
            if self._current is None:
                self._new_settings = settings
            else:
                self._store.set_settings(self._current.id, settings)
            self._reread_settings()

    def follow_presets(self) -> None:
        """The presets are others: a new chat may begin with another one."""
        if self._current is None and self._new_settings is None:
            self._reread_settings()

    def set_draft(self, text: str, attachments: tuple[Attachment, ...] = ()) -> None:
        """Count what is being written, too."""
        self._draft = (text, attachments)
        self._context.refresh()

    def inspect(self) -> None:
        """Ask what would be sent now; `prompt_inspected` tells."""
        request = self._requests.request(
            self.settings, self.messages(limit=-1), self._engine.state
        )
        self._inspection.inspect(
            Inspect(
                messages=request.messages,
                template=request.template,
                format=request.format,
            )
        )

    def _messages(self, before: int | None, limit: int) -> list[ChatMessage]:
        if self._current is None:
            return []
        if before is not None:
            end_id = self._store.message(before).parent_id
        else:
            end_id = self._store.leaf_id(self._current.id)
        return self._store.path(end_id, limit=limit)

    def _conversation(self) -> Conversation | None:
        """What would be sent now; None where no model is loaded."""
        loaded = self._engine.state.loaded
        if loaded is None:
            return None
        said = self.messages(limit=-1)
        return would_send(self.settings, said, loaded.context_tokens, self._draft)

    def _is_current(self, chat_id: int) -> bool:
        return self._current is not None and self._current.id == chat_id

    def _begin(self, *, is_temporary: bool) -> None:
        self._is_new_temporary, self._new_settings = is_temporary, None
        self._show(None)

    def _show(self, chat: Chat | None) -> None:
        self._current = chat
        self.chat_opened.emit(chat)
        self.settings_changed.emit(self.settings)
        self._context.refresh()

    def _store_new(self, title: str) -> Chat:
        """Store the new chat, and show it."""
        chat = self._store.create(
            title, settings=self.settings, is_temporary=self._is_new_temporary
        )
        self._is_new_temporary, self._new_settings = False, None
        self._show(chat)
        return chat

    def _announce(self) -> None:
        with self._reported():
            if self._current is not None:
                self._current = self._store.chat(self._current.id)
        super()._announce()

    def _tell_moved(self, chat_id: int) -> None:
        with self._reported():
            chat = self._store.chat(chat_id)
            assert chat is not None, "somebody wrote in it"
            if self._is_current(chat_id):
                self._current = chat
            self.chat_moved.emit(chat)

    def _reread_settings(self) -> None:
        if self._current is not None:
            self._current = self._store.chat(self._current.id)
        self.settings_changed.emit(self.settings)
        self._context.refresh()

    def _on_inspected(self, _asked: Inspect, inspection: Inspection) -> None:
        self.prompt_inspected.emit(inspection)

    def _on_inspection_failed(self, asked: object, error: AppError) -> None:
        if isinstance(asked, Inspect):
            self.failed.emit(error)
