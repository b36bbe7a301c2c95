"""Whether memory holds a model once more."""

import msgspec
import pytest
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_shape

from inglenook.engine.calibration.room import require_room
from inglenook.engine.inventory import EngineInventory
from inglenook.engine.messages import LoadPlan
from inglenook.engine.plans import Planned
from inglenook.errors import NoRoomToCalibrate
from inglenook.offload.planner import plan_offload

GIB = 2**30
LOAD = LoadPlan(context_tokens=4096, n_threads=1)
#: About what the weights of the model take, those that stay in RAM included.
SIZE_BYTES = 5 * GIB


def require(free_gib, *, ram_gib=32, kind="discrete", carveout_gib=0):
    """Ask for room for a model of some 4.3 GiB on a GPU that has so much left."""
    offload = plan_offload(scenario_shape("S02"), machine(24))
    assert offload.mode == "full"
    inventory = machine(free_gib, ram_gib=ram_gib, kind=kind)
    (device,) = inventory.devices
    carveout_bytes = carveout_gib * GIB
    device = msgspec.structs.replace(device, carveout_bytes=carveout_bytes)
    inventory = msgspec.structs.replace(inventory, devices=(device,))
    planned = Planned(load=LOAD, offload=offload)
    require_room(planned, SIZE_BYTES, EngineInventory(inventory=inventory))


def test_a_gpu_holds_the_weights_and_some_gib_more():
    require(6)
    with pytest.raises(NoRoomToCalibrate, match="CUDA0"):
        require(4.8)


def test_what_a_discrete_gpu_holds_takes_no_ram():
    require(6, ram_gib=3)


def test_what_an_integrated_gpu_holds_is_ram():
    require(6, ram_gib=7, kind="integrated")
    with pytest.raises(NoRoomToCalibrate, match="RAM"):
        require(6, ram_gib=3, kind="integrated")


def test_memory_set_apart_for_an_integrated_gpu_is_no_ram():
    require(6, ram_gib=3, kind="integrated", carveout_gib=8)


def test_a_gpu_that_is_gone_has_no_room():
    offload = plan_offload(scenario_shape("S02"), machine(24))
    inventory = machine(ram_gib=32)
    planned = Planned(load=LOAD, offload=offload)
    with pytest.raises(NoRoomToCalibrate, match="CUDA0"):
        require_room(planned, SIZE_BYTES, EngineInventory(inventory=inventory))
