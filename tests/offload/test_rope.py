"""The numbers of RoPE scaling, for llama.cpp, and what speaks against them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.offload.positions import Positions
from inglenook.offload.rope import (
    Rope,
    RopeWish,
    reach_tokens,
    rope_warnings,
    scale_rope,
    warning_words,
)

PLAIN = Positions(reach_tokens=4096, original_tokens=4096, n_rotated=128)
#: A 16K model that was made from a 4K one.
STRETCHED = Positions(
    reach_tokens=16384, original_tokens=4096, factor=4.0, n_rotated=128
)
METHODS = ("linear", "ntk", "yarn")


def scaled(method, context_tokens, factor=0.0, positions=PLAIN):
    return scale_rope(positions, RopeWish(method=method, factor=factor), context_tokens)


@pytest.mark.parametrize("context_tokens", [512, 65536])
@pytest.mark.parametrize("positions", [PLAIN, STRETCHED])
def test_what_the_file_says_is_left_to_it(positions, context_tokens):
    rope = scaled("model", context_tokens, positions=positions)
    assert (rope.method, rope.freq_base, rope.freq_scale) == ("model", 0, 0)
    assert rope.factor == positions.factor


def test_linear_scaling_is_one_over_the_factor():
    rope = scaled("linear", 16384)
    assert (rope.factor, rope.freq_scale, rope.freq_base) == (4, 0.25, 0)


def test_yarn_scales_from_the_length_before_any_scaling():
    rope = scaled("yarn", 32768, positions=STRETCHED)
    assert (rope.factor, rope.freq_scale) == (8, 0.125)
    assert rope.original_tokens == 4096


@pytest.mark.parametrize(
    ("factor", "base"),
    [
        (1, 10_000.0),
        (1.5, 10_000 * 1.5 ** (128 / 126)),
        # Beyond, α is a quarter more, as it falls short.
        (2, 10_000 * 2.5 ** (128 / 126)),
        (4, 10_000 * 5 ** (128 / 126)),
    ],
)
def test_ntk_raises_the_base_and_scales_nothing(factor, base):
    rope = scaled("ntk", 8192, factor)
    assert rope.freq_base == pytest.approx(base)
    assert rope.freq_scale == 1


def test_ntk_starts_from_the_models_own_base():
    llama3 = Positions(
        reach_tokens=8192, original_tokens=8192, base=500_000.0, n_rotated=128
    )
    assert scaled("ntk", 8192, 1.5, llama3).freq_base == pytest.approx(754_842.8)


def test_no_scaling_is_none_even_of_the_models_own():
    rope = scaled("none", 4096, positions=STRETCHED)
    assert (rope.method, rope.freq_scale) == ("none", 1)
    assert reach_tokens(STRETCHED, rope) == 4096


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("positions", [PLAIN, STRETCHED])
def test_what_the_model_reaches_by_itself_is_not_scaled(method, positions):
    context_tokens = positions.reach_tokens
    rope = scaled(method, context_tokens, positions=positions)
    assert rope == Rope(factor=positions.factor)
    assert rope_warnings(positions, rope, context_tokens) == ()


@given(
    method=st.sampled_from(METHODS),
    context_tokens=st.integers(256, 2**24),
    original=st.integers(0, 2**20),
    factor=st.floats(0, 4096),
    n_rotated=st.integers(0, 512),
)
def test_any_wish_gives_numbers_that_make_sense(
    method, context_tokens, original, factor, n_rotated
):
    positions = Positions(
        reach_tokens=original, original_tokens=original, n_rotated=n_rotated
    )
    rope = scaled(method, context_tokens, factor, positions)
    assert rope.factor >= 1
    assert rope.freq_scale <= 1
    assert rope.freq_base == 0 or rope.freq_base >= positions.base
    if not factor and original:
        assert reach_tokens(positions, rope) >= context_tokens
    assert all(
        warning_words(each) for each in rope_warnings(positions, rope, context_tokens)
    )


@pytest.mark.parametrize(
    ("method", "context_tokens", "factor", "positions", "warnings"),
    [
        ("model", 4096, 0, PLAIN, ()),
        ("model", 8192, 0, PLAIN, ("too_long",)),
        ("model", 16384, 0, STRETCHED, ()),
        ("model", 32768, 0, STRETCHED, ("too_long",)),
        ("model", 32768, 0, Positions(), ()),
        ("yarn", 8192, 2, PLAIN, ()),
        ("yarn", 16384, 2, PLAIN, ("too_long",)),
        ("linear", 4096, 2, PLAIN, ("needless",)),
        ("linear", 16384, 4, STRETCHED, ("needless",)),
        ("linear", 32768, 8, STRETCHED, ("replaces_own",)),
        ("none", 4096, 0, STRETCHED, ("replaces_own",)),
        ("none", 8192, 0, STRETCHED, ("too_long", "replaces_own")),
        ("none", 4096, 0, PLAIN, ()),
        (
            "yarn",
            262_144,
            0,
            Positions(
                reach_tokens=131_072, original_tokens=131_072, has_own_factors=True
            ),
            ("scaled_twice",),
        ),
    ],
)
def test_what_speaks_against_it_is_told(
    method, context_tokens, factor, positions, warnings
):
    rope = scaled(method, context_tokens, factor, positions)
    assert rope_warnings(positions, rope, context_tokens) == warnings
