"""Chooses a plan: full, all but experts, some layers, CPU, or none.

Everything on one GPU is best, on several the next best; a shorter context, a KV cache
of 8 bits and smaller batches cost less than any layer left behind. Then come experts
on the CPU, then whole layers; a handful of layers on a GPU is slower than none.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from inglenook.hardware.records import Host, Inventory
from inglenook.offload.budget import (
    GIB,
    MIB,
    DeviceBudget,
    devices_to_use,
    is_unified,
    judge_devices,
)
from inglenook.offload.memory import ContextSettings, can_quantize, pad_cells
from inglenook.offload.placement import (
    Layout,
    device_shares,
    fit_all,
    fit_some,
    host_share,
)
from inglenook.offload.plan import Mode, OffloadPlan, sum_up
from inglenook.offload.rope import (
    RopeWish,
    reach_tokens,
    rope_warnings,
    scale_rope,
)
from inglenook.offload.shape import ModelShape
from inglenook.offload.words import reason_for

#: Contexts to choose from where the user leaves it to us, the best first.
AUTOMATIC_CONTEXTS = (16384, 8192, 4096)
_LEAST_CPU_CONTEXT = 2048
_UBATCHES = (512, 256, 128)
#: Below these, a partial offload is slower than none.
_LEAST_LAYERS, _LEAST_SHARE = 3, 10
#: What the system itself needs, in RAM.
_SYSTEM_BYTES = GIB
#: What the CPU needs besides weights and KV cache.
_CPU_SPARE_BYTES = 512 * MIB

_AS_THE_MODEL = RopeWish()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user, or the engine, sets.

    Attributes:
        context_tokens: Fixed by the user and never reduced, but for a model that
            was trained for less; None leaves it to us.
        beyond_training: A context that is fixed may be longer than the model was
            trained for, or is scaled to.
        kv_types: To choose from, the best first.
        flash_attention: False where the device has none: the KV cache is then f16.
        experts_on_cpu: Whether experts may stay behind on the CPU.
        n_sequences: Chats that share the context.
        unused_devices: GPUs that the user switched off, by `device_key`.
        rope: How a context is reached that the model was not trained for.
    """

    context_tokens: int | None = None
    beyond_training: bool = False
    kv_types: tuple[str, ...] = ("f16", "q8_0")
    flash_attention: bool = True
    experts_on_cpu: bool = True
    n_sequences: int = 1
    unused_devices: tuple[str, ...] = ()
    rope: RopeWish = _AS_THE_MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    shape: ModelShape
    host: Host
    wishes: Wishes
    devices: tuple[DeviceBudget, ...]
    contexts: tuple[int, ...]
    kv_types: tuple[str, ...]

    @property
    def backend(self) -> str:
        return self.devices[0].device.backend


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    mode: Mode
    layout: Layout
    devices: tuple[DeviceBudget, ...] = ()
    split: tuple[int, ...] = ()


_NO_WISHES = Wishes()


def plan_offload(
    shape: ModelShape,
    inventory: Inventory,
    wishes: Wishes = _NO_WISHES,
    more_margins: Mapping[str, int] | None = None,
) -> OffloadPlan:
    """Choose where the layers of a model go.

    Args:
        shape: The model, from its header.
        inventory: The devices and the machine, measured just now.
        wishes: What is fixed.
        more_margins: Bytes to leave free beyond the usual, by backend; where loads
            took more than predicted, so much more.

    Returns:
        The plan; its mode is `refuse` where RAM cannot hold what the GPUs do not.
    """
    judged = judge_devices(inventory, more_margins or {}, wishes.unused_devices)
    task = _Task(
        shape=shape,
        host=inventory.host,
        wishes=wishes,
        devices=devices_to_use(judged),
        contexts=_contexts(shape, wishes),
        kv_types=_kv_types(shape, wishes),
    )
    plan = _as_plan(task, _best_choice(task))
    wanted = ContextSettings(
        context_tokens=wishes.context_tokens or AUTOMATIC_CONTEXTS[0],
        kv_type=task.kv_types[0],
    )
    reason = reason_for(plan, shape, inventory.host, judged, wanted)
    return msgspec.structs.replace(plan, reason=reason)


