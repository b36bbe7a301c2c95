"""What PEFT says of an adapter."""

import math
from pathlib import Path

import pytest

from inglenook.convert.json_object import JsonObject
from inglenook.convert.peft import Pair, Scaling, pair_up, require_plain
from inglenook.convert.safetensors import StoredTensor
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported

MODULE = "model.layers.0.self_attn.q_proj"


def config(**changes):
    usual = {"peft_type": "LORA", "r": 4, "lora_alpha": 8}
    return JsonObject("adapter_config.json", usual | changes)


def stored(name, *shape):
    return StoredTensor(path=Path("a"), name=name, dtype="F32", shape=shape, offset=0)


def pair(rank, module=MODULE):
    a, b = stored("A", rank, 8), stored("B", 6, rank)
    return Pair(module=module, a=a, b=b, is_table=False)


def strength(scaling, pair):
    """How strongly llama.cpp will scale a pair."""
    return scaling.alpha / pair.rank * scaling.factor(pair)


def test_usual_pairs_are_left_as_they_are():
    scaling = Scaling(config())
    assert (scaling.alpha, scaling.factor(pair(4))) == (8, 1)
    assert strength(scaling, pair(4)) == 8 / 4


def test_rank_stabilized_ones_are_divided_by_the_root():
    scaling = Scaling(config(use_rslora=True))
    assert scaling.factor(pair(4)) == 1
    assert strength(scaling, pair(4)) == pytest.approx(8 / math.sqrt(4))


@pytest.mark.parametrize("use_rslora", [False, True])
def test_ranks_and_alphas_of_their_own_count(use_rslora):
    patterns = {"alpha_pattern": {"q_proj": 5}, "rank_pattern": {"q_proj": 9}}
    scaling = Scaling(config(use_rslora=use_rslora, **patterns))
    divisor = 3 if use_rslora else 9
    assert strength(scaling, pair(9)) == pytest.approx(5 / divisor)
    divisor = 3 if use_rslora else 9
    assert strength(scaling, pair(9, "mlp.up_proj")) == pytest.approx(8 / divisor)
    assert strength(scaling, pair(4, "lm.my_q_proj")) == pytest.approx(
        8 / (2 if use_rslora else 4)
    )


def test_patterns_that_are_not_plain_are_refused():
    with pytest.raises(CheckpointUnsupported):
        Scaling(config(alpha_pattern={"(a+)+$": 5}))


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"use_dora": True}, "DoRA"),
        ({"modules_to_save": ["embed_tokens"]}, "modules_to_save"),
        ({"alora_invocation_tokens": [1]}, "aLoRA"),
        ({"init_lora_weights": "pissa_niter_4"}, "pissa"),
        ({"peft_type": "IA3"}, "IA3"),
    ],
)
def test_more_than_lora_is_refused_by_its_name(changes, word):
    with pytest.raises(CheckpointUnsupported, match=word):
        require_plain("made", config(**changes))


def test_plain_lora_is_taken():
    require_plain("made", config(init_lora_weights=True, modules_to_save=None))


@pytest.mark.parametrize("changes", [{"lora_alpha": 0}, {"lora_alpha": None}])
def test_one_without_strength_is_refused(changes):
    with pytest.raises(CheckpointInvalid):
        require_plain("made", config(**changes))


def test_both_halves_of_a_pair_are_found():
    a = stored(f"base_model.model.{MODULE}.lora_A.weight", 4, 8)
    b = stored(f"base_model.model.{MODULE}.lora_B.weight", 6, 4)
    assert pair_up("made", [b, a]) == [Pair(module=MODULE, a=a, b=b, is_table=False)]
    a, b = stored("x.lora_embedding_A", 4, 9), stored("x.lora_embedding_B", 8, 4)
    assert pair_up("made", [a, b]) == [Pair(module="x", a=a, b=b, is_table=True)]


@pytest.mark.parametrize(
    "tensors",
    [
        [stored("x.lora_A.weight", 4, 8)],
        [stored("x.lora_A.weight", 4, 8), stored("x.lora_B.weight", 6, 5)],
        [stored("x.lora_A.weight", 4), stored("x.lora_B.weight", 4)],
        [stored("x.lora_A.weight", 4, 8), stored("x.lora_B.weight", 0, 4)],
    ],
)
def test_halves_that_do_not_fit_are_refused(tensors):
    with pytest.raises(CheckpointInvalid):
        pair_up("made", tensors)


@pytest.mark.parametrize(
    "name", ["x.embed_tokens.weight", "x.lora_magnitude_vector", "x.lora_B.bias"]
)
def test_a_tensor_that_is_no_half_is_refused_by_its_name(name):
    with pytest.raises(CheckpointUnsupported, match=name):
        pair_up("made", [stored(name, 4, 8)])
