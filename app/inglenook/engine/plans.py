"""What a model is first tried with, and what is tried where that needs a GPU."""

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from inglenook.engine.calibration.applying import (
    filled_in,
    holds_as_much,
    with_kernels,
)
from inglenook.engine.calibration.records import Calibration, place_of
from inglenook.engine.inventory import EngineInventory
from inglenook.engine.messages import KvType, LoadPlan, Sampling
from inglenook.errors import ModelFileError, NotEnoughMemory
from inglenook.hardware.processor import count_cores
from inglenook.hardware.records import Inventory
from inglenook.library.scan import LocalModel
from inglenook.offload.budget import devices_to_use, judge_devices
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import AUTOMATIC_CONTEXTS, Wishes, plan_offload
from inglenook.offload.reading import shape_of
from inglenook.offload.rope import RopeWish
from inglenook.offload.shape import ModelShape
from inglenook.settings.schema import Engine
from inglenook.translation import translate, without_stop

log = logging.getLogger(__name__)

#: Context on the CPU where the user leaves it to us; the model may be trained for less.
AUTOMATIC_CONTEXT_TOKENS = AUTOMATIC_CONTEXTS[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A plan to try.

    Attributes:
        load: As the engine takes it.
        offload: The sum behind it; None where the model's header is too odd for one.
    """

    load: LoadPlan
    offload: OffloadPlan | None = None

    @property
    def uses_gpu(self) -> bool:
        """Whether anything is to be computed on a GPU."""
        return self.load.devices != ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be loaded.

    Attributes:
        path: The model's file; of a split model, the first.
        size_bytes: Size of all its files.
        fixed_context: The user fixed the context: it is never made shorter.
        fixed_kv_type: The user fixed the KV cache's type: it is never made smaller.
        first: The plan to try first.
        on_cpu: The plan without a GPU; None where RAM cannot hold the model.
        shape: What the plans were made from; None where the header is too odd.
        limit: Why the first plan is not a better one, as a clause for the state line;
            empty where all of the model is on a GPU, or the engine has none.
        gpus_failed: Whether the engine died of looking at its GPUs.
    """

    path: Path
    size_bytes: int
    fixed_context: bool
    fixed_kv_type: bool
    first: Planned
    on_cpu: Planned | None
    shape: ModelShape | None = None
    limit: str = ""
    gpus_failed: bool = False


def want(
    model: LocalModel,
    shape: ModelShape | None,
    chosen: Engine,
    found: EngineInventory,
    more_margins: Mapping[str, int] | None = None,
    calibrated: Calibration | None = None,
) -> Wanted:
    """What is to be loaded where the user chose this model and these settings.

    What the user fixed stays as it is; what is automatic follows from the memory, and
    then from what was found to be the fastest.

    Args:
        model: What the user chose.
        shape: As `read_shape` gives it.
        chosen: The user's settings.
        found: What the engine can compute on.
        more_margins: Bytes to leave free on GPUs beyond the usual, by backend.
        calibrated: What is fastest for this model on this engine, if it was measured;
            a plan that would hold less with it does without.

    Raises:
        NotEnoughMemory: No plan can hold it.
    """
    inventory = found.inventory
    without_gpu = Inventory(devices=(), host=inventory.host)
    more_margins = more_margins or {}
    first = _plan(model, shape, chosen, inventory, more_margins, calibrated)
    on_cpu = _plan(model, shape, chosen, without_gpu, {}, calibrated)
    if found.limit and first.offload is not None and first.offload.mode == "cpu":
        told = msgspec.structs.replace(first.offload, reason=found.limit)
        first = Planned(load=first.load, offload=told)
    _refuse_hopeless(model, first, inventory)
    is_refused = on_cpu.offload is not None and on_cpu.offload.mode == "refuse"
    return Wanted(
        path=model.path,
        size_bytes=model.size_bytes,
        fixed_context=bool(chosen.context_tokens),
        fixed_kv_type=chosen.kv_type != "auto",
        first=first,
        on_cpu=None if is_refused else on_cpu,
        shape=shape,
        limit=_limit(first, found),
        gpus_failed=found.has_gpus and bool(found.limit),
    )


def wishes_of(chosen: Engine) -> Wishes:
    """What the user's settings leave to a plan."""
    return Wishes(
        context_tokens=chosen.context_tokens or None,
        kv_types=("f16", "q8_0") if chosen.kv_type == "auto" else (chosen.kv_type,),
        flash_attention=chosen.flash_attention != "off",
        unused_devices=chosen.unused_devices,
        rope=RopeWish(method=chosen.rope_method, factor=chosen.rope_factor),
    )


def read_shape(path: Path) -> ModelShape | None:
    """The shape of a model; None, and a note in the log, where it makes no sense."""
    try:
        return shape_of(path)
    except ModelFileError as error:
        log.warning("%s is loaded without a plan: %s", path.name, error.text)
        return None


def load_plan_for(offload: OffloadPlan, base: LoadPlan) -> LoadPlan:
    """A plan for memory as the engine takes it; the rest is as in another one."""
    kv_type: KvType = msgspec.convert(offload.kv_type, KvType)
    return msgspec.structs.replace(
        base,
        kv_type=kv_type,
        ubatch_tokens=offload.ubatch,
        gpu_layers=offload.gpu_layers,
        devices=offload.devices,
        tensor_split=offload.split,
        n_cpu_moe=offload.n_cpu_moe,
        rope=offload.rope,
    )


def sampling_for(model: LocalModel, **chosen: float) -> Sampling:
    """How tokens are chosen: as the user says, else as the model's maker recommends.

    What the maker recommends outside of its range is passed over.

    Args:
        model: Whose recommendation counts.
        chosen: Values of `Sampling`'s fields that the user has set.

    Raises:
        msgspec.ValidationError: The user's values are outside of their ranges.
    """
    recommended = {}
    for name, value in model.sampling.items():
        with suppress(msgspec.ValidationError):
            msgspec.convert({name: value}, Sampling)
            recommended[name] = value
    return msgspec.convert({**recommended, **chosen}, Sampling)


def _plan(
    model: LocalModel,
    shape: ModelShape | None,
    chosen: Engine,
    inventory: Inventory,
    more_margins: Mapping[str, int],
    calibrated: Calibration | None,
) -> Planned:
    """The plan for these devices; calibrated, where that costs nothing else."""
    planned = _untuned(model, shape, chosen, inventory, more_margins)
    if calibrated is None or calibrated.place != place_of(
        planned.load, planned.offload
    ):
        return planned
    for tuned in filled_in(chosen, calibrated):
        candidate = _untuned(model, shape, tuned, inventory, more_margins)
        if holds_as_much(candidate.load, planned.load):
            load, offload = with_kernels(
                candidate.load, candidate.offload, shape, calibrated
            )
            return Planned(load=load, offload=offload)
    return planned


def _untuned(
    model: LocalModel,
    shape: ModelShape | None,
    chosen: Engine,
    inventory: Inventory,
    more_margins: Mapping[str, int],
) -> Planned:
    base = _unplanned(model, chosen, inventory)
    if shape is None:
        return Planned(load=base)
    # What the user fixed is loaded so; a plan must not count on less.
    wishes = replace(wishes_of(chosen), beyond_training=True)
    offload = plan_offload(shape, inventory, wishes, more_margins)
    context_tokens = chosen.context_tokens or offload.context_tokens
    load = msgspec.structs.replace(base, context_tokens=context_tokens)
    return Planned(load=load_plan_for(offload, load), offload=offload)


def _unplanned(model: LocalModel, chosen: Engine, inventory: Inventory) -> LoadPlan:
    """All layers on all GPUs of use; for a model whose memory cannot be told."""
    known_tokens = model.context_tokens or AUTOMATIC_CONTEXT_TOKENS
    automatic_tokens = min(AUTOMATIC_CONTEXT_TOKENS, known_tokens)
    judged = judge_devices(inventory, unused_devices=chosen.unused_devices)
    usable = devices_to_use(judged)
    return LoadPlan(
        context_tokens=chosen.context_tokens or automatic_tokens,
        n_threads=chosen.n_threads or count_cores(),
        kv_type="f16" if chosen.kv_type == "auto" else chosen.kv_type,
        flash_attention=chosen.flash_attention,
        devices=tuple(each.device.name for each in usable),
        mlock=chosen.keep_in_memory,
    )


def _refuse_hopeless(model: LocalModel, first: Planned, inventory: Inventory) -> None:
    """Refuse what memory can never hold, before the disk is read for minutes."""
    ram_bytes = inventory.host.ram_bytes
    if first.offload is None:
        if model.size_bytes > ram_bytes and not first.uses_gpu:
            raise NotEnoughMemory(needed_bytes=model.size_bytes, free_bytes=ram_bytes)
    elif first.offload.mode == "refuse":
        raise NotEnoughMemory(
            needed_bytes=first.offload.bytes.host.total,
            free_bytes=ram_bytes,
            detail=first.offload.reason,
        )


def _limit(first: Planned, found: EngineInventory) -> str:
    offload = first.offload
    if not found.has_gpus or offload is None or offload.mode == "full":
        return ""
    reason = without_stop(offload.reason)
    if not found.limit:
        return reason
    words = translate("Engine", "no GPU: {reason}")
    return words.format(reason=f"{reason[0].lower()}{reason[1:]}")
