"""Shapes from headers: sound ones, split ones, and ones that mean harm."""

import struct
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import handmade_gguf as make
from tests.offload import published
from tests.offload.test_planner import machine
from tests.tiny_models import write_model, write_split_model

from inglenook.errors import (
    ModelDamaged,
    ModelFileError,
    ModelNotFound,
    ModelPartMissing,
    ModelUnreadable,
)
from inglenook.library.gguf import parse_header, read_header
from inglenook.offload.planner import Wishes, plan_offload
from inglenook.offload.reading import read_shape, shape_of

_KEYS = published.dense_keys(4, 64, 128, 4, 2)
_EMBEDDINGS = [("token_embd.weight", (64, 1000), "F16")]


def test_a_real_file_has_a_shape(tmp_path):
    path = write_model(tmp_path / "m.gguf", n_layers=3, context_tokens=2048)
    shape, header = shape_of(path), read_header(path)
    assert (shape.n_layers, shape.context_tokens) == (4, 2048)
    held = shape.input_bytes + shape.output_bytes
    held += sum(layer.weight_bytes for layer in shape.layers)
    assert held == header.tensor_bytes


def test_a_header_without_weights_has_the_same_shape(tmp_path):
    whole = write_model(tmp_path / "whole.gguf")
    alone = tmp_path / "alone.gguf"
    alone.write_bytes(whole.read_bytes()[: read_header(whole).data_offset])
    assert shape_of(alone) == shape_of(whole)


def test_a_split_model_has_the_shape_of_the_whole(tmp_path):
    whole = write_model(tmp_path / "tiny.gguf", name="tiny")
    (tmp_path / "parts").mkdir()
    first = write_split_model(tmp_path / "parts")
    second = first.with_name("tiny-00002-of-00002.gguf")
    assert shape_of(first) == shape_of(second) == shape_of(whole)
    second.unlink()
    with pytest.raises(ModelPartMissing):
        shape_of(first)


def test_a_file_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(ModelNotFound):
        shape_of(tmp_path / "none.gguf")


def test_heads_may_differ_from_layer_to_layer():
    keys = _KEYS | {"attention.head_count_kv": [2, 4, 0, 1]}
    shape = published.shape_of("llama", keys, _EMBEDDINGS)
    assert [layer.k_width for layer in shape.layers] == [32, 64, 0, 16]


def test_as_many_layers_as_llama_cpp_knows_may_differ():
    """The reader keeps arrays of this length; longer ones it only counts."""
    keys = _KEYS | {"block_count": 512, "attention.head_count_kv": [2] * 512}
    assert published.shape_of("llama", keys, _EMBEDDINGS).n_layers == 513


def test_without_kv_heads_each_head_has_its_own():
    keys = dict(_KEYS)
    del keys["attention.head_count_kv"]
    shape = published.shape_of("llama", keys, _EMBEDDINGS)
    assert shape.layers[0].k_width == 64


def test_the_last_layers_may_share_what_others_keep():
    shape = published.gemma4_e2b()
    assert [bool(layer.k_width) for layer in shape.layers] == [True] * 15 + [False] * 20


def test_the_indexer_of_sparse_attention_keeps_keys_too():
    keys = _KEYS | {
        "attention.key_length_mla": 192,
        "attention.value_length_mla": 128,
        "attention.head_count_kv": 1,
        "attention.key_length": 576,
        "attention.indexer.key_length": 128,
    }
    layer = published.shape_of("deepseek32", keys, _EMBEDDINGS).layers[0]
    assert (layer.k_width, layer.v_width) == (704, 0)


def test_a_model_of_experts_and_a_shared_part_has_both_widths():
    keys = _KEYS | {"expert_used_count": 2, "expert_feed_forward_length": 32}
    experts = [("blk.1.ffn_up_exps.weight", (64, 32, 8), "F16")]
    shape = published.shape_of("deepseek2", keys, _EMBEDDINGS + experts)
    assert (shape.n_ff, shape.n_ff_expert, shape.n_experts_used) == (128, 32, 2)
    assert shape.has_experts
    assert shape.layers[1].expert_bytes == shape.layers[1].weight_bytes == 32768


def test_tensors_of_no_layer_go_where_llama_cpp_puts_them():
    tensors = [
        *_EMBEDDINGS,
        ("output.weight", (64, 1000), "F16"),
        ("output_norm.weight", (64,), "F32"),
        ("per_layer_token_embd.weight", (64, 10), "F32"),
        ("token_embd_norm.weight", (64,), "F32"),
        ("rope_freqs.weight", (8,), "F32"),
    ]
    shape = published.shape_of("llama", _KEYS, tensors)
    assert shape.input_bytes == 128_000 + 2560
    assert shape.output_bytes == 128_000 + 256
    assert shape.layers[0].weight_bytes == 256 + 32
    assert shape.tied_bytes == 0


