"""Vocabularies of all kinds."""

import json

import pytest
from tests.convert.checkpoints import write_bpe_tokenizer, write_spm_tokenizer
from tests.tiny_vocabularies import bpe_vocabulary, spm_vocabulary

from inglenook.convert.vocabulary import (
    BYTE,
    CONTROL,
    NORMAL,
    UNKNOWN,
    UNUSED,
    USER_DEFINED,
    read_vocabulary,
)
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported


def write_json(folder, name, value):
    (folder / name).write_text(json.dumps(value))


def test_pieces_of_sentencepiece_are_tokens(tmp_path):
    n_tokens = write_spm_tokenizer(tmp_path)
    found = read_vocabulary(tmp_path, n_tokens)
    assert (found.model, found.pre, found.adds_space) == ("llama", "default", None)
    assert [token.text.decode() for token in found.tokens] == spm_vocabulary("").texts
    assert [token.type for token in found.tokens[:4]] == [CONTROL] * 3 + [BYTE]


def test_words_of_gpt2_are_tokens(tmp_path):
    n_tokens = write_bpe_tokenizer(tmp_path)
    found = read_vocabulary(tmp_path, n_tokens)
    assert (found.model, found.pre) == ("gpt2", "qwen2")
    assert [token.text.decode() for token in found.tokens] == bpe_vocabulary("").texts
    assert {token.type for token in found.tokens[:-3]} == {NORMAL}
    assert {token.type for token in found.tokens[-3:]} == {CONTROL}


def test_numbers_that_nobody_knows_are_filled_in(tmp_path):
    n_tokens = write_bpe_tokenizer(tmp_path)
    last = read_vocabulary(tmp_path, n_tokens + 2).tokens[-1]
    assert (last.text, last.type) == (b"[PAD%d]" % (n_tokens + 1), UNUSED)


def test_added_tokens_are_special_or_the_users(tmp_path):
    n_tokens = write_spm_tokenizer(tmp_path)
    added = {
        n_tokens: {"content": "<|eom|>"},
        n_tokens + 1: {"content": "▁▁"},
        n_tokens + 2: {"content": "<tool>", "special": True},
        n_tokens + 99: {"content": "<without embeddings>"},
        "x": {"content": "<no number>"},
        n_tokens + 3: "no token",
    }
    write_json(tmp_path, "tokenizer_config.json", {"added_tokens_decoder": added})
    write_json(tmp_path, "added_tokens.json", {"[INST]": n_tokens + 3})
    found = read_vocabulary(tmp_path, n_tokens + 4).tokens[-4:]
    assert [(token.text, token.type) for token in found] == [
        (b"<|eom|>", CONTROL),
        (b"  ", USER_DEFINED),
        (b"<tool>", CONTROL),
        (b"[INST]", USER_DEFINED),
    ]


@pytest.mark.parametrize("joins", [False, True])
def test_merges_that_fall_back_to_bytes_are_sentencepieces(tmp_path, joins):
    vocab = {"<unk>": 0, "<0x41>": 1, "a": 2, "b": 3, "ab": 4, "abab": 5, "▁": 6}
    merges = [("a", "b"), ("ab", "ab")]
    model = {"type": "BPE", "byte_fallback": True, "vocab": vocab, "unk_token": "<unk>"}
    model["merges"] = list(map(" ".join, merges)) if joins else merges
    prepend = {"type": "Prepend", "prepend": "▁"}
    normalizer = {"type": "Sequence", "normalizers": [prepend, {"type": "Replace"}]}
    tokenizer = {"model": model, "normalizer": normalizer if joins else None}
    write_json(tmp_path, "tokenizer.json", tokenizer)
    found = read_vocabulary(tmp_path, 7)
    assert (found.model, found.pre, found.adds_space) == ("llama", "default", joins)
    types = [token.type for token in found.tokens]
    assert types == [UNKNOWN, BYTE] + [NORMAL] * 5
    # Merged first, because it comes first in the merges.
    assert found.tokens[4].score > found.tokens[5].score > found.tokens[2].score


def test_a_vocabulary_larger_than_the_embeddings_is_refused(tmp_path):
    spm, bpe = tmp_path / "spm", tmp_path / "bpe"
    for folder, n_tokens in (
        (spm, write_spm_tokenizer(spm)),
        (bpe, write_bpe_tokenizer(bpe) - 3),
    ):
        with pytest.raises(CheckpointInvalid, match="embeddings"):
            read_vocabulary(folder, n_tokens - 1)


@pytest.mark.parametrize(
    ("tokenizer", "error"),
    [
        ({}, CheckpointInvalid),
        ({"model": {"type": "BPE"}}, CheckpointInvalid),
        ({"model": {"type": "BPE", "vocab": {"a": "1"}}}, CheckpointInvalid),
        ({"model": {"type": "Unigram", "vocab": [["a", 0]]}}, CheckpointUnsupported),
        ({"model": {"type": "WordPiece", "vocab": {"a": 0}}}, CheckpointUnsupported),
    ],
)
def test_what_is_no_vocabulary_is_refused(tmp_path, tokenizer, error):
    write_json(tmp_path, "tokenizer.json", tokenizer)
    with pytest.raises(error):
        read_vocabulary(tmp_path, 4)


@pytest.mark.parametrize("merge", [5, None, {"a": "b"}])
def test_a_merge_that_is_none_is_refused(tmp_path, merge):
    model = {"byte_fallback": True, "vocab": {"a": 0}, "merges": [merge]}
    write_json(tmp_path, "tokenizer.json", {"model": model})
    with pytest.raises(CheckpointInvalid, match="merges"):
        read_vocabulary(tmp_path, 4)


def test_a_number_of_any_length_is_no_token(tmp_path):
    n_tokens = write_bpe_tokenizer(tmp_path)
    added = {"9" * 5000: {"content": "<endless>"}}
    write_json(tmp_path, "tokenizer_config.json", {"added_tokens_decoder": added})
    found = read_vocabulary(tmp_path, n_tokens)
    assert b"<endless>" not in {token.text for token in found.tokens}
