"""What would let all of a model fit on GPUs: a shorter context, a coarser KV cache."""

from dataclasses import dataclass, replace
from itertools import product

from inglenook.hardware.records import Inventory
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.shape import ModelShape

_CONTEXTS = (65536, 32768, 16384, 8192, 4096, 2048)
_KV_TYPES = ("f16", "q8_0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What to plan for instead."""

    context_tokens: int
    kv_type: str


def find_remedy(
    plan: OffloadPlan, shape: ModelShape, inventory: Inventory, wishes: Wishes
) -> Remedy | None:
    """The least that must be given up for all layers to fit; None where nothing helps.

    Args:
        plan: What does not put all of the model on GPUs.
        shape: The model.
        inventory: What was planned for.
        wishes: What the plan was to hold to.
    """
    if plan.mode not in ("partial", "moe", "cpu"):
        return None
    shorter = [each for each in _CONTEXTS if each <= plan.context_tokens]
    for context_tokens, kv_type in product(shorter, _KV_TYPES):
        tried = replace(
            wishes,
            context_tokens=context_tokens,
            kv_types=(kv_type,),
            experts_on_cpu=False,
        )
        found = plan_offload(shape, inventory, tried)
        if found.mode == "full" and found.kv_type == kv_type:
            return Remedy(context_tokens=context_tokens, kv_type=kv_type)
    return None
