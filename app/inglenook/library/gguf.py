"""Reads the header of a GGUF file: its metadata, and where its tensors lie.

A file from the internet is hostile until read: no length in it is believed before
it is compared with what the file has left, nothing is allocated for what it claims,
and a header that would take long is refused. What comes out makes sense in itself,
or a ModelFileError says what is wrong.

The same parser reads the beginning of a file that is still elsewhere: it says how
many bytes it wants where it was given too few.
"""

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from inglenook.errors import (
    ModelDamaged,
    ModelNotFound,
    ModelUnreadable,
    NotAGguf,
)
from inglenook.library.cursor import (
    MAX_HEADER_BYTES,
    Cursor,
    HeaderIncomplete,
    Nonsense,
)
from inglenook.library.header import GgufHeader, TensorInfo, Value
from inglenook.library.quantizations import TENSOR_TYPES
from inglenook.translation import mark, translate
from inglenook.units import format_count

#: Enough for all but the vocabulary; with that, a header has 2–16 MiB.
_FIRST_READ = 2**20
_GROWTH = 8
_MAX_KEYS = 1024
_MAX_TENSORS = 65_536
_MAX_DIMENSIONS = 4
#: What the shortest possible entry takes in the file.
_KEY_BYTES = 13
_TENSOR_BYTES = 24
_DEFAULT_ALIGNMENT = 32
#: Two thousand times what all known files have.
_MAX_ALIGNMENT = 2**16
#: How files that are taken for models begin.
_OTHER_FORMATS = {
    b"<": mark("Gguf", "it is a web page"),
    b"PK\x03\x04": mark("Gguf", "it is a ZIP archive or a PyTorch file"),
    b"vers": mark("Gguf", "it is a Git LFS pointer, not the file itself"),
    b"ggjt": mark("Gguf", "it is in the format before GGUF"),
}


def read_header(path: Path, *, is_whole: bool = True) -> GgufHeader:
    """Read the header of a file, and check that all its tensors are there.

    Args:
        path: The file.
        is_whole: False for one that may end before its tensors do.

    Raises:
        ModelNotFound: There is no such file.
        NotAGguf: It is something else.
        ModelUnreadable: It may not be opened, or is of an unknown version or type.
        ModelDamaged: It is cut off, or makes no sense.
    """
    with _file_errors(path.name):
        if not path.exists():
            raise ModelNotFound(str(path))
        # A pipe or a device would be waited for.
        if not path.is_file():
            why = translate("Gguf", "it is no ordinary file")
            if path.is_dir():
                why = translate("Gguf", "it is a folder")
            raise NotAGguf(path.name, why)
        with path.open("rb") as file:
            return _read(file, path.stat().st_size, path.name, is_whole=is_whole)


