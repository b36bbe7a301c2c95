"""Why a plan puts no more on the GPU, in one sentence."""

from collections.abc import Sequence

from inglenook.hardware.records import Host
from inglenook.offload.budget import (
    DeviceBudget,
    believable_free_bytes,
    devices_to_use,
    is_unified,
)
from inglenook.offload.memory import ContextSettings
from inglenook.offload.placement import layout_of, whole_bytes
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.rope import reach_tokens
from inglenook.offload.shape import ModelShape
from inglenook.units import format_context, format_memory


def reason_for(
    plan: OffloadPlan,
    shape: ModelShape,
    host: Host,
    judged: Sequence[DeviceBudget],
    wanted: ContextSettings,
) -> str:
    """Say why the plan is not a better one.

    Args:
        plan: It, without a reason.
        shape: The model that it was made for.
        host: The machine.
        judged: All devices, used or not.
        wanted: The context that would have been best.
    """
    match plan.mode:
        case "full":
            return _why_not_longer(plan, shape, wanted)
        case "moe":
            left = _counted(plan.n_cpu_moe, "layer")
            return f"The experts of {left} stay in RAM: {_too_small(plan, shape)}"
        case "partial":
            return _too_small(plan, shape)
        case "cpu":
            return _why_no_gpu(judged)
        case "refuse":
            return _why_nothing(plan, host, judged)


def _why_not_longer(
    plan: OffloadPlan, shape: ModelShape, wanted: ContextSettings
) -> str:
    context = format_context(plan.context_tokens)
    gives = f"the {format_memory(sum(plan.bytes.budgets))} of {_names(plan.devices)}"
    reach = reach_tokens(shape.positions, plan.rope)
    if 0 < reach <= plan.context_tokens < wanted.context_tokens:
        return f"The model was trained for a context of {context}, and gets no longer."
    if plan.context_tokens < wanted.context_tokens:
        return f"No longer context than {context} fits into {gives}."
    if plan.kv_type != wanted.kv_type:
        return f"A context of {context} fits into {gives} in {plan.kv_type} only."
    if plan.ubatch < 512:
        return f"No larger batches than {plan.ubatch} tokens fit into {gives}."
    return f"All {plan.n_layers} layers are on {_names(plan.devices)}."


def _too_small(plan: OffloadPlan, shape: ModelShape) -> str:
    gives = format_memory(sum(plan.bytes.budgets))
    takes = format_memory(whole_bytes(layout_of(plan, shape), len(plan.devices)))
    return (
        f"{_names(plan.devices)} can give {gives}, "
        f"and all {plan.n_layers} layers take {takes}."
    )


def _why_no_gpu(judged: Sequence[DeviceBudget]) -> str:
    if usable := devices_to_use(judged):
        return f"{_room_of(usable)}, too little to be faster than the CPU."
    for each in judged:
        if each.device.kind in {"discrete", "integrated"}:
            return each.reason
    return "This computer has no GPU that can be used."


def _room_of(usable: Sequence[DeviceBudget]) -> str:
    names = _names([each.device.name for each in usable])
    if any(is_unified(each.device) for each in usable):
        gives = format_memory(sum(each.budget_bytes for each in usable))
        return f"{names} can give {gives}"
    free = format_memory(sum(believable_free_bytes(each.device) for each in usable))
    return f"{names} {'has' if len(usable) == 1 else 'have'} only {free} free"


def _why_nothing(plan: OffloadPlan, host: Host, judged: Sequence[DeviceBudget]) -> str:
    takes = format_memory(plan.bytes.host.total)
    has = format_memory(host.ram_bytes)
    beside = _names([each.device.name for each in devices_to_use(judged)])
    beside = f", even with {beside}" if beside else ""
    return f"It takes {takes}, and this computer has {has} of memory{beside}."


def _names(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
