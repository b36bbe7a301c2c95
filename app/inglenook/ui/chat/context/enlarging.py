"""A longer context for the loaded model: what it would take, and how it is had."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from inglenook.chats.context.measure import answer_reserve
from inglenook.engine.prospects.prospects import Prospect
from inglenook.engine.prospects.service import TrialService
from inglenook.engine.service import EngineService
from inglenook.errors import AppError
from inglenook.offload.plan import OffloadPlan
from inglenook.settings.schema import Engine

#: No model is known to do anything useful beyond.
_MOST_TOKENS = 2**24


@dataclass(frozen=True, slots=True, kw_only=True)
class Enlargement:
    """A longer context.

    Attributes:
        plan: What of the model would run where with it; None where that is not known.
    """

    context_tokens: int
    plan: OffloadPlan | None

    @property
    def fits(self) -> bool:
        """Whether memory has room for it, as far as one knows."""
        return self.plan is None or self.plan.mode != "refuse"

    @property
    def size_bytes(self) -> int:
        """The memory that the model takes with it; 0 where that is not known."""
        if self.plan is None:
            return 0
        sums = self.plan.bytes
        on_devices = sum(sums.per_device)
        return on_devices + sums.host.total


class Enlarging(QObject):
    """Finds out about longer contexts, and loads the model with one.

    Lives on the GUI thread.

    Args:
        engine: What is to have it.
        trials: Tells how the model would run with it.
        chosen: The settings for loading.

    Signals:
        found(Enlargement): What a longer context would take, as `consider` asked.
    """

    found = Signal(Enlargement)

    def __init__(
        self,
        engine: EngineService,
        trials: TrialService,
        chosen: Callable[[], Engine],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._trials = trials
        self._chosen = chosen
        self._asked: Engine | None = None
        trials.told.connect(self._on_told)
        trials.failed.connect(self._on_failed)

    def consider(self, needed_tokens: int) -> None:
        """Find the next longer context that holds a prompt and its answer.

        Args:
            needed_tokens: Length of the prompt.
        """
        state = self._engine.state
        if state.path is None or state.loaded is None:
            return
        length = longer_context(needed_tokens, state.loaded.context_tokens)
        self._asked = msgspec.structs.replace(self._chosen(), context_tokens=length)
        self._trials.consider(state.path, self._asked, state.loaded)

    def enlarge(self, context_tokens: int) -> None:
        """Load the model anew with a longer context; other loads are as before."""
        self._engine.load(self._engine.state.path, context_tokens)

    def _on_told(self, asked: Engine, prospect: Prospect) -> None:
        self._tell(asked, prospect.plan)

    def _on_failed(self, asked: Engine, _error: AppError) -> None:
        self._tell(asked, None)

    def _tell(self, asked: Engine, plan: OffloadPlan | None) -> None:
        # Others ask about settings of theirs, too.
        if asked == self._asked:
            self._asked = None
            found = Enlargement(context_tokens=asked.context_tokens, plan=plan)
            self.found.emit(found)


def longer_context(needed_tokens: int, context_tokens: int) -> int:
    """The shortest doubling of a context that holds a prompt and its answer."""
    length = context_tokens
    while length < _MOST_TOKENS:
        length *= 2
        if needed_tokens + answer_reserve(length, None) <= length:
            break
    return length
