"""From logits to the next token: llama.cpp's sampler chain, in its own order."""

import ctypes
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as llama
from llama_cpp.llama_grammar import json_schema_to_gbnf

from inglenook.engine.host.refused import Refused
from inglenook.engine.host.tokens import Vocabulary
from inglenook.engine.messages import Sampling
from inglenook.translation import mark

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
_MIN_KEEP = 1
# Fixed in llama.cpp's own chain for mirostat 1.
_MIROSTAT_M = 100


class Sampler:
    """Chooses the tokens of one answer.

    Args:
        sampling: How to choose.
        vocabulary: The model's.
        prompt: Tokens that the repetition penalties look back on.

    Raises:
        Refused: The grammar or the JSON schema cannot be used.
    """

    def __init__(
        self, sampling: Sampling, vocabulary: Vocabulary, prompt: Sequence[int]
    ) -> None:
        self._n_vocab = vocabulary.n_tokens
        self._grammar = _grammar(sampling, vocabulary)
        self._chain = llama.llama_sampler_chain_init(
            llama.llama_sampler_chain_default_params()
        )
        for stage in _stages(sampling, vocabulary):
            llama.llama_sampler_chain_add(self._chain, stage)
        n_look_back = max(sampling.penalty_last_n, sampling.dry_penalty_last_n)
        for token in prompt[max(len(prompt) - n_look_back, 0) :]:
            llama.llama_sampler_accept(self._chain, token)

    def sample(self, context: object) -> int:
        """The next token, from the last logits of the context."""
        if self._grammar is None:
            token: int = llama.llama_sampler_sample(self._chain, context, -1)
            return token
        return self._sample_by_grammar(context)

    def close(self) -> None:
        """Free the chain."""
        llama.llama_sampler_free(self._chain)
        if self._grammar is not None:
            llama.llama_sampler_free(self._grammar)

    def _sample_by_grammar(self, context: object) -> int:
        # A grammar is slow to ask about a whole vocabulary, so the chain chooses
        # first, and only where the grammar refuses its choice it goes first.
        logits = np.ctypeslib.as_array(
            llama.llama_get_logits_ith(context, -1), (self._n_vocab,)
        )
        token = self._apply(logits, np.arange(self._n_vocab), (self._chain,))
        if not self._allows(token):
            stages = (self._grammar, self._chain)
            token = self._apply(logits, np.arange(self._n_vocab), stages)
        llama.llama_sampler_accept(self._grammar, token)
        llama.llama_sampler_accept(self._chain, token)
        return token

    def _allows(self, token: int) -> bool:
        candidates = _candidates(np.zeros(1, np.float32), np.array([token]))
        llama.llama_sampler_apply(self._grammar, ctypes.byref(_as_array(candidates)))
        return bool(np.isfinite(candidates["logit"][0]))

    def _apply(
        self, logits: np.ndarray, ids: np.ndarray, stages: Iterable[object]
    ) -> int:
        candidates = _candidates(logits, ids)
        array = _as_array(candidates)
        for stage in stages:
            llama.llama_sampler_apply(stage, ctypes.byref(array))
        return int(array.data[array.selected].id)


def _candidates(logits: np.ndarray, ids: np.ndarray) -> np.ndarray:
    candidates = np.zeros(len(ids), _CANDIDATE)
    candidates["id"], candidates["logit"] = ids, logits
    return candidates


def _as_array(candidates: np.ndarray) -> Any:
    """A view for llama.cpp; the candidates must outlive it."""
    pointer = candidates.ctypes.data_as(ctypes.POINTER(llama.llama_token_data))
    return llama.llama_token_data_array(pointer, len(candidates), -1, False)


