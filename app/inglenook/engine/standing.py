"""A model that answers, and that teaches the ladder when its engine dies of that."""

from collections.abc import Generator
from dataclasses import dataclass

from inglenook.engine.client import EngineClient
from inglenook.engine.failures import explain_gpu_failure
from inglenook.engine.messages import (
    Done,
    Generate,
    Loaded,
    LoadPlan,
    Piece,
    PromptProgress,
)
from inglenook.engine.recall import Recall
from inglenook.engine.rungs import Rung, is_lack_of_memory, next_rung
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineKilled,
    GenerationFailed,
    NotEnoughMemory,
)
from inglenook.hardware.memory import read_memory
from inglenook.offload.plan import OffloadPlan
from inglenook.translation import translate

#: Where less is free than this many times what a model takes in RAM, an end from
#: outside was a lack of memory.
_ENOUGH_MEMORY = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A model that answers, on the rung that holds.

    Attributes:
        engine: Name of the engine, “built-in” or that of a pack.
        plan: How it was loaded.
        offload: The sum behind that, with the reason why it is not a better one as a
            sentence; None where the model's header is too odd for one.
        reason: The same as a clause; empty where none would be better.
        recall: What is remembered of it.
        build: Version of the engine, as `Hello.engine` tells it.
    """

    client: EngineClient
    engine: str
    loaded: Loaded
    plan: LoadPlan
    offload: OffloadPlan | None
    rung: Rung
    reason: str
    recall: Recall
    build: str = ""

    @property
    def is_fallback(self) -> bool:
        """Whether something better failed, and was not only too large to be planned."""
        return self.rung != Rung() or self.recall.wanted.gpus_failed

    def answer(
        self, request: Generate
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        """Answer as `EngineClient.generate` does, and remember what ends it.

        What an engine dies of while it answers leads down the ladder as what it dies
        of while it loads does: the next load begins on the next rung, and the error
        says so.

        Raises:
            EngineError: The request cannot be answered, or the process failed.
        """
        # A stop counts from now on, not from when the answer begins.
        return self._answer(self.client.generate(request))

    def _answer(
        self, answering: Generator[PromptProgress | Piece | None, None, Done]
    ) -> Generator[PromptProgress | Piece | None, None, Done]:
        try:
            return (yield from answering)
        except EngineError as error:
            if self._is_telling(error):
                # One that failed and lives on would fail again.
                self.client.kill()
                self._learn(error)
            raise

    def _learn(self, error: EngineError) -> None:
        wanted = self.recall.wanted
        try:
            below = next_rung(wanted, self.rung, error)
        except EngineError:
            self.recall.give_up(error)
        else:
            self.recall.learn(error, self.rung, below)
            error.hint = _what_next(self.rung, below, self.loaded.backend)
        self.recall.keep()

    def _is_telling(self, error: EngineError) -> bool:
        """Whether the same would happen again.

        A hang may not, nor an end by somebody else while there is enough memory.
        """
        blames_gpu = bool(self.loaded.devices) and (
            is_lack_of_memory(error) or explain_gpu_failure(error.detail) is not None
        )
        match error:
            case EngineKilled():
                return self._is_memory_short()
            case EngineCrashed():
                return error.is_fault or blames_gpu
            case GenerationFailed():
                return blames_gpu
        return isinstance(error, NotEnoughMemory)

    def _is_memory_short(self) -> bool:
        """Whether RAM hardly holds the model; what it took itself is free again."""
        offload, wanted = self.offload, self.recall.wanted
        needed = wanted.size_bytes if offload is None else offload.bytes.host.total
        return read_memory().available_bytes < _ENOUGH_MEMORY * needed


def _what_next(rung: Rung, below: Rung, backend: str) -> str:
    """What is otherwise on the next rung."""
    if below.cpu_only and not rung.cpu_only:
        return translate(
            "Engine",
            "What was said is kept. Send again: it then runs without {backend}.",
        ).format(backend=backend)
    if below.safe_kernels and not rung.safe_kernels:
        return translate(
            "Engine",
            "What was said is kept. Send again: it then runs with safe CPU kernels.",
        )
    return translate(
        "Engine", "What was said is kept. Send again: it then takes less memory."
    )
