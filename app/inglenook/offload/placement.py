"""Puts layers on devices as llama.cpp does: the output layer first, then the last.

With `n_gpu_layers` = k, the output layer and the last k - 1 repeating layers are on
GPUs; the token embeddings never are. A layer's KV cache and state go with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inglenook.offload.compute import (
    compute_bytes,
    cpu_compute_bytes,
    host_compute_bytes,
    pipeline_bytes,
)
from inglenook.offload.memory import ContextSettings, kv_bytes, state_bytes
from inglenook.offload.plan import OffloadPlan, Share
from inglenook.offload.shape import ModelShape


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A way to load a model, still without its devices.

    Attributes:
        n_cpu_moe: The experts of the first so many layers stay on the CPU.
    """

    shape: ModelShape
    settings: ContextSettings
    backend: str
    n_cpu_moe: int = 0


def layout_of(plan: OffloadPlan, shape: ModelShape) -> Layout:
    """How a plan loads the model that it was made for."""
    settings = ContextSettings(
        context_tokens=plan.context_tokens,
        kv_type=plan.kv_type,
        ubatch=plan.ubatch,
        n_sequences=plan.n_sequences,
        flash_attention=plan.flash_attention,
    )
    return Layout(
        shape=shape, settings=settings, backend=plan.backend, n_cpu_moe=plan.n_cpu_moe
    )


def whole_bytes(layout: Layout, n_devices: int) -> int:
    """What all layers would take on GPUs, without any experts left behind."""
    whole = replace(layout, n_cpu_moe=0)
    compute = device_compute_bytes(whole, layout.shape.n_layers, n_devices)
    return sum(layer_bytes(whole)) + n_devices * compute


def fit_all(layout: Layout, budgets: Sequence[int]) -> tuple[int, ...] | None:
    """Layers for each device where all fit, the output layer included; else None.

    Args:
        layout: How the model is loaded.
        budgets: What each device may give, in bytes.
    """
    n_layers = layout.shape.n_layers
    compute = device_compute_bytes(layout, n_layers, len(budgets))
    split = _fill(layer_bytes(layout), [each - compute for each in budgets])
    return split if sum(split) == n_layers else None


def fit_some(layout: Layout, budgets: Sequence[int]) -> tuple[int, ...]:
    """Layers for each device, as many as fit but for at least one."""
    compute = device_compute_bytes(layout, 1, len(budgets))
    rooms = [each - compute for each in budgets]
    return _fill(layer_bytes(layout)[1:], rooms)


def layer_bytes(layout: Layout) -> list[int]:
    """What each layer takes on a GPU; the last is the output layer."""
    sums = [_layer_share(layout, i).total for i in range(len(layout.shape.layers))]
    return [*sums, layout.shape.output_bytes]


def device_compute_bytes(layout: Layout, gpu_layers: int, n_devices: int) -> int:
    """The compute buffer on each device."""
    shape = layout.shape
    is_whole = gpu_layers == shape.n_layers and not layout.n_cpu_moe
    total = compute_bytes(
        shape,
        layout.settings,
        layout.backend,
        staged_bytes=0 if is_whole else shape.largest_tensor_bytes,
    )
    if is_whole and n_devices > 1:
        total += pipeline_bytes(shape, layout.settings)
    return total


def device_shares(layout: Layout, split: Sequence[int]) -> tuple[Share, ...]:
    """What each device holds.

    Args:
        layout: How the model is loaded.
        split: Layers for each device.
    """
    gpu_layers = sum(split)
    compute = device_compute_bytes(layout, gpu_layers, len(split))
    first = layout.shape.n_layers - gpu_layers
    shares = []
    for n in split:
        held = [_layer_share(layout, layer) for layer in range(first, first + n)]
        shares.append(_sum(held, compute))
        first += n
    return tuple(shares)


def host_share(layout: Layout, gpu_layers: int) -> Share:
    """What stays in RAM."""
    shape, settings = layout.shape, layout.settings
    held = [_layer_share(layout, i) for i in range(shape.n_layers - gpu_layers)]
    behind = shape.layers[: layout.n_cpu_moe]
    weights = shape.input_bytes + sum(layer.expert_bytes for layer in behind)
    if gpu_layers:
        compute = host_compute_bytes(shape, settings)
    else:
        weights -= shape.tied_bytes
        compute = cpu_compute_bytes(shape, settings)
    return _sum([*held, Share(weights=weights)], compute)


def _layer_share(layout: Layout, number: int) -> Share:
    """What a layer takes where it is; the number after the last is the output's."""
    shape, settings = layout.shape, layout.settings
    if number == len(shape.layers):
        return Share(weights=shape.output_bytes)
    layer = shape.layers[number]
    left_behind = layer.expert_bytes if number < layout.n_cpu_moe else 0
    return Share(
        weights=layer.weight_bytes - left_behind,
        kv=kv_bytes(shape, layer, settings),
        state=state_bytes(layer, settings),
    )


def _sum(shares: Sequence[Share], compute: int) -> Share:
    return Share(
        weights=sum(share.weights for share in shares),
        kv=sum(share.kv for share in shares),
        state=sum(share.state for share in shares),
        compute=compute,
    )


def _fill(costs: Sequence[int], rooms: Sequence[int]) -> tuple[int, ...]:
    """Fill the devices from the last to the first, with layers from the last on.

    Args:
        costs: Of each layer.
        rooms: Of each device, compute buffer taken off.

    Returns:
        How many layers each got.
    """
    left, counts = list(rooms), [0] * len(rooms)
    device = len(rooms) - 1
    for cost in reversed(costs):
        while device >= 0 and cost > left[device]:
            device -= 1
        if device < 0:
            break
        left[device] -= cost
        counts[device] += 1
    return tuple(counts)
