"""The weights of a checkpoint, as they are to be written."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from gguf import MODEL_ARCH, MODEL_ARCH_NAMES, get_tensor_name_map

from inglenook.convert.families import Family
from inglenook.convert.json_object import JsonObject
from inglenook.convert.output import BLOCK_VALUES, NewTensor
from inglenook.convert.packing import TYPES, VALUE_BYTES, Choice, pack
from inglenook.convert.rope import Rope
from inglenook.convert.safetensors import Array, StoredTensor
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

if TYPE_CHECKING:
    from gguf import TensorNameMap

_ENDINGS = (".weight", ".bias")
#: What llama.cpp computes by itself.
_COMPUTED = (".rotary_emb.inv_freq", ".attention.masked_bias", ".attention.bias")
#: What sees, which is no part of what writes.
_SIGHT = ("vision_", "visual.", "vision.", "projector.")
#: Where the model of the text is a part of another one.
_TEXT_PART = "language_model."
_EMBEDDINGS = "token_embd.weight"
_PER_TOKEN = (_EMBEDDINGS, "output.weight")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The tensors of a checkpoint with their new names.

    Attributes:
        name: What errors call the checkpoint.
        tensors: By llama.cpp's names, in the order of the files.
    """

    name: str
    family: Family
    config: JsonObject
    tensors: Mapping[str, StoredTensor]

    @property
    def n_tokens(self) -> int:
        """How many tokens have embeddings of which the vocabulary knows.

        Raises:
            CheckpointInvalid: Some of the vocabulary have none.
        """
        n_tokens = self.config.count("vocab_size")
        if self.tensors[_EMBEDDINGS].n_rows < n_tokens:
            raise CheckpointInvalid(
                self.name,
                translate("Convert", "its vocabulary is larger than its embeddings"),
            )
        return n_tokens

    def type_for(self, choice: Choice) -> str:
        """The type of the matrices; F16 where the stored one is none of ours."""
        if choice != "auto":
            return choice.upper()
        matrices = (each for each in self.tensors.values() if len(each.shape) > 1)
        stored = next(matrices).dtype
        return stored if stored in {"F16", "BF16"} else "F16"

    def new_tensors(self, type_name: str) -> list[NewTensor]:
        """All that is to be written, with the matrices in a type.

        Raises:
            CheckpointInvalid: Its shapes make no sense.
        """
        factors = Rope(self.config).factors()
        extra = [] if factors is None else [_small("rope_freqs.weight", factors)]
        return extra + [
            self._new_tensor(name, stored, type_name)
            for name, stored in self.tensors.items()
        ]

    def _new_tensor(
        self, name: str, stored: StoredTensor, type_name: str
    ) -> NewTensor:
        if len(stored.shape) == 1 or name.endswith("_norm.weight"):
            type_name = "F32"
        n_rows = self.n_tokens if name in _PER_TOKEN else stored.n_rows
        offset = self.family.norm_offset if name.endswith("norm.weight") else 0
        n_heads = self._n_heads(name) if self.family.rotates_pairs else 0
        if n_rows > stored.n_rows or (n_heads and n_rows % (2 * n_heads)):
            raise CheckpointInvalid(
                self.name,
                translate("Convert", "“{tensor}” has another shape").format(
                    tensor=stored.name
                ),
            )
        blocks = partial(_blocks, stored, n_rows, n_heads)

        def packed() -> Iterator[Array]:
            for block in blocks():
                # Added in the type it is stored in, as llama.cpp's own script does.
                values = block + offset if offset else block
                yield pack(values, type_name, name)

        return NewTensor(
            name=name,
            shape=(n_rows, *stored.shape[1:]),
            type=TYPES[type_name],
            n_bytes=n_rows * stored.row_length * VALUE_BYTES[type_name],
            blocks=packed,
        )

    def _n_heads(self, name: str) -> int:
        """The heads that rows of a tensor belong to; 0 where none are rotated."""
        if ".attn_q." in name:
            return self.config.count("num_attention_heads")
        return self.config.count("num_key_value_heads") if ".attn_k." in name else 0


def sort_weights(
    name: str, family: Family, config: JsonObject, stored: Iterable[StoredTensor]
) -> Weights:
    """Find out what each tensor of a checkpoint is.

    Raises:
        CheckpointUnsupported: One is of no use to llama.cpp.
        CheckpointInvalid: Not all are there.
    """
    tensors = {}
    names = NewNames(name, family, config.count("num_hidden_layers"))
    for tensor in stored:
        if new_name := names.of(tensor.name):
            tensors[new_name] = tensor
    _require_whole(name, tensors, config.count("num_hidden_layers"))
    return Weights(name=name, family=family, config=config, tensors=tensors)


class NewNames:
    """What llama.cpp calls the tensors of a model.

    Args:
        model: What errors call the model.
        family: Its kind.
        n_layers: How many it has.
    """

    def __init__(self, model: str, family: Family, n_layers: int) -> None:
        self._model = model
        self._ties_output = family.ties_output
        self._map = _name_map(family.architecture, n_layers)

    def of(self, name: str) -> str:
        """The new name of a tensor; empty for one that is left out.

        Raises:
            CheckpointUnsupported: llama.cpp has no place for it.
        """
        name = name.replace(_TEXT_PART, "")
        if name.endswith(_COMPUTED) or any(part in name for part in _SIGHT):
            return ""
        if name == "lm_head.weight" and self._ties_output:
            return ""
        new_name: str | None = self._map.get_name(name, _ENDINGS)
        if new_name is None:
            raise CheckpointUnsupported(
                self._model,
                translate("Convert", "llama.cpp has no place for its “{tensor}”").format(
                    tensor=name[:80]
                ),
            )
        return new_name


def permute(rows: Array, n_heads: int) -> Array:
    """Rows of queries or keys in llama.cpp's order, in which pairs are neighbours."""
    pairs = rows.reshape(n_heads, 2, len(rows) // n_heads // 2, *rows.shape[1:])
    return pairs.swapaxes(1, 2).reshape(rows.shape)


def _blocks(stored: StoredTensor, n_rows: int, n_heads: int) -> Iterator[Array]:
    """The first rows of a tensor, some at a time; rows of a head stay together."""
    unit = n_rows // n_heads if n_heads else 1
    step = max(BLOCK_VALUES // max(stored.row_length, 1) // unit, 1) * unit
    for start in range(0, n_rows, step):
        stop = min(start + step, n_rows)
        block = stored.read_rows(start, stop)
        yield permute(block, (stop - start) // unit) if n_heads else block


def _small(name: str, values: Array) -> NewTensor:
    return NewTensor(
        name=name,
        shape=values.shape,
        type=TYPES["F32"],
        n_bytes=values.nbytes,
        blocks=lambda: iter([values]),
    )


def _require_whole(name: str, tensors: Mapping[str, StoredTensor], n_layers: int) -> None:
    """Refuse a model that lacks its embeddings, or a whole layer."""
    layers = {tensor.split(".")[1] for tensor in tensors if tensor.startswith("blk.")}
    if _EMBEDDINGS not in tensors or len(layers) < n_layers:
        raise CheckpointInvalid(
            name, translate("Convert", "some of its weights are missing")
        )


def _name_map(architecture: str, n_layers: int) -> "TensorNameMap":
    numbers = {name: number for number, name in MODEL_ARCH_NAMES.items()}
    number: MODEL_ARCH = numbers[architecture]
    return get_tensor_name_map(number, n_layers)
