"""What becomes of each tensor."""

from dataclasses import replace

import numpy as np
import pytest
from tests.convert.checkpoints import (
    HEAD_SIZE,
    N_EMBD,
    N_HEADS,
    random_tensors,
    write_checkpoint,
)

from inglenook.convert import weights as weights_module
from inglenook.convert.checkpoint import read_weights
from inglenook.convert.families import layout_of, recognize
from inglenook.convert.json_object import read_object
from inglenook.convert.weights import permute, sort_weights
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported


def sorted_weights(folder, **changes):
    config = read_object(folder / "config.json")
    family, config = recognize(folder.name, config)
    config = config.over({})
    config.values.update(changes)
    return sort_weights(
        folder.name, layout_of(family, config), config, read_weights(folder)
    )


def values_of(tensor):
    data = b"".join(block.tobytes() for block in tensor.blocks())
    return np.frombuffer(data, np.float32).reshape(tensor.shape)


def converted(folder, **changes):
    found = sorted_weights(folder, **changes).new_tensors("F32")
    return {tensor.name: values_of(tensor) for tensor in found}


def test_pairs_become_neighbours():
    rows = np.arange(8)[:, None]
    assert permute(rows, 1).ravel().tolist() == [0, 4, 1, 5, 2, 6, 3, 7]
    assert permute(rows, 2).ravel().tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


@pytest.mark.parametrize("block_values", [1, 3000, 10**9])
def test_blocks_of_any_size_are_the_same_tensor(tmp_path, monkeypatch, block_values):
    folder = write_checkpoint(tmp_path, "LlamaForCausalLM", dtype="F32", n_tokens=16)
    monkeypatch.setattr(weights_module, "BLOCK_VALUES", block_values)
    name = "model.layers.1.self_attn.q_proj"
    source = random_tensors(
        "LlamaForCausalLM", read_object(folder / "config.json").values
    )
    found = converted(folder)
    for ending in ("weight", "bias"):
        expected = permute(source[f"{name}.{ending}"], N_HEADS)
        np.testing.assert_array_equal(found[f"blk.1.attn_q.{ending}"], expected)
    np.testing.assert_array_equal(
        found["blk.1.attn_v.weight"], source["model.layers.1.self_attn.v_proj.weight"]
    )


def test_queries_of_other_families_stay_in_place(tmp_path):
    name = "Qwen3ForCausalLM"
    folder = write_checkpoint(tmp_path, name, dtype="F32", n_tokens=16)
    source = random_tensors(name, read_object(folder / "config.json").values)
    np.testing.assert_array_equal(
        converted(folder)["blk.0.attn_q.weight"],
        source["model.layers.0.self_attn.q_proj.weight"],
    )


def test_norms_of_gemma_have_one_added(tmp_path):
    name = "Gemma3ForCausalLM"
    folder = write_checkpoint(tmp_path, name, dtype="F32", n_tokens=16)
    source = random_tensors(name, read_object(folder / "config.json").values)
    found = converted(folder)
    for new, old in (
        ("output_norm", "norm"),
        ("blk.0.attn_q_norm", "layers.0.self_attn.q_norm"),
        ("blk.1.post_ffw_norm", "layers.1.post_feedforward_layernorm"),
    ):
        expected = source[f"model.{old}.weight"] + 1
        np.testing.assert_array_equal(found[f"{new}.weight"], expected)


def test_norms_and_biases_stay_exact(tmp_path):
    folder = write_checkpoint(tmp_path, "Qwen2ForCausalLM", n_tokens=16)
    types = {
        tensor.name: tensor.type for tensor in sorted_weights(folder).new_tensors("F16")
    }
    assert types["blk.0.attn_norm.weight"] == types["blk.0.attn_q.bias"] == 0
    assert types["blk.0.attn_q.weight"] == types["token_embd.weight"] == 1


@pytest.mark.parametrize(
    ("dtype", "type_name"), [("BF16", "BF16"), ("F16", "F16"), ("F32", "F16")]
)
def test_weights_are_kept_as_they_are_stored(tmp_path, dtype, type_name):
    folder = write_checkpoint(tmp_path, "Qwen2ForCausalLM", dtype=dtype, n_tokens=16)
    assert sorted_weights(folder).type_for("auto") == type_name
    assert sorted_weights(folder).type_for("f32") == "F32"


def test_embeddings_without_a_token_are_left_out(tmp_path):
    folder = write_checkpoint(tmp_path, "Qwen2ForCausalLM", n_tokens=16)
    found = converted(folder, vocab_size=10)
    assert found["token_embd.weight"].shape == (10, N_EMBD)
    assert found["output.weight"].shape == (10, N_EMBD)


def test_a_vocabulary_larger_than_the_embeddings_is_refused(tmp_path):
    folder = write_checkpoint(tmp_path, "Qwen2ForCausalLM", n_tokens=16)
    with pytest.raises(CheckpointInvalid, match="vocabulary"):
        converted(folder, vocab_size=17)


@pytest.mark.parametrize(
    "changes", [{"num_hidden_layers": 3}, {"num_attention_heads": 3}]
)
def test_a_shape_that_is_another_is_refused(tmp_path, changes):
    folder = write_checkpoint(tmp_path, "LlamaForCausalLM", n_tokens=16)
    with pytest.raises(CheckpointInvalid):
        converted(folder, **changes)


def test_an_empty_tensor_is_refused(tmp_path):
    options = {"n_tokens": 16, "num_attention_heads": 0}
    folder = write_checkpoint(tmp_path, "LlamaForCausalLM", **options)
    config = folder / "config.json"
    key = '"num_attention_heads":'
    config.write_text(config.read_text().replace(f"{key} 0", f"{key} 4"))
    with pytest.raises(CheckpointInvalid, match="shape"):
        converted(folder)


def test_a_tensor_that_llama_cpp_does_not_know_is_refused(tmp_path):
    folder = write_checkpoint(tmp_path, "LlamaForCausalLM", n_tokens=16)
    with pytest.raises(CheckpointUnsupported, match=r"layers\.1\."):
        converted(folder, num_hidden_layers=1)


def test_heads_are_as_long_as_they_are_told(tmp_path):
    folder = write_checkpoint(tmp_path, "LlamaForCausalLM", n_tokens=16)
    shape = converted(folder)["blk.0.attn_q.weight"].shape
    assert shape == (N_HEADS * HEAD_SIZE, N_EMBD)


@pytest.mark.parametrize("shape", [(), (1, 64, 64)])
def test_a_tensor_of_other_dimensions_is_refused(tmp_path, shape):
    folder = write_checkpoint(tmp_path, "Qwen2ForCausalLM", n_tokens=16)
    found = sorted_weights(folder)
    name = "blk.0.ffn_up.weight"
    other = replace(found.tensors[name], shape=shape)
    with pytest.raises(CheckpointInvalid, match="shape"):
        replace(found, tensors={**found.tensors, name: other}).new_tensors("F32")