def parse_header(
    buffer: bytes, *, file_bytes: int, name: str, is_whole: bool = True
) -> GgufHeader:
    """Read the header from the first bytes of a file.

    Args:
        buffer: As much of the file's beginning as there is.
        file_bytes: Size of the whole file.
        name: What errors call the file.
        is_whole: False for a file that may end before its tensors do.

    Raises:
        HeaderIncomplete: The header goes on after the end of the buffer.
        NotAGguf: It is something else.
        ModelUnreadable: It is of an unknown version or type.
        ModelDamaged: The file is cut off, or makes no sense.
    """
    _check_magic(buffer, file_bytes, name)
    cursor = Cursor(buffer, file_bytes)
    try:
        version, n_tensors, n_keys = read_counts(cursor, name)
        metadata = _read_metadata(cursor, n_keys)
        tensors = _read_tensors(cursor, n_tensors, name)
        alignment = _alignment(metadata)
        data_offset = -(-cursor.position // alignment) * alignment
        present_bytes = file_bytes if is_whole else None
        _check_places(tensors, data_offset, alignment, present_bytes)
    except Nonsense as nonsense:
        raise ModelDamaged(name, str(nonsense)) from nonsense
    return GgufHeader(
        version=version,
        metadata=MappingProxyType(metadata),
        tensors=tensors,
        data_offset=data_offset,
        file_bytes=file_bytes,
    )


def read_lead(path: Path, header: GgufHeader) -> bytes:
    """All of a file that lies before its tensors.

    Args:
        path: The file.
        header: What was read of it.

    Raises:
        ModelUnreadable: The system does not give it.
    """
    with _file_errors(path.name), path.open("rb") as file:
        return file.read(header.data_offset)


def read_counts(cursor: Cursor, name: str) -> tuple[int, int, int]:
    """What a header begins with: its version, and how many tensors and keys it has.

    Args:
        cursor: At the beginning of the file, whose magic was checked.
        name: What errors call the file.
    """
    cursor.skip(4)
    version = _read_version(cursor, name)
    n_tensors = cursor.count(_TENSOR_BYTES, _MAX_TENSORS, translate("Gguf", "tensors"))
    n_keys = cursor.count(_KEY_BYTES, _MAX_KEYS, translate("Gguf", "keys"))
    return version, n_tensors, n_keys


def read_entry(metadata: dict[str, Value], cursor: Cursor) -> None:
    """Add the next key and its value to the metadata."""
    key = cursor.identifier()
    if key in metadata:
        raise Nonsense(translate("Gguf", "the key “{key}” comes twice").format(key=key))
    metadata[key] = cursor.value()


@contextmanager
def _file_errors(name: str) -> Iterator[None]:
    """Turn what the system says into the words for the user."""
    try:
        yield
    except OSError as error:
        raise ModelUnreadable(
            name,
            (error.strerror or translate("Gguf", "the system refused")).lower(),
            hint=translate(
                "Gguf", "Check who may read the file, and that its disk is well."
            ),
        ) from error


def _read(
    file: BinaryIO, file_bytes: int, name: str, *, is_whole: bool = True
) -> GgufHeader:
    """Parse ever more of the file, until it is enough."""
    buffer = b""
    wanted = _FIRST_READ
    while True:
        buffer += file.read(wanted - len(buffer))
        if len(buffer) < wanted:
            file_bytes = len(buffer)
        try:
            return parse_header(
                buffer, file_bytes=file_bytes, name=name, is_whole=is_whole
            )
        except HeaderIncomplete as incomplete:
            wanted = max(incomplete.needed_bytes, len(buffer) * _GROWTH)
            wanted = min(wanted, file_bytes, MAX_HEADER_BYTES)


def _check_magic(buffer: bytes, file_bytes: int, name: str) -> None:
    if buffer[:4] == b"GGUF":
        return
    if file_bytes == 0:
        raise NotAGguf(name, translate("Gguf", "it is empty"))
    for start, format_ in _OTHER_FORMATS.items():
        if buffer.startswith(start):
            raise NotAGguf(name, translate("Gguf", format_))
    raise NotAGguf(name, translate("Gguf", "it begins like no GGUF file"))


def _read_version(cursor: Cursor, name: str) -> int:
    version = int(cursor.number("I"))
    if version & 0xFFFF == 0 and version:
        raise ModelUnreadable(
            name, translate("Gguf", "it was made for big-endian computers")
        )
    if version not in (2, 3):
        raise ModelUnreadable(
            name,
            translate("Gguf", "it has the GGUF version {version}").format(
                version=version
            ),
        )
    return version


def _read_metadata(cursor: Cursor, n_keys: int) -> dict[str, Value]:
    metadata: dict[str, Value] = {}
    for _ in range(n_keys):
        read_entry(metadata, cursor)
    return metadata


def _read_tensors(cursor: Cursor, n_tensors: int, name: str) -> tuple[TensorInfo, ...]:
    tensors: dict[str, TensorInfo] = {}
    for _ in range(n_tensors):
        tensor = _read_tensor(cursor, name)
        if tensor.name in tensors:
            raise Nonsense(
                translate("Gguf", "the tensor “{tensor}” comes twice").format(
                    tensor=tensor.name
                )
            )
        tensors[tensor.name] = tensor
    return tuple(tensors.values())


def _read_tensor(cursor: Cursor, name: str) -> TensorInfo:
    tensor = cursor.identifier()
    n_dimensions = int(cursor.number("I"))
    if n_dimensions > _MAX_DIMENSIONS:
        raise Nonsense(
            translate("Gguf", "the tensor “{tensor}” has {n} dimensions").format(
                tensor=tensor, n=n_dimensions
            )
        )
    shape = tuple(int(cursor.number("Q")) for _ in range(n_dimensions))
    number = int(cursor.number("I"))
    if (type_ := TENSOR_TYPES.get(number)) is None:
        raise ModelUnreadable(
            name,
            translate(
                "Gguf", "the tensor “{tensor}” has the unknown type {number}"
            ).format(tensor=tensor, number=number),
        )
    if math.prod(shape) >= 2**63:
        raise Nonsense(
            translate("Gguf", "the tensor “{tensor}” has too many elements").format(
                tensor=tensor
            )
        )
    row_length = shape[0] if shape else 1
    if row_length % type_.block_length:
        raise Nonsense(
            translate("Gguf", "the tensor “{tensor}” has rows of {n} {type}").format(
                tensor=tensor, n=row_length, type=type_.name
            )
        )
    return TensorInfo(
        name=tensor, shape=shape, type=type_, offset=int(cursor.number("Q"))
    )


def _alignment(metadata: Mapping[str, Value]) -> int:
    value = metadata.get("general.alignment", _DEFAULT_ALIGNMENT)
    if type(value) is not int or value < 1 or value.bit_count() != 1:
        raise Nonsense(translate("Gguf", "its alignment is no power of two"))
    if value > _MAX_ALIGNMENT:
        raise Nonsense(
            translate("Gguf", "it claims to be aligned to {n} bytes").format(
                n=format_count(value)
            )
        )
    return value


def _check_places(
    tensors: tuple[TensorInfo, ...],
    data_offset: int,
    alignment: int,
    present_bytes: int | None,
) -> None:
    """Refuse tensors that the file does not hold, if its size counts."""
    end = 0
    for tensor in tensors:
        if tensor.offset % alignment:
            raise Nonsense(
                translate("Gguf", "the tensor “{tensor}” is not aligned").format(
                    tensor=tensor.name
                )
            )
        end = max(end, data_offset + tensor.offset + tensor.size_bytes)
    if present_bytes is not None and end > present_bytes:
        raise Nonsense(
            translate(
                "Gguf",
                "its tensors end at byte {end}, and the file has {size} bytes",
            ).format(end=format_count(end), size=format_count(present_bytes))
        )
