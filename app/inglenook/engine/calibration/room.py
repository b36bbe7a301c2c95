"""Whether memory holds a model once more: the loaded one stays where it is."""

from inglenook.engine.inventory import EngineInventory
from inglenook.engine.plans import Planned
from inglenook.errors import NoRoomToCalibrate
from inglenook.offload.budget import believable_free_bytes, is_unified
from inglenook.translation import translate

#: For short contexts, one for each setting that is compared, and for what the loaded
#: model and the system may take meanwhile.
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
    if offload is None and planned.uses_gpu:
        # How much of it goes to a GPU is not known.
        return
    in_ram = size_bytes
    if offload is not None and offload.devices:
        devices = {each.name: each for each in found.inventory.devices}
        for name, share in zip(offload.devices, offload.bytes.shares, strict=True):
            needed, device = share.weights + _SPARE_BYTES, devices.get(name)
            if device is None:
                raise NoRoomToCalibrate(needed, 0, name)
            _require(needed, believable_free_bytes(device), name)
            own_bytes = share.weights
            if is_unified(device):
                own_bytes = min(own_bytes, device.carveout_bytes)
            in_ram -= own_bytes
    needed = max(0, in_ram) + _SPARE_BYTES
    _require(needed, found.inventory.host.available_bytes, translate("Plan", "RAM"))


def holds_twice(size_bytes: int, found: EngineInventory) -> bool:
    """Whether RAM holds two copies of a model at a time."""
    needed = 2 * size_bytes + _SPARE_BYTES
    return needed <= found.inventory.host.available_bytes


def _require(needed_bytes: int, free_bytes: int, place: str) -> None:
    if needed_bytes > free_bytes:
        raise NoRoomToCalibrate(needed_bytes, free_bytes, place)
