"""The rungs of the ladder: what is tried after a failure, and what that is called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from types import MappingProxyType

import msgspec

from inglenook.engine.failures import explain_gpu_failure, is_memory_failure
from inglenook.engine.plans import Planned, Wanted, load_plan_for
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineHung,
    EngineKilled,
    EngineNotStarted,
    GenerationFailed,
    NotEnoughMemory,
    UnknownArchitecture,
)
from inglenook.offload.smaller import smaller_plan
from inglenook.translation import clauses, counted, listed, mark, translate
from inglenook.units import format_context

_LEAST_UBATCH_TOKENS = 128
_LEAST_CONTEXT_TOKENS = 2048
#: How often a tenth of the layers is taken from the GPUs before they are given up.
_MOST_LAYER_STEPS = 3
#: Why no GPU where all plans for it are too large.
GPU_IS_SHORT = mark("Engine", "its memory is short")
#: Why no GPU where it ended the engine, and nothing says of what.
GPU_CRASHES = mark("Engine", "its engine crashes here")
#: What is lost then, in words.
NO_GPU = mark("Engine", "no GPU")
_SAFE_KERNELS = mark("Engine", "safe CPU kernels")
_NOTHING: Mapping[str, str] = MappingProxyType({})
#: What no other plan can mend.
_HOPELESS = (UnknownArchitecture, EngineNotStarted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """How far below the first plan a plan stands.

    Attributes:
        engine: Name of the engine, where it is not the first one.
        safe_kernels: Without the CPU's matrix instructions.
        cpu_only: Without the GPU.
        cause: Why without it, as a clause; empty with it.
        n_shrinks: How often the plan was made smaller.
    """

    engine: str = ""
    safe_kernels: bool = False
    cpu_only: bool = False
    cause: str = ""
    n_shrinks: int = 0

    @property
    def has_left_gpu(self) -> bool:
        """Whether the GPU failed, and not for lack of memory: another engine may do."""
        return self.cpu_only and self.cause != GPU_IS_SHORT

    @property
    def name(self) -> str:
        """Its name for programs: `full`, `cpu+smaller`, `engine:vulkan+smaller`."""
        parts = {
            f"engine:{self.engine}": self.engine,
            "safe-kernels": self.safe_kernels,
            "cpu": self.cpu_only,
            "smaller": self.n_shrinks,
        }
        return "+".join(name for name, holds in parts.items() if holds) or "full"


def plan_for_rung(wanted: Wanted, rung: Rung) -> Planned:
    """The first plan, as far reduced as this rung says."""
    largest = _largest(wanted, rung)
    plans = chain([largest], _smaller_ones(wanted, largest))
    *_, planned = islice(plans, rung.n_shrinks + 1)
    if not rung.safe_kernels:
        return planned
    load = msgspec.structs.replace(planned.load, use_extra_bufts=False)
    return replace(planned, load=load)


def reason_for_rung(
    wanted: Wanted, rung: Rung, lost: Mapping[str, str] = _NOTHING
) -> str:
    """Why no better rung, as a clause for the state line; empty on the best.

    Args:
        wanted: What is loaded.
        rung: How.
        lost: What was lost with engines before this one, and why.
    """
    causes = dict(lost)
    if rung.safe_kernels:
        causes[_SAFE_KERNELS] = mark("Engine", "the fast ones crash here")
    if rung.cpu_only:
        causes.setdefault(NO_GPU, rung.cause)
    if rung.n_shrinks:
        losses = _losses(_largest(wanted, rung), plan_for_rung(wanted, rung))
        causes[losses] = mark("Engine", "memory is short")
    told = (
        f"{translate('Engine', what)}: {translate('Engine', cause)}"
        for what, cause in causes.items()
    )
    return clauses(told) or wanted.limit


def next_rung(wanted: Wanted, rung: Rung, error: EngineError) -> Rung:
    """The rung to try after a failure; raises the failure where there is none.

    A lack of memory is answered by a smaller plan, and at last by no GPU; any other
    failure with a GPU by none; and a crash without a GPU by safe CPU kernels. Each
    rung is lower than the one before, so that there is an end.
    """
    planned = plan_for_rung(wanted, rung)
    if isinstance(error, _HOPELESS):
        raise error
    if is_lack_of_memory(error):
        smaller = replace(rung, n_shrinks=rung.n_shrinks + 1)
        if plan_for_rung(wanted, smaller) != planned:
            return smaller
    if planned.uses_gpu and wanted.on_cpu is not None:
        return replace(rung, cpu_only=True, cause=_cause(error), n_shrinks=0)
    is_crash = isinstance(error, EngineCrashed | EngineHung)
    if is_crash and not planned.uses_gpu and planned.load.use_extra_bufts:
        return replace(rung, safe_kernels=True)
    raise error


def is_lack_of_memory(error: EngineError) -> bool:
    """Whether a smaller plan may mend it."""
    if isinstance(error, GenerationFailed):
        return is_memory_failure(error.detail)
    return isinstance(error, NotEnoughMemory | EngineKilled)


def _largest(wanted: Wanted, rung: Rung) -> Planned:
    if rung.cpu_only:
        assert wanted.on_cpu is not None, "no rung leads to where nothing fits"
        return wanted.on_cpu
    return wanted.first


def _smaller_ones(wanted: Wanted, planned: Planned) -> Iterator[Planned]:
    """The plans that need less memory than this one, step by step."""
    n_layer_steps = 0
    while (smaller := _smaller(wanted, planned)) is not None:
        n_layer_steps += smaller.load.gpu_layers != planned.load.gpu_layers
        if n_layer_steps > _MOST_LAYER_STEPS:
            return
        yield smaller
        planned = smaller


def _smaller(wanted: Wanted, planned: Planned) -> Planned | None:
    if planned.offload is None or wanted.shape is None:
        return _smaller_unplanned(planned, fixed_context=wanted.fixed_context)
    offload = smaller_plan(
        planned.offload,
        wanted.shape,
        fixed_context=wanted.fixed_context,
        fixed_kv_type=wanted.fixed_kv_type,
    )
    if offload is None:
        return None
    load = load_plan_for(offload, planned.load)
    if not wanted.fixed_context:
        load = msgspec.structs.replace(load, context_tokens=offload.context_tokens)
    return Planned(load=load, offload=offload)


def _smaller_unplanned(planned: Planned, *, fixed_context: bool) -> Planned | None:
    load = planned.load
    changes = {}
    if load.ubatch_tokens > _LEAST_UBATCH_TOKENS:
        changes["ubatch_tokens"] = load.ubatch_tokens // 2
    elif not fixed_context and load.context_tokens > _LEAST_CONTEXT_TOKENS:
        shorter = max(load.context_tokens // 2, _LEAST_CONTEXT_TOKENS)
        changes["context_tokens"] = shorter
    else:
        return None
    return Planned(load=msgspec.structs.replace(load, **changes))


def _losses(planned: Planned, smaller: Planned) -> str:
    """What a smaller plan gives up; the least of it is not worth a word."""
    was, now = planned.load, smaller.load
    losses = []
    if now.gpu_layers != was.gpu_layers:
        n = now.gpu_layers
        losses.append(counted("Engine", "only %n layer(s) on the GPU", n))
    if now.context_tokens < was.context_tokens:
        words = translate("Engine", "only {length} context")
        losses.append(words.format(length=format_context(now.context_tokens)))
    if losses:
        return listed(losses)
    if now.kv_type != was.kv_type:
        return translate("Engine", "KV cache of 8 bits")
    return translate("Engine", "smaller batches")


def _cause(error: EngineError) -> str:
    """What a GPU failed of, as a clause that is translated when it is shown."""
    if is_lack_of_memory(error):
        return GPU_IS_SHORT
    if failure := explain_gpu_failure(error.detail):
        return failure.cause
    match error:
        case EngineCrashed():
            return GPU_CRASHES
        case EngineHung():
            return mark("Engine", "its engine hangs here")
    return mark("Engine", "its engine fails here")
