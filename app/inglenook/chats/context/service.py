"""ContextService: how full the context is, in the loaded model's own tokens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.chats.context.measure import context_need, context_use, texts_of
from inglenook.chats.context.records import ContextNeed, ContextUse, Conversation
from inglenook.engine.inspection.service import InspectionService
from inglenook.engine.messages import Count, Inspect
from inglenook.errors import AppError

#: So long nothing must have changed before it is counted: one may be typing.
QUIET_MS = 250
#: A question must not wait long for the counting of a long chat.
_BATCH_CHARACTERS = 65_536


class ContextService(QObject):
    """Counts what would be sent. Lives on the GUI thread.

    The model counts when it has nothing else to do, each text once.

    Signals:
        use_changed(ContextUse | None): What fills the context now; None where no
            model is loaded.
        need_found(ContextNeed): What could be left out of what did not fit.
    """

    use_changed = Signal(object)
    need_found = Signal(ContextNeed)

    def __init__(self, inspection: InspectionService, parent: QObject) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._use: ContextUse | None = None
        self._counts: dict[str, int] = {}
        self._asked: Count | None = None
        self._conversation: Callable[[], Conversation | None] = lambda: None
        self._shown: Conversation | None = None
        self._weighed: list[tuple[Conversation, int | None]] = []
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._on_quiet)
        inspection.counted.connect(self._on_counted)
        inspection.failed.connect(self._on_failed)

    @property
    def use(self) -> ContextUse | None:
        """What fills the context; None where that is not known."""
        return self._use

    def watch(self, conversation: Callable[[], Conversation | None]) -> None:
        """From now on, `refresh` counts what this gives."""
        self._conversation = conversation

    def refresh(self) -> None:
        """Count anew, once nothing has changed for a moment."""
        self._timer.start()

    def weigh(self, conversation: Conversation, n_prompt: int | None) -> None:
        """Find out what could be left out of a conversation; see `context_need`."""
        self._weighed.append((conversation, n_prompt))
        self._go_on()

    def forget(self) -> None:
        """Another model is loaded, which counts otherwise."""
        self._counts.clear()
        self._asked = None
        self._weighed.clear()
        self.refresh()

    def close(self) -> None:
        """Count no more."""
        self._timer.stop()
        # The engine's end is still to come, and would have it counted again.
        self._conversation = lambda: None
        self._weighed.clear()
        self._shown = None

    def _go_on(self) -> None:
        """Ask for the next counts; where none is missing, tell what they mean."""
        if self._asked is not None:
            return
        if self._weighed:
            conversation, n_prompt = self._weighed[0]
            tell = partial(self._tell_need, conversation, n_prompt)
        elif self._shown is not None:
            conversation = self._shown
            tell = partial(self._tell_use, conversation)
        else:
            return
        missing = [t for t in texts_of(conversation) if t not in self._counts]
        if missing:
            self._asked = Count(_batch(missing))
            self._inspection.count(self._asked)
        else:
            tell()
            self._go_on()

    def _tell_need(self, conversation: Conversation, n_prompt: int | None) -> None:
        del self._weighed[0]
        self.need_found.emit(context_need(conversation, self._counts, n_prompt))

    def _tell_use(self, conversation: Conversation) -> None:
        self._shown = None
        counted = texts_of(conversation)
        self._counts = {text: self._counts[text] for text in counted}
        self._set_use(context_use(conversation, self._counts))

    def _set_use(self, use: ContextUse | None) -> None:
        if use != self._use:
            self._use = use
            self.use_changed.emit(use)

    def _on_quiet(self) -> None:
        self._shown = self._conversation()
        if self._shown is None:
            self._set_use(None)
        self._go_on()

    def _on_counted(self, asked: Count, n_tokens: tuple[int, ...]) -> None:
        if asked is self._asked:
            self._asked = None
            self._counts |= zip(asked.texts, n_tokens, strict=False)
            self._go_on()

    def _on_failed(self, asked: Count | Inspect, _error: AppError) -> None:
        if asked is self._asked:
            # The engine has died; the next one is asked when it is loaded.
            self._asked = None
            self._shown = None


def _batch(texts: list[str]) -> tuple[str, ...]:
    """The first of these texts, one at least, that are counted in no time."""
    batch: list[str] = []
    n_characters = 0
    for text in dict.fromkeys(texts):
        n_characters += len(text)
        if batch and n_characters > _BATCH_CHARACTERS:
            break
        batch.append(text)
    return tuple(batch)