def test_layers_that_predict_further_tokens_are_not_loaded():
    keys = _KEYS | {"nextn_predict_layers": 1}
    tensors = [(f"blk.{i}.ffn_up.weight", (64, 128), "F16") for i in range(4)]
    shape = published.shape_of("glm4moe", keys, _EMBEDDINGS + tensors)
    assert [bool(layer.weight_bytes) for layer in shape.layers] == [1, 1, 1, 0]


@pytest.mark.parametrize(
    ("architecture", "detail"),
    [("clip", "mmproj"), ("", "architecture")],
)
def test_what_is_no_language_model_is_unreadable(architecture, detail):
    with pytest.raises(ModelUnreadable, match=detail):
        published.read_shape([_header(architecture)], "m.gguf")


def _header(architecture):
    data = make.model(architecture=architecture)
    return parse_header(data, file_bytes=len(data), name="m.gguf")


@pytest.mark.parametrize(
    "changes",
    [
        {"block_count": 0},
        {"block_count": 513},
        {"block_count": 2**32 - 1},
        {"nextn_predict_layers": 5},
        {"embedding_length": 2**32 - 1},
        {"attention.head_count": 2**31},
        {"attention.head_count_kv": [1, 2]},
        {"attention.head_count_kv": [1, 2, 3, -4]},
        {"attention.key_length": 2**20, "attention.head_count_kv": 2**20},
        {"attention.head_count": [0] * 600},
        {"context_length": 2**32 - 1},
        {"feed_forward_length": [2**30] * 4},
    ],
)
def test_an_absurd_number_is_damage(changes):
    with pytest.raises(ModelDamaged):
        published.shape_of("llama", _KEYS | changes, _EMBEDDINGS)


@pytest.mark.parametrize("payload", [struct.pack("<q", -1), struct.pack("<q", 2**62)])
def test_a_number_of_64_bits_is_checked_too(payload):
    data = make.model(
        make.uint32("llama.block_count", 1),
        make.entry("llama.embedding_length", 11, payload),
    )
    header = parse_header(data, file_bytes=len(data), name="m.gguf")
    with pytest.raises(ModelDamaged, match="embedding_length"):
        read_shape([header], "m.gguf")


def test_a_number_that_is_a_text_is_damage():
    data = make.model(make.string("llama.block_count", "many" * 1000))
    header = parse_header(data, file_bytes=len(data), name="m.gguf")
    with pytest.raises(ModelDamaged) as damage:
        read_shape([header], "m.gguf")
    assert len(damage.value.text) < 200


def test_tensors_larger_than_any_disk_are_damage():
    tensors = [("output.weight", (2**31, 2**30), "F16")]
    with pytest.raises(ModelDamaged, match="larger than any disk"):
        published.shape_of("llama", _KEYS, tensors)


def test_a_model_of_nothing_but_counts_is_planned_or_refused():
    keys = {"block_count": 512, "context_length": 2**31 - 1}
    shape = published.shape_of("llama", keys, _EMBEDDINGS)
    assert plan_offload(shape, machine(8)).mode == "full"


_COUNTS = st.sampled_from([0, 1, 2, 7, 64, 300, 4096, 2**16, 2**20, 2**31, 2**32 - 1])


@given(
    architecture=st.sampled_from(
        ["llama", "gemma3", "gemma4", "mamba", "qwen35", "jamba", "deepseek2", "?"]
    ),
    values=st.dictionaries(
        st.sampled_from(
            [
                *_KEYS,
                "nextn_predict_layers",
                "attention.key_length",
                "attention.value_length_swa",
                "attention.sliding_window",
                "attention.sliding_window_pattern",
                "attention.shared_kv_layers",
                "attention.key_length_mla",
                "attention.value_length_mla",
                "full_attention_interval",
                "ssm.conv_kernel",
                "ssm.inner_size",
                "ssm.state_size",
                "expert_used_count",
                "expert_feed_forward_length",
            ]
        ),
        _COUNTS | st.lists(st.integers(-2, 2**31 - 1), max_size=5),
    ),
    context=st.none() | st.sampled_from([256, 2**31 - 1]),
)
def test_any_header_is_planned_or_damage(architecture, values, context):
    began = time.monotonic()
    try:
        shape = published.shape_of(architecture, _KEYS | values, _EMBEDDINGS)
    except ModelFileError:
        return
    plan = plan_offload(shape, machine(8, 2), Wishes(context_tokens=context))
    assert plan.bytes.host.total < 2**64
    assert sum(plan.bytes.per_device) < 2**64
    assert time.monotonic() - began < 10
