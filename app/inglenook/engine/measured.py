"""What each place of a plan really holds, to be compared with what was predicted."""

from collections.abc import Sequence

from inglenook.engine.margins import is_on
from inglenook.engine.messages import Buffer
from inglenook.offload.plan import OffloadPlan


def measured_bytes(
    planned: OffloadPlan, buffers: Sequence[Buffer]
) -> tuple[int | None, ...]:
    """What each device of a plan holds, and last, what is in RAM.

    Args:
        planned: What the model was loaded by.
        buffers: As llama.cpp tells them.

    Returns:
        Bytes; None where they cannot be told. Of a part of the file that is mapped,
        llama.cpp tells the range from its first tensor to its last, and what lies
        between them may be another place's.
    """
    on_devices = [
        [each for each in buffers if is_on(each, name)] for name in planned.devices
    ]
    taken = {id(each) for held in on_devices for each in held}
    in_ram = [each for each in buffers if id(each) not in taken]
    return (
        *(_held_bytes(held, is_whole=False) for held in on_devices),
        _held_bytes(in_ram, is_whole=_is_one_range(planned, in_ram)),
    )


def _held_bytes(held: Sequence[Buffer], *, is_whole: bool) -> int | None:
    is_mapped = any(each.name.endswith("_Mapped") for each in held)
    if not held or (is_mapped and not is_whole):
        return None
    return sum(each.size_bytes for each in held)


def _is_one_range(planned: OffloadPlan, in_ram: Sequence[Buffer]) -> bool:
    """Whether a mapped range in RAM has no weights of other places in it."""
    n_ranges = sum(each.kind == "weights" for each in in_ram)
    return planned.mode in {"full", "cpu"} and n_ranges == 1
