"""A class for how fast a plan answers, before anything was measured.

An answer is as fast as memory is: for each token, all weights that it goes through
are read once. What is read where follows from the plan; how fast the memory is, is
only known by its kind, so that this gives a class and never a number.
"""

from typing import Literal

from inglenook.hardware.records import Inventory
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.shape import ModelShape

#: Fast: 20 tokens per second and more. Fluent: 5, about as people read. Slow: 1.5.
Speed = Literal["fast", "fluent", "slow", "very slow"]

_CLASSES: tuple[tuple[float, Speed], ...] = ((20, "fast"), (5, "fluent"), (1.5, "slow"))
#: Bytes per second: RAM in two channels, a Mac's memory, a GPU of the middle class.
_RAM, _UNIFIED, _GPU = 45e9, 120e9, 280e9
#: What llama.cpp reaches of that.
_EFFICIENCY = 0.6


def speed_of(
    plan: OffloadPlan, shape: ModelShape, inventory: Inventory, n_experts: int = 0
) -> Speed:
    """The class of a plan's speed.

    Args:
        plan: Where the layers go.
        shape: The model.
        inventory: What the plan was made for.
        n_experts: Experts in a layer; 0 for none.
    """
    used = shape.n_experts_used / n_experts if n_experts else 1.0
    total = _read_bytes(shape, 0, 0, min(1.0, used))
    on_gpu = 0.0
    if plan.gpu_layers:
        first = shape.n_layers - plan.gpu_layers
        on_gpu = _read_bytes(shape, first, plan.n_cpu_moe, min(1.0, used))
    seconds = (total - on_gpu) / _RAM + on_gpu / _gpu_rate(plan, inventory)
    tokens_per_s = _EFFICIENCY / max(seconds, 1e-9)
    return next(
        (name for least, name in _CLASSES if tokens_per_s >= least), "very slow"
    )


def _read_bytes(shape: ModelShape, first: int, n_cpu_moe: int, used: float) -> float:
    """What is read for a token of the layers from a number on, and of the output.

    Args:
        shape: The model.
        first: The first layer that counts.
        n_cpu_moe: The experts of the first so many layers do not count.
        used: The share of the experts that a token goes through.
    """
    read = float(shape.output_bytes)
    for number, layer in enumerate(shape.layers[first:], start=first):
        share = 0.0 if number < n_cpu_moe else used
        read += layer.weight_bytes - layer.expert_bytes * (1 - share)
    return read


def _gpu_rate(plan: OffloadPlan, inventory: Inventory) -> float:
    if plan.backend == "Metal":
        return _UNIFIED
    kinds = {each.kind for each in inventory.devices if each.name in plan.devices}
    return _RAM if kinds == {"integrated"} else _GPU
