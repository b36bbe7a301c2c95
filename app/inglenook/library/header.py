"""What the header of a GGUF file says, as records."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from inglenook.library.quantizations import FILE_TYPES, TensorType


@dataclass(frozen=True, slots=True)
class ArraySummary:
    """What is kept of a long array, such as the tokens of the vocabulary.

    Attributes:
        type: Of its elements, as in “string”.
    """

    type: str
    length: int

    def __len__(self) -> int:
        return self.length


#: What a header can recommend for choosing tokens: our names for llama.cpp's keys.
SAMPLING_KEYS = {
    "general.sampling.temp": "temperature",
    "general.sampling.top_k": "top_k",
    "general.sampling.top_p": "top_p",
    "general.sampling.min_p": "min_p",
    "general.sampling.xtc_probability": "xtc_probability",
    "general.sampling.xtc_threshold": "xtc_threshold",
    "general.sampling.penalty_last_n": "penalty_last_n",
    "general.sampling.penalty_repeat": "repeat_penalty",
    "general.sampling.mirostat": "mirostat",
    "general.sampling.mirostat_tau": "mirostat_tau",
    "general.sampling.mirostat_eta": "mirostat_eta",
}

#: What llama.cpp's converters and the program's own names call the files.
_KINDS = frozenset({"model", "adapter", "mmproj", "imatrix", "vocab", "mtp"})

Scalar = int | float | bool | str
Value = Scalar | tuple[Scalar, ...] | ArraySummary


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorInfo:
    """A tensor, as the header describes it.

    Attributes:
        shape: As in the file: the row length first.
        offset: From `GgufHeader.data_offset`, in bytes.
    """

    name: str
    shape: tuple[int, ...]
    type: TensorType
    offset: int

    @property
    def n_elements(self) -> int:
        """How many values it has."""
        return math.prod(self.shape)

    @property
    def size_bytes(self) -> int:
        """What its values take in the file."""
        return self.n_elements // self.type.block_length * self.type.block_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class GgufHeader:
    """All of a GGUF file but its weights.

    Attributes:
        metadata: Its keys and values; long arrays are summaries.
        data_offset: Where the tensors begin, in bytes.
        file_bytes: Size of the whole file.
    """

    version: int
    metadata: Mapping[str, Value]
    tensors: tuple[TensorInfo, ...]
    data_offset: int
    file_bytes: int

    @property
    def architecture(self) -> str:
        """llama.cpp's name of the architecture, as in “qwen3”; empty if not told."""
        return self.text("general.architecture")

    @property
    def name(self) -> str:
        """What its maker calls it; empty if not told."""
        return self.text("general.name")

    @property
    def kind(self) -> str:
        """“model”, “adapter”, “mmproj”, “imatrix”, “vocab”, “mtp” or “other”."""
        if self.architecture == "clip":
            return "mmproj"
        if kind := self.text("general.type"):
            return kind if kind in _KINDS else "other"
        has_weights = self.tensors or self.split_count > 1
        return "model" if has_weights else "vocab"

    @property
    def n_layers(self) -> int:
        """Layers, without the output layer; 0 if not told."""
        return self.count(f"{self.architecture}.block_count")

    @property
    def context_tokens(self) -> int:
        """Length of the context that it was trained for; 0 if not told."""
        return self.count(f"{self.architecture}.context_length")

    @property
    def chat_template(self) -> str:
        """The Jinja template of its prompts; empty if there is none."""
        return self.text("tokenizer.chat_template")

    @property
    def file_type(self) -> str:
        """The label of most of its tensors' type, as in “Q4_K_M”; empty if unknown."""
        # llama.cpp adds 1024 where it guessed.
        return FILE_TYPES.get(self.count("general.file_type", default=-1) & ~1024, "")

    @property
    def sampling(self) -> dict[str, int | float]:
        """What its maker recommends for choosing tokens; finite, else unchecked."""
        given = ((name, self.number(key)) for key, name in SAMPLING_KEYS.items())
        return {name: value for name, value in given if value is not None}

    @property
    def split_count(self) -> int:
        """How many files the model is split into; 0 if it is not."""
        return self.count("split.count")

    @property
    def n_params(self) -> int:
        """Weights in this file."""
        return sum(tensor.n_elements for tensor in self.tensors)

    @property
    def tensor_bytes(self) -> int:
        """What they take, without what aligns them."""
        return sum(tensor.size_bytes for tensor in self.tensors)

    def text(self, key: str) -> str:
        """A text of the metadata; empty if there is none of this key."""
        value = self.metadata.get(key)
        return value if isinstance(value, str) else ""

    def count(self, key: str, default: int = 0) -> int:
        """A whole number of the metadata; `default` if there is none of this key."""
        value = self.metadata.get(key)
        return value if type(value) is int and value >= 0 else default

    def number(self, key: str) -> int | float | None:
        """A finite number of the metadata; None if there is none of this key."""
        value = self.metadata.get(key)
        if type(value) is int or (type(value) is float and math.isfinite(value)):
            return value
        return None
