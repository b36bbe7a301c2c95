"""The tensors of a variant, guessed from the header of another one or from its keys.

The sum is what the variant's files hold. How it is divided follows llama.cpp's
quantization: embeddings and output have types of their own, and all other tensors
share the rest by their number of weights.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inglenook.errors import ModelUnreadable
from inglenook.library.beginning import Beginning
from inglenook.library.header import ArraySummary, GgufHeader, TensorInfo
from inglenook.library.quantizations import TENSOR_TYPES, TensorType
from inglenook.offload.attention import Heads, read_heads
from inglenook.offload.keys import MAX_CONTEXT, ShapeKeys
from inglenook.translation import translate

_TYPES = {each.name: each for each in TENSOR_TYPES.values()}
_BYTES = _TYPES["I8"]
_EMBEDDINGS, _OUTPUT = "token_embd.weight", "output.weight"
_LAYER_EMBEDDINGS = "per_layer_token_embd.weight"
_TOKENS = "tokenizer.ggml.tokens"
#: What the vocabulary takes of a file for each token; 23 to 45 bytes seen.
_TOKEN_BYTES = 32
#: Models with their embeddings for output too, where the number of weights is not
#: known: nearly all narrow ones, and these.
_TIED_WIDTH = 3072
_TIED = ("gemma", "command-r", "cohere")
#: The sum of the tensors tells whether there is an output layer, if it is as near.
_TOLERANCE = 0.1
#: Labels whose embeddings and output llama.cpp makes of other types than usual.
_COARSE = re.compile(r"IQ[12]_\w+|IQ3_XXS")
_BASE_TYPES = {
    "IQ2_M": "IQ2_S",
    "IQ3_M": "IQ3_S",
    "IQ3_XS": "IQ3_S",
    "MXFP4": "Q8_0",
    "MXFP4_MOE": "Q8_0",
}


@dataclass(frozen=True, slots=True)
class Outline:
    """A model's tensors with the number of their weights; their types do not count.

    Attributes:
        header: With all its tensors, found or made up.
        is_found: Whether they are those of the file.
        lead_bytes: What the file has before its tensors; a guess unless found.
    """

    header: GgufHeader
    is_found: bool
    lead_bytes: int


def outline(beginning: Beginning, name: str, n_params: int = 0) -> Outline:
    """What tensors a model has, as far as the beginning of its file tells.

    Args:
        beginning: Of its first file.
        name: What errors call the file.
        n_params: Weights of the model; 0 where unknown.

    Raises:
        ModelFileError: It does not tell.
    """
    header = beginning.header
    if beginning.is_whole and header.split_count <= 1:
        return Outline(header, is_found=True, lead_bytes=header.data_offset)
    keys = ShapeKeys(header, name)
    n_vocab = _vocabulary(keys, header)
    n_embd = keys.whole("embedding_length")
    if not n_vocab or not n_embd:
        raise ModelUnreadable(
            name, translate("Gguf", "its beginning does not tell how large it is")
        )
    tensors = list(_layer_tensors(keys, n_embd))
    tensors.append(_tensor(_EMBEDDINGS, n_embd, n_vocab))
    if per_layer := keys.whole("embedding_length_per_layer_input"):
        width = per_layer * keys.n_layers
        tensors.append(_tensor(_LAYER_EMBEDDINGS, width, n_vocab))
    if not _is_tied(keys, tensors, n_params, n_embd * n_vocab):
        tensors.append(_tensor(_OUTPUT, n_embd, n_vocab))
    made_up = replace(header, tensors=tuple(tensors))
    lead_bytes = max(beginning.used_bytes, n_vocab * _TOKEN_BYTES)
    return Outline(made_up, is_found=False, lead_bytes=lead_bytes)


def requantized(found: Outline, label: str, size_bytes: int) -> GgufHeader:
    """The header that the model would have at another quantization.

    Args:
        found: The model.
        label: The quantization.
        size_bytes: Of all files of that variant.
    """
    tensors = found.header.tensors
    tensor_bytes = size_bytes - min(found.lead_bytes, size_bytes // 10)
    types = _own_types(tensors, label)
    own = [replace(t, type=types[t.name]) for t in tensors if t.name in types]
    rest_bytes = tensor_bytes - sum(tensor.size_bytes for tensor in own)
    if rest_bytes < tensor_bytes // 10:
        # Not even near: the label means something else here.
        own, rest_bytes = [], tensor_bytes
    names = {tensor.name for tensor in own}
    rest = [tensor for tensor in tensors if tensor.name not in names]
    return replace(found.header, tensors=(*own, *_shared_out(rest, rest_bytes)))


def _shared_out(tensors: Sequence[TensorInfo], size_bytes: int) -> list[TensorInfo]:
    """The tensors with as many bytes, each by its number of weights."""
    n_weights = max(1, sum(tensor.n_elements for tensor in tensors))
    return [
        replace(tensor, shape=_in_bytes(tensor, size_bytes, n_weights), type=_BYTES)
        for tensor in tensors
    ]


def _in_bytes(tensor: TensorInfo, size_bytes: int, n_weights: int) -> tuple[int, int]:
    """A shape of as many bytes as its share; the number of rows stays."""
    n_rows = tensor.shape[1] if len(tensor.shape) > 1 else 1
    share = tensor.n_elements * size_bytes // n_weights
    return share // max(1, n_rows), n_rows


def _own_types(tensors: Sequence[TensorInfo], label: str) -> dict[str, TensorType]:
    """The types that llama.cpp gives to embeddings and output; empty if unknown."""
    plain = label.removeprefix("UD-")
    base = _base_type(plain)
    if base is None:
        return {}
    by_name = {tensor.name: tensor for tensor in tensors}
    output = _output_type(plain, base)
    embeddings = _embedding_type(plain, base) if _OUTPUT in by_name else output
    if plain.endswith(("_L", "_XL")) and plain == label and plain != "Q3_K_L":
        embeddings = output = _TYPES["Q8_0"]
    wanted = {_EMBEDDINGS: embeddings, _LAYER_EMBEDDINGS: embeddings, _OUTPUT: output}
    return {
        name: _fitting(type_, by_name[name])
        for name, type_ in wanted.items()
        if name in by_name
    }


def _base_type(label: str) -> TensorType | None:
    name = _BASE_TYPES.get(label, label)
    fitting = [each for each in _TYPES if name.startswith(each)]
    return _TYPES[max(fitting, key=len)] if fitting else None


def _output_type(label: str, base: TensorType) -> TensorType:
    if base.block_bytes >= base.block_length:
        # 8 bits and more stay as they are.
        return base
    return _TYPES["Q5_K" if _COARSE.fullmatch(label) else "Q6_K"]


def _embedding_type(label: str, base: TensorType) -> TensorType:
    if label.startswith("IQ1_") or label in {"IQ2_XXS", "IQ2_XS"}:
        return _TYPES["Q2_K"]
    if _COARSE.fullmatch(label):
        return _TYPES["IQ3_S"]
    return base


def _fitting(type_: TensorType, tensor: TensorInfo) -> TensorType:
    """The type, or 8 bits where rows are no multiple of its blocks."""
    fits = tensor.shape and tensor.shape[0] % type_.block_length == 0
    return type_ if fits else _TYPES["Q8_0"]


def _vocabulary(keys: ShapeKeys, header: GgufHeader) -> int:
    tokens = header.metadata.get(_TOKENS)
    if isinstance(tokens, ArraySummary | tuple):
        return len(tokens)
    return keys.whole("vocab_size", most=MAX_CONTEXT)


def _is_tied(
    keys: ShapeKeys, tensors: Iterable[TensorInfo], n_params: int, n_embeddings: int
) -> bool:
    """Whether the embeddings serve as the output layer."""
    n_tied = sum(tensor.n_elements for tensor in tensors)
    for n_weights, is_tied in ((n_tied, True), (n_tied + n_embeddings, False)):
        error = abs(n_weights - n_params)
        if error < min(n_embeddings // 2, n_params * _TOLERANCE):
            return is_tied
    width = keys.whole("embedding_length")
    return width <= _TIED_WIDTH or keys.architecture.startswith(_TIED)


def _layer_tensors(keys: ShapeKeys, n_embd: int) -> Iterable[TensorInfo]:
    """The matrices of all layers, as most architectures have them."""
    heads = read_heads(keys)
    zeros = (0,) * keys.n_layers
    n_ff = keys.per_layer("feed_forward_length", zeros)
    n_ff_expert = keys.per_layer("expert_feed_forward_length", n_ff)
    n_experts = keys.whole("expert_count")
    first_expert = keys.whole("leading_dense_block_count")
    for layer in range(keys.n_layers):
        yield from _attention(layer, n_embd, heads)
        if n_experts and layer >= first_expert:
            yield from _experts(layer, n_embd, n_ff_expert[layer], n_experts)
        else:
            yield from _feed_forward(layer, n_embd, n_ff[layer])


def _attention(layer: int, n_embd: int, heads: Heads) -> Iterable[TensorInfo]:
    n_heads, n_kv = heads.counts[layer], heads.kv_counts[layer]
    if not n_heads:
        # A recurrent layer; its matrices are about as large.
        yield _tensor(f"blk.{layer}.ssm_in.weight", n_embd, 4 * n_embd)
        return
    yield _tensor(f"blk.{layer}.attn_q.weight", n_embd, n_heads * heads.k)
    yield _tensor(f"blk.{layer}.attn_k.weight", n_embd, n_kv * heads.k)
    yield _tensor(f"blk.{layer}.attn_v.weight", n_embd, n_kv * heads.v)
    yield _tensor(f"blk.{layer}.attn_output.weight", n_embd, n_heads * heads.v)


def _feed_forward(layer: int, n_embd: int, n_ff: int) -> Iterable[TensorInfo]:
    for part in ("gate", "up", "down"):
        yield _tensor(f"blk.{layer}.ffn_{part}.weight", n_embd, n_ff)


def _experts(
    layer: int, n_embd: int, n_ff: int, n_experts: int
) -> Iterable[TensorInfo]:
    for part in ("gate", "up", "down"):
        name = f"blk.{layer}.ffn_{part}_exps.weight"
        yield _tensor(name, n_embd, n_ff * n_experts)


def _tensor(name: str, *shape: int) -> TensorInfo:
    return TensorInfo(name=name, shape=shape, type=_TYPES["F16"], offset=0)
