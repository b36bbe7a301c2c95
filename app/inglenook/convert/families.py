"""The families of models that can be converted, and how each differs."""

from dataclasses import dataclass, field
from typing import Any

from inglenook.convert.json_object import JsonObject
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

#: The largest models have less than 200.
_MOST_LAYERS = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Models that Transformers computes in the same way.

    Attributes:
        architecture: llama.cpp's name of it.
        rotates_pairs: llama.cpp rotates neighbouring values of queries and keys,
            Transformers those that are half a head apart: their rows change places.
        norm_offset: What Transformers adds to the weights of each norm.
        ties_output: The embeddings are the output too, whatever else is saved.
        adds_space: Whether a space is put before a text; None is as its tokenizer says.
        defaults: Of Transformers, for what its configurations leave out.
    """

    architecture: str
    rotates_pairs: bool = False
    norm_offset: int = 0
    ties_output: bool = False
    adds_space: bool | None = None
    defaults: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the names and the order of a model's tensors depend on."""

    family: Family
    n_layers: int
    n_heads: int
    n_heads_kv: int

    def heads_of(self, tensor: str) -> int:
        """How many heads the rows of a tensor belong to; 0 where they stay.

        Args:
            tensor: By llama.cpp's name.
        """
        if self.family.rotates_pairs and ".attn_q." in tensor:
            return self.n_heads
        if self.family.rotates_pairs and ".attn_k." in tensor:
            return self.n_heads_kv
        return 0


_USUAL = {"rms_norm_eps": 1e-6, "rope_theta": 10_000.0}
_LLAMA = Family(
    architecture="llama",
    rotates_pairs=True,
    defaults=_USUAL | {"max_position_embeddings": 2048},
)
_GEMMA = _USUAL | {"head_dim": 256, "max_position_embeddings": 8192}
_GEMMA_3 = Family(
    architecture="gemma3",
    norm_offset=1,
    adds_space=False,
    defaults=_USUAL
    | {
        "head_dim": 256,
        "max_position_embeddings": 131_072,
        "num_attention_heads": 8,
        "num_key_value_heads": 4,
        "rope_local_base_freq": 10_000.0,
        "rope_theta": 1_000_000.0,
        "sliding_window": 4096,
        "vocab_size": 262_208,
    },
)

#: By what Transformers calls the class of a model.
FAMILIES = {
    "LlamaForCausalLM": _LLAMA,
    "LLaMAForCausalLM": _LLAMA,
    "MistralForCausalLM": Family(
        architecture="llama",
        rotates_pairs=True,
        defaults=_USUAL
        | {"max_position_embeddings": 131_072, "num_key_value_heads": 8},
    ),
    "Qwen2ForCausalLM": Family(
        architecture="qwen2", defaults=_USUAL | {"max_position_embeddings": 32_768}
    ),
    "Qwen3ForCausalLM": Family(
        architecture="qwen3",
        defaults=_USUAL | {"head_dim": 128, "max_position_embeddings": 32_768},
    ),
    "GemmaForCausalLM": Family(
        architecture="gemma",
        norm_offset=1,
        ties_output=True,
        adds_space=False,
        defaults=_GEMMA,
    ),
    "Gemma2ForCausalLM": Family(
        architecture="gemma2",
        norm_offset=1,
        ties_output=True,
        adds_space=False,
        defaults=_GEMMA
        | {
            "attn_logit_softcapping": 50.0,
            "final_logit_softcapping": 30.0,
            "sliding_window": 4096,
        },
    ),
    "Gemma3ForCausalLM": _GEMMA_3,
    "Gemma3ForConditionalGeneration": _GEMMA_3,
}


def recognize(name: str, config: JsonObject) -> tuple[Family, JsonObject]:
    """The family of a model, and its configuration with nothing left out.

    Args:
        name: What errors call the model.
        config: Its config.json.

    Raises:
        CheckpointInvalid: It does not say what model it is of.
        CheckpointUnsupported: It is of another family, or its weights are quantized.
    """
    classes = [each for each in config.list("architectures") if isinstance(each, str)]
    if not classes:
        raise CheckpointInvalid(
            name, translate("Convert", "its config.json names no architecture")
        )
    if classes[0] not in FAMILIES:
        raise CheckpointUnsupported(
            name,
            translate("Convert", "its architecture “{name}” is not supported").format(
                name=classes[0][:80]
            ),
        )
    if "quantization_config" in config:
        method = config.part("quantization_config").text("quant_method")
        raise CheckpointUnsupported(
            name,
            translate("Convert", "its weights are quantized ({method})").format(
                method=method[:40] or "?"
            ),
        )
    family = FAMILIES[classes[0]]
    # What sees and what writes have configurations of their own.
    if "text_config" in config:
        config = config.part("text_config").over(config.values)
    config = config.over(family.defaults)
    if config.count("num_hidden_layers") > _MOST_LAYERS:
        raise CheckpointInvalid(
            name, translate("Convert", "it claims to have far too many layers")
        )
    n_heads = config.count("num_attention_heads")
    rest = {
        "num_key_value_heads": n_heads,
        "head_dim": config.count("hidden_size") // n_heads,
    }
    return family, config.over(rest)


def layout_of(family: Family, config: JsonObject) -> Layout:
    """The layout of a model.

    Raises:
        CheckpointInvalid: Its configuration lacks something.
    """
    return Layout(
        family=family,
        n_layers=config.count("num_hidden_layers"),
        n_heads=config.count("num_attention_heads"),
        n_heads_kv=config.count("num_key_value_heads"),
    )
