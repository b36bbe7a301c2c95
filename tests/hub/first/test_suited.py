import pytest
from tests.hub.test_recommend import machine

from inglenook.hub.first.known import known_models
from inglenook.hub.first.suited import choose_suited
from inglenook.offload.planner import Wishes
from inglenook.work import drain


def suited(inventory, **wishes):
    return drain(choose_suited(inventory, Wishes(**wishes)))


def names(chosen):
    return [(each.role, each.model.name) for each in chosen]


@pytest.mark.parametrize(
    ("gpu_gib", "ram_gib", "free_gib"),
    [(0, 8, 5), (0, 16, 12), (0, 32, 26), (4, 16, 12), (7.1, 32, 24), (24, 64, 50)],
)
def test_three_that_run_well_are_chosen(gpu_gib, ram_gib, free_gib):
    chosen = suited(machine(gpu_gib, ram_gib, free_gib))
    assert len({each.key for each in chosen}) == 3
    assert all(each.runs_well for each in chosen)
    free_bytes = free_gib * 2**30
    assert all(each.outlook.plan.bytes.host.total <= free_bytes for each in chosen)


def test_a_gpu_is_filled_by_the_first():
    chosen = suited(machine(7.1, 32, 24))
    assert names(chosen) == [
        ("best", "Qwen3-8B"),
        ("quick", "Llama-3.2-3B"),
        ("capable", "Qwen3-30B-A3B"),
    ]
    assert chosen[0].outlook.plan.mode == "full"


def test_without_a_gpu_the_first_takes_no_more_than_half_of_the_ram():
    first = suited(machine(0, 16, 12))[0]
    assert first.model.name == "Qwen3-8B"
    assert first.variant.size_bytes <= 8 * 2**30


def test_a_computer_with_hardly_any_memory_is_offered_less():
    assert suited(machine(0, 2, 0.5)) == ()


def test_the_plans_are_for_a_usual_context_or_that_of_the_user():
    assert suited(machine(8))[0].outlook.plan.context_tokens == 8192
    longer = suited(machine(8), context_tokens=16384)
    assert longer[0].outlook.plan.context_tokens == 16384


def test_one_model_alone_is_the_best():
    smallest = known_models()[-1]
    chosen = drain(choose_suited(machine(8), Wishes(), [smallest]))
    assert names(chosen) == [("best", smallest.name)]
