"""The file of what a model expected of a text, for others to be compared with it.

    magic | chunk_tokens, n_vocab, n_chunks | tokens of all chunks | rows of each chunk

llama.cpp's own (`llama-perplexity --kl-divergence-base`) begins with “_logits_” and has
rows for the second half of each chunk. That of an answer begins with “_answer_”, and
says behind n_chunks from which place on there are rows. All numbers are the machine's
own int32.

A row is what one place was expected to hold: two float32, the step and the least
logarithm of a probability, and 16 bits for each token of the vocabulary, how many steps
its own is above that; then one more of these where the vocabulary is odd.
"""

import os
import struct
from array import array
from dataclasses import dataclass
from typing import BinaryIO

from inglenook.translation import mark

_LOGITS, _ANSWER = b"_logits_", b"_answer_"
_SIZES = struct.Struct("=8siii")
_FIRST = struct.Struct("=i")
#: What a row holds before its tokens, in 16-bit words.
SCALE_WORDS = 4
_WORD_BYTES = 2
_TOKEN_BYTES = 4


class BaseFileNonsense(Exception):
    """The file is none of these, or not whole; why, as the end of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseHeader:
    """What such a file holds.

    Attributes:
        n_vocab: Tokens of the vocabulary.
        n_chunks: How many chunks there are, each of `chunk_tokens`.
        first: The place of a chunk that its first row is of, which expects the token
            behind it; so the last place has none. It is half a chunk for llama.cpp.
        is_answer: Whether it is of an answer, and no file of llama.cpp's.
    """

    chunk_tokens: int
    n_vocab: int
    n_chunks: int
    first: int
    is_answer: bool = False

    @classmethod
    def of_text(cls, chunk_tokens: int, n_vocab: int, n_chunks: int) -> "BaseHeader":
        """Of a text, in llama.cpp's way: rows are of the second half of each chunk."""
        return cls(
            chunk_tokens=chunk_tokens,
            n_vocab=n_vocab,
            n_chunks=n_chunks,
            first=chunk_tokens // 2,
        )

    @property
    def n_tokens(self) -> int:
        """Tokens of all chunks."""
        return self.n_chunks * self.chunk_tokens

    @property
    def n_rows(self) -> int:
        """Rows of each chunk."""
        return self.chunk_tokens - 1 - self.first

    @property
    def size_bytes(self) -> int:
        """Size of the whole file."""
        n_first = _FIRST.size if self.is_answer else 0
        row_bytes = row_words(self.n_vocab) * _WORD_BYTES
        rows_bytes = self.n_chunks * self.n_rows * row_bytes
        return _SIZES.size + n_first + self.n_tokens * _TOKEN_BYTES + rows_bytes

    def pack(self) -> bytes:
        """The beginning of the file, up to the tokens."""
        magic = _ANSWER if self.is_answer else _LOGITS
        sizes = (self.chunk_tokens, self.n_vocab, self.n_chunks)
        first = _FIRST.pack(self.first) if self.is_answer else b""
        return _SIZES.pack(magic, *sizes) + first


def row_words(n_vocab: int) -> int:
    """Length of a row in 16-bit words."""
    return 2 * ((n_vocab + 1) // 2) + SCALE_WORDS


def read_base_header(file: BinaryIO) -> BaseHeader:
    """Read the beginning of a file, and check that all the rest of it is there.

    Args:
        file: At its beginning; it is left where the tokens begin.

    Raises:
        BaseFileNonsense: It is another file, cut off, or makes no sense.
    """
    header = _read_sizes(file)
    if (
        min(header.n_vocab, header.n_chunks) < 1
        or header.first < 0
        or header.n_rows < 1
    ):
        raise BaseFileNonsense(mark("Refusal", "its numbers make no sense"))
    if os.fstat(file.fileno()).st_size != header.size_bytes:
        raise BaseFileNonsense(mark("Refusal", "it is cut off, or longer than it says"))
    return header


def read_tokens(file: BinaryIO, header: BaseHeader) -> "array[int]":
    """The tokens of all chunks, without the BOS that replaces the first of each.

    Args:
        file: Where `read_base_header` left it; it is left where the rows begin.
        header: What that gave.

    Raises:
        BaseFileNonsense: The vocabulary has no such tokens.
    """
    tokens = array("i")
    tokens.fromfile(file, header.n_tokens)
    if not 0 <= min(tokens) <= max(tokens) < header.n_vocab:
        raise BaseFileNonsense(mark("Refusal", "its numbers make no sense"))
    return tokens


def _read_sizes(file: BinaryIO) -> BaseHeader:
    """What the beginning of a file says, whether it makes sense or not."""
    beginning = file.read(_SIZES.size)
    if len(beginning) < _SIZES.size:
        raise BaseFileNonsense(mark("Refusal", "it is too short"))
    magic, *sizes = _SIZES.unpack(beginning)
    if magic == _LOGITS:
        return BaseHeader.of_text(*sizes)
    if magic != _ANSWER:
        raise BaseFileNonsense(mark("Refusal", "it begins like no file of this kind"))
    chunk_tokens, n_vocab, n_chunks = sizes
    # Where there is nothing, -1, which is refused.
    (first,) = _FIRST.unpack(file.read(_FIRST.size).ljust(_FIRST.size, b"\xff"))
    return BaseHeader(
        chunk_tokens=chunk_tokens,
        n_vocab=n_vocab,
        n_chunks=n_chunks,
        first=first,
        is_answer=True,
    )
