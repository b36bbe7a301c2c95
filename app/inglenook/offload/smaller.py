"""The next smaller plan on the same devices, for when memory was short after all."""

import msgspec

from inglenook.offload.memory import can_quantize
from inglenook.offload.placement import device_shares, host_share, layout_of
from inglenook.offload.plan import OffloadPlan, sum_up
from inglenook.offload.shape import ModelShape

_LEAST_UBATCH = 128
_LEAST_CONTEXT = 2048
_SMALL_KV_TYPE = "q8_0"


def smaller_plan(
    plan: OffloadPlan,
    shape: ModelShape,
    *,
    fixed_context: bool,
    fixed_kv_type: bool = False,
) -> OffloadPlan | None:
    """A plan that asks for less memory: what costs least is given up first.

    Batches are made smaller, then the KV cache is quantized, then the context is
    made shorter, and at last a tenth of the layers goes from the GPUs to the CPU.

    Args:
        plan: What was too large.
        shape: The model that it was made for.
        fixed_context: The user fixed it, and it stays.
        fixed_kv_type: As with the context.

    Returns:
        The plan, without a reason; None where nothing is left to give up.
    """
    if plan.ubatch > _LEAST_UBATCH:
        return _changed(plan, shape, ubatch=max(_LEAST_UBATCH, plan.ubatch // 2))
    if (
        plan.kv_type == "f16"
        and not fixed_kv_type
        and plan.flash_attention
        and can_quantize(shape, _SMALL_KV_TYPE)
    ):
        return _changed(plan, shape, kv_type=_SMALL_KV_TYPE)
    if not fixed_context and plan.context_tokens > _LEAST_CONTEXT:
        shorter = max(_LEAST_CONTEXT, plan.context_tokens // 2)
        return _changed(plan, shape, context_tokens=shorter)
    return _with_fewer_layers(plan, shape)


def _with_fewer_layers(plan: OffloadPlan, shape: ModelShape) -> OffloadPlan | None:
    fewer = [n - max(1, n // 10) for n in plan.split]
    kept = [i for i, n in enumerate(fewer) if n]
    if not kept:
        return None
    split = tuple(fewer[i] for i in kept)
    budgets = tuple(plan.bytes.budgets[i] for i in kept)
    return _changed(
        plan,
        shape,
        mode="partial" if plan.mode == "full" else plan.mode,
        devices=tuple(plan.devices[i] for i in kept),
        split=split,
        gpu_layers=sum(split),
        bytes=msgspec.structs.replace(plan.bytes, budgets=budgets),
    )


def _changed(plan: OffloadPlan, shape: ModelShape, **changes: object) -> OffloadPlan:
    """The plan with these changes, and its sum anew."""
    changed = msgspec.structs.replace(plan, reason="", **changes)
    layout = layout_of(changed, shape)
    total = sum_up(
        device_shares(layout, changed.split),
        changed.bytes.budgets,
        host_share(layout, changed.gpu_layers),
    )
    return msgspec.structs.replace(changed, bytes=total)
