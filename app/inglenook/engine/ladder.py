"""The ladder: a plan that fails is followed by one that asks for less.

A crash is answered by safe CPU kernels and then by no GPU; a lack of memory by
smaller batches and then, where the user did not fix it, by a shorter context.
Each rung is a new engine process, and the model in it has made a smoke decode
before it counts. What was found out is remembered.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import psutil

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import Hello, Loaded, LoadPlan, LoadProgress
from inglenook.engine.outcomes import Outcome, Outcomes, Shrunk
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
        build = f"{hello.engine} | {hello.system}"
        rung = _known_rung(outcomes.read(build), wanted.path)
        _refuse_hopeless(wanted, hello)
        while standing is None:
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
                client.close()
                client = start()
                yield from client.greet()
        _remember(outcomes, build, wanted.path, rung)
        return standing
    finally:
        if standing is None:
            client.close()


def plan_for_rung(wanted: Wanted, rung: Rung) -> LoadPlan:
    """The first plan, as far reduced as this rung says."""
    plan = msgspec.structs.replace(
        wanted.plan,
        use_extra_bufts=wanted.plan.use_extra_bufts and not rung.safe_kernels,
        cpu_only=wanted.plan.cpu_only or rung.cpu_only,
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
            if has_gpu and not plan.cpu_only:
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


def _known_rung(known: Outcome, path: Path) -> Rung:
    shrunk = known.shrunk.get(str(path))
    still_short = shrunk is not None and (
        psutil.virtual_memory().available < shrunk.available_bytes * _MORE_MEMORY
    )
    return Rung(
        safe_kernels=known.safe_kernels,
        cpu_only=known.cpu_only,
        n_shrinks=shrunk.n_steps if shrunk and still_short else 0,
    )


def _remember(outcomes: Outcomes, build: str, path: Path, rung: Rung) -> None:
    known = outcomes.read(build)
    shrunk = dict(known.shrunk)
    if rung.n_shrinks:
        shrunk[str(path)] = Shrunk(rung.n_shrinks, psutil.virtual_memory().available)
    else:
        shrunk.pop(str(path), None)
    found = Outcome(
        safe_kernels=rung.safe_kernels, cpu_only=rung.cpu_only, shrunk=shrunk
    )
    if found != known:
        outcomes.write(build, found)
