from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.library.names import (
    display_name,
    parse_file_name,
    parse_path,
    shard_name,
    tells_qat,
)

#: Names as publishers give them: file, base, variant.
MODELS = """
    llama-2-7b-chat.Q4_K_M                    llama-2-7b-chat                 Q4_K_M
    mistral-7b-instruct-v0.2.Q5_K_M           mistral-7b-instruct-v0.2        Q5_K_M
    Meta-Llama-3-8B-Instruct-fp16             Meta-Llama-3-8B-Instruct        F16
    tinyllamas-stories-260k-f32               tinyllamas-stories-260k         F32
    gemma-2-9b-it-Q6_K_L                      gemma-2-9b-it                   Q6_K_L
    Lightning-30B-A3B-Q3_K_XL                 Lightning-30B-A3B               Q3_K_XL
    Codestral-22B-v0.1-Q4_0_4_8               Codestral-22B-v0.1              Q4_0_4_8
    Codestral-22B-v0.1                        Codestral-22B-v0.1              -
    Gradient-1048k-IQ2_XXS                    Gradient-1048k                  IQ2_XXS
    google_gemma-3-4b-it-IQ4_NL               google_gemma-3-4b-it            IQ4_NL
    Qwen3-30B-A3B-UD-Q4_K_XL                  Qwen3-30B-A3B                   UD-Q4_K_XL
    DeepSeek-R1-UD-IQ1_S                      DeepSeek-R1                     UD-IQ1_S
    MiniMax-M2-THRIFT.i1-IQ4_XS               MiniMax-M2-THRIFT               IQ4_XS
    qwen2.5-7b-instruct-q4_k_m                qwen2.5-7b-instruct             Q4_K_M
    Qwen3-30B-A3B-BF16                        Qwen3-30B-A3B                   BF16
    gpt-oss-20b-mxfp4                         gpt-oss-20b                     MXFP4
    some-moe-MXFP4_MOE                        some-moe                        MXFP4_MOE
    Ternary-Bonsai-2-27B-PQ2_0                Ternary-Bonsai-2-27B            PQ2_0
    bitnet-TQ1_0                              bitnet                          TQ1_0
    gemma-4-E2B_q4_0-it                       gemma-4-E2B-it                  Q4_0
    Phi-3-mini-4k-instruct-q4                 Phi-3-mini-4k-instruct          Q4
    Q8_0-tuned-Q4_K_S                         Q8_0-tuned                      Q4_K_S
    stories260K                               stories260K                     -
    unsloth.Q4_K_M                            -                               Q4_K_M
    ggml-model-f16                            -                               F16
    model                                     -                               -
    Q4_K_M                                    -                               Q4_K_M
"""
OTHERS = """
    mmproj-google_gemma-3-4b-it-f16           mmproj     google_gemma-3-4b-it
    mmproj-BF16                               mmproj     -
    Phi-3.5-vision-instruct-mmproj-F16        mmproj     Phi-3.5-vision-instruct
    Meta-Llama-3-8B-Instruct-imatrix          imatrix    Meta-Llama-3-8B-Instruct
    mtp-Qwen3-27B-v1.0-Q4_K_M                 mtp        Qwen3-27B-v1.0
    ggml-vocab-llama-bpe                      vocab      ggml-vocab-llama-bpe
    my-lora-f16                               lora       my-lora
"""

_PATHS = Path(__file__).with_name("repository_paths.txt").read_text("utf-8")
PATHS = [line.split() for line in _PATHS.splitlines()[1:]]


def rows(table):
    return [line.replace(" -", " _").split() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("stem", "base", "variant"), rows(MODELS))
def test_a_name_tells_model_and_variant(stem, base, variant):
    file = parse_file_name(f"{stem}.gguf")
    assert (file.base or "_", file.variant or "_") == (base, variant)
    assert file.kind == "model"


@pytest.mark.parametrize(("stem", "kind", "base"), rows(OTHERS))
def test_a_name_tells_that_a_file_is_no_model(stem, kind, base):
    file = parse_file_name(f"{stem}.gguf")
    assert (file.kind, file.base or "_") == (kind, base)


