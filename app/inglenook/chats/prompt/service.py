"""PromptService: what the model would be asked now, counted and shown."""

import msgspec
from PySide6.QtCore import QObject, Signal

from inglenook.chats.context.measure import would_send
from inglenook.chats.context.records import ContextNeed, ContextUse, Conversation
from inglenook.chats.context.service import ContextService
from inglenook.chats.opened.service import OpenedChatService
from inglenook.chats.records import ChatMessage
from inglenook.chats.reporting import reported
from inglenook.chats.requests import Requests
from inglenook.chats.store import ChatStore
from inglenook.engine.inspection.records import Inspection
from inglenook.engine.inspection.service import InspectionService
from inglenook.engine.messages import Inspect
from inglenook.engine.service import EngineService
from inglenook.errors import AppError


class PromptService(QObject):
    """Measures the prompt of the chat on the screen. Lives on the GUI thread.

    Args:
        store: All chats.
        engine: What counts.
        requests: How it is asked.
        opened: The chat on the screen.

    Attributes:
        inspection: What counts files that are not sent yet.

    Signals:
        use_changed(ContextUse | None): See `use`.
        need_found(ContextNeed): What could be left out of a chat that was weighed.
        given_up(ChatMessage): What was weighed up to this message is for another
            model to read, which is loaded now.
        inspected(Inspection): What would be sent, as `inspect` asked.
        failed(AppError): It cannot be shown, or read.
    """

    use_changed = Signal(object)
    need_found = Signal(ContextNeed)
    given_up = Signal(ChatMessage)
    inspected = Signal(Inspection)
    failed = Signal(AppError)

    def __init__(
        self,
        store: ChatStore,
        engine: EngineService,
        requests: Requests,
        opened: OpenedChatService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._engine = engine
        self._requests = requests
        self._opened = opened
        self._weighed: list[ChatMessage] = []
        self.inspection = InspectionService(engine, self)
        self.inspection.inspected.connect(self._on_inspected)
        self.inspection.failed.connect(self._on_inspection_failed)
        self._context = ContextService(self.inspection, self)
        self._context.use_changed.connect(self.use_changed)
        self._context.need_found.connect(self._on_need_found)
        self.resume()
        opened.settings_changed.connect(self.refresh)
        opened.draft_changed.connect(self.refresh)

    @property
    def use(self) -> ContextUse | None:
        """What fills the context; None while that is not known."""
        return self._context.use

    def refresh(self) -> None:
        """Count anew, once nothing has changed for a moment."""
        self._context.refresh()

    def forget(self) -> None:
        """Another model is loaded, or none: what was counted counts no more."""
        self._context.forget()
        if self._engine.state.loaded is not None:
            given_up, self._weighed = self._weighed, []
            for last in given_up:
                self.given_up.emit(last)

    def weigh(self, last: ChatMessage, limit: int, n_prompt: int | None) -> None:
        """Find out what could be left out of a chat up to a message.

        Args:
            last: The message after which the model was to say something.
            limit: The length of the context, in tokens.
            n_prompt: What the model has counted; None where it has not.
        """
        with reported(self.failed.emit):
            # However short the answer: a summary needs room, too.
            settings = msgspec.structs.replace(
                self._store.settings(last.chat_id), max_tokens=None
            )
            said = self._store.path(last.id)
            self._weighed.append(last)
            self._context.weigh(would_send(settings, said, limit), n_prompt)

    def inspect(self) -> None:
        """Ask what would be sent now; `inspected` tells."""
        said = self._opened.messages(limit=-1)
        request = self._requests.request(
            self._opened.settings, said, self._engine.state
        )
        self.inspection.inspect(
            Inspect(
                messages=request.messages,
                template=request.template,
                format=request.format,
            )
        )

    def close(self) -> None:
        """Count no more."""
        self._weighed.clear()
        self._context.close()

    def resume(self) -> None:
        """Count from now on."""
        self._context.watch(self._conversation)
        self.refresh()

    def _conversation(self) -> Conversation | None:
        """What would be sent now; None where no model is loaded."""
        loaded = self._engine.state.loaded
        if loaded is None:
            return None
        opened = self._opened
        said = opened.messages(limit=-1)
        return would_send(opened.settings, said, loaded.context_tokens, opened.draft)

    def _on_need_found(self, need: ContextNeed) -> None:
        self._weighed = [each for each in self._weighed if each.id != need.waiting.id]
        self.need_found.emit(need)

    def _on_inspected(self, _asked: Inspect, inspection: Inspection) -> None:
        self.inspected.emit(inspection)

    def _on_inspection_failed(self, asked: object, error: AppError) -> None:
        if isinstance(asked, Inspect):
            self.failed.emit(error)
