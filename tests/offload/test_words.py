"""One sentence why a plan is no better."""

import pytest
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_inventory, scenario_shape

from inglenook.offload.planner import Wishes, plan_offload


def reason(scenario_id, inventory=None, **wishes):
    plan = plan_offload(
        scenario_shape(scenario_id),
        inventory or scenario_inventory(scenario_id),
        Wishes(**wishes),
    )
    return plan.reason.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("scenario_id", "sentence"),
    [
        ("S01", "This computer has no GPU that can be used."),
        ("S02", "All 33 layers are on CUDA0."),
        ("S04", "CUDA0 can give 2.9 GiB, and all 33 layers take 4.7 GiB."),
        (
            "S08",
            "A context of 16k fits into the 44.0 GiB of CUDA0 and CUDA1 in q8_0 only.",
        ),
        ("S15", "Vulkan0 only imitates a GPU on the CPU."),
        (
            "S16",
            "Metal does not work with llama.cpp on Macs with Intel processors.",
        ),
        (
            "S20",
            "The experts of 34 layers stay in RAM: CUDA0 can give 6.4 GiB, "
            "and all 49 layers take 17.6 GiB.",
        ),
        ("S26", "Vulkan0 has only 0 MiB free, too little to be faster than the CPU."),
        ("S31", "It takes 40.4 GiB, and this computer has 16.0 GiB of memory."),
        (
            "S36",
            "The model was trained for a context of 4k, and gets no longer.",
        ),
    ],
)
def test_the_reason_is_told(scenario_id, sentence):
    args = {"context_tokens": 16384} if scenario_id == "S36" else {}
    assert reason(scenario_id, **args) == sentence


def test_a_short_context_is_explained():
    told = reason("S02", machine(6.2))
    assert told == "No longer context than 8k fits into the 5.4 GiB of CUDA0."


def test_small_batches_are_explained():
    wishes = {"kv_types": ("f16",), "context_tokens": 16384}
    told = reason("S02", machine(7.319), **wishes)
    assert told == "No larger batches than 256 tokens fit into the 6.4 GiB of CUDA0."


def test_what_the_user_wants_is_no_want_of_room():
    assert reason("S02", kv_types=("q8_0",)) == "All 33 layers are on CUDA0."


def test_three_cards_are_listed():
    told = reason("S08", machine(20, 20, 20, ram_gib=64), context_tokens=65536)
    assert "CUDA0, CUDA1 and CUDA2" in told


def test_what_is_free_is_told_where_that_is_too_little():
    told = reason("S02", machine(0.4, 0.2))
    assert told == (
        "CUDA0 and CUDA1 have only 0.6 GiB free, too little to be faster than the CPU."
    )


def test_of_shared_memory_is_told_what_it_can_give():
    told = reason("S02", machine(1, ram_gib=8, backend="Vulkan", kind="integrated"))
    assert told == "Vulkan0 can give 0.5 GiB, too little to be faster than the CPU."
