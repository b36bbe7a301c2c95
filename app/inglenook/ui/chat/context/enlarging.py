"""A longer context for the loaded model: what it would take, and how it is had."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject

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


#: Hears what a longer context would take; of None where no model is loaded.
Tell = Callable[[Enlargement | None], None]


class _Question(NamedTuple):
    """How a model would be loaded, and who wants to know what comes of it."""

    chosen: Engine
    tell: Tell


class Enlarging(QObject):
    """Finds out about longer contexts, and loads the model with one.

    Lives on the GUI thread.

    Args:
        engine: What is to have it.
        trials: Tells how the model would run with it.
        chosen: The settings for loading.
    """

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
        self._open: list[_Question] = []
        trials.told.connect(self._on_told)
        trials.failed.connect(self._on_failed)

    def consider(self, needed_tokens: int, tell: Tell) -> None:
        """Find the next longer context that holds a prompt and its answer.

        Args:
            needed_tokens: Length of the prompt.
            tell: Hears of it, in any case.
        """
        loaded = self._engine.state.loaded
        if loaded is None:
            tell(None)
            return
        length = longer_context(needed_tokens, loaded.context_tokens)
        chosen = msgspec.structs.replace(self._chosen(), context_tokens=length)
        self._open.append(_Question(chosen, tell))
        self._ask_last()

    def enlarge(self, context_tokens: int) -> None:
        """Load the model anew with a longer context; other loads are as before."""
        self._engine.load(self._engine.state.path, context_tokens)

    def _on_told(self, asked: Engine, prospect: Prospect) -> None:
        self._tell(asked, prospect.plan)

    def _on_failed(self, asked: Engine, _error: AppError) -> None:
        self._tell(asked, None)

    def _ask_last(self) -> None:
        state = self._engine.state
        if state.path is not None and state.loaded is not None:
            self._trials.consider(state.path, self._open[-1].chosen, state.loaded)
            return
        unanswered, self._open = self._open, []
        for question in unanswered:
            question.tell(None)

    def _tell(self, asked: Engine, plan: OffloadPlan | None) -> None:
        found = Enlargement(context_tokens=asked.context_tokens, plan=plan)
        answered = [each for each in self._open if each.chosen == asked]
        self._open = [each for each in self._open if each.chosen != asked]
        for question in answered:
            question.tell(found)
        if self._open:
            # The newest question, which may be another's, takes the place of all.
            self._ask_last()


def longer_context(needed_tokens: int, context_tokens: int) -> int:
    """The shortest doubling of a context that holds a prompt and its answer."""
    length = context_tokens
    while length < _MOST_TOKENS:
        length *= 2
        if needed_tokens + answer_reserve(length, None) <= length:
            break
    return length
