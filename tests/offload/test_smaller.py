"""Step by step to a plan that needs next to nothing."""

import pytest
from tests.offload import published
from tests.offload.test_planner import assert_sound, machine
from tests.offload.vectors import scenario_shape

from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.smaller import smaller_plan


def steps(shape, inventory, *, fixed_context=False, wishes=None):
    """All plans, down to the last on a GPU."""
    plan = plan_offload(shape, inventory, wishes or Wishes())
    found = []
    while plan is not None:
        found.append(plan)
        plan = smaller_plan(plan, shape, fixed_context=fixed_context)
    return found


def test_batches_go_first_then_bits_then_context_then_layers():
    found = steps(scenario_shape("S02"), machine(24))
    told = [(p.ubatch, p.kv_type, p.context_tokens, p.gpu_layers) for p in found]
    assert told[:8] == [
        (512, "f16", 16384, 33),
        (256, "f16", 16384, 33),
        (128, "f16", 16384, 33),
        (128, "q8_0", 16384, 33),
        (128, "q8_0", 8192, 33),
        (128, "q8_0", 4096, 33),
        (128, "q8_0", 2048, 33),
        (128, "q8_0", 2048, 30),
    ]
    assert found[7].mode == "partial"
    assert told[-1][3] == 1


def test_a_fixed_context_stays():
    found = steps(scenario_shape("S02"), machine(24), fixed_context=True)
    assert {plan.context_tokens for plan in found} == {16384}


@pytest.mark.parametrize("scenario_id", ["S02", "S23"])
def test_each_step_needs_no_more_than_the_last(scenario_id):
    found = steps(scenario_shape(scenario_id), machine(24))
    needs = [sum(plan.bytes.per_device) for plan in found if plan.mode == "full"]
    assert needs == sorted(needs, reverse=True)
    needs = [sum(plan.bytes.per_device) for plan in found if plan.mode == "partial"]
    assert needs == sorted(needs, reverse=True)


def test_several_cards_are_relieved_alike_until_one_is_empty():
    found = steps(scenario_shape("S08"), machine(23, 23, ram_gib=64))
    assert found[0].split == (40, 41)
    fewer = next(plan for plan in found if plan.gpu_layers < 81)
    assert fewer.split == (36, 37)
    for plan in found:
        assert len(plan.split) == len(plan.devices) == len(plan.bytes.budgets)


def test_the_sum_is_that_of_the_plan():
    first, second, *_ = steps(scenario_shape("S02"), machine(24))
    assert second.bytes.compute < first.bytes.compute
    assert second.bytes.kv == first.bytes.kv
    assert sum(second.bytes.per_device) < sum(first.bytes.per_device)


def test_on_the_cpu_there_are_no_layers_to_give_up():
    found = steps(scenario_shape("S02"), machine())
    told = [(plan.ubatch, plan.kv_type, plan.context_tokens) for plan in found]
    assert told == [
        (512, "f16", 4096),
        (256, "f16", 4096),
        (128, "f16", 4096),
        (128, "q8_0", 4096),
        (128, "q8_0", 2048),
    ]
    needs = [plan.bytes.host.total for plan in found]
    assert needs == sorted(needs, reverse=True)
    assert {plan.mode for plan in found} == {"cpu"}


def test_heads_that_cannot_be_packed_keep_16_bits():
    keys = published.dense_keys(4, 640, 1024, 8, 8)
    shape = published.shape_of(
        "llama", keys, [("token_embd.weight", (640, 1000), "F16")]
    )
    assert shape.k_head == 80
    assert {plan.kv_type for plan in steps(shape, machine(8))} == {"f16"}


def test_the_first_plan_is_a_sound_one():
    assert_sound(steps(scenario_shape("S20"), machine(8))[0])


def test_a_fixed_type_of_the_kv_cache_stays():
    shape = scenario_shape("S02")
    plan = plan_offload(shape, machine(24), Wishes(kv_types=("f16",)))
    found = []
    while plan is not None:
        found.append(plan)
        plan = smaller_plan(plan, shape, fixed_context=False, fixed_kv_type=True)
    assert {each.kv_type for each in found} == {"f16"}
    assert found[-1].gpu_layers == 1
