"""The ladder: a plan that fails is followed by one that asks for less.

A crash is answered by safe CPU kernels and then by no GPU; a lack of memory by
smaller batches and then, where the user did not fix it, by a shorter context.
Each rung is a new engine process, and the model in it has made a smoke decode
before it counts. What was found out is remembered.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace

import msgspec
import psutil

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Hello, Loaded, LoadPlan, LoadProgress
from inglenook.engine.outcomes import Outcome, Outcomes
from inglenook.engine.plans import Wanted
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineHung,
    EngineKilled,
    NotEnoughMemory,
)
from inglenook.units import format_context

_LEAST_UBATCH_TOKENS = 128
_LEAST_CONTEXT_TOKENS = 2048
#: With this much more memory than at the last failure, it is tried anew.
_MORE_MEMORY = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """How far below the first plan a plan stands.

    Attributes:
        safe_kernels: Without the CPU's matrix instructions.
        cpu_only: Without the GPU.
        n_shrinks: How often the plan was made smaller.
    """

    safe_kernels: bool = False
    cpu_only: bool = False
    n_shrinks: int = 0

    @property
    def name(self) -> str:
        """Its name in output for programs: `full`, `safe-kernels`, `cpu+smaller`."""
        parts = {
            "safe-kernels": self.safe_kernels,
            "cpu": self.cpu_only,
            "smaller": self.n_shrinks,
        }
        return "+".join(name for name, holds in parts.items() if holds) or "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A model that answers, on the rung that holds.

    Attributes:
        reason: Why no better rung, as a clause; empty on the first.
    """

    client: EngineClient
    loaded: Loaded
    plan: LoadPlan
    rung: Rung
    reason: str


def climb_down(
    wanted: Wanted, start: Callable[[], EngineClient], outcomes: Outcomes
) -> Generator[LoadProgress | None, None, Standing]:
    """Load a model on the best rung that holds.

    Closing the generator ends the engine process.

    Args:
        wanted: The model and its first plan.
        start: Starts an engine process.
        outcomes: What earlier loads came to.

    Raises:
        EngineError: No rung holds; this is what the last one failed of.
    """
    client = start()
    standing: Standing | None = None
    try:
        hello = yield from client.greet()
        engine, model = _names(hello, wanted)
        known = outcomes.read(engine, model)
        rung = _known_rung(known, wanted)
        _refuse_hopeless(wanted, hello)
        while standing is None:
            available_bytes = psutil.virtual_memory().available
            plan = plan_for_rung(wanted, rung)
            try:
                loaded = yield from client.load(wanted.path, plan)
                standing = Standing(
                    client=client,
                    loaded=loaded,
                    plan=plan,
                    rung=rung,
                    reason=reason_for_rung(wanted, rung),
                )
            except EngineError as error:
                rung = _next_rung(wanted, rung, error, has_gpu=bool(hello.gpus))
                known = _learnt(known, wanted, rung, error, available_bytes)
                client.close()
                client = start()
                yield from client.greet()
        if known != outcomes.read(engine, model):
            outcomes.write(engine, model, known)
        return standing
    finally:
        if standing is None:
            client.close()


def plan_for_rung(wanted: Wanted, rung: Rung) -> LoadPlan:
    """The first plan, as far reduced as this rung says."""
    plan = msgspec.structs.replace(
        wanted.plan,
        use_extra_bufts=wanted.plan.use_extra_bufts and not rung.safe_kernels,
        devices=() if rung.cpu_only else wanted.plan.devices,
    )
    for _ in range(rung.n_shrinks):
        plan = _smaller(plan, fixed_context=wanted.fixed_context) or plan
    return plan


def reason_for_rung(wanted: Wanted, rung: Rung) -> str:
    """Why no better rung, as a clause for the state line."""
    plan = plan_for_rung(wanted, rung)
    clauses = []
    if rung.safe_kernels:
        clauses.append("safe CPU kernels: the fast ones crash here")
    if rung.cpu_only:
        clauses.append("no GPU: its engine crashes here")
    if plan.context_tokens < wanted.plan.context_tokens:
        context = format_context(plan.context_tokens)
        clauses.append(f"only {context} context: memory is short")
    elif rung.n_shrinks:
        clauses.append("smaller batches: memory is short")
    return "; ".join(clauses)


def _next_rung(
    wanted: Wanted, rung: Rung, error: EngineError, *, has_gpu: bool
) -> Rung:
    """The rung to try after a failure; raises the failure where there is none."""
    plan = plan_for_rung(wanted, rung)
    match error:
        case NotEnoughMemory() | EngineKilled():
            if _smaller(plan, fixed_context=wanted.fixed_context):
                return replace(rung, n_shrinks=rung.n_shrinks + 1)
        case EngineCrashed() | EngineHung():
            if plan.use_extra_bufts:
                return replace(rung, safe_kernels=True)
            if has_gpu and plan.devices != ():
                return replace(rung, cpu_only=True)
    raise error


def _smaller(plan: LoadPlan, *, fixed_context: bool) -> LoadPlan | None:
    """A plan that needs less memory; None where there is none."""
    if plan.ubatch_tokens > _LEAST_UBATCH_TOKENS:
        ubatch_tokens = plan.ubatch_tokens // 2
        return msgspec.structs.replace(plan, ubatch_tokens=ubatch_tokens)
    if not fixed_context and plan.context_tokens > _LEAST_CONTEXT_TOKENS:
        context_tokens = max(plan.context_tokens // 2, _LEAST_CONTEXT_TOKENS)
        return msgspec.structs.replace(plan, context_tokens=context_tokens)
    return None


def _refuse_hopeless(wanted: Wanted, hello: Hello) -> None:
    """Refuse what memory can never hold, before the disk is read for minutes."""
    total_bytes = psutil.virtual_memory().total
    if wanted.size_bytes > total_bytes and not hello.gpus:
        raise NotEnoughMemory(needed_bytes=wanted.size_bytes, free_bytes=total_bytes)


def _names(hello: Hello, wanted: Wanted) -> tuple[str, str]:
    """What an outcome is remembered for: the engine with its devices; the model."""
    engine = " | ".join((hello.engine, hello.system, *hello.gpus))
    return engine, f"{wanted.path} | {wanted.size_bytes}"


def _known_rung(known: Outcome, wanted: Wanted) -> Rung:
    """The rung that held last, but for a lack of memory that may be over."""
    still_short = (
        psutil.virtual_memory().available < known.available_bytes * _MORE_MEMORY
        and wanted.plan.context_tokens >= known.context_tokens
    )
    return Rung(
        safe_kernels=known.safe_kernels,
        cpu_only=known.cpu_only,
        n_shrinks=known.n_shrinks if still_short else 0,
    )


def _learnt(
    known: Outcome,
    wanted: Wanted,
    rung: Rung,
    error: EngineError,
    available_bytes: int,
) -> Outcome:
    """What is known after a failure, should the next rung hold.

    A fault will come again. A hang or an engine that somebody ended may not: they
    lead down the ladder, and are not remembered.
    """
    if isinstance(error, EngineCrashed) and error.is_fault:
        return msgspec.structs.replace(
            known, safe_kernels=rung.safe_kernels, cpu_only=rung.cpu_only
        )
    if isinstance(error, NotEnoughMemory | EngineKilled):
        return msgspec.structs.replace(
            known,
            n_shrinks=rung.n_shrinks,
            available_bytes=available_bytes,
            context_tokens=wanted.plan.context_tokens,
        )
    return known
