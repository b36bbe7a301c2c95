"""What a GGUF says of a model's shape, from its configuration."""

from typing import TYPE_CHECKING

from inglenook.convert.families import Family
from inglenook.convert.json_object import JsonObject
from inglenook.convert.rope import Rope

if TYPE_CHECKING:
    from gguf import GGUFWriter


def add_parameters(writer: "GGUFWriter", family: Family, config: JsonObject) -> None:
    """Tell a file of the shape of its model.

    Raises:
        CheckpointInvalid: The configuration lacks something.
        CheckpointUnsupported: Its positions are scaled in an unknown way.
    """
    writer.add_block_count(config.count("num_hidden_layers"))
    writer.add_context_length(config.count("max_position_embeddings"))
    writer.add_embedding_length(config.count("hidden_size"))
    writer.add_feed_forward_length(config.count("intermediate_size"))
    writer.add_layer_norm_rms_eps(config.number("rms_norm_eps"))
    _add_attention(writer, config)
    _add_rope(writer, Rope(config))
    if family.architecture == "llama":
        writer.add_vocab_size(config.count("vocab_size"))
        writer.add_rope_dimension_count(config.count("head_dim"))
    if family.architecture in {"gemma2", "gemma3"}:
        _add_gemma(writer, config)


def _add_attention(writer: "GGUFWriter", config: JsonObject) -> None:
    writer.add_head_count(config.count("num_attention_heads"))
    writer.add_head_count_kv(config.count("num_key_value_heads"))
    writer.add_key_length(config.count("head_dim"))
    writer.add_value_length(config.count("head_dim"))


def _add_rope(writer: "GGUFWriter", rope: Rope) -> None:
    from gguf import RopeScalingType  # noqa: PLC0415

    writer.add_rope_freq_base(rope.base)
    if rope.local_base is not None:
        writer.add_rope_freq_base_swa(rope.local_base)
    if rope.method in {"linear", "yarn"}:
        writer.add_rope_scaling_type(RopeScalingType(rope.method))
        writer.add_rope_scaling_factor(rope.settings.number("factor"))
    if rope.method == "yarn":
        writer.add_rope_scaling_orig_ctx_len(rope.trained_tokens)


def _add_gemma(writer: "GGUFWriter", config: JsonObject) -> None:
    if "attn_logit_softcapping" in config:
        writer.add_attn_logit_softcapping(config.number("attn_logit_softcapping"))
    if "final_logit_softcapping" in config:
        writer.add_final_logit_softcapping(config.number("final_logit_softcapping"))
    if config.values.get("sliding_window_pattern") != 1:
        writer.add_sliding_window(config.count("sliding_window"))
