"""Reads safetensors files: which tensors they hold, and these a block at a time.

A file from the internet is hostile until read: nothing in its header is believed
before it is compared with the size of the file. Weights are read, not mapped into
memory: a mapped file that somebody cuts off ends the process.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from inglenook.errors import CheckpointInvalid, CheckpointUnsupported
from inglenook.translation import translate

Array = npt.NDArray[Any]

#: What the library of the format's makers reads at most.
_MOST_HEADER_BYTES = 100_000_000
_ITEM_BYTES = {
    **dict.fromkeys(("BOOL", "U8", "I8", "F8_E4M3", "F8_E5M2", "F8_E8M0"), 1),
    **dict.fromkeys(("U16", "I16", "F16", "BF16"), 2),
    **dict.fromkeys(("U32", "I32", "F32"), 4),
    **dict.fromkeys(("U64", "I64", "F64"), 8),
}
#: NumPy has no bfloat16: its bits are read as they are.
_READ_AS = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2"}


class _Entry(msgspec.Struct):
    """A tensor as the header has it."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTensor:
    """A tensor in a file.

    Attributes:
        dtype: By the format's own name, as in “BF16”.
        shape: Rows first.
        offset: From the beginning of the file, in bytes.
    """

    path: Path
    name: str
    dtype: str
    shape: tuple[int, ...]
    offset: int

    @property
    def n_rows(self) -> int:
        """How many parts it can be read in; a list has rows of one value."""
        return self.shape[0] if self.shape else 1

    @property
    def row_length(self) -> int:
        """Values in a row."""
        return math.prod(self.shape[1:])

    def read_rows(self, start: int, stop: int) -> Array:
        """Some rows as numbers that NumPy knows, of 16 or 32 bits.

        Raises:
            CheckpointUnsupported: It holds no floating-point numbers.
            CheckpointInvalid: The file cannot be read, or has become shorter.
        """
        if self.dtype not in _READ_AS:
            raise CheckpointUnsupported(
                self.path.name,
                translate("Convert", "“{tensor}” has the type {type}").format(
                    tensor=self.name, type=self.dtype
                ),
            )
        stored = self._read(np.dtype(_READ_AS[self.dtype]), start, stop)
        rows = stored.reshape(stop - start, *self.shape[1:])
        if self.dtype == "BF16":
            return (rows.astype(np.uint32) << 16).view(np.float32)
        return rows.astype(np.float32) if self.dtype == "F64" else rows

    def _read(self, type_: np.dtype[Any], start: int, stop: int) -> Array:
        offset = self.offset + start * self.row_length * type_.itemsize
        n_values = (stop - start) * self.row_length
        try:
            stored: Array = np.fromfile(self.path, type_, n_values, offset=offset)
        except OSError as error:
            raise CheckpointInvalid(self.path.name, str(error.strerror)) from error
        if stored.size < n_values:
            raise CheckpointInvalid(
                self.path.name, translate("Convert", "it is cut off")
            )
        return stored


def read_tensors(path: Path) -> dict[str, StoredTensor]:
    """The tensors of a file by their names, in the order in which they lie in it.

    Raises:
        CheckpointInvalid: It cannot be read, is cut off, or makes no sense.
    """
    try:
        file_bytes = path.stat().st_size
        with path.open("rb") as file:
            header_bytes = int.from_bytes(file.read(8), "little")
            if header_bytes > min(file_bytes - 8, _MOST_HEADER_BYTES):
                raise _nonsense(path, translate("Convert", "its header is cut off"))
            header = file.read(header_bytes)
    except OSError as error:
        raise _nonsense(path, str(error.strerror)) from error
    entries = _decode(path, header)
    tensors = [
        _located(path, name, entry, 8 + header_bytes) for name, entry in entries.items()
    ]
    tensors.sort(key=lambda tensor: tensor.offset)
    _require_apart(path, tensors, file_bytes)
    return {tensor.name: tensor for tensor in tensors}


def _decode(path: Path, header: bytes) -> dict[str, _Entry]:
    try:
        raw = msgspec.json.decode(header, type=dict[str, msgspec.Raw])
        raw.pop("__metadata__", None)
        return {
            name: msgspec.json.decode(entry, type=_Entry) for name, entry in raw.items()
        }
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _nonsense(
            path, translate("Convert", "its header is no list of tensors")
        ) from error


def _located(path: Path, name: str, entry: _Entry, data_offset: int) -> StoredTensor:
    """The tensor of an entry, whose size is the one that its shape asks for."""
    start, end = entry.data_offsets
    item_bytes = _ITEM_BYTES.get(entry.dtype)
    if item_bytes is None:
        raise _nonsense(
            path,
            translate("Convert", "“{tensor}” has the unknown type {type}").format(
                tensor=name[:80], type=entry.dtype[:20]
            ),
        )
    is_sound = start >= 0 and min(entry.shape, default=0) >= 0
    if not is_sound or end - start != math.prod(entry.shape) * item_bytes:
        raise _nonsense(
            path,
            translate("Convert", "the size of “{tensor}” makes no sense").format(
                tensor=name[:80]
            ),
        )
    return StoredTensor(
        path=path,
        name=name,
        dtype=entry.dtype,
        shape=entry.shape,
        offset=data_offset + start,
    )


def _require_apart(path: Path, tensors: list[StoredTensor], file_bytes: int) -> None:
    """Refuse tensors that lie on each other, or beyond the end of the file."""
    end = 0
    for tensor in tensors:
        if tensor.offset < end:
            raise _nonsense(path, translate("Convert", "its tensors overlap"))
        end = tensor.offset + math.prod(tensor.shape) * _ITEM_BYTES[tensor.dtype]
    if end > file_bytes:
        raise _nonsense(path, translate("Convert", "it is cut off"))


def _nonsense(path: Path, detail: str) -> CheckpointInvalid:
    return CheckpointInvalid(path.name, detail)