def _best_choice(task: _Task) -> _Choice:
    least = max(_LEAST_LAYERS, len(task.shape.layers) // _LEAST_SHARE)
    if choice := _full(task) or _moe(task) or _partial(task, least):
        return choice
    choice = _cpu(task)
    # Slower than the CPU alone, but better than nothing.
    return (choice.mode == "refuse" and _partial(task, 0)) or choice


def _contexts(shape: ModelShape, wishes: Wishes) -> tuple[int, ...]:
    fixed = pad_cells(wishes.context_tokens or 0)
    rope = scale_rope(shape.positions, wishes.rope, fixed)
    reach = reach_tokens(shape.positions, rope)
    if fixed:
        if not reach or wishes.beyond_training:
            return (fixed,)
        return (min(fixed, max(reach, 256)),)
    lengths = {min(each, reach or each) for each in AUTOMATIC_CONTEXTS}
    return tuple(sorted(lengths, reverse=True))


def _kv_types(shape: ModelShape, wishes: Wishes) -> tuple[str, ...]:
    if not wishes.flash_attention:
        return ("f16",)
    possible = tuple(each for each in wishes.kv_types if can_quantize(shape, each))
    return possible or ("f16",)


def _layout(
    task: _Task, context: int, kv_type: str, ubatch: int, n_cpu_moe: int = 0
) -> Layout:
    settings = ContextSettings(
        context_tokens=context,
        kv_type=kv_type,
        ubatch=ubatch,
        n_sequences=task.wishes.n_sequences,
        flash_attention=task.wishes.flash_attention,
    )
    backend = task.backend if task.devices else "CPU"
    return Layout(
        shape=task.shape, settings=settings, backend=backend, n_cpu_moe=n_cpu_moe
    )


def _full(task: _Task) -> _Choice | None:
    """Everything on GPUs, the fewer the better."""
    groups = [task.devices[: n + 1] for n in range(len(task.devices))]
    for ubatches in (_UBATCHES[:-1], _UBATCHES[-1:]):
        for group, *settings in itertools.product(
            groups, task.contexts, task.kv_types, ubatches
        ):
            layout = _layout(task, *settings)
            if split := fit_all(layout, _budgets(group)):
                return _choice("full", layout, group, split)
    return None


def _moe(task: _Task) -> _Choice | None:
    """All layers on GPUs, but for the experts of as few as possible."""
    if not (task.devices and task.shape.has_experts and task.wishes.experts_on_cpu):
        return None
    n_moe = range(1, len(task.shape.layers) + 1)
    for kv_type, n_cpu_moe in itertools.product(task.kv_types, n_moe):
        layout = _layout(task, task.contexts[-1], kv_type, _UBATCHES[0], n_cpu_moe)
        if split := fit_all(layout, _budgets(task.devices)):
            choice = _choice("moe", layout, task.devices, split)
            return choice if _host_holds_rest(task, choice) else None
    return None


def _partial(task: _Task, least: int) -> _Choice | None:
    """As many layers on GPUs as fit, where these are more than so many."""
    best: _Choice | None = None
    for choice in _partial_choices(task):
        # One layer more is not worth a coarser KV cache or smaller batches.
        if best is None or sum(choice.split) > sum(best.split) + 1:
            best = choice
    if best is None or sum(best.split) <= least or not _host_holds_rest(task, best):
        return None
    return best


def _partial_choices(task: _Task) -> Iterator[_Choice]:
    if not task.devices:
        return
    for kv_type, ubatch in itertools.product(task.kv_types, _UBATCHES):
        layout = _layout(task, task.contexts[-1], kv_type, ubatch)
        split = fit_some(layout, _budgets(task.devices))
        if any(split):
            yield _choice("partial", layout, task.devices, split)


def _cpu(task: _Task) -> _Choice:
    """Nothing on GPUs; with less memory free, a shorter context."""
    kv_type = task.kv_types[0]
    context = task.contexts[-1]
    while (
        task.wishes.context_tokens is None
        and context > _LEAST_CPU_CONTEXT
        and _cpu_bytes(task, context, kv_type) > task.host.available_bytes
    ):
        context //= 2
    fits = _cpu_bytes(task, context, kv_type) <= task.host.ram_bytes - _SYSTEM_BYTES
    layout = _layout(task, context, kv_type, _UBATCHES[0])
    return _Choice(mode="cpu" if fits else "refuse", layout=layout)


def _cpu_bytes(task: _Task, context: int, kv_type: str) -> int:
    share = host_share(_layout(task, context, kv_type, _UBATCHES[0]), 0)
    return share.total - share.compute + _CPU_SPARE_BYTES


def _host_holds_rest(task: _Task, choice: _Choice) -> bool:
    """Whether RAM holds what is not on GPUs, and what is on those without memory."""
    needed = host_share(choice.layout, sum(choice.split)).total
    shares = device_shares(choice.layout, choice.split)
    for judged, share in zip(choice.devices, shares, strict=True):
        if is_unified(judged.device):
            needed += max(0, share.total - judged.device.carveout_bytes)
    return needed <= task.host.ram_bytes - _SYSTEM_BYTES


def _choice(
    mode: Mode,
    layout: Layout,
    devices: Sequence[DeviceBudget],
    split: Sequence[int],
) -> _Choice:
    """A choice of the devices that got any layer.

    Leaving a device out is safe; a 0 in llama.cpp's `tensor_split` is not
    (ggml-org/llama.cpp#13612).
    """
    used = [(each, n) for each, n in zip(devices, split, strict=True) if n]
    return _Choice(
        mode=mode,
        layout=layout,
        devices=tuple(each for each, _ in used),
        split=tuple(n for _, n in used),
    )


def _budgets(devices: Sequence[DeviceBudget]) -> list[int]:
    return [each.budget_bytes for each in devices]


def _as_plan(task: _Task, choice: _Choice) -> OffloadPlan:
    layout, settings = choice.layout, choice.layout.settings
    gpu_layers = sum(choice.split)
    shares = device_shares(layout, choice.split)
    budgets = tuple(_budgets(choice.devices))
    positions, context = task.shape.positions, settings.context_tokens
    rope = scale_rope(positions, task.wishes.rope, context)
    return OffloadPlan(
        mode=choice.mode,
        backend=layout.backend if gpu_layers else "CPU",
        devices=tuple(each.device.name for each in choice.devices),
        gpu_layers=gpu_layers,
        n_layers=task.shape.n_layers,
        context_tokens=settings.context_tokens,
        kv_type=settings.kv_type,
        ubatch=settings.ubatch,
        flash_attention=settings.flash_attention,
        n_sequences=settings.n_sequences,
        n_cpu_moe=layout.n_cpu_moe,
        split=choice.split,
        bytes=sum_up(shares, budgets, host_share(layout, gpu_layers)),
        reason="",
        rope=rope,
        rope_warnings=rope_warnings(positions, rope, context),
    )
