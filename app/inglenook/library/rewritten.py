"""What a model takes in one file that llama.cpp writes anew, with other types."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from inglenook.library.cursor import Cursor
from inglenook.library.files import parts_of
from inglenook.library.gguf import read_counts, read_entry, read_lead
from inglenook.library.header import GgufHeader, TensorInfo
from inglenook.library.quantizations import TensorType

#: What llama.cpp aligns a header and each tensor to, in bytes.
_ALIGNMENT = 32
#: A length before each name and text, and the number of a value's type.
_LENGTH_BYTES, _TYPE_BYTES = 8, 4
#: Bytes of the values that llama.cpp adds where they are not there yet.
_ADDED = {"general.quantization_version": 4, "general.file_type": 4}
#: Likewise, of those that it takes away.
_REMOVED = {"split.no": 2, "split.count": 2, "split.tensors.count": 4}


def rewritten_bytes(
    path: Path,
    headers: Sequence[GgufHeader],
    types: Mapping[str, TensorType],
    more_metadata: Mapping[str, int | str],
) -> int:
    """The size of the file, exact to the byte.

    Args:
        path: The first file of the model.
        headers: Those of all its files.
        types: What each of its tensors becomes.
        more_metadata: What is added to its metadata.
    """
    infos = [info for header in headers for info in header.tensors]
    header_bytes = _metadata_bytes(path, headers[0], more_metadata)
    header_bytes += sum(map(_entry_bytes, infos))
    weights = (_aligned(weight_bytes(info, types[info.name])) for info in infos)
    return _aligned(header_bytes) + sum(weights)


def weight_bytes(info: TensorInfo, type_: TensorType) -> int:
    """What the values of a tensor take with another type."""
    return info.n_elements // type_.block_length * type_.block_bytes


def _metadata_bytes(
    path: Path, header: GgufHeader, more_metadata: Mapping[str, int | str]
) -> int:
    """All that comes before the entries of tensors."""
    known = header.metadata
    added = sum(_key_bytes(key) + n for key, n in _ADDED.items() if key not in known)
    added += sum(
        _key_bytes(key) + _value_bytes(value) for key, value in more_metadata.items()
    )
    removed = sum(_key_bytes(key) + n for key, n in _REMOVED.items() if key in known)
    return _end_of_metadata(path, header) + added - removed


def _end_of_metadata(path: Path, header: GgufHeader) -> int:
    cursor = Cursor(read_lead(parts_of(path)[0], header), header.file_bytes)
    _, _, n_keys = read_counts(cursor, path.name)
    for _ in range(n_keys):
        read_entry({}, cursor)
    return cursor.position


def _entry_bytes(info: TensorInfo) -> int:
    """A tensor's entry: its name, its shape without ones at the end, type and place."""
    n_dimensions = len(info.shape)
    while n_dimensions > 1 and info.shape[n_dimensions - 1] == 1:
        n_dimensions -= 1
    name_bytes = _LENGTH_BYTES + len(info.name.encode())
    return name_bytes + 4 + 8 * n_dimensions + _TYPE_BYTES + 8


def _key_bytes(key: str) -> int:
    return _LENGTH_BYTES + len(key.encode()) + _TYPE_BYTES


def _value_bytes(value: int | str) -> int:
    if isinstance(value, str):
        return _LENGTH_BYTES + len(value.encode())
    return 4


def _aligned(n_bytes: int) -> int:
    return -(-n_bytes // _ALIGNMENT) * _ALIGNMENT
