"""What is tried first, and what without a GPU."""

import logging
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_shape

from inglenook.engine.inventory import EngineInventory
from inglenook.engine.messages import Generate, Sampling
from inglenook.engine.plans import read_shape, sampling_for, want, wishes_of
from inglenook.errors import NotEnoughMemory
from inglenook.hardware.processor import count_cores
from inglenook.library.header import SAMPLING_KEYS
from inglenook.library.scan import LocalModel
from inglenook.offload.planner import plan_offload
from inglenook.settings.schema import Engine


def model(context_tokens=0, **sampling):
    return LocalModel(
        path=Path("m.gguf"),
        name="m",
        variant="",
        repo="",
        size_bytes=7,
        context_tokens=context_tokens,
        sampling=sampling,
    )


def found(*free_gib, limit="", **machine_facts):
    """What an engine computes on that has these GPUs."""
    inventory = machine(*free_gib, **machine_facts)
    return EngineInventory(inventory=inventory, has_gpus=bool(free_gib), limit=limit)


def wanted_for(scenario, *free_gib, chosen=None, **machine_facts):
    return want(
        model(),
        scenario_shape(scenario),
        chosen or Engine(),
        found(*free_gib, **machine_facts),
    )


@pytest.mark.parametrize(
    ("trained_for", "planned"), [(131_072, 4096), (2048, 2048), (0, 4096)]
)
def test_an_automatic_context_is_no_longer_than_the_model_knows(trained_for, planned):
    wanted = want(model(trained_for), None, Engine(), found())
    assert wanted.first.load.context_tokens == planned
    assert not wanted.fixed_context


def test_on_the_cpu_a_context_is_the_same_with_a_plan_and_without():
    planned = wanted_for("S02").first.load.context_tokens
    assert planned == want(model(), None, Engine(), found()).first.load.context_tokens


@pytest.mark.parametrize("scenario", [None, "S02"])
@pytest.mark.parametrize("free_gib", [(), (24,)])
def test_what_the_user_fixed_is_planned_so(scenario, free_gib):
    chosen = Engine(
        context_tokens=500,
        n_threads=3,
        kv_type="q8_0",
        flash_attention="on",
        keep_in_memory=True,
    )
    shape = scenario_shape(scenario) if scenario else None
    wanted = want(model(2048), shape, chosen, found(*free_gib))
    assert wanted.fixed_context
    for planned in (wanted.first, wanted.on_cpu):
        load = planned.load
        assert (load.context_tokens, load.n_threads) == (500, 3)
        assert (load.kv_type, load.mlock) == ("q8_0", True)
        assert load.flash_attention == "on"


def test_a_fixed_context_beyond_the_training_is_kept_and_counted():
    chosen = Engine(context_tokens=16384)
    wanted = wanted_for("S36", 22.5, chosen=chosen)
    assert wanted.first.load.context_tokens == 16384
    assert wanted.first.offload.context_tokens == 16384


def test_all_cores_that_matter_compute_where_nobody_says_how_many():
    wanted = want(model(), None, Engine(), found())
    assert wanted.first.load.n_threads == count_cores()


def test_a_gpu_with_room_takes_it_all():
    load = wanted_for("S02", 22.5).first.load
    assert (load.devices, load.tensor_split) == (("CUDA0",), (33,))
    assert (load.gpu_layers, load.n_cpu_moe) == (33, 0)
    assert (load.context_tokens, load.kv_type) == (16384, "f16")


def test_several_gpus_are_named_in_the_order_of_their_layers():
    load = wanted_for("S08", 21, 23, ram_gib=64).first.load
    assert load.devices == ("CUDA1", "CUDA0")
    assert sum(load.tensor_split) == load.gpu_layers == 81
    assert len(load.tensor_split) == 2


def test_experts_may_stay_with_the_cpu():
    load = wanted_for("S20", 7.2).first.load
    assert load.n_cpu_moe > 0
    assert load.gpu_layers == 49


@pytest.mark.parametrize("free_gib", [(), (0.2,)])
def test_without_a_gpu_of_use_none_is_named(free_gib):
    wanted = wanted_for("S02", *free_gib)
    assert (wanted.first.load.devices, wanted.first.load.gpu_layers) == ((), 0)
    assert wanted.first.load == wanted.on_cpu.load
    assert not wanted.first.uses_gpu


@pytest.mark.parametrize(
    ("free_gib", "limit"),
    [
        ((), ""),
        ((22.5,), ""),
        ((3.4,), "CUDA0 can give "),
        ((0.2,), "CUDA0 has only 0.2\N{NO-BREAK SPACE}GiB free, too little"),
    ],
)
def test_what_holds_the_gpu_back_is_told_and_nothing_else(free_gib, limit):
    wanted = wanted_for("S02", *free_gib)
    assert wanted.limit.startswith(limit)
    assert bool(wanted.limit) == bool(limit)
    assert not wanted.limit.endswith(".")


def test_an_engine_whose_gpus_do_not_answer_says_so():
    silent = EngineInventory(
        inventory=machine(), has_gpus=True, limit="The engine stopped (signal SIGABRT)."
    )
    wanted = want(model(), scenario_shape("S02"), Engine(), silent)
    assert wanted.limit == "no GPU: the engine stopped (signal SIGABRT)"
    assert wanted.first.offload.reason == silent.limit


