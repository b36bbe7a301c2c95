"""Perplexity of the starter model and of its quantizations on unseen dialogues."""

import ctypes
import math
import random
from pathlib import Path

import llama_cpp as llama
import numpy as np

from inglenook.engine.host.tokens import Vocabulary
from starter.corpus import Corpus

QUANTIZATIONS = ("Q8_0", "Q4_K_M", "Q2_K")

#: Not that of the corpus.
_SEED = 20_000
_N_DIALOGUES = 700
CHUNK_TOKENS = 512


def unseen_text() -> str:
    """Dialogues that the corpus does not hold: drawn with another seed."""
    corpus, rng = Corpus(), random.Random(_SEED)
    return "".join(corpus.draw(rng).render() for _ in range(_N_DIALOGUES))


def quantize(source: Path, target: Path, quantization: str) -> Path:
    """Quantize a model.

    Args:
        source: Its F16 file.
        target: Where the result goes; it is given back.
        quantization: A name of llama.cpp's, as in “Q4_K_M”.
    """
    params = llama.llama_model_quantize_default_params()
    params.ftype = getattr(llama, f"LLAMA_FTYPE_MOSTLY_{quantization}")
    status = llama.llama_model_quantize(
        str(source).encode(), str(target).encode(), ctypes.byref(params)
    )
    if status:
        raise RuntimeError(f"{source} cannot be quantized to {quantization}")
    return target


def perplexity(model_path: Path, text: str) -> tuple[float, float]:
    """Perplexity as llama.cpp's own tool computes it.

    The text is cut into chunks of 512 tokens, and the second half of each counts.

    Returns:
        The perplexity, and its standard error.
    """
    losses = _losses(model_path, text)
    value = math.exp(losses.mean())
    return value, float(value * losses.std(ddof=1) / math.sqrt(len(losses)))


def _losses(model_path: Path, text: str) -> np.ndarray:
    """Negative log-likelihoods of the tokens that count."""
    llama.llama_backend_init()
    model_params = llama.llama_model_default_params()
    # llama.cpp built by GCC 12 crashes in its AMX code with these.
    model_params.use_extra_bufts = False
    model = llama.llama_model_load_from_file(str(model_path).encode(), model_params)
    params = llama.llama_context_default_params()
    params.n_ctx = params.n_batch = params.n_ubatch = CHUNK_TOKENS
    context = llama.llama_init_from_model(model, params)
    vocabulary = Vocabulary(model)
    tokens = np.array(vocabulary.tokenize(text, add_special=False))
    losses = [
        _chunk_losses(context, tokens[at : at + CHUNK_TOKENS], vocabulary.n_tokens)
        for at in range(0, len(tokens) - CHUNK_TOKENS + 1, CHUNK_TOKENS)
    ]
    llama.llama_free(context)
    llama.llama_model_free(model)
    return np.concatenate(losses)


def _chunk_losses(context: object, tokens: np.ndarray, n_vocabulary: int) -> np.ndarray:
    llama.llama_memory_clear(llama.llama_get_memory(context), True)
    batch = llama.llama_batch_init(len(tokens), 0, 1)
    batch.n_tokens = len(tokens)
    for i, token in enumerate(tokens):
        batch.token[i], batch.pos[i], batch.logits[i] = int(token), i, True
        batch.n_seq_id[i], batch.seq_id[i][0] = 1, 0
    if llama.llama_decode(context, batch):
        raise RuntimeError("llama.cpp could not read the text")
    shape = (len(tokens), n_vocabulary)
    logits = np.ctypeslib.as_array(llama.llama_get_logits(context), shape)
    counted = np.arange(len(tokens) // 2, len(tokens) - 1)
    rows = logits[counted].astype(np.float64)
    highest = rows.max(axis=1)
    normalizers = highest + np.log(np.exp(rows - highest[:, None]).sum(axis=1))
    losses = normalizers - rows[np.arange(len(rows)), tokens[counted + 1]]
    llama.llama_batch_free(batch)
    return losses
