"""What of a calibration goes into a plan: only what the user leaves to us."""

from collections.abc import Iterator

import msgspec

from inglenook.engine.calibration.records import Calibration
from inglenook.engine.messages import LoadPlan
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.shape import ModelShape
from inglenook.offload.smaller import smaller_plan
from inglenook.settings.schema import Engine


def filled_in(chosen: Engine, calibrated: Calibration) -> Iterator[Engine]:
    """The user's settings, with what was measured where they leave it to us.

    Then once more without the part that takes memory, for where that does not fit.

    Args:
        chosen: The user's settings.
        calibrated: What is fastest.
    """
    fastest, filled = calibrated.setting, chosen
    if "n_threads" in calibrated.tuned and not chosen.n_threads:
        filled = msgspec.structs.replace(filled, n_threads=fastest.n_threads)
    is_ours = "flash_attention" in calibrated.tuned
    if is_ours and chosen.flash_attention == "auto" and chosen.kv_type != "q8_0":
        yield msgspec.structs.replace(filled, flash_attention=fastest.flash_attention)
    yield filled


def holds_as_much(load: LoadPlan, other: LoadPlan) -> bool:
    """Whether two plans differ in nothing but what `filled_in` fills in."""
    same = {"n_threads": other.n_threads, "flash_attention": other.flash_attention}
    return msgspec.structs.replace(load, **same) == other


def with_kernels(
    load: LoadPlan,
    offload: OffloadPlan | None,
    shape: ModelShape | None,
    calibrated: Calibration,
) -> tuple[LoadPlan, OffloadPlan | None]:
    """A plan with the kernels and the batches that were fastest; it never grows.

    Args:
        load: As the engine takes it.
        offload: The sum behind it, if there is one.
        shape: The model that it is made for.
        calibrated: What is fastest.
    """
    fastest, tuned = calibrated.setting, calibrated.tuned
    if "use_extra_bufts" in tuned and not fastest.use_extra_bufts:
        load = msgspec.structs.replace(load, use_extra_bufts=False)
    is_half = fastest.ubatch_tokens == load.ubatch_tokens // 2
    if "ubatch_tokens" not in tuned or not is_half:
        return load, offload
    if offload is not None and shape is not None:
        # Batches are what a plan gives up first, and its sum is made anew.
        smaller = smaller_plan(offload, shape, fixed_context=True)
        if smaller is None or smaller.ubatch != fastest.ubatch_tokens:
            return load, offload
        offload = msgspec.structs.replace(smaller, reason=offload.reason)
    return (
        msgspec.structs.replace(load, ubatch_tokens=fastest.ubatch_tokens),
        offload,
    )
