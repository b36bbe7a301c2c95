"""Which layer each tensor belongs to, as llama.cpp has it, and what that weighs."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from inglenook.library.header import TensorInfo

_LAYER = re.compile(r"(?:enc\.|dec\.)?blk\.(\d{1,3})\.")
#: What `--n-cpu-moe` of llama.cpp leaves on the CPU.
_EXPERTS = re.compile(r"blk\.\d+\.ffn_(up|down|gate_up|gate)_(ch|)exps")
_EMBEDDINGS = "token_embd.weight"
_OUTPUT = "output.weight"
#: Of the input layer, which stays in RAM.
_INPUT = re.compile(
    r"(token_embd|position_embd|token_types|per_layer_token_embd|masked_embd_\w+)\."
)
#: Of no layer by name; llama.cpp puts them with the first.
_FIRST_LAYER = re.compile(
    r"(token_embd_norm|rope_\w+|per_layer_model_proj|per_layer_proj_norm)\."
)


@dataclass(slots=True)
class Weights:
    """Bytes of a model's tensors, by where they go.

    Attributes:
        layers: By number, all of a layer.
        experts: By number, the part that `--n-cpu-moe` can leave on the CPU.
        largest: The largest tensor of any layer.
        tied: The token embeddings, if they are the output layer too.
    """

    layers: Counter[int] = field(default_factory=Counter)
    experts: Counter[int] = field(default_factory=Counter)
    input: int = 0
    output: int = 0
    largest: int = 0
    tied: int = 0


def weigh(tensors: Iterable[TensorInfo], n_trunk: int) -> Weights:
    """Sum up the tensors.

    Args:
        tensors: Of all the model's files.
        n_trunk: Layers that llama.cpp loads; those beyond only predict further
            tokens, and are passed over.
    """
    weights = Weights()
    embeddings = 0
    is_tied = True
    for tensor in tensors:
        _add(weights, tensor, n_trunk)
        if tensor.name == _EMBEDDINGS:
            embeddings = tensor.size_bytes
        is_tied = is_tied and tensor.name != _OUTPUT
    if is_tied:
        weights.tied = embeddings
        weights.output += embeddings
    return weights


def vocabulary(tensors: Iterable[TensorInfo]) -> int:
    """Tokens that the model knows; 0 where no tensor tells."""
    for tensor in tensors:
        if tensor.name in {_EMBEDDINGS, _OUTPUT} and len(tensor.shape) > 1:
            return tensor.shape[1]
    return 0


def _add(weights: Weights, tensor: TensorInfo, n_trunk: int) -> None:
    size = tensor.size_bytes
    if layer := _LAYER.match(tensor.name):
        number = int(layer[1])
        if number >= n_trunk:
            return
        weights.layers[number] += size
        weights.largest = max(weights.largest, size)
        if _EXPERTS.search(tensor.name):
            weights.experts[number] += size
    elif _INPUT.match(tensor.name):
        weights.input += size
    elif _FIRST_LAYER.match(tensor.name):
        weights.layers[0] += size
    else:
        weights.output += size
