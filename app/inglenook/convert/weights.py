"""The weights of a checkpoint, as they are to be written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gguf import MODEL_ARCH_NAMES, TensorNameMap, get_tensor_name_map

from inglenook.convert.families import Layout
from inglenook.convert.json_object import JsonObject
from inglenook.convert.output import BLOCK_VALUES, NewTensor
from inglenook.convert.packing import Choice, new_tensor
from inglenook.convert.rope import Rope
from inglenook.convert.safetensors import Array, StoredTensor
from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

_ENDINGS = (".weight", ".bias")
#: What llama.cpp computes by itself.
_COMPUTED = (".rotary_emb.inv_freq", ".attention.masked_bias", ".attention.bias")
#: What sees, which is no part of what writes.
_SIGHT = ("vision_", "visual.", "vision.", "projector.")
#: Where the model of the text is a part of another one.
_TEXT_PART = "language_model."
_EMBEDDINGS = "token_embd.weight"
_FACTORS = "rope_freqs.weight"
_PER_TOKEN = (_EMBEDDINGS, "output.weight")
#: All weights of these families are lists or tables.
_DIMENSIONS = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The tensors of a checkpoint with their new names.

    Attributes:
        name: What errors call the checkpoint.
        tensors: By llama.cpp's names, in the order of the files.
    """

    name: str
    layout: Layout
    config: JsonObject
    tensors: Mapping[str, StoredTensor]

    @property
    def n_tokens(self) -> int:
        """How many tokens have embeddings of which the vocabulary knows.

        Raises:
            CheckpointInvalid: Some of the vocabulary have none.
        """
        n_tokens = self.config.count("vocab_size")
        n_rows, *row = self.tensors[_EMBEDDINGS].shape or (0,)
        if n_rows < n_tokens or row != [self.config.count("hidden_size")]:
            raise CheckpointInvalid(
                self.name,
                translate("Convert", "its vocabulary does not fit its embeddings"),
            )
        return n_tokens

    def type_for(self, choice: Choice) -> str:
        """The type of the matrices; F16 where the stored one is none of ours."""
        if choice != "auto":
            return choice.upper()
        tensors = self.tensors.values()
        stored = next((each.dtype for each in tensors if len(each.shape) > 1), "")
        return stored if stored in {"F16", "BF16"} else "F16"

    def new_tensors(self, type_name: str) -> list[NewTensor]:
        """All that is to be written, with the matrices in a type.

        Raises:
            CheckpointInvalid: Its shapes make no sense.
        """
        factors = Rope(self.config).factors()
        tensors = [
            self._new_tensor(name, stored, type_name)
            for name, stored in self.tensors.items()
        ]
        if factors is not None:
            shape, rows = factors.shape, [factors]
            tensors.append(new_tensor(_FACTORS, shape, "F32", lambda: iter(rows)))
        return tensors

    def _new_tensor(self, name: str, stored: StoredTensor, type_name: str) -> NewTensor:
        if len(stored.shape) == 1 or name.endswith("_norm.weight"):
            type_name = "F32"
        family = self.layout.family
        n_rows = self.n_tokens if name in _PER_TOKEN else stored.n_rows
        n_heads = self.layout.heads_of(name)
        is_whole = not n_heads or n_rows % (2 * n_heads) == 0
        is_flat = len(stored.shape) in _DIMENSIONS and 0 not in stored.shape
        if not is_whole or n_rows > stored.n_rows or not is_flat:
            raise CheckpointInvalid(
                self.name,
                translate("Convert", "“{tensor}” has another shape").format(
                    tensor=stored.name
                ),
            )
        offset = family.norm_offset if name.endswith("norm.weight") else 0

        def rows() -> Iterator[Array]:
            for block in row_blocks(stored, n_rows, n_heads):
                # Added in the type it is stored in, as llama.cpp's own script does.
                yield block + offset if offset else block

        return new_tensor(name, (n_rows, *stored.shape[1:]), type_name, rows)


def sort_weights(
    name: str, layout: Layout, config: JsonObject, stored: Iterable[StoredTensor]
) -> Weights:
    """Find out what each tensor of a checkpoint is.

    Args:
        name: What errors call the checkpoint.
        layout: Of the model.
        config: Its configuration.
        stored: All its tensors.

    Raises:
        CheckpointUnsupported: One is of no use to llama.cpp.
        CheckpointInvalid: Not all are there.
    """
    names = NewNames(name, layout)
    named = {names.of(tensor.name): tensor for tensor in stored}
    named.pop("", None)
    layers = {each.split(".")[1] for each in named if each.startswith("blk.")}
    if _EMBEDDINGS not in named or len(layers) < layout.n_layers:
        raise CheckpointInvalid(
            name, translate("Convert", "some of its weights are missing")
        )
    return Weights(name=name, layout=layout, config=config, tensors=named)


class NewNames:
    """What llama.cpp calls the tensors of a model.

    Args:
        model: What errors call the model.
        layout: Its layout.
    """

    def __init__(self, model: str, layout: Layout) -> None:
        self._model = model
        self._ties_output = layout.family.ties_output
        self._map = _name_map(layout)

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
                translate(
                    "Convert", "llama.cpp has no place for its “{tensor}”"
                ).format(tensor=name[:80]),
            )
        return new_name


def permute(rows: Array, n_heads: int) -> Array:
    """Rows of queries or keys in llama.cpp's order, in which pairs are neighbours."""
    pairs = rows.reshape(n_heads, 2, len(rows) // n_heads // 2, *rows.shape[1:])
    return pairs.swapaxes(1, 2).reshape(rows.shape)


def row_blocks(stored: StoredTensor, n_rows: int, n_heads: int) -> Iterator[Array]:
    """The first rows of a tensor in llama.cpp's order, some at a time.

    Args:
        stored: The tensor.
        n_rows: How many.
        n_heads: Whose rows change places and stay together; 0 where none do.
    """
    unit = n_rows // n_heads if n_heads else 1
    step = max(BLOCK_VALUES // max(stored.row_length, 1) // unit, 1) * unit
    for start in range(0, n_rows, step):
        stop = min(start + step, n_rows)
        block = stored.read_rows(start, stop)
        yield permute(block, (stop - start) // unit) if n_heads else block


def _name_map(layout: Layout) -> TensorNameMap:
    numbers = {name: number for number, name in MODEL_ARCH_NAMES.items()}
    return get_tensor_name_map(numbers[layout.family.architecture], layout.n_layers)
