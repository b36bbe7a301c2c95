"""Whether memory holds a model once more: the loaded one stays where it is."""

from inglenook.engine.inventory import EngineInventory
from inglenook.engine.plans import Planned
from inglenook.errors import NoRoomToCalibrate

#: For the KV cache and the computing of a short context, and for the system.
_SPARE_BYTES = 2**30


def require_room(planned: Planned, size_bytes: int, found: EngineInventory) -> None:
    """See to it that the model can be loaded a second time.

    Args:
        planned: How it is loaded.
        size_bytes: Size of all its files.
        found: The devices, measured just now.

    Raises:
        NoRoomToCalibrate: A device, or RAM, is too full.
    """
    offload = planned.offload
    on_gpus = 0
    if offload is not None and offload.devices:
        free = {each.name: each.free_bytes for each in found.inventory.devices}
        for name, share in zip(offload.devices, offload.bytes.shares, strict=True):
            needed = share.weights + share.compute
            _require(needed, free.get(name, 0), name)
            on_gpus += share.weights
    elif planned.uses_gpu:
        # How much of it goes to a GPU is not known.
        return
    needed = max(0, size_bytes - on_gpus) + _SPARE_BYTES
    _require(needed, found.inventory.host.available_bytes, "RAM")


def holds_twice(size_bytes: int, found: EngineInventory) -> bool:
    """Whether RAM holds two copies of a model at a time."""
    needed = 2 * size_bytes + _SPARE_BYTES
    return needed <= found.inventory.host.available_bytes


def _require(needed_bytes: int, free_bytes: int, place: str) -> None:
    if needed_bytes > free_bytes:
        raise NoRoomToCalibrate(needed_bytes, free_bytes, place)
