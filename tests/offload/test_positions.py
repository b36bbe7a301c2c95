"""What headers tell of positions, in the ways that well-known files do."""

import struct

import pytest
from tests import handmade_gguf as make
from tests.tiny_models import write_model

from inglenook.errors import ModelDamaged
from inglenook.library.gguf import parse_header
from inglenook.offload.keys import ShapeKeys
from inglenook.offload.positions import Positions, read_positions
from inglenook.offload.reading import shape_of


def number(key, value):
    return make.entry(f"llama.{key}", make.FLOAT32, struct.pack("<f", value))


def read(*keys, tensors=()):
    raw = make.gguf(
        make.string("general.architecture", "llama"),
        make.uint32("llama.block_count", 2),
        *keys,
        tensors=tuple(make.tensor(name, 32) for name in tensors),
        data=128,
    )
    header = parse_header(raw, file_bytes=len(raw), name="m")
    return read_positions(ShapeKeys(header, "m"), header.tensors, k_head=64)


def length(tokens):
    return make.uint32("llama.context_length", tokens)


def test_a_real_file_has_positions(tmp_path):
    shape = shape_of(write_model(tmp_path / "m.gguf", context_tokens=2048))
    assert shape.context_tokens == 2048
    assert shape.positions == Positions(
        reach_tokens=2048, original_tokens=2048, n_rotated=64
    )


def test_without_a_word_of_them_llama_cpp_has_its_own():
    assert read() == Positions(base=10_000, factor=1, n_rotated=64)


def test_a_base_and_the_rotated_part_are_told():
    positions = read(
        number("rope.freq_base", 500_000), make.uint32("llama.rope.dimension_count", 32)
    )
    assert (positions.base, positions.n_rotated) == (500_000, 32)


@pytest.mark.parametrize(
    ("keys", "reach", "original", "factor"),
    [
        # Vicuna 16K and Chinese-LLaMA-2 16K tell the length they started from.
        ((length(4096), number("rope.scaling.factor", 4)), 16384, 4096, 4),
        ((length(2048), number("rope.scale_linear", 8)), 16384, 2048, 8),
        # DeepSeek Coder and Gemma 3 tell the length that they reach.
        ((length(16384), number("rope.scaling.factor", 4)), 16384, 4096, 4),
        ((length(131072), number("rope.scaling.factor", 8)), 131072, 16384, 8),
        # Qwen with YaRN tells one or the other, and where it started.
        (
            (
                length(32768),
                make.string("llama.rope.scaling.type", "yarn"),
                number("rope.scaling.factor", 4),
                make.uint32("llama.rope.scaling.original_context_length", 32768),
            ),
            131072,
            32768,
            4,
        ),
        (
            (
                length(131072),
                make.string("llama.rope.scaling.type", "yarn"),
                number("rope.scaling.factor", 4),
                make.uint32("llama.rope.scaling.original_context_length", 32768),
            ),
            131072,
            32768,
            4,
        ),
        (
            (
                length(8192),
                make.string("llama.rope.scaling.type", "none"),
                number("rope.scaling.factor", 4),
            ),
            8192,
            8192,
            1,
        ),
        ((length(4096), number("rope.scaling.factor", 0)), 4096, 4096, 1),
        (
            (length(2**31 - 1), number("rope.scaling.factor", 1e30)),
            2**31 - 1,
            524288,
            4096,
        ),
    ],
)
def test_scaling_that_a_file_carries_is_known(keys, reach, original, factor):
    positions = read(*keys)
    assert (positions.reach_tokens, positions.original_tokens) == (reach, original)
    assert positions.factor == factor


@pytest.mark.parametrize("name", ["rope_freqs.weight", "rope_factors_long.weight"])
def test_factors_among_the_tensors_are_known(name):
    assert read(length(131072), tensors=[name]).has_own_factors


@pytest.mark.parametrize("value", [-1.0, float("nan"), float("inf")])
def test_a_factor_that_cannot_be_meant_is_damage(value):
    with pytest.raises(ModelDamaged, match=r"rope\.scaling\.factor"):
        read(length(4096), number("rope.scaling.factor", value))
