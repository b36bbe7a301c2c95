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
from inglenook.translation import counted, listed, translate
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
            left = counted(
                "Plan", "The experts of %n layer(s) stay in RAM: {why}", plan.n_cpu_moe
            )
            return left.format(why=_too_small(plan, shape))
        case "partial":
            return _too_small(plan, shape)
        case "cpu":
            return _why_no_gpu(judged)
        case "refuse":
            return _why_nothing(plan, host, judged)


def _why_not_longer(
    plan: OffloadPlan, shape: ModelShape, wanted: ContextSettings
) -> str:
    reach = reach_tokens(shape.positions, plan.rope)
    if 0 < reach <= plan.context_tokens < wanted.context_tokens:
        words = translate(
            "Plan",
            "The model was trained for a context of {context}, and gets no longer.",
        )
    elif plan.context_tokens < wanted.context_tokens:
        words = translate(
            "Plan",
            "No longer context than {context} fits into the {memory} of {devices}.",
        )
    elif plan.kv_type != wanted.kv_type:
        words = translate(
            "Plan",
            "A context of {context} fits into the {memory} of {devices} in {kv_type} "
            "only.",
        )
    elif plan.ubatch < 512:
        words = translate(
            "Plan",
            "No larger batches than {batch} tokens fit into the {memory} of {devices}.",
        )
    else:
        words = translate("Plan", "All {n_layers} layers are on {devices}.")
    return words.format(
        context=format_context(plan.context_tokens),
        memory=format_memory(sum(plan.bytes.budgets)),
        devices=_names(plan.devices),
        kv_type=plan.kv_type,
        batch=plan.ubatch,
        n_layers=plan.n_layers,
    )


def _too_small(plan: OffloadPlan, shape: ModelShape) -> str:
    gives = format_memory(sum(plan.bytes.budgets))
    takes = format_memory(whole_bytes(layout_of(plan, shape), len(plan.devices)))
    return translate(
        "Plan", "{devices} can give {gives}, and all {n_layers} layers take {takes}."
    ).format(
        devices=_names(plan.devices), gives=gives, n_layers=plan.n_layers, takes=takes
    )


def _why_no_gpu(judged: Sequence[DeviceBudget]) -> str:
    if usable := devices_to_use(judged):
        return _too_little(usable)
    for each in judged:
        if each.device.kind in {"discrete", "integrated"}:
            return each.reason
    return translate("Plan", "This computer has no GPU that can be used.")


def _too_little(usable: Sequence[DeviceBudget]) -> str:
    names = _names([each.device.name for each in usable])
    if any(is_unified(each.device) for each in usable):
        gives = format_memory(sum(each.budget_bytes for each in usable))
        return translate(
            "Plan",
            "{devices} can give {memory}, too little to be faster than the CPU.",
        ).format(devices=names, memory=gives)
    free = format_memory(sum(believable_free_bytes(each.device) for each in usable))
    words = translate(
        "Plan", "{device} has only {memory} free, too little to be faster than the CPU."
    )
    if len(usable) > 1:
        words = translate(
            "Plan",
            "{devices} have only {memory} free, too little to be faster than the CPU.",
        )
    return words.format(device=names, devices=names, memory=free)


def _why_nothing(plan: OffloadPlan, host: Host, judged: Sequence[DeviceBudget]) -> str:
    takes = format_memory(plan.bytes.host.total)
    has = format_memory(host.ram_bytes)
    beside = _names([each.device.name for each in devices_to_use(judged)])
    words = translate(
        "Plan", "It takes {takes}, and this computer has {has} of memory."
    )
    if beside:
        words = translate(
            "Plan",
            "It takes {takes}, and this computer has {has} of memory, even with "
            "{devices}.",
        )
    return words.format(takes=takes, has=has, devices=beside)


def _names(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return translate("Plan", "{several} and {last}").format(
        several=listed(names[:-1]), last=names[-1]
    )
