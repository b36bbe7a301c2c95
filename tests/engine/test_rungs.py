"""What each rung is, is called, and is followed by."""

import dataclasses
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_shape

from inglenook.engine.inventory import EngineInventory
from inglenook.engine.plans import want
from inglenook.engine.rungs import (
    GPU_CRASHES,
    Rung,
    next_rung,
    plan_for_rung,
    reason_for_rung,
)
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineGarbled,
    EngineHung,
    EngineKilled,
    GenerationFailed,
    LoadFailed,
    NotEnoughMemory,
)
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine

MODEL = LocalModel(path=Path("m.gguf"), name="m", variant="", repo="", size_bytes=1)
ERRORS = (
    EngineCrashed("signal SIGSEGV"),
    EngineCrashed("signal SIGABRT", "CUDA error: out of luck"),
    EngineHung(5),
    EngineKilled(),
    EngineGarbled("?"),
    GenerationFailed("error: Insufficient Memory"),
    GenerationFailed("llama_decode returned -3"),
    LoadFailed("no"),
    NotEnoughMemory(),
)


def wanted(*free_gib, scenario="S02", ram_gib=32, shape=True, **chosen):
    inventory = machine(*free_gib, ram_gib=ram_gib)
    found = EngineInventory(inventory=inventory, has_gpus=bool(free_gib))
    known = scenario_shape(scenario) if shape else None
    return want(MODEL, known, Engine(**chosen), found)


def test_rungs_add_up():
    target = wanted(24)
    rung = Rung(safe_kernels=True, cpu_only=True, cause=GPU_CRASHES, n_shrinks=9)
    load = plan_for_rung(target, rung).load
    assert (load.use_extra_bufts, load.devices, load.gpu_layers) == (False, (), 0)
    assert (load.ubatch_tokens, load.context_tokens) == (128, 2048)
    assert rung.name == "safe-kernels+cpu+smaller"
    assert reason_for_rung(target, rung) == (
        "safe CPU kernels: the fast ones crash here; "
        "no GPU: its engine crashes here; only 2k context: memory is short"
    )


def test_without_a_shape_batches_and_then_the_context_shrink():
    target = wanted(24, shape=False)
    loads = [plan_for_rung(target, Rung(n_shrinks=n)).load for n in range(5)]
    assert [(load.ubatch_tokens, load.context_tokens) for load in loads] == [
        (512, 4096),
        (256, 4096),
        (128, 4096),
        (128, 2048),
        (128, 2048),
    ]


@pytest.mark.parametrize(
    ("n_shrinks", "reason"),
    [
        (0, ""),
        (2, "smaller batches: memory is short"),
        (3, "KV cache of 8 bits: memory is short"),
        (4, "only 8k context: memory is short"),
        (7, "only 30 layers on the GPU, only 2k context: memory is short"),
    ],
)
def test_what_a_smaller_plan_gives_up_is_told(n_shrinks, reason):
    assert reason_for_rung(wanted(24), Rung(n_shrinks=n_shrinks)) == reason


def test_the_sum_goes_with_the_plan():
    target = wanted(24)
    sums = [
        sum(plan_for_rung(target, Rung(n_shrinks=n)).offload.bytes.per_device)
        for n in range(5)
    ]
    assert sums == sorted(sums, reverse=True)


def test_heads_that_cannot_be_packed_and_fixed_contexts_stay():
    target = wanted(24, context_tokens=5000)
    rung = Rung(n_shrinks=99)
    assert plan_for_rung(target, rung).load.context_tokens == 5000


def test_a_failure_of_the_smoke_decode_for_memory_is_one():
    below = next_rung(wanted(24), Rung(), GenerationFailed("Insufficient Memory"))
    assert below == Rung(n_shrinks=1)


def test_where_ram_cannot_hold_the_model_the_gpu_is_not_given_up():
    target = wanted(24, 24, scenario="S08", ram_gib=16)
    assert target.on_cpu is None
    with pytest.raises(EngineCrashed):
        next_rung(target, Rung(), EngineCrashed("signal SIGABRT"))


@pytest.mark.parametrize("error", [LoadFailed("no"), EngineGarbled("?")])
def test_what_fails_on_the_cpu_for_another_reason_is_told(error):
    with pytest.raises(type(error)):
        next_rung(wanted(), Rung(), error)


@given(
    errors=st.lists(st.sampled_from(ERRORS), min_size=40, max_size=40),
    free_gib=st.sampled_from([(), (24,), (5,), (1.7,), (24, 8)]),
    scenario=st.sampled_from(["S02", "S08", "S20"]),
    has_shape=st.booleans(),
    context=st.sampled_from([0, 6000]),
)
def test_whatever_fails_there_is_an_end_and_no_plan_is_tried_twice(
    errors, free_gib, scenario, has_shape, context
):
    target = wanted(
        *free_gib,
        scenario=scenario,
        ram_gib=64,
        shape=has_shape,
        context_tokens=context,
    )
    rungs = [Rung()]
    with suppress(EngineError):
        for error in errors:
            rungs.append(next_rung(target, rungs[-1], error))
    assert len(rungs) < len(errors)
    tried = [plan_for_rung(target, rung).load for rung in rungs]
    assert len(set(map(repr, tried))) == len(tried)
    assert not context or {load.context_tokens for load in tried} == {context}
    assert all(reason_for_rung(target, rung) for rung in rungs[1:])


def test_a_rung_is_a_record():
    assert dataclasses.replace(Rung(), n_shrinks=1).name == "smaller"


def test_another_engine_is_part_of_the_name():
    assert Rung(engine="vulkan").name == "engine:vulkan"
    assert Rung(engine="built-in", n_shrinks=1).name == "engine:built-in+smaller"


def test_what_was_lost_with_another_engine_comes_first_and_no_gpu_is_said_once():
    target = wanted(24)
    lost = {"no CUDA": "its driver lost it"}
    assert reason_for_rung(target, Rung(), lost) == "no CUDA: its driver lost it"
    without = Rung(cpu_only=True, cause="its driver failed")
    assert reason_for_rung(target, without, {"no GPU": "its driver lost it"}) == (
        "no GPU: its driver lost it"
    )


def test_a_gpu_that_is_short_of_memory_is_no_matter_for_another_engine():
    target = wanted(24)
    assert next_rung(target, Rung(), EngineCrashed("signal SIGABRT")).has_left_gpu
    short = [Rung()]
    while not short[-1].cpu_only:
        short.append(next_rung(target, short[-1], NotEnoughMemory()))
    assert not any(rung.has_left_gpu for rung in short)


def test_a_kv_cache_that_the_user_fixed_is_not_made_smaller():
    target = wanted(24, kv_type="f16")
    assert plan_for_rung(target, Rung(n_shrinks=99)).load.kv_type == "f16"
