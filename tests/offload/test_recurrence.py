"""Recurrent layers and their state, by the formulas of llama.cpp's llama_hparams."""

import pytest
from tests.offload.published import dense_keys, shape_of

from inglenook.errors import ModelDamaged

_SSM = {
    "ssm.conv_kernel": 4,
    "ssm.inner_size": 4096,
    "ssm.state_size": 128,
    "ssm.group_count": 16,
}


def shape(architecture, n_kv=4, n_layers=8, **keys):
    usual = dense_keys(n_layers, 2048, 4096, 16, n_kv)
    return shape_of(architecture, usual | keys)


def recurrent(found):
    return [i for i, layer in enumerate(found.layers) if layer.state_values]


def attentive(found):
    return [i for i, layer in enumerate(found.layers) if layer.k_width]


@pytest.mark.parametrize("architecture", ["mamba", "mamba2"])
def test_all_of_mamba_is_recurrent(architecture):
    found = shape(architecture, **_SSM)
    assert recurrent(found) == [*range(8)]
    assert attentive(found) == []
    assert found.layers[0].state_values == 3 * (4096 + 2 * 16 * 128) + 128 * 4096


def test_all_of_rwkv_is_recurrent():
    found = shape("rwkv7", **{"wkv.head_size": 64})
    assert {layer.state_values for layer in found.layers} == {2 * 2048 + 64 * 2048}


def test_falcon_h1_is_both():
    found = shape("falcon-h1", **_SSM)
    assert recurrent(found) == attentive(found) == [*range(8)]


def test_each_fourth_layer_has_attention():
    found = shape("qwen35", **_SSM)
    assert attentive(found) == [3, 7]
    assert recurrent(found) == [0, 1, 2, 4, 5, 6]


def test_the_interval_may_be_told():
    found = shape("qwen3next", **_SSM, full_attention_interval=2)
    assert attentive(found) == [1, 3, 5, 7]


def test_the_recurrent_layers_may_be_listed():
    listed = {"attention.recurrent_layers": [1, 1, 0, 1, 1, 1, 0, 1]}
    assert attentive(shape("qwen35moe", **_SSM, **listed)) == [2, 6]


def test_layers_that_predict_further_tokens_count_and_keep_nothing():
    found = shape("qwen35", n_layers=9, nextn_predict_layers=1, **_SSM)
    assert found.n_layers == 10
    assert attentive(found) == [3, 7]
    assert 8 not in recurrent(found)


def test_a_layer_without_kv_heads_is_recurrent():
    found = shape("jamba", n_kv=[0, 4] * 4, **_SSM)
    assert recurrent(found) == [0, 2, 4, 6]
    assert attentive(found) == [1, 3, 5, 7]


def test_in_nemotron_a_feed_forward_layer_is_neither():
    found = shape(
        "nemotron_h",
        n_kv=[0, 0, 4, 0] * 2,
        **_SSM,
        feed_forward_length=[0, 64, 0, 0] * 2,
    )
    assert recurrent(found) == [0, 3, 4, 7]
    assert attentive(found) == [2, 6]


def test_a_short_convolution_keeps_its_last_inputs():
    found = shape("lfm2", n_kv=[0, 4] * 4, **{"shortconv.l_cache": 3})
    assert found.layers[0].state_values == 2 * 2048


def test_delta_attention_keeps_a_square_for_each_head():
    keys = {"kda.head_dim": 128, "ssm.conv_kernel": 4}
    found = shape("kimi-linear", n_kv=[0, 0, 0, 1] * 2, **keys)
    assert found.layers[0].state_values == 3 * 3 * 16 * 128 + 128 * 128 * 16


def test_a_state_beyond_reason_is_damage():
    with pytest.raises(ModelDamaged, match="recurrent state"):
        shape("mamba", **_SSM | {"ssm.inner_size": 2**20, "ssm.state_size": 2**20})
