"""A model with a LoRA adapter in it: its weights plus scale · B · A, as a GGUF."""

import math
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from inglenook.convert.copying import Entries, header_bytes
from inglenook.convert.names import merged_name
from inglenook.convert.output import BLOCK_VALUES, NewFile, NewTensor, write_gguf
from inglenook.convert.packed import PackedTensor
from inglenook.convert.packing import new_tensor
from inglenook.convert.safetensors import Array
from inglenook.convert.target import Written
from inglenook.library.adapters import LoraAdapter, read_adapter, require_fit
from inglenook.library.files import parts_of, size_of
from inglenook.library.gguf import read_header
from inglenook.library.parts import read_headers
from inglenook.library.quantizations import TENSOR_TYPES
from inglenook.library.sidecars import Made, note_made

_EMBEDDINGS = "token_embd.weight"
#: llama.cpp's numbers of tensor types.
_NUMBERS = {type_.name: number for number, type_ in TENSOR_TYPES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A model that was written.

    Attributes:
        n_changed: Tensors that the adapter changed.
    """

    path: Path
    size_bytes: int
    sha256: str
    n_changed: int
    n_tensors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """A model that can be written.

    Attributes:
        n_changed: Tensors that the adapter changes.
    """

    base: Path
    adapter: LoraAdapter
    file: NewFile
    n_changed: int

    @property
    def size_bytes(self) -> int:
        """What the file takes; exact."""
        return self.file.size_bytes


def plan_merge(base: Path, adapter: Path, strength: float) -> MergePlan:
    """Find out what the model with the adapter will be; nothing is written.

    Args:
        base: The model; any of its files, if it is split.
        adapter: A LoRA adapter in a GGUF.
        strength: How strongly the adapter counts; 1 is as its maker meant it.

    Raises:
        ModelFileError: The model cannot be read.
        AdapterInvalid: The adapter cannot be used.
        AdapterDoesNotFit: It was made for another model.
    """
    lora = read_adapter(adapter)
    headers = read_headers(base)
    require_fit(lora, headers)
    changes = _changes(lora, strength)
    parts = parts_of(base)
    tensors = [
        _new_tensor(PackedTensor.of(path, header, info), changes.get(info.name))
        for path, header in zip(parts, headers, strict=True)
        for info in header.tensors
    ]
    entries = Entries(parts[0], headers[0])
    entries.note_merge(adapter.name, strength)
    entries.note_type(_most_common_type(tensors))
    file = NewFile(header=header_bytes(entries, tensors), tensors=tensors)
    return MergePlan(base=base, adapter=lora, file=file, n_changed=len(lora.changes))


def merge_adapter(
    base: Path, adapter: Path, target: Path | None = None, strength: float = 1.0
) -> Generator[Written | None, None, Merged]:
    """Write a model in which an adapter is a part of the weights.

    What the adapter changes becomes F16, or stays F32; all else is copied as it is,
    quantized or not.

    Args:
        base: The model; any of its files, if it is split.
        adapter: A LoRA adapter in a GGUF.
        target: The new file; None is one beside the model, with both names.
        strength: How strongly the adapter counts; 1 is as its maker meant it.

    Yields:
        Progress at most 30 times a second, else None.

    Raises:
        ModelFileError: The model cannot be read.
        AdapterInvalid: The adapter cannot be used.
        AdapterDoesNotFit: It was made for another model.
        ValuesTooLarge: F16 does not hold the sum.
        TargetTaken: There is a file already.
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold the new one.
        FileNotWritten: The system does not let us write it.
    """
    plan = plan_merge(base, adapter, strength)
    yield None
    target = target or base.with_name(merged_name(base, adapter))
    whole = yield from write_gguf(target, plan.file)
    made = Made(
        source=base.name,
        source_bytes=sum(map(size_of, parts_of(base))),
        type=read_header(target).file_type,
        size_bytes=whole.size_bytes,
        sha256=whole.sha256,
        adapter=adapter.name,
    )
    note_made(target, made)
    return Merged(
        path=target,
        size_bytes=whole.size_bytes,
        sha256=whole.sha256,
        n_changed=plan.n_changed,
        n_tensors=len(plan.file.tensors),
    )


def _new_tensor(tensor: PackedTensor, change: "Change | None") -> NewTensor:
    name, shape, type_ = tensor.info.name, tensor.info.shape[::-1], tensor.info.type
    if change is None:
        return NewTensor(
            name=name,
            shape=shape,
            type=_NUMBERS[type_.name],
            n_bytes=tensor.info.size_bytes,
            blocks=partial(_copied, tensor),
        )
    # One whose type is not known is refused before anything is written.
    tensor.values(0, 1)
    type_name = "F32" if type_.name == "F32" else "F16"
    return new_tensor(name, shape, type_name, partial(_sums, tensor, change))


def _copied(tensor: PackedTensor) -> Iterator[Array]:
    step = max(BLOCK_VALUES // max(tensor.row_length, 1), 1)
    for start in range(0, tensor.n_rows, step):
        yield tensor.read_rows(start, min(start + step, tensor.n_rows))


def _sums(tensor: PackedTensor, change: "Change") -> Iterator[Array]:
    for start, stop in change.spans(tensor.row_length):
        yield tensor.values(start, stop) + change.rows(start, stop)


def _changes(lora: LoraAdapter, strength: float) -> dict[str, "Change"]:
    """What an adapter adds to each tensor that it changes."""
    header = read_header(lora.path)
    halves = {
        info.name: PackedTensor.of(lora.path, header, info) for info in header.tensors
    }
    return {
        name: Change(
            a=halves[f"{name}.lora_a"],
            b=halves[f"{name}.lora_b"],
            strength=strength * lora.alpha / b_shape[0] if lora.alpha else strength,
            is_table=name.endswith(_EMBEDDINGS),
        )
        for name, (_, b_shape) in lora.changes.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is added to a tensor: the product of two matrices.

    Attributes:
        strength: What the product is multiplied with.
        is_table: Whether the tensor's rows are looked up, as those of embeddings are:
            A and B change places.
    """

    a: PackedTensor
    b: PackedTensor
    strength: float
    is_table: bool

    def spans(self, row_length: int) -> Iterator[tuple[int, int]]:
        """Rows that are computed at once; experts are apart.

        Args:
            row_length: Of the tensor.
        """
        rows, step = self._rows, max(BLOCK_VALUES // row_length, 1)
        n_each = rows.n_each
        for first in range(0, rows.n_rows, n_each):
            for start in range(first, first + n_each, step):
                yield start, min(start + step, first + n_each)

    def rows(self, start: int, stop: int) -> Array:
        """What is added to some rows, all of one expert."""
        left = self._rows.values(start, stop)
        if self.is_table:
            right = self.b.values(0, self.b.n_rows).T
        else:
            rank = self.a.n_each
            first = start // self._rows.n_each * rank
            right = self.a.values(first, first + rank)
        added: Array = (left @ right) * np.float32(self.strength)
        return added

    @property
    def _rows(self) -> PackedTensor:
        """The matrix with a row for each of the tensor's."""
        return self.a if self.is_table else self.b


def _most_common_type(tensors: Sequence[NewTensor]) -> int:
    """The number of the type that most weights have."""
    n_weights: Counter[int] = Counter()
    for tensor in tensors:
        n_weights[tensor.type] += math.prod(tensor.shape)
    return n_weights.most_common(1)[0][0]