def _stages(sampling: Sampling, vocabulary: Vocabulary) -> Iterator[object]:
    """The samplers of the chain, in llama.cpp's order; the last one chooses."""
    seed = secrets.randbelow(2**32 - 1) if sampling.seed is None else sampling.seed
    if bias := _suppressed(vocabulary):
        yield bias
    if sampling.mirostat:
        yield llama.llama_sampler_init_temp(sampling.temperature)
        yield _mirostat(sampling, vocabulary, seed)
        return
    yield _penalties(sampling, vocabulary)
    yield _dry(sampling, vocabulary)
    if sampling.temperature == 0:
        yield llama.llama_sampler_init_greedy()
        return
    yield llama.llama_sampler_init_top_n_sigma(sampling.top_n_sigma)
    yield llama.llama_sampler_init_top_k(sampling.top_k)
    yield llama.llama_sampler_init_typical(sampling.typical_p, _MIN_KEEP)
    yield llama.llama_sampler_init_top_p(sampling.top_p, _MIN_KEEP)
    yield llama.llama_sampler_init_min_p(sampling.min_p, _MIN_KEEP)
    yield llama.llama_sampler_init_xtc(
        sampling.xtc_probability, sampling.xtc_threshold, _MIN_KEEP, seed
    )
    yield llama.llama_sampler_init_temp(sampling.temperature)
    yield llama.llama_sampler_init_dist(seed)


def _suppressed(vocabulary: Vocabulary) -> Any:
    """Bars the tokens that the model's file says must never be chosen."""
    n = ctypes.c_int32(0)
    tokens = llama.llama_vocab_get_suppress_tokens(vocabulary.pointer, ctypes.byref(n))
    if not n.value:
        return None
    biases = (llama.llama_logit_bias * n.value)(
        *((tokens[i], float("-inf")) for i in range(n.value))
    )
    return llama.llama_sampler_init_logit_bias(vocabulary.n_tokens, n.value, biases)


def _penalties(sampling: Sampling, vocabulary: Vocabulary) -> Any:
    return llama.llama_sampler_init_penalties(
        vocabulary.n_tokens,
        sampling.penalty_last_n,
        sampling.repeat_penalty,
        sampling.frequency_penalty,
        sampling.presence_penalty,
    )


def _mirostat(sampling: Sampling, vocabulary: Vocabulary, seed: int) -> Any:
    tau, eta = sampling.mirostat_tau, sampling.mirostat_eta
    if sampling.mirostat == 1:
        return llama.llama_sampler_init_mirostat(
            vocabulary.n_tokens, seed, tau, eta, _MIROSTAT_M
        )
    return llama.llama_sampler_init_mirostat_v2(seed, tau, eta)


def _dry(sampling: Sampling, vocabulary: Vocabulary) -> Any:
    breakers = [string.encode() for string in sampling.dry_sequence_breakers]
    return llama.llama_sampler_init_dry(
        vocabulary.pointer,
        sampling.dry_multiplier,
        sampling.dry_base,
        sampling.dry_allowed_length,
        sampling.dry_penalty_last_n,
        (ctypes.c_char_p * len(breakers))(*breakers),
        len(breakers),
    )


def _grammar(sampling: Sampling, vocabulary: Vocabulary) -> Any:
    grammar = sampling.grammar
    if sampling.json_schema:
        grammar = _from_json_schema(sampling.json_schema)
    if not grammar:
        return None
    # llama.cpp ends the process over a token that the vocabulary does not have.
    named = map(int, re.findall(r"<\[(\d{1,18})\]>", grammar))
    if max(named, default=0) >= vocabulary.n_tokens:
        raise Refused(
            "grammar", mark("Refusal", "it names a token that this model does not have")
        )
    sampler = llama.llama_sampler_init_grammar(
        vocabulary.pointer, grammar.encode(), b"root"
    )
    if not sampler:
        raise Refused(
            "grammar", mark("Refusal", "it does not parse, or has no rule “root”")
        )
    return sampler


def _from_json_schema(schema: str) -> str:
    try:
        grammar: str = json_schema_to_gbnf(schema)
    # The converter asserts, and indexes into the schema as if it were well-formed.
    except (
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise Refused(
            "grammar", mark("Refusal", "the JSON schema is not supported ({0})"), error
        ) from error
    return grammar
