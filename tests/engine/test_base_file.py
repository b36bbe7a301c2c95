"""The file of what a model expected, and what must not pass for one."""

import io
import struct
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.engine.base_file import (
    BaseFileNonsense,
    BaseHeader,
    read_base_header,
    read_tokens,
    row_words,
)

TEXT = BaseHeader.of_text(chunk_tokens=8, n_vocab=5, n_chunks=2)
ANSWER = BaseHeader(chunk_tokens=8, n_vocab=5, n_chunks=1, first=2, is_answer=True)
TOKENS = array("i", [0, 1, 2, 3, 4, 3, 2, 1] * 2)


@pytest.fixture
def write(tmp_path):
    def write_(content):
        path = tmp_path / "base.kld"
        path.write_bytes(content)
        return path

    return write_


def file_of(header, tokens=TOKENS):
    beginning = header.pack() + tokens[: header.n_tokens].tobytes()
    return beginning.ljust(header.size_bytes, b"\0")


def read(path):
    with path.open("rb") as file:
        header = read_base_header(file)
        return header, read_tokens(file, header)


@pytest.mark.parametrize("header", [TEXT, ANSWER], ids=["text", "answer"])
def test_what_was_written_is_read(write, header):
    assert read(write(file_of(header))) == (header, TOKENS[: header.n_tokens])


def test_a_text_is_kept_as_llama_cpp_does_it(write):
    assert TEXT.pack() == b"_logits_" + struct.pack("=iii", 8, 5, 2)
    assert (TEXT.first, TEXT.n_rows) == (4, 3)


@pytest.mark.parametrize(("n_vocab", "words"), [(4, 8), (5, 10), (32000, 32004)])
def test_a_row_has_a_whole_number_of_pairs(n_vocab, words):
    assert row_words(n_vocab) == words


def test_its_size_is_known_before():
    # 16 chunks of 512 tokens, 128,256 of vocabulary: 65 MB each.
    header = BaseHeader.of_text(chunk_tokens=512, n_vocab=128_256, n_chunks=16)
    assert header.size_bytes == 20 + 16 * (512 * 4 + 255 * 2 * 128_260)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GGUF" * 10,
        b"_logits_",
        b"_answer_" + struct.pack("=iii", 8, 5, 1),
        b"_logits_" + struct.pack("=iii", 2**31 - 1, 2**31 - 1, 2**31 - 1),
        b"_logits_" + struct.pack("=iii", -8, 5, 2),
        b"_logits_" + struct.pack("=iii", 8, -5, 2),
        b"_logits_" + struct.pack("=iii", 0, 5, 2),
        b"_answer_" + struct.pack("=iiii", 8, 5, 1, 7),
        file_of(TEXT)[:-1],
        file_of(TEXT) + b"\0",
        file_of(TEXT, array("i", [0] * 15 + [5])),
        file_of(TEXT, array("i", [-1] * 16)),
    ],
)
def test_anything_else_is_refused(write, content):
    with pytest.raises(BaseFileNonsense):
        read(write(content))


@given(st.binary(max_size=30))
def test_no_beginning_is_believed(tmp_path_factory, noise):
    path = tmp_path_factory.mktemp("noise") / "base.kld"
    path.write_bytes(b"_logits_" + noise)
    with pytest.raises(BaseFileNonsense):
        read(path)


def test_what_is_no_file_is_not_measured():
    with pytest.raises(io.UnsupportedOperation):
        read_base_header(io.BytesIO(file_of(TEXT)))
