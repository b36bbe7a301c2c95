"""From the headers of a model's files to its shape."""

from collections.abc import Sequence
from pathlib import Path

from inglenook.errors import ModelDamaged, ModelUnreadable
from inglenook.library.header import GgufHeader, TensorInfo
from inglenook.library.parts import read_headers
from inglenook.offload.attention import Heads, read_heads, read_kept
from inglenook.offload.keys import MAX_CONTEXT, ShapeKeys
from inglenook.offload.positions import read_positions
from inglenook.offload.recurrence import (
    recurrent_layers,
    state_values,
    without_attention,
)
from inglenook.offload.shape import LayerShape, ModelShape
from inglenook.offload.tensors import Weights, vocabulary, weigh
from inglenook.translation import translate

#: No file on this planet is larger, and JSON can still say it.
_MAX_BYTES = 2**60


def shape_of(path: Path) -> ModelShape:
    """The shape of the model that a file belongs to; its weights need not be there.

    Raises:
        ModelFileError: A header cannot be read, or makes no sense.
    """
    return read_shape(read_headers(path), path.name)


def read_shape(headers: Sequence[GgufHeader], name: str) -> ModelShape:
    """The shape that the headers of a model's files tell, the first file's first.

    Raises:
        ModelUnreadable: It is no language model.
        ModelDamaged: It cannot be meant so.
    """
    if headers[0].kind != "model":
        raise ModelUnreadable(
            name,
            translate("Gguf", "it is no model but of the kind “{kind}”").format(
                kind=headers[0].kind
            ),
        )
    keys = ShapeKeys(headers[0], name)
    tensors = [tensor for header in headers for tensor in header.tensors]
    weights = weigh(tensors, keys.n_trunk)
    if sum(tensor.size_bytes for tensor in tensors) > _MAX_BYTES:
        raise ModelDamaged(
            name, translate("Gguf", "its tensors are larger than any disk")
        )
    return _shape(keys, weights, tensors)


def _shape(
    keys: ShapeKeys, weights: Weights, tensors: Sequence[TensorInfo]
) -> ModelShape:
    heads = read_heads(keys)
    positions = read_positions(keys, tensors, heads.k)
    zeros = (0,) * keys.n_layers
    n_ff = max(keys.per_layer("feed_forward_length", zeros))
    n_ff_expert = max(keys.per_layer("expert_feed_forward_length", zeros))
    n_used = max(keys.per_layer("expert_used_count", zeros))
    is_all_experts = all(weights.experts[i] for i in range(keys.n_trunk))
    return ModelShape(
        layers=_layers(keys, heads, weights),
        input_bytes=weights.input,
        output_bytes=weights.output,
        tied_bytes=weights.tied,
        largest_tensor_bytes=weights.largest,
        n_embd=keys.whole("embedding_length"),
        n_heads=max(heads.counts),
        k_head=heads.k,
        head_sizes=(heads.k, heads.v, heads.k_window, heads.v_window),
        n_ff=0 if is_all_experts else n_ff,
        n_ff_expert=(n_ff_expert or n_ff) if n_used else 0,
        n_experts_used=n_used,
        n_deepstack=keys.whole("n_deepstack_layers"),
        n_vocab=vocabulary(tensors) or keys.whole("vocab_size", most=MAX_CONTEXT),
        positions=positions,
    )


def _layers(keys: ShapeKeys, heads: Heads, weights: Weights) -> tuple[LayerShape, ...]:
    recurrent = recurrent_layers(keys, heads)
    state = state_values(keys, heads) if recurrent else 0
    kept = read_kept(keys, heads, without_attention(keys, recurrent))
    return tuple(
        LayerShape(
            weight_bytes=weights.layers[layer],
            expert_bytes=weights.experts[layer],
            k_width=kept[layer].k_width,
            v_width=kept[layer].v_width,
            window_tokens=kept[layer].window_tokens,
            state_values=state if layer in recurrent else 0,
        )
        for layer in range(keys.n_layers)
    )
