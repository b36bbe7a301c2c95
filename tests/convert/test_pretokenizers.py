"""How texts are cut, by llama.cpp's names."""

import pytest
from tests.convert.checkpoints import LLAMA3_EXPRESSION, QWEN2_EXPRESSION

from inglenook.convert.pretokenizers import name_of
from inglenook.errors import CheckpointUnsupported

TEKKEN = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
    r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
    r"|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
BYTES = {"type": "ByteLevel", "use_regex": False}
WORDS = {"type": "ByteLevel", "use_regex": True}


def sequence(*steps):
    return {"type": "Sequence", "pretokenizers": list(steps)}


def split(expression):
    return sequence({"type": "Split", "pattern": {"Regex": expression}}, BYTES)


@pytest.mark.parametrize(
    ("pre_tokenizer", "name"),
    [
        (split(LLAMA3_EXPRESSION), "llama-bpe"),
        (split(QWEN2_EXPRESSION), "qwen2"),
        (split(TEKKEN), "tekken"),
        (WORDS, "gpt-2"),
        ({"type": "ByteLevel"}, "gpt-2"),
        (sequence({"type": "Digits", "individual_digits": True}, WORDS), "smollm"),
    ],
)
def test_the_expressions_tell_the_name(pre_tokenizer, name):
    assert name_of("made", pre_tokenizer) == name


@pytest.mark.parametrize(
    "pre_tokenizer",
    [
        None,
        {},
        BYTES,
        {"type": "Whitespace"},
        {"type": "Sequence", "pretokenizers": 5},
        sequence(),
        split(r"\w+"),
        split(None),
        sequence({"type": "Split", "pattern": {"String": " "}}, BYTES),
        sequence({"type": "Split", "pattern": {"Regex": QWEN2_EXPRESSION}}, WORDS),
        sequence({"type": "Digits", "individual_digits": False}, WORDS),
    ],
)
def test_what_is_not_known_is_refused(pre_tokenizer):
    with pytest.raises(CheckpointUnsupported):
        name_of("made", pre_tokenizer)
