"""Reading safetensors, sound files and hostile ones."""

import json
import struct

import hypothesis
import numpy as np
import pytest
from hypothesis import strategies as st
from tests.convert.checkpoints import store, write_raw_safetensors, write_safetensors

from inglenook.convert.safetensors import read_tensors
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported

ENTRY = {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "model.safetensors"


@pytest.mark.parametrize("dtype", ["F32", "F16", "BF16"])
def test_rows_are_read_as_numbers(path, dtype):
    values = np.arange(12, dtype=np.float32).reshape(4, 3) / 4
    write_safetensors(path, {"x": store(values, "F32"), "y": store(values, dtype)})
    tensor = read_tensors(path)["y"]
    assert (tensor.n_rows, tensor.row_length) == (4, 3)
    np.testing.assert_array_equal(tensor.read_rows(1, 3), values[1:3])


def test_doubles_become_numbers_of_32_bits(path):
    write_safetensors(path, {"x": ("F64", np.array([0.5, 1e-3]))})
    read = read_tensors(path)["x"].read_rows(0, 2)
    assert read.dtype == np.float32
    assert read.tolist() == pytest.approx([0.5, 1e-3])


def test_what_is_no_floating_point_number_is_refused_when_it_is_read(path):
    write_safetensors(path, {"x": ("I64", np.arange(4))})
    tensor = read_tensors(path)["x"]
    with pytest.raises(CheckpointUnsupported, match="I64"):
        tensor.read_rows(0, 4)


def test_a_file_that_becomes_shorter_is_no_crash(path):
    write_safetensors(path, {"x": store(np.ones(64), "F32")})
    tensor = read_tensors(path)["x"]
    path.write_bytes(path.read_bytes()[:-4])
    with pytest.raises(CheckpointInvalid, match="cut off"):
        tensor.read_rows(0, 64)


@pytest.mark.parametrize(
    "changes",
    [
        {"shape": [2, 3]},
        {"shape": [-2, -2]},
        {"shape": [2**40, 2**40]},
        {"shape": "2x2"},
        {"dtype": "Q4"},
        {"dtype": 5},
        {"data_offsets": [0, 32], "shape": [2, 4]},
        {"data_offsets": [-16, 0]},
        {"data_offsets": [16, 0]},
        {"data_offsets": [0]},
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(path, changes):
    write_raw_safetensors(path, {"x": ENTRY | changes}, bytes(16))
    with pytest.raises(CheckpointInvalid):
        read_tensors(path)


def test_tensors_that_overlap_are_refused(path):
    other = ENTRY | {"data_offsets": [8, 24]}
    write_raw_safetensors(path, {"x": ENTRY, "y": other}, bytes(24))
    with pytest.raises(CheckpointInvalid, match="overlap"):
        read_tensors(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"abc",
        struct.pack("<Q", 2**63) + b"{}",
        struct.pack("<Q", 100) + b"{}",
        struct.pack("<Q", 2) + b"[]",
        struct.pack("<Q", 2) + b"\xff\xff",
        struct.pack("<Q", 10_000) + b"[" * 10_000,
        struct.pack("<Q", 100_005) + b'{"a":' + b"[" * 100_000,
    ],
)
def test_a_header_that_is_none_is_refused(path, data):
    path.write_bytes(data)
    with pytest.raises(CheckpointInvalid):
        read_tensors(path)


def test_a_file_that_is_not_there_is_refused(path):
    with pytest.raises(CheckpointInvalid):
        read_tensors(path)


@hypothesis.given(
    place=st.integers(0, 200), byte=st.integers(0, 255), length=st.integers(0, 200)
)
def test_no_file_makes_trouble(tmp_path_factory, place, byte, length):
    header = json.dumps({"x": ENTRY, "__metadata__": {"format": "pt"}}).encode()
    data = bytearray(struct.pack("<Q", len(header)) + header + bytes(16))
    data[min(place, len(data) - 1)] = byte
    path = tmp_path_factory.getbasetemp() / "fuzzed.safetensors"
    path.write_bytes(data[: len(data) - length])
    try:
        tensors = read_tensors(path)
    except CheckpointInvalid:
        return
    assert all(tensor.offset >= 8 for tensor in tensors.values())
