import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import handmade_gguf as make
from tests.tiny_models import write_model

from inglenook.errors import ModelDamaged, ModelFileError, NotAGguf
from inglenook.library.beginning import parse_beginning
from inglenook.library.gguf import read_header
from inglenook.library.header import ArraySummary

TOKENS = b"".join(make.text(f"token {n}") for n in range(5000))
LONG = make.model(
    make.uint32("llama.block_count", 2),
    make.array("tokenizer.ggml.tokens", make.TEXT, 5000, TOKENS),
    make.uint32("after", 1),
)


def begin(data, n_bytes, file_bytes=None):
    size = file_bytes or len(data)
    return parse_beginning(data[:n_bytes], file_bytes=size, name="a.gguf")


def test_a_whole_header_is_all_of_it(tmp_path):
    path = write_model(tmp_path / "a.gguf")
    found = begin(path.read_bytes(), path.stat().st_size)
    assert found.is_whole
    assert found.header == read_header(path)
    assert found.used_bytes == found.header.data_offset


def test_what_comes_before_the_vocabulary_is_told_with_its_length():
    found = begin(LONG, 1000)
    assert not found.is_whole
    assert found.cut_key == "tokenizer.ggml.tokens"
    assert found.header.count("llama.block_count") == 2
    assert found.header.metadata["tokenizer.ggml.tokens"] == ArraySummary("array", 5000)
    assert "after" not in found.header.metadata
    assert found.header.tensors == ()


def test_no_more_was_used_than_tells_the_same():
    found = begin(LONG, 1000)
    assert begin(LONG, found.used_bytes) == found


@pytest.mark.parametrize("n_bytes", [4, 8, 24, 30, 60])
def test_a_beginning_may_be_short(n_bytes):
    found = begin(LONG, n_bytes)
    assert not found.is_whole


def test_a_length_that_no_header_can_hold_is_refused():
    claim = make.entry("x", make.ARRAY, struct.pack("<IQ", make.TEXT, 2**30))
    with pytest.raises(ModelDamaged):
        begin(make.gguf(claim), 200, file_bytes=2**34)


def test_nonsense_is_refused():
    with pytest.raises(NotAGguf):
        begin(b"<html>", 6)
    with pytest.raises(ModelDamaged):
        begin(make.gguf(make.uint32("a", 1), make.uint32("a", 1)), 100)
    with pytest.raises(ModelDamaged):
        begin(make.gguf(n_keys=900), 24)


@given(st.binary(max_size=200), st.integers(0, 2**40))
def test_any_bytes_are_read_or_refused(data, file_bytes):
    try:
        found = begin(b"GGUF\x03\0\0\0" + data, 300, file_bytes=file_bytes + 300)
    except ModelFileError:
        return
    assert found.used_bytes <= 300


@given(st.data())
def test_any_cut_of_a_header_is_read(data):
    n_bytes = data.draw(st.integers(4, len(LONG)))
    assert begin(LONG, n_bytes).used_bytes <= n_bytes + 32
