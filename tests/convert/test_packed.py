"""Weights of a GGUF, some at a time."""

from dataclasses import replace

import gguf
import numpy as np
import pytest
from tests.tiny_models import write_model

from inglenook.convert.packed import PackedTensor
from inglenook.errors import ModelDamaged, ModelUnreadable
from inglenook.library.gguf import read_header


def tensor_of(path, name="blk.0.ffn_up.weight"):
    header = read_header(path)
    (info,) = (each for each in header.tensors if each.name == name)
    return PackedTensor.of(path, header, info)


@pytest.mark.parametrize("quantization", ["F32", "F16", "BF16", "Q8_0", "Q4_0"])
def test_rows_are_unpacked(tmp_path, quantization):
    path = write_model(tmp_path / "tiny.gguf", quantization=quantization)
    tensor = tensor_of(path)
    (whole,) = (
        gguf.quants.dequantize(each.data, each.tensor_type)
        for each in gguf.GGUFReader(path).tensors
        if each.name == tensor.info.name
    )
    assert (tensor.n_rows, tensor.row_length) == whole.shape
    np.testing.assert_array_equal(tensor.values(3, 7), whole[3:7])


def test_a_file_that_becomes_shorter_is_no_crash(tmp_path):
    path = write_model(tmp_path / "tiny.gguf")
    tensor = tensor_of(path)
    path.write_bytes(path.read_bytes()[: tensor.offset + 100])
    with pytest.raises(ModelDamaged):
        tensor.values(0, 2)
    path.unlink()
    with pytest.raises(ModelUnreadable):
        tensor.values(0, 2)


def test_a_tensor_without_dimensions_is_one_value(tmp_path):
    tensor = tensor_of(write_model(tmp_path / "tiny.gguf", quantization="F32"))
    bare = replace(tensor, info=replace(tensor.info, shape=()))
    assert (bare.n_rows, bare.row_length) == (1, 1)
    assert bare.values(0, 1).size == 1
