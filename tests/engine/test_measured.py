"""Real bytes beside the predicted ones, where llama.cpp tells them."""

import msgspec
import pytest
from tests.engine.test_margins import buffers
from tests.offload.vectors import scenario_inventory, scenario_shape

from inglenook.engine.measured import measured_bytes
from inglenook.engine.messages import Buffer
from inglenook.offload.planner import plan_offload


def planned(scenario_id):
    return plan_offload(scenario_shape(scenario_id), scenario_inventory(scenario_id))


def test_each_device_and_the_ram_are_told():
    plan = planned("S08")
    in_ram = (Buffer("CPU_Mapped", "weights", 5), Buffer("CUDA_Host", "compute", 2))
    shares = plan.bytes.shares
    assert measured_bytes(plan, (*buffers(plan, 7), *in_ram)) == (
        shares[0].total + 7,
        shares[1].total,
        7,
    )


def test_before_a_load_nothing_is_known():
    assert measured_bytes(planned("S02"), ()) == (None, None)


@pytest.mark.parametrize("scenario_id", ["S04", "S20"])
def test_a_mapped_file_of_which_others_hold_a_part_is_no_measure(scenario_id):
    plan = planned(scenario_id)
    mapped = Buffer("CPU_Mapped", "weights", 2**34)
    assert measured_bytes(plan, (*buffers(plan), mapped))[-1] is None


def test_weights_that_are_repacked_are_mapped_as_well_and_no_measure():
    twice = (
        Buffer("CPU_Mapped", "weights", 9),
        Buffer("CPU_REPACK", "weights", 8),
    )
    assert measured_bytes(planned("S26"), twice) == (None,)


def test_what_metal_maps_is_no_measure():
    plan = msgspec.structs.replace(planned("S02"), devices=("MTL0",))
    assert measured_bytes(plan, buffers(plan, name="MTL0_Mapped"))[0] is None