def test_what_finds_no_room_is_refused_with_the_sum():
    with pytest.raises(NotEnoughMemory, match="GiB") as raised:
        wanted_for("S08", ram_gib=16)
    assert "this computer has" in raised.value.detail


def test_a_model_that_only_a_gpu_can_hold_has_no_plan_without():
    assert wanted_for("S08", 23, 23, ram_gib=16).on_cpu is None


def test_without_a_shape_all_layers_go_to_the_gpus_of_use():
    load = want(model(), None, Engine(), found(8, 24)).first.load
    assert load.devices == ("CUDA1", "CUDA0")
    assert (load.gpu_layers, load.tensor_split) == (-1, ())
    mac = found(8, backend="Metal")
    assert want(model(), None, Engine(), mac).first.load.devices == ()


def test_more_is_left_free_where_loads_took_more():
    def budget(margins):
        gpus = found(22.5)
        wanted = want(model(), scenario_shape("S02"), Engine(), gpus, margins)
        return sum(wanted.first.offload.bytes.budgets)

    assert budget(None) - budget({"CUDA": 2**30}) == 2**30
    assert budget(None) == budget({"Vulkan": 2**30})


def test_a_plan_for_the_terminal_is_the_one_that_is_loaded():
    inventory = machine(7.2)
    shape = scenario_shape("S02")
    shown = plan_offload(shape, inventory, wishes_of(Engine()))
    assert wanted_for("S02", 7.2).first.offload == shown


def test_a_header_that_makes_no_sense_is_noted_and_no_failure(tmp_path, caplog):
    path = tmp_path / "odd.gguf"
    path.write_bytes(b"GGUF\x03\0\0\0" + bytes(16))
    with caplog.at_level(logging.WARNING):
        assert read_shape(path) is None
    assert "odd.gguf is loaded without a plan" in caplog.text


def test_a_header_recommends_what_a_sampler_has():
    assert set(SAMPLING_KEYS.values()) <= set(Sampling.__struct_fields__)


def test_tokens_are_chosen_as_usual_where_nobody_says_how():
    assert sampling_for(model()) == Sampling()


def test_what_the_maker_recommends_goes_before_what_is_usual():
    sampling = sampling_for(model(temperature=0, top_k=20))
    assert sampling == Sampling(temperature=0.0, top_k=20)


def test_what_the_user_says_goes_before_what_the_maker_recommends():
    sampling = sampling_for(model(temperature=0.5, top_k=20), temperature=1.5, seed=3)
    assert sampling == Sampling(temperature=1.5, top_k=20, seed=3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", -0.5),
        ("temperature", 1e30),
        ("top_k", -1),
        ("top_k", 0.5),
        ("top_p", 1.5),
        ("min_p", -1),
        ("repeat_penalty", 0),
        ("penalty_last_n", 2**64 - 1),
        ("mirostat", 3),
        ("unheard_of", 1),
    ],
)
def test_a_recommendation_out_of_range_is_passed_over_and_the_others_count(name, value):
    sampling = sampling_for(model(**{name: value, "xtc_probability": 0.5}))
    assert sampling == Sampling(xtc_probability=0.5)


def test_a_wish_out_of_range_is_refused():
    with pytest.raises(msgspec.ValidationError):
        sampling_for(model(), temperature=-1)


@given(
    recommended=st.dictionaries(
        st.sampled_from(sorted(SAMPLING_KEYS.values())),
        st.integers(-(2**63), 2**64 - 1)
        | st.floats(allow_nan=False, allow_infinity=False),
    )
)
def test_whatever_is_recommended_the_engine_understands(recommended):
    request = Generate(text="Hi", sampling=sampling_for(model(**recommended)))
    assert msgspec.json.decode(msgspec.json.encode(request), type=Generate) == request


@pytest.mark.parametrize(
    ("kv_type", "kv_types"),
    [("auto", ("f16", "q8_0")), ("f16", ("f16",)), ("q8_0", ("q8_0",))],
)
def test_only_an_automatic_kv_cache_may_become_smaller(kv_type, kv_types):
    chosen = Engine(kv_type=kv_type)
    assert wishes_of(chosen).kv_types == kv_types
    wanted = want(model(), scenario_shape("S02"), chosen, found(24))
    assert wanted.fixed_kv_type == (kv_type != "auto")
    assert wanted.first.load.kv_type == kv_types[0]


@pytest.mark.parametrize("scenario", [None, "S02"])
def test_a_gpu_that_is_switched_off_is_not_planned_with(scenario):
    shape = scenario_shape(scenario) if scenario else None
    chosen = Engine(unused_devices=("CUDA0",))
    assert want(model(), shape, chosen, found(24)).first.load.devices == ()


def test_positions_are_scaled_where_the_user_wants_more_context():
    chosen = Engine(context_tokens=262_144, rope_method="yarn")
    wanted = wanted_for("S02", 24, chosen=chosen, ram_gib=256)
    for planned in (wanted.first, wanted.on_cpu):
        assert planned.load.rope.method == "yarn"
        assert planned.load.rope.factor == 2
        assert planned.load.rope == planned.offload.rope
    assert wanted_for("S02", 24).first.load.rope.method == "model"
