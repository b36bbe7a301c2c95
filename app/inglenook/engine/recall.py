"""What is remembered of a model on an engine, from one load of it to the next."""

from dataclasses import replace

import msgspec
import psutil

from inglenook.engine.failures import explain_gpu_failure
from inglenook.engine.messages import Hello
from inglenook.engine.outcomes import EVERY_MODEL, Outcome, Outcomes
from inglenook.engine.plans import Wanted
from inglenook.engine.rungs import (
    GPU_IS_SHORT,
    Rung,
    is_lack_of_memory,
    plan_for_rung,
)
from inglenook.errors import EngineCrashed, EngineError

#: With this much more memory than at the last failure, it is tried anew.
_MORE_MEMORY = 1.25


class Recall:
    """What is known of one model on one engine, while it is loaded.

    A fault will come again. A hang or an engine that somebody ended may not: they
    lead down the ladder, and are not remembered.

    Args:
        outcomes: Where it is kept.
        hello: What the engine said.
        driver: Versions of the GPUs' drivers.
        wanted: The model and its plans.
    """

    def __init__(
        self, outcomes: Outcomes, hello: Hello, driver: str, wanted: Wanted
    ) -> None:
        names = (hello.engine, hello.system, *hello.gpus, driver)
        self._outcomes = outcomes
        self._wanted = wanted
        self._engine = " | ".join(names if driver else names[:-1])
        self._model = f"{wanted.path} | {wanted.size_bytes}"
        self._known = self._stored = outcomes.read(self._engine, self._model)
        self._every = self._every_stored = outcomes.read(self._engine, EVERY_MODEL)

    def first_rung(self) -> Rung:
        """The rung that held last, but for a lack of memory that may be over."""
        known, wanted = self._known, self._wanted
        rung = Rung(safe_kernels=known.safe_kernels)
        can_leave_gpu = wanted.first.uses_gpu and wanted.on_cpu is not None
        if can_leave_gpu and (known.cpu_only or self._every.cpu_only):
            rung = replace(rung, cpu_only=True, cause=known.cause or self._every.cause)
        if not self._is_still_short(rung):
            return rung
        if known.gpu_is_short and can_leave_gpu and not rung.cpu_only:
            return replace(rung, cpu_only=True, cause=GPU_IS_SHORT)
        return replace(rung, n_shrinks=known.n_shrinks)

    def free_bytes(self, rung: Rung) -> int:
        """The memory that a rung's plan can take: of the GPUs if it uses any."""
        offload = plan_for_rung(self._wanted, rung).offload
        if offload is not None and offload.devices:
            return sum(offload.bytes.budgets)
        return psutil.virtual_memory().available

    def learn(
        self, error: EngineError, rung: Rung, below: Rung, free_bytes: int
    ) -> None:
        """Note a failure, in case that the next rung holds.

        Args:
            error: What happened.
            rung: Where it happened.
            below: The rung that is tried next.
            free_bytes: What `free_bytes` said before.
        """
        failure = explain_gpu_failure(error.detail) if below.cpu_only else None
        if is_lack_of_memory(error):
            self._learn_shortage(rung, below, free_bytes)
        elif failure or (isinstance(error, EngineCrashed) and error.is_fault):
            self._known = msgspec.structs.replace(
                self._known,
                safe_kernels=below.safe_kernels,
                cpu_only=below.cpu_only,
                cause=below.cause,
            )
        if failure and failure.is_general:
            self._every = Outcome(cpu_only=True, cause=failure.cause)

    def keep(self) -> None:
        """Remember what was noted."""
        if self._known != self._stored:
            self._outcomes.write(self._engine, self._model, self._known)
        if self._every != self._every_stored:
            self._outcomes.write(self._engine, EVERY_MODEL, self._every)

    def _is_still_short(self, rung: Rung) -> bool:
        enough_bytes = self._known.available_bytes * _MORE_MEMORY
        wanted_tokens = self._wanted.first.load.context_tokens
        return (
            wanted_tokens >= self._known.context_tokens
            and self.free_bytes(rung) < enough_bytes
        )

    def _learn_shortage(self, rung: Rung, below: Rung, free_bytes: int) -> None:
        leaves_gpu = below.cpu_only and not rung.cpu_only
        if self._known.gpu_is_short and rung.cpu_only:
            # The memory that is told is the GPU's; the CPU's is found out anew.
            return
        self._known = msgspec.structs.replace(
            self._known,
            gpu_is_short=leaves_gpu,
            n_shrinks=below.n_shrinks,
            available_bytes=free_bytes,
            context_tokens=self._wanted.first.load.context_tokens,
        )
