"""Reads the pieces of a SentencePiece model, a message of Protocol Buffers.

Of all that such a file holds, a conversion needs three fields of one kind of entry:
its text, its score and its type, whose numbers are those of GGUF. The libraries that
read all of it bring a compiler of messages, or a whole tokenizer.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from inglenook.errors import CheckpointInvalid
from inglenook.translation import translate

_MOST_BYTES = 256_000_000
#: How a field is encoded: the low three bits of its tag.
_VARINT, _EIGHT_BYTES, _SIZED, _FOUR_BYTES = 0, 1, 2, 5
#: sentencepiece_model.proto: `ModelProto.pieces`, and the fields of such a one.
_PIECES = 1
_TEXT, _SCORE, _TYPE = 1, 2, 3
_NORMAL, _BYTE = 1, 6

_Value = int | bytes


class Piece(NamedTuple):
    """A token of a SentencePiece model; its type is a number of GGUF's."""

    text: bytes
    score: float
    type: int


def read_pieces(path: Path) -> list[Piece]:
    """The tokens of a model, in their order.

    Raises:
        CheckpointInvalid: It cannot be read, is cut off, or holds no pieces.
    """
    try:
        with path.open("rb") as file:
            message = file.read(_MOST_BYTES)
        pieces = [
            _piece(value)
            for number, value in _fields(message)
            if number == _PIECES and isinstance(value, bytes)
        ]
    except OSError as error:
        raise CheckpointInvalid(path.name, str(error.strerror)) from error
    except (ValueError, IndexError, struct.error) as error:
        raise CheckpointInvalid(
            path.name, translate("Convert", "it is damaged")
        ) from error
    if not pieces:
        raise CheckpointInvalid(
            path.name, translate("Convert", "it is no SentencePiece model")
        )
    return pieces


def _piece(message: bytes) -> Piece:
    fields = dict(_fields(message))
    text, score = fields.get(_TEXT, b""), fields.get(_SCORE, bytes(4))
    type_ = fields.get(_TYPE, _NORMAL)
    if isinstance(text, int) or isinstance(score, int) or isinstance(type_, bytes):
        raise ValueError("a field of another kind")  # noqa: TRY004
    if not _NORMAL <= type_ <= _BYTE:
        raise ValueError("a type that GGUF does not have")
    return Piece(text, struct.unpack("<f", score)[0], type_)


def _fields(message: bytes) -> Iterator[tuple[int, _Value]]:
    """The numbers and values of a message's fields."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield tag >> 3, value
            continue
        if kind == _SIZED:
            size, at = _varint(message, at)
        elif kind in (_FOUR_BYTES, _EIGHT_BYTES):
            size = 4 if kind == _FOUR_BYTES else 8
        else:
            raise ValueError("a field of an unknown kind")
        if at + size > len(message):
            raise ValueError("a field that goes on after the end")
        yield tag >> 3, message[at : at + size]
        at += size


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, the low ones first, and where it ends."""
    value = 0
    for shift in range(0, 70, 7):
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("a number that does not end")
