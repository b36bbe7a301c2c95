"""Reading tokenizer.model."""

import hypothesis
import pytest
from hypothesis import strategies as st
from tests.convert.checkpoints import write_pieces
from tests.tiny_vocabularies import spm_vocabulary

from inglenook.convert.sentencepiece import read_pieces
from inglenook.errors import CheckpointInvalid


def test_pieces_have_their_text_score_and_type(tmp_path):
    vocabulary = spm_vocabulary("")
    pieces = read_pieces(write_pieces(tmp_path, vocabulary))
    assert [piece.text.decode() for piece in pieces] == vocabulary.texts
    assert [piece.score for piece in pieces] == vocabulary.scores
    assert [piece.type for piece in pieces] == vocabulary.types


def test_fields_left_out_are_as_protocol_buffers_say(tmp_path):
    path = tmp_path / "tokenizer.model"
    path.write_bytes(b"\x0a\x03\x0a\x01a")
    assert read_pieces(path) == [(b"a", 0.0, 1)]


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\x12\x00",
        b"\x0a",
        b"\x0a\x05a",
        b"\x0a\x02\x18\x63",
        b"\x0a\x02\x08\x01",
        b"\x0b\x00",
        b"\xff" * 20,
    ],
)
def test_what_is_no_model_is_refused(tmp_path, message):
    path = tmp_path / "tokenizer.model"
    path.write_bytes(message)
    with pytest.raises(CheckpointInvalid):
        read_pieces(path)


@hypothesis.given(st.binary(max_size=64))
def test_no_message_makes_trouble(tmp_path_factory, message):
    path = tmp_path_factory.getbasetemp() / "tokenizer.model"
    path.write_bytes(message)
    try:
        pieces = read_pieces(path)
    except CheckpointInvalid:
        return
    assert pieces
