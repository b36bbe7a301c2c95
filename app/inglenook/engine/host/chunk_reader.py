"""Reads chunks of tokens, and gives what the model expects behind each of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
from llama_cpp import llama_cpp as llama

from inglenook.engine.host import log
from inglenook.engine.host.expectations import Floats, Tokens, step_length
from inglenook.engine.host.model import Model, Watch
from inglenook.engine.host.refused import Refused

#: Rows that are given at once.
_BLOCK_ROWS = 16
#: llama.cpp rounds the length of a context up to it.
_PAD_TOKENS = 256


class Stopped(Exception):
    """It was told to stop."""


class ChunkReader:
    """Reads one chunk after the other, each with an empty memory; see `open_reader`."""

    def __init__(self, model: Model, context: object, batch: Any, step: int) -> None:
        self._model = model
        self._context = context
        self._batch = batch
        self._step_tokens = step

    def read(self, chunk: Tokens, first: int) -> Iterator[tuple[Floats, Tokens]]:
        """What the model expects of a chunk, from a place on.

        Yields:
            Rows of logits, of some places in turn, with the tokens that came behind
            them. They are llama.cpp's own memory, and good for until the next ones.

        Raises:
            Stopped: It was told to stop.
            Refused: llama.cpp cannot go on.
        """
        llama.llama_memory_clear(llama.llama_get_memory(self._context), True)
        vocabulary = self._model.vocabulary
        read = chunk.copy()
        if vocabulary.adds_bos:
            read[0] = llama.llama_vocab_bos(vocabulary.pointer)
        starts = [*range(0, len(read), self._step_tokens), len(read)]
        for begin, end in pairwise(starts):
            self._decode(read[begin:end], begin, first)
            yield from self._blocks(chunk, max(begin, first), end)

    def _decode(self, tokens: Tokens, position: int, first: int) -> None:
        batch, n_tokens = self._batch, len(tokens)
        positions = np.arange(position, position + n_tokens, dtype=np.int32)
        batch.n_tokens = n_tokens
        _view(batch.token, n_tokens)[:] = tokens
        _view(batch.pos, n_tokens)[:] = positions
        _view(batch.logits, n_tokens)[:] = positions >= first
        status = llama.llama_decode(self._context, batch)
        llama.llama_synchronize(self._context)
        if self._model.stop.is_up:
            raise Stopped
        if status != 0:
            detail = log.take_errors() or f"llama_decode returned {status}"
            raise Refused("decode", detail)

    def _blocks(
        self, chunk: Tokens, begin: int, end: int
    ) -> Iterator[tuple[Floats, Tokens]]:
        if begin >= end:
            return
        size = (end - begin, self._model.vocabulary.n_tokens)
        logits = _view(llama.llama_get_logits(self._context), size)
        targets = chunk[begin + 1 : end + 1]
        for at in range(0, len(targets), _BLOCK_ROWS):
            some = targets[at : at + _BLOCK_ROWS]
            yield logits[at : at + len(some)], some


@contextmanager
def open_reader(
    model: Model, chunk_tokens: int, watch: Watch | None = None
) -> Iterator[ChunkReader]:
    """A reader of chunks, in a context of its own beside the one that answers.

    Args:
        model: The loaded model.
        chunk_tokens: Most tokens of a chunk.
        watch: Looks on while llama.cpp computes.

    Raises:
        Refused: There is no memory for it.
    """
    step = step_length(model.vocabulary.n_tokens, chunk_tokens)
    plan = msgspec.structs.replace(
        model.plan,
        context_tokens=-(-chunk_tokens // _PAD_TOKENS) * _PAD_TOKENS,
        batch_tokens=step,
        ubatch_tokens=step,
    )
    context = model.make_context(plan, n_outputs=step, watch=watch)
    batch = llama.llama_batch_init(step, 0, 1)
    for at in range(step):
        batch.n_seq_id[at] = 1
        batch.seq_id[at][0] = 0
    try:
        yield ChunkReader(model, context, batch, step)
    finally:
        llama.llama_batch_free(batch)
        llama.llama_free(context)


def _view(pointer: Any, shape: int | tuple[int, ...]) -> Any:
    """An array over memory of llama.cpp's."""
    return np.ctypeslib.as_array(pointer, np.atleast_1d(shape))
