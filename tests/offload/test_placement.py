"""Layers go where llama.cpp puts them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.offload import published
from tests.offload.test_memory import settings
from tests.offload.vectors import scenario_shape

from inglenook.offload.placement import (
    Layout,
    device_shares,
    fit_all,
    fit_some,
    host_share,
    layer_bytes,
    whole_bytes,
)

GIB = 2**30


def layout(scenario_id="S02", context=4096, **more):
    shape = scenario_shape(scenario_id)
    return Layout(shape=shape, settings=settings(context), backend="CUDA", **more)


def everything(shape):
    return (
        shape.input_bytes
        + shape.output_bytes
        + sum(layer.weight_bytes for layer in shape.layers)
    )


def test_the_output_layer_is_the_first_on_the_gpu():
    given_layout = layout()
    (share,) = device_shares(given_layout, (1,))
    assert share.weights == given_layout.shape.output_bytes
    assert share.kv == 0


def test_then_come_the_last_layers():
    given_layout = layout()
    (share,) = device_shares(given_layout, (3,))
    last_two = sum(layer.weight_bytes for layer in given_layout.shape.layers[-2:])
    assert share.weights == given_layout.shape.output_bytes + last_two


def test_the_last_device_is_filled_first():
    roomy = [8 * GIB, 2 * GIB]
    split = fit_all(layout(), roomy)
    assert sum(split) == 33
    assert split[1] < split[0]
    for share, budget in zip(device_shares(layout(), split), roomy, strict=True):
        assert share.total <= budget


def test_what_does_not_fit_is_not_placed():
    assert fit_all(layout(), [2 * GIB]) is None
    assert fit_some(layout(), [GIB // 4]) == (0,)


def test_experts_stay_behind_and_their_layers_do_not():
    whole, lean = layout("S20"), layout("S20", n_cpu_moe=10)
    (device,) = device_shares(lean, (49,))
    host = host_share(lean, 49)
    left = sum(layer.expert_bytes for layer in lean.shape.layers[:10])
    assert host.weights == lean.shape.input_bytes + left
    assert device.weights + host.weights == everything(whole.shape)
    assert device.kv == device_shares(whole, (49,))[0].kv


def test_a_gpu_has_its_own_copy_of_tied_embeddings():
    keys = published.dense_keys(1, 256, 256, 4, 4)
    tensors = [
        each
        for each in published.dense_tensors(keys, 1000, "Q6_K")
        if each[0] != "output.weight"
    ]
    shape = published.shape_of("llama", keys, tensors)
    tied = replace(layout(), shape=shape)
    assert shape.tied_bytes == shape.input_bytes > 0
    assert host_share(tied, 0).weights == everything(shape) - shape.tied_bytes
    (device,) = device_shares(tied, (2,))
    assert device.weights + host_share(tied, 2).weights == everything(shape)


def test_a_full_offload_needs_no_room_for_copies():
    (almost,) = device_shares(layout(), (32,))
    (full,) = device_shares(layout(), (33,))
    assert full.compute < almost.compute


def test_what_everything_takes_does_not_leave_experts_out():
    assert whole_bytes(layout("S20", n_cpu_moe=48), 1) == whole_bytes(layout("S20"), 1)


@given(
    scenario_id=st.sampled_from(["S02", "S08", "S13", "S20", "S23"]),
    split=st.lists(st.integers(0, 20), min_size=1, max_size=3),
    n_cpu_moe=st.integers(0, 30),
    context=st.integers(256, 2**17),
)
def test_nothing_is_lost_between_the_places(scenario_id, split, n_cpu_moe, context):
    given_layout = layout(scenario_id, context, n_cpu_moe=n_cpu_moe)
    shape = given_layout.shape
    while sum(split) > shape.n_layers:
        split = split[:-1]
    host = host_share(given_layout, sum(split))
    shares = device_shares(given_layout, split)
    assert host.weights + sum(s.weights for s in shares) == everything(shape)
    elsewhere = host_share(given_layout, 0)
    assert host.kv + sum(s.kv for s in shares) == elsewhere.kv
    assert host.state + sum(s.state for s in shares) == elsewhere.state


@given(
    scenario_id=st.sampled_from(["S02", "S20", "S23"]),
    gpu_layers=st.integers(1, 30),
    context=st.integers(256, 2**16),
    more=st.integers(1, 2**16),
)
def test_memory_grows_with_what_is_asked(scenario_id, gpu_layers, context, more):
    shape = scenario_shape(scenario_id)

    def total(gpu_layers, **changes):
        chosen = settings(**({"context_tokens": context} | changes))
        given_layout = Layout(shape=shape, settings=chosen, backend="Vulkan")
        return device_shares(given_layout, (gpu_layers,))[0].total

    before = total(gpu_layers)
    assert before <= total(gpu_layers, context_tokens=context + more)
    assert before <= total(gpu_layers, ubatch=1024)
    if gpu_layers + 1 < shape.n_layers:
        assert before <= total(gpu_layers + 1)


@pytest.mark.parametrize("budget_gib", [1, 3, 5])
def test_as_many_layers_as_fit_are_placed(budget_gib):
    given_layout = layout()
    (n,) = fit_some(given_layout, [budget_gib * GIB])
    (held,) = device_shares(given_layout, (n,))
    assert held.total <= budget_gib * GIB
    next_one = layer_bytes(given_layout)[-n - 1]
    assert n == 32 or held.total + next_one > budget_gib * GIB
