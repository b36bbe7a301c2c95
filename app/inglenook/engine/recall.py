"""What is remembered of a model on an engine, from one load of it to the next."""

from dataclasses import replace

import msgspec

from inglenook.engine.failures import explain_gpu_failure
from inglenook.engine.outcomes import EVERY_MODEL, Outcome, Outcomes, model_key
from inglenook.engine.plans import Wanted
from inglenook.engine.rungs import (
    GPU_CRASHES,
    GPU_IS_SHORT,
    Rung,
    is_lack_of_memory,
    plan_for_rung,
)
from inglenook.errors import EngineCrashed, EngineError
from inglenook.hardware.memory import read_memory
from inglenook.translation import mark

#: Why not an engine that crashes on each of its rungs.
ENGINE_CRASHES = mark("Engine", "it crashes here")
#: With this much more memory than at the last failure, it is tried anew.
_MORE_MEMORY = 1.25


class Recall:
    """What is known of one model on one engine, while it is loaded.

    A fault will come again. A hang or an engine that somebody ended may not: they
    lead down the ladder, and are not remembered.

    Args:
        outcomes: Where it is kept.
        engine: Under which name, as `Candidate.key` gives it.
        wanted: The model and its plans.

    Attributes:
        fails: Whether no rung of this engine is left.
    """

    def __init__(self, outcomes: Outcomes, engine: str, wanted: Wanted) -> None:
        self._outcomes = outcomes
        self.wanted = wanted
        self._engine = engine
        self._model = model_key(wanted.path, wanted.size_bytes)
        self._known = self._stored = outcomes.read(self._engine, self._model)
        self.fails = self._known.fails
        self._free_bytes = 0
        self._every = self._every_stored = outcomes.read(self._engine, EVERY_MODEL)

    def first_rung(self) -> Rung:
        """The rung that held last, but for a lack of memory that may be over."""
        known, wanted = self._known, self.wanted
        rung = Rung(safe_kernels=known.safe_kernels)
        can_leave_gpu = wanted.first.uses_gpu and wanted.on_cpu is not None
        if can_leave_gpu and (cause := why_without_gpu(known, self._every)):
            rung = replace(rung, cpu_only=True, cause=cause)
        if not self._is_still_short(rung):
            return rung
        if known.gpu_is_short and can_leave_gpu and not rung.cpu_only:
            return replace(rung, cpu_only=True, cause=GPU_IS_SHORT)
        return replace(rung, n_shrinks=known.n_shrinks)

    def begin(self, rung: Rung) -> None:
        """Note how much memory is free, before a rung is tried."""
        self._free_bytes = self._free(rung)

    def learn(self, error: EngineError, rung: Rung, below: Rung) -> None:
        """Note a failure, in case that the next rung holds.

        Args:
            error: What happened.
            rung: Where it happened.
            below: The rung that is tried next.
        """
        failure = explain_gpu_failure(error.detail) if below.cpu_only else None
        if is_lack_of_memory(error):
            self._learn_shortage(rung, below)
        elif failure or (isinstance(error, EngineCrashed) and error.is_fault):
            self._known = msgspec.structs.replace(
                self._known,
                safe_kernels=below.safe_kernels,
                cpu_only=below.cpu_only,
                cause=below.cause,
            )
        if failure and failure.is_general:
            self._every = Outcome(cpu_only=True, cause=failure.cause)

    def give_up(self, error: EngineError) -> None:
        """Note that no rung is left, in case that another engine holds."""
        self.fails = True
        if isinstance(error, EngineCrashed) and error.is_fault:
            self._known = msgspec.structs.replace(self._known, fails=True)

    def keep(self) -> None:
        """Remember what was noted."""
        if self._known != self._stored:
            self._outcomes.write(self._engine, self._model, self._known)
            self._stored = self._known
        if self._every != self._every_stored:
            self._outcomes.write(self._engine, EVERY_MODEL, self._every)
            self._every_stored = self._every

    def _free(self, rung: Rung) -> int:
        """The memory that a rung's plan can take: of the GPUs if it uses any."""
        offload = plan_for_rung(self.wanted, rung).offload
        if offload is not None and offload.devices:
            return sum(offload.bytes.budgets)
        return read_memory().available_bytes

    def _is_still_short(self, rung: Rung) -> bool:
        enough_bytes = self._known.available_bytes * _MORE_MEMORY
        wanted_tokens = self.wanted.first.load.context_tokens
        return (
            wanted_tokens >= self._known.context_tokens
            and self._free(rung) < enough_bytes
        )

    def _learn_shortage(self, rung: Rung, below: Rung) -> None:
        leaves_gpu = below.cpu_only and not rung.cpu_only
        if self._known.gpu_is_short and rung.cpu_only:
            # The memory that is told is the GPU's; the CPU's is found out anew.
            return
        self._known = msgspec.structs.replace(
            self._known,
            gpu_is_short=leaves_gpu,
            n_shrinks=below.n_shrinks,
            available_bytes=self._free_bytes,
            context_tokens=self.wanted.first.load.context_tokens,
        )


def why_left(outcomes: Outcomes, engine: str, model: str) -> str:
    """Why a model is known to need another engine, as a clause; empty if it does not.

    Args:
        outcomes: What is remembered.
        engine: As `Candidate.key` gives it.
        model: As `model_key` gives it.
    """
    known = outcomes.read(engine, model)
    if known.fails:
        return ENGINE_CRASHES
    return why_without_gpu(known, outcomes.read(engine, EVERY_MODEL))


def why_without_gpu(known: Outcome, every: Outcome) -> str:
    """Why the GPU is left out, as a clause; empty where it is not.

    Args:
        known: What is remembered of the model.
        every: What is remembered of all models.
    """
    if known.cpu_only or every.cpu_only:
        return known.cause or every.cause or GPU_CRASHES
    return ""
