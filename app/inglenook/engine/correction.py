"""Corrects a plan by a dry load, where a GPU has little memory to spare."""

from collections.abc import Callable, Generator, Mapping

from inglenook.engine.client import EngineClient
from inglenook.engine.margins import excess_bytes, held_bytes
from inglenook.engine.plans import Wanted
from inglenook.engine.probe import measure_plan
from inglenook.errors import EngineError
from inglenook.offload.plan import OffloadPlan

#: A plan that takes less of a device's budget is not measured.
_COMFORTABLE_SHARE = 0.85
_MOST_DRY_LOADS = 2
#: A dry load takes a second where kernels must be read from a slow disk.
_TIMEOUT_S = 15.0


def correct(
    wanted: Wanted,
    replan: Callable[[Mapping[str, int]], Wanted],
    more_margins: Mapping[str, int],
    start: Callable[[], EngineClient],
) -> Generator[None, None, Wanted]:
    """A plan that fits by llama.cpp's own account, and not by the estimate only.

    A dry load that fails changes nothing.

    Args:
        wanted: What was planned.
        replan: Plans it with these margins.
        more_margins: Those that it was planned with: bytes by backend.
        start: Starts a process of the engine.
    """
    margins = dict(more_margins)
    for _ in range(_MOST_DRY_LOADS):
        offload = wanted.first.offload
        if offload is None or not _is_tight(offload):
            break
        excess = yield from _excess_bytes(wanted, offload, margins, start)
        if not excess:
            break
        margins[offload.backend] = excess
        wanted = replan(margins)
    return wanted


def _is_tight(offload: OffloadPlan) -> bool:
    pairs = zip(offload.bytes.per_device, offload.bytes.budgets, strict=True)
    is_full = any(held > _COMFORTABLE_SHARE * budget for held, budget in pairs)
    return bool(offload.devices) and (is_full or offload.mode != "full")


def _excess_bytes(
    wanted: Wanted,
    offload: OffloadPlan,
    margins: Mapping[str, int],
    start: Callable[[], EngineClient],
) -> Generator[None, None, int]:
    """What a plan takes beyond the estimate; 0 where the devices can give that."""
    try:
        buffers = yield from measure_plan(
            start, wanted.path, wanted.first.load, timeout_s=_TIMEOUT_S
        )
    except EngineError:
        return 0
    # The budget is less by a margin that was left for this very excess.
    margin = margins.get(offload.backend, 0)
    pairs = zip(held_bytes(offload, buffers), offload.bytes.budgets, strict=True)
    if all(held <= budget + margin for held, budget in pairs):
        return 0
    return excess_bytes(offload, buffers)
