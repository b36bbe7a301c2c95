"""What the rows of logits say: llama-perplexity's arithmetic, with its precisions.

Logits and what is computed for each token of the vocabulary are float32, sums over the
vocabulary float64, as in llama.cpp's tools/perplexity. Rows come in blocks, few enough
for the cache of the CPU.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inglenook.engine.base_file import SCALE_WORDS, row_words

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Tokens = npt.NDArray[np.int32]
Words = npt.NDArray[np.uint16]

#: Most tokens that are computed at once, as llama.cpp has it.
_MOST_STEP_TOKENS = 512
_LEAST_STEP_TOKENS = 32
#: Most that the logits of one step take, and llama.cpp takes as much again: with a
#: large vocabulary steps are shorter, which changes nothing in the fifth digit.
_LOGITS_BYTES = 128 * 2**20
#: What is less likely than e to this power of the likeliest token is not told apart.
_LEAST_LOG = np.float32(-16)
_STEPS = np.float32(65535)


class Divergences(NamedTuple):
    """How what a model expects differs from what another one does, for each row.

    Attributes:
        nll: Negative log-likelihood of the token that came, in nats.
        base_nll: That of the other model.
        kld: Kullback-Leibler divergence from the other model, in nats.
        p_change: Change of the probability of the token that came, -1 to 1.
        choice: The likeliest token.
        base_choice: That of the other model.
    """

    nll: Floats
    base_nll: Floats
    kld: Doubles
    p_change: Floats
    choice: Tokens
    base_choice: Tokens


def step_length(n_vocab: int, chunk_tokens: int) -> int:
    """Tokens that are computed at once: the same for all variants of a model.

    Args:
        n_vocab: Tokens of the vocabulary.
        chunk_tokens: Length of a chunk.
    """
    n_fit = max(_LOGITS_BYTES // (4 * n_vocab), _LEAST_STEP_TOKENS)
    # A power of two, so that chunks divide by it.
    return min(1 << n_fit.bit_length() - 1, _MOST_STEP_TOKENS, chunk_tokens)


def negative_log_likelihoods(logits: Floats, targets: Tokens) -> Doubles:
    """How unlikely the model held the tokens that came, in nats.

    Args:
        logits: A row for each, and a column for each token of the vocabulary.
        targets: The tokens that came.
    """
    highest, log_sums = _log_sums(logits)
    came = logits[np.arange(len(targets)), targets]
    return log_sums - (came - highest)


def pack(logits: Floats) -> Words:
    """The rows of a base file (`engine.base_file`) for rows of logits."""
    n_rows, n_vocab = logits.shape
    highest, log_sums = _log_sums(logits)
    lowest = np.maximum(logits.min(axis=1), highest + _LEAST_LOG)
    scale = (highest - lowest) / _STEPS
    per_step = np.divide(
        np.float32(1), scale, out=np.zeros_like(scale), where=scale > 0
    )
    rows = np.zeros((n_rows, row_words(n_vocab)), np.uint16)
    scales = rows[:, :SCALE_WORDS].view(np.float32)
    scales[:, 0] = scale
    scales[:, 1] = lowest - highest - log_sums.astype(np.float32)
    steps = np.maximum(logits - lowest[:, None], 0)
    steps *= per_step[:, None]
    rows[:, SCALE_WORDS : SCALE_WORDS + n_vocab] = np.rint(steps, out=steps)
    return rows


def divergences(logits: Floats, base_rows: Words, targets: Tokens) -> Divergences:
    """Compare what a model expects with the rows of a base file.

    Args:
        logits: A row for each, and a column for each token of the vocabulary.
        base_rows: What the other model expected in the same places.
        targets: The tokens that came.
    """
    n_rows, n_vocab = logits.shape
    places = np.arange(n_rows)
    highest, log_sums = _log_sums(logits)
    tops = highest + log_sums.astype(np.float32)
    base_logs = _unpack(base_rows, n_vocab)
    nll = tops - logits[places, targets]
    base_nll = -base_logs[places, targets]
    terms = base_logs - logits
    terms += tops[:, None]
    terms *= np.exp(base_logs)
    is_likely = base_logs > _LEAST_LOG
    return Divergences(
        nll=nll,
        base_nll=base_nll,
        kld=terms.sum(axis=1, dtype=np.float64, where=is_likely),
        p_change=np.exp(-nll) - np.exp(-base_nll),
        choice=logits.argmax(axis=1).astype(np.int32),
        base_choice=base_logs.argmax(axis=1).astype(np.int32),
    )


def _log_sums(logits: Floats) -> tuple[Floats, Doubles]:
    """Of each row the highest logit, and the logarithm of the sum of what is left."""
    highest = logits.max(axis=1)
    # numpy's exp of float32 is too coarse for four decimals of a large perplexity.
    shares = np.exp(logits - highest[:, None], dtype=np.float64)
    return highest, np.log(shares.sum(axis=1))


def _unpack(rows: Words, n_vocab: int) -> Floats:
    """The logarithms of probabilities that rows of a base file hold."""
    scales = rows[:, :SCALE_WORDS].view(np.float32)
    logs = rows[:, SCALE_WORDS : SCALE_WORDS + n_vocab].astype(np.float32)
    logs *= scales[:, :1]
    logs += scales[:, 1:2]
    return logs
