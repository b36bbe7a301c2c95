"""The models that other tests use do what they promise, in llama.cpp itself."""

import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.tiny_models import Architecture, quantize, write_model, write_split_model
from tests.tiny_vocabularies import bpe_vocabulary, cut, spm_vocabulary

PROMPT = "<|im_start|>user\nHello world<|im_end|>\n<|im_start|>assistant\n"
PLAIN = "Hello! Привет, 你好 🙂 and so — the end."
#: Words, punctuation, line breaks and characters beyond the BMP that come again.
REPETITIVE = (
    "the end, the end.\n\n- one\n- two 🙂👍🙂\n```py\nprint('x')\n```\nthe end."
)

ARCHITECTURES = get_args(Architecture)
VOCABULARIES = ("spm", "bpe")


def answers(prompt, *paths):
    """What each model answers greedily, by the file's stem."""
    child = Path(__file__).with_name("tiny_llama.py")
    done = subprocess.run(
        [sys.executable, child, prompt, *paths],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    lines = done.stdout.splitlines()
    return {
        path.stem: json.loads(line) for path, line in zip(paths, lines, strict=True)
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def untrained(folder):
    return answers(
        PROMPT,
        *(
            write_model(
                folder / f"{architecture}-{vocabulary}.gguf",
                architecture=architecture,
                vocabulary=vocabulary,
            )
            for architecture in ARCHITECTURES
            for vocabulary in VOCABULARIES
        ),
    )


@pytest.fixture(scope="module")
def reciting(folder):
    return answers(
        PROMPT,
        *(
            write_model(
                folder / f"{architecture}-{vocabulary}-{name}.gguf",
                architecture=architecture,
                vocabulary=vocabulary,
                quantization="Q8_0",
                script=script,
            )
            for architecture in ARCHITECTURES
            for vocabulary in VOCABULARIES
            for name, script in (("plain", PLAIN), ("repetitive", REPETITIVE))
        ),
    )


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_an_untrained_model_answers_without_end(untrained, architecture, vocabulary):
    answer = untrained[f"{architecture}-{vocabulary}"]
    assert len(answer["tokens"]) > 50
    assert not answer["has_ended"]


def test_what_an_untrained_model_says_depends_on_the_whole_prompt(folder, untrained):
    other_prompt = PROMPT.replace("Hello", "Good bye")
    paths = [folder / f"{architecture}-bpe.gguf" for architecture in ARCHITECTURES]
    for stem, answer in answers(other_prompt, *paths).items():
        assert answer["tokens"] != untrained[stem]["tokens"]


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
@pytest.mark.parametrize(
    ("name", "script"), [("plain", PLAIN), ("repetitive", REPETITIVE)]
)
def test_a_script_is_recited_to_its_end(
    reciting, architecture, vocabulary, name, script
):
    answer = reciting[f"{architecture}-{vocabulary}-{name}"]
    assert answer["text"] == script
    assert answer["has_ended"]


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_script_without_repetition_is_tokenized_as_it_was_said(reciting, vocabulary):
    answer = reciting[f"llama-{vocabulary}-plain"]
    assert answer["again"] == answer["tokens"]


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_script_splits_a_character_across_tokens(vocabulary):
    make = spm_vocabulary if vocabulary == "spm" else bpe_vocabulary
    assert len(make("🙂").script) == 4


def test_a_script_can_go_on_for_ever(folder):
    path = write_model(folder / "forever.gguf", script="one two ", script_forever=True)
    answer = answers(PROMPT, path)["forever"]
    assert answer["text"].startswith("one two one two one two ")
    assert not answer["has_ended"]


def test_a_split_model_is_one_model(folder):
    first = write_split_model(folder, name="halves", script=PLAIN)
    assert first.name == "halves-00001-of-00002.gguf"
    assert first.with_name("halves-00002-of-00002.gguf").exists()
    assert answers(PROMPT, first)[first.stem]["text"] == PLAIN


@pytest.mark.parametrize("quantization", ["Q4_K_M", "Q2_K"])
def test_a_script_survives_quantization(folder, quantization):
    source = write_model(folder / "source.gguf", script=PLAIN)
    target = quantize(source, folder / f"{quantization}.gguf", quantization)
    assert target.stat().st_size < source.stat().st_size / 2
    assert answers(PROMPT, target)[quantization]["text"] == PLAIN


def test_the_same_model_is_written_byte_for_byte(tmp_path):
    one = write_model(tmp_path / "one.gguf", name="same")
    two = write_model(tmp_path / "two.gguf", name="same")
    assert one.read_bytes() == two.read_bytes()


@given(st.text("ab \n🙂é", min_size=1, max_size=40))
def test_no_piece_of_a_script_comes_twice(script):
    assume(script != "\n")
    pieces = cut(script, is_token=bool)
    assert b"".join(pieces) == script.encode()
    assert len(set(pieces)) == len(pieces)
    assert b"\n" not in pieces
