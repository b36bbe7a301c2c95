"""Which files of a folder hold a model."""

import json

import pytest
from tests.convert.checkpoints import write_checkpoint, write_safetensors

from inglenook.convert.checkpoint import read_weights
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported

NAME = "Qwen3ForCausalLM"


def test_shards_are_one_model(tmp_path):
    one = write_checkpoint(tmp_path / "one", NAME, n_tokens=8)
    many = write_checkpoint(tmp_path / "many", NAME, n_tokens=8, n_shards=3)
    names = {tensor.name for tensor in read_weights(one)}
    assert {tensor.name for tensor in read_weights(many)} == names
    (many / "model.safetensors.index.json").unlink()
    assert {tensor.name for tensor in read_weights(many)} == names


def test_a_shard_that_is_missing_is_named(tmp_path):
    folder = write_checkpoint(tmp_path, NAME, n_tokens=8, n_shards=2)
    (folder / "model-00002-of-00002.safetensors").unlink()
    with pytest.raises(CheckpointInvalid, match="model-00002-of-00002"):
        list(read_weights(folder))


def test_an_index_does_not_lead_out_of_the_folder(tmp_path):
    write_safetensors(tmp_path / "secret.safetensors", {})
    folder = tmp_path / "folder"
    folder.mkdir()
    index = {"weight_map": {"x": "../secret.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(CheckpointInvalid, match="missing"):
        list(read_weights(folder))


def test_pickled_weights_are_refused_by_their_format(tmp_path):
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x02")
    with pytest.raises(CheckpointUnsupported, match="PyTorch"):
        list(read_weights(tmp_path))


def test_a_folder_without_weights_is_refused(tmp_path):
    write_safetensors(tmp_path / "other.safetensors", {})
    with pytest.raises(CheckpointInvalid):
        list(read_weights(tmp_path))
