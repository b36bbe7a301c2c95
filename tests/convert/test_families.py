"""Which models can be converted."""

import pytest

from inglenook.convert.families import FAMILIES, Layout, layout_of, recognize
from inglenook.convert.json_object import JsonObject
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported

SHAPE = {"hidden_size": 64, "num_attention_heads": 4, "num_hidden_layers": 2}


def recognized(**config):
    return recognize("made", JsonObject("config.json", SHAPE | config))


def test_what_a_configuration_leaves_out_is_as_in_transformers():
    family, config = recognized(architectures=["LlamaForCausalLM"])
    assert family.architecture == "llama"
    assert config.count("num_key_value_heads") == 4
    assert config.count("head_dim") == 16
    assert config.number("rope_theta") == 10_000


def test_the_text_of_a_model_that_sees_is_converted():
    seeing = {
        "architectures": ["Gemma3ForConditionalGeneration"],
        "vision_config": {"hidden_size": 1152},
        "text_config": {"hidden_size": 2560, "num_hidden_layers": 34},
    }
    family, config = recognize("made", JsonObject("config.json", seeing))
    assert family.architecture == "gemma3"
    assert config.count("hidden_size") == 2560
    assert config.count("num_attention_heads") == 8


@pytest.mark.parametrize(
    "name", ["FalconForCausalLM", "Qwen3MoeForCausalLM", "x" * 999]
)
def test_another_architecture_is_refused_by_its_name(name):
    with pytest.raises(CheckpointUnsupported, match=name[:80]):
        recognized(architectures=[name])


def test_quantized_weights_are_refused_by_their_method():
    with pytest.raises(CheckpointUnsupported, match="gptq"):
        recognized(
            architectures=["LlamaForCausalLM"],
            quantization_config={"quant_method": "gptq"},
        )


@pytest.mark.parametrize(
    "config",
    [
        {},
        {"architectures": "LlamaForCausalLM"},
        {"architectures": ["LlamaForCausalLM"], "num_hidden_layers": 2**30},
        {"architectures": ["LlamaForCausalLM"], "num_attention_heads": "4"},
    ],
)
def test_a_configuration_that_makes_no_sense_is_refused(config):
    with pytest.raises(CheckpointInvalid):
        recognized(**config)


def test_only_queries_and_keys_of_some_families_change_places():
    _, config = recognized(architectures=["LlamaForCausalLM"], num_key_value_heads=2)
    layout = layout_of(FAMILIES["LlamaForCausalLM"], config)
    assert layout == Layout(
        family=FAMILIES["LlamaForCausalLM"], n_layers=2, n_heads=4, n_heads_kv=2
    )
    tensors = ("attn_q.weight", "attn_k.bias", "attn_v.weight", "attn_output.weight")
    assert [layout.heads_of(f"blk.0.{each}") for each in tensors] == [4, 2, 0, 0]
    other = layout_of(FAMILIES["Qwen2ForCausalLM"], config)
    assert other.heads_of("blk.0.attn_q.weight") == 0
