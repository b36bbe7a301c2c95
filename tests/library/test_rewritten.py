"""What a file would take that llama.cpp writes anew."""

import pytest
from tests.tiny_models import quantize, write_model, write_split_model

from inglenook.library.gguf import read_header
from inglenook.library.parts import read_headers
from inglenook.library.rewritten import rewritten_bytes, weight_bytes


@pytest.mark.parametrize("n_shards", [1, 2])
def test_the_size_is_that_of_what_llama_cpp_writes(tmp_path, n_shards):
    write = write_split_model if n_shards == 2 else write_whole
    source = write(tmp_path)
    made = read_header(quantize(source, tmp_path / "made.gguf", "Q8_0"))
    types = {tensor.name: tensor.type for tensor in made.tensors}
    assert rewritten_bytes(source, read_headers(source), types, {}) == made.file_bytes


def write_whole(folder):
    return write_model(folder / "whole.gguf", architecture="gemma3")


def test_what_is_added_to_the_metadata_counts(tmp_path):
    source = write_whole(tmp_path)
    headers = read_headers(source)
    types = {tensor.name: tensor.type for tensor in headers[0].tensors}
    plain = rewritten_bytes(source, headers, types, {})
    more = rewritten_bytes(source, headers, types, {"some.text": "x" * 200, "n": 1})
    # A length, the key, the type and the value of each, up to what aligns them.
    assert abs(more - plain - (8 + 9 + 4 + 8 + 200) - (8 + 1 + 4 + 4)) < 32


def test_weights_take_whole_blocks(tmp_path):
    tensor = read_headers(write_whole(tmp_path))[0].tensors[0]
    q8 = quantize(tmp_path / "whole.gguf", tmp_path / "q.gguf", "Q8_0")
    made = {each.name: each for each in read_header(q8).tensors}[tensor.name]
    assert weight_bytes(tensor, made.type) == made.size_bytes
