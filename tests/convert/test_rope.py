"""Positions, as configurations have them."""

import numpy as np
import pytest
from tests.convert.checkpoints import LLAMA3_ROPE

from inglenook.convert.json_object import JsonObject
from inglenook.convert.rope import Rope
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported


def rope(**config):
    return Rope(JsonObject("config.json", {"rope_theta": 10_000.0} | config))


def test_both_ways_to_write_it_are_read():
    old = rope(
        rope_scaling={"type": "linear", "factor": 8.0}, rope_local_base_freq=10_000
    )
    new = rope(
        rope_parameters={
            "full_attention": {
                "rope_type": "linear", "factor": 8.0, "rope_theta": 10_000
            },
            "sliding_attention": {"rope_type": "default", "rope_theta": 10_000},
        }
    )  # fmt: skip
    for each in (old, new):
        assert (each.method, each.base, each.local_base) == ("linear", 1e4, 1e4)
        assert each.settings.number("factor") == 8


def test_without_a_word_nothing_is_scaled():
    plain = rope(rope_scaling=None)
    assert (plain.method, plain.local_base, plain.factors()) == ("", None, None)


def test_llama3_stretches_low_frequencies_only():
    factors = rope(rope_scaling=LLAMA3_ROPE, head_dim=64).factors()
    assert factors.dtype == np.float32
    assert factors.shape == (32,)
    assert (factors[0], factors[-1]) == (1, 8)
    assert (np.diff(factors) >= 0).all()
    assert ((factors > 1) & (factors < 8)).any()


@pytest.mark.parametrize(
    "changes",
    [
        {"head_dim": 2**31 - 1},
        {"rope_theta": -1},
        {"rope_scaling": LLAMA3_ROPE | {"factor": 0}},
        {"rope_scaling": LLAMA3_ROPE | {"factor": -8.0}},
    ],
)
def test_factors_that_make_no_sense_are_refused(changes):
    with pytest.raises(CheckpointInvalid):
        rope(**{"rope_scaling": LLAMA3_ROPE, "head_dim": 64} | changes).factors()


@pytest.mark.parametrize("method", ["longrope", "su"])
def test_another_way_is_refused_by_its_name(method):
    with pytest.raises(CheckpointUnsupported, match=method):
        rope(rope_scaling={"rope_type": method})


def test_yarn_needs_the_length_before():
    yarn = {"rope_type": "yarn", "factor": 4.0}
    length = {"original_max_position_embeddings": 4096}
    assert rope(rope_scaling=yarn | length).trained_tokens == 4096
    assert rope(rope_scaling=yarn, **length).trained_tokens == 4096
    with pytest.raises(CheckpointInvalid):
        _ = rope(rope_scaling=yarn).trained_tokens
