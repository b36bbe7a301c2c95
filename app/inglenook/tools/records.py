"""What is to be made, how far that is, and what came of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inglenook.compare.records import Text
from inglenook.convert.names import Kind, converted_name

#: Reading a text for an importance matrix, or writing the file.
Phase = Literal["importance", "writing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantizeOrder:
    """A smaller variant of a model.

    Attributes:
        source: The model's file.
        type: As in “Q4_K_M”.
        target: The new file.
        imatrix: The file of an importance matrix; None for none.
        text: What to compute such a matrix from first; None for nothing.
    """

    source: Path
    type: str
    target: Path
    imatrix: Path | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """A model or an adapter as others save it, to be brought into a GGUF.

    Attributes:
        folder: What others saved.
        kind: What it holds.
        base: What an adapter was made for: a folder or a GGUF; None where the adapter
            tells, and for models.
        type: F16, BF16 or F32.
        target: The new file.
    """

    folder: Path
    kind: Kind
    type: str
    target: Path
    base: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOrder:
    """A model with an adapter in it.

    Attributes:
        base: The model's file.
        adapter: The adapter's.
        strength: How strongly it counts; 1 is as its maker meant it.
        target: The new file.
    """

    base: Path
    adapter: Path
    strength: float
    target: Path


Order = QuantizeOrder | ImportOrder | MergeOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognized:
    """What a folder of others holds.

    Attributes:
        architecture: llama.cpp's name of it.
        type: What is the nearest to how it is stored.
        sizes: What the file would take in each type, in bytes; exact.
    """

    folder: Path
    kind: Kind
    architecture: str
    n_params: int
    n_tensors: int
    type: str
    sizes: dict[str, int]

    def name_in(self, type_: str) -> str:
        """What the file is called in a type unless the user says otherwise."""
        return converted_name(self.folder, self.kind, type_)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mergeable:
    """A model and an adapter that go together.

    Attributes:
        rank: The largest of the adapter's matrices.
        size_bytes: What the new file takes; exact.
        n_changed: Tensors that the adapter changes, of how many.
    """

    base: Path
    adapter: Path
    rank: int
    size_bytes: int
    n_changed: int
    n_tensors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far something is that is being made.

    Attributes:
        done: Bytes that are written, or chunks of the text that are read.
        done_tensors: Those that are written; `total_tensors` is 0 where they are not
            counted.
    """

    phase: Phase
    done: int
    total: int
    done_tensors: int = 0
    total_tensors: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file that was made.

    Attributes:
        sources: The models that it can be compared with.
        is_adapter: Whether it is no model, but changes one.
    """

    path: Path
    type: str
    size_bytes: int
    sha256: str
    sources: tuple[Path, ...] = ()
    is_adapter: bool = False