def test_a_name_tells_which_shard_it_is():
    file = parse_file_name("grok-1-q4_0-00003-of-00009.gguf")
    assert (file.base, file.variant) == ("grok-1", "Q4_0")
    assert (file.whole, file.shard, file.n_shards) == ("grok-1-q4_0", 3, 9)


@pytest.mark.parametrize(
    "stem", ["a-00000-of-00002", "a-00003-of-00002", "a-00001-of-99999", "a-1-of-2"]
)
def test_impossible_shards_are_none(stem):
    file = parse_file_name(f"{stem}.gguf")
    assert (file.whole, file.shard, file.n_shards) == (stem, 1, 1)


def test_the_name_of_a_shard_is_read_as_it_was_made():
    file = parse_file_name(shard_name("Qwen3-8B-Q4_K_M", 2, 12))
    assert (file.whole, file.shard, file.n_shards) == ("Qwen3-8B-Q4_K_M", 2, 12)


def test_the_extension_may_be_in_capitals_or_missing():
    assert parse_file_name("A-Q8_0.GGUF").whole == "A-Q8_0"
    assert parse_file_name("A-Q8_0.bin").whole == "A-Q8_0.bin"


def part(file):
    if file.split == "none":
        return "-"
    number = f"{file.shard}/{file.n_shards or '?'}"
    return f"{number}+raw" if file.split == "raw" else number


@pytest.mark.parametrize(
    ("path", "kind", "base", "variant", "number"), PATHS, ids=[p[0] for p in PATHS]
)
def test_a_path_tells_all_that_its_publisher_meant(path, kind, base, variant, number):
    file = parse_path(path)
    assert (file.kind, file.base or "-", file.variant or "-") == (kind, base, variant)
    assert part(file) == number


@pytest.mark.parametrize(
    "name",
    [
        "a.gguf.part0of2",
        "a.gguf.part3of2",
        "a.gguf.part1of9999",
        "a.gguf-split-1",
        "a.gguf.part1of",
    ],
)
def test_impossible_pieces_are_no_model(name):
    assert parse_path(name).kind == "other"


def test_the_name_of_a_file_counts_before_its_folder():
    assert parse_path("Q8_0/a-Q4_K_M.gguf").variant == "Q4_K_M"
    assert parse_path("mtp/mmproj-a.gguf").kind == "mmproj"
    assert parse_file_name("a.gguf", folder="BF16").variant == "BF16"


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("gemma-3-12b-it-qat-Q4_0.gguf", True),
        ("google/gemma-3-4b-it-QAT-q4_0-gguf", True),
        ("Qatar-7B-Q4_0.gguf", False),
    ],
)
def test_a_name_tells_that_quantizing_was_trained(name, is_told):
    assert tells_qat(name) == is_told


@given(st.text(max_size=60))
def test_any_name_can_be_read(name):
    file = parse_file_name(name)
    assert 1 <= file.shard <= max(file.n_shards, 26)


@given(st.text(max_size=60), st.sampled_from(["", ".gguf", ".GGUF", ".gguf-split-b"]))
def test_any_path_can_be_read_and_every_gguf_is_something(path, end):
    file = parse_path(path + end)
    assert (file.kind != "other") or not end


@pytest.mark.parametrize(
    ("name", "title", "folder", "expected"),
    [
        ("Qwen3-8B-Q4_K_M.gguf", "Qwen3 8B", "repo", "Qwen3-8B"),
        ("ggml-model-f16.gguf", "Qwen3 8B", "repo", "Qwen3 8B"),
        ("ggml-model-f16.gguf", " ", "Qwen3-8B-GGUF", "Qwen3-8B"),
        ("ggml-model-f16.gguf", "", "", "ggml-model-f16"),
    ],
)
def test_a_model_is_called_by_the_best_name_there_is(name, title, folder, expected):
    file = parse_file_name(name)
    assert display_name(file, title=title, folder=folder) == expected
