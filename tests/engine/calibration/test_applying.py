"""What a calibration changes of a plan, and that it never costs anything."""

import msgspec
import pytest
from tests.engine.calibration.conftest import DEFAULT, calibration
from tests.engine.test_plans import found, model
from tests.offload.vectors import scenario_shape

from inglenook.engine.plans import want
from inglenook.settings.schema import Engine

FASTEST = msgspec.structs.replace(
    DEFAULT,
    n_threads=7,
    flash_attention="off",
    ubatch_tokens=256,
    use_extra_bufts=False,
)


def load_plan(*free_gib, chosen=None, scenario="S02", **changes):
    calibrated = calibration(**({"setting": FASTEST} | changes))
    shape = scenario_shape(scenario) if scenario else None
    return want(
        model(), shape, chosen or Engine(), found(*free_gib), {}, calibrated
    ).first


@pytest.mark.parametrize("scenario", [None, "S02"])
def test_what_is_fastest_is_planned(scenario):
    load = load_plan(scenario=scenario).load
    assert (load.n_threads, load.flash_attention) == (7, "off")
    assert (load.ubatch_tokens, load.use_extra_bufts) == (256, False)


def test_the_sum_is_that_of_the_settings():
    planned = load_plan()
    assert planned.offload.ubatch == planned.load.ubatch_tokens
    assert not planned.offload.flash_attention
    larger = load_plan(setting=msgspec.structs.replace(FASTEST, ubatch_tokens=512))
    assert planned.offload.bytes.host.compute < larger.offload.bytes.host.compute
    assert planned.offload.reason == larger.offload.reason != ""


def test_what_the_user_fixed_stays():
    load = load_plan(chosen=Engine(n_threads=3, flash_attention="on")).load
    assert (load.n_threads, load.flash_attention) == (3, "on")
    assert not load.use_extra_bufts


def test_what_was_not_tried_stays():
    automatic = load_plan(setting=DEFAULT, tuned=()).load
    assert load_plan(tuned=()).load == automatic
    assert load_plan(tuned=("n_threads",)).load == msgspec.structs.replace(
        automatic, n_threads=7
    )


@pytest.mark.parametrize("kv_type", ["q8_0"])
@pytest.mark.parametrize("scenario", [None, "S02"])
def test_a_quantized_cache_keeps_its_flash_attention(kv_type, scenario):
    load = load_plan(chosen=Engine(kv_type=kv_type), scenario=scenario).load
    assert (load.kv_type, load.flash_attention) == ("q8_0", "auto")
    assert load.n_threads == 7


def test_it_holds_where_it_was_measured_only():
    on_gpu = load_plan(22.5, setting=DEFAULT).load
    assert load_plan(22.5).load == on_gpu
    assert load_plan(place="gpu").load.n_threads != 7


def test_what_would_cost_layers_or_context_is_left_out():
    """Without flash attention the cache cannot be quantized, which this GPU needs."""
    plain = load_plan(3.4, setting=DEFAULT, scenario="S04").load
    tuned = load_plan(3.4, scenario="S04", place="mixed").load
    assert plain.kv_type == tuned.kv_type == "q8_0"
    assert (tuned.gpu_layers, tuned.context_tokens) == (
        plain.gpu_layers,
        plain.context_tokens,
    )
    assert (tuned.flash_attention, tuned.n_threads) == ("auto", 7)
