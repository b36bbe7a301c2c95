"""Reads as much of a GGUF header as is there, of a file that is elsewhere.

What a plan needs comes before the vocabulary in all well-known files, and the
vocabulary is most of a header.
"""

from dataclasses import dataclass
from types import MappingProxyType

from inglenook.errors import ModelDamaged
from inglenook.library.cursor import Cursor, HeaderIncomplete, Nonsense
from inglenook.library.gguf import parse_header, read_counts, read_entry
from inglenook.library.header import ArraySummary, GgufHeader, Value

_ARRAY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the first bytes of a file tell.

    Attributes:
        header: All of it, or without tensors where they are not there yet.
        is_whole: Whether it is all of it.
        used_bytes: How much of the file it was read from.
        cut_key: Of the value that goes on after the last byte; empty for none.
    """

    header: GgufHeader
    is_whole: bool
    used_bytes: int
    cut_key: str = ""


def parse_beginning(buffer: bytes, *, file_bytes: int, name: str) -> Beginning:
    """Read what is there of a header.

    An array that goes on after the end of the buffer is told by its length; what
    comes after it is missing.

    Args:
        buffer: The first bytes of the file.
        file_bytes: Size of the whole file.
        name: What errors call the file.

    Raises:
        ModelFileError: As `parse_header` does.
    """
    try:
        header = parse_header(buffer, file_bytes=file_bytes, name=name)
    except HeaderIncomplete:
        return _parse_part(buffer, file_bytes, name)
    return Beginning(header=header, is_whole=True, used_bytes=header.data_offset)


def _parse_part(buffer: bytes, file_bytes: int, name: str) -> Beginning:
    cursor = Cursor(buffer, file_bytes)
    metadata: dict[str, Value] = {}
    version, used_bytes, cut_key = 0, 0, ""
    try:
        version, _, n_keys = read_counts(cursor, name)
        for _ in range(n_keys):
            used_bytes = cursor.position
            read_entry(metadata, cursor)
        used_bytes = cursor.position
    except Nonsense as nonsense:
        raise ModelDamaged(name, str(nonsense)) from nonsense
    except HeaderIncomplete:
        if used_bytes:
            cut_key, length, used_bytes = _cut_array(buffer, file_bytes, used_bytes)
            if length:
                metadata[cut_key] = ArraySummary("array", length)
    header = GgufHeader(
        version=version,
        metadata=MappingProxyType(metadata),
        tensors=(),
        data_offset=0,
        file_bytes=file_bytes,
    )
    return Beginning(
        header=header, is_whole=False, used_bytes=used_bytes, cut_key=cut_key
    )


def _cut_array(buffer: bytes, file_bytes: int, start: int) -> tuple[str, int, int]:
    """The key of the value that is cut off, its length, and how far that is told.

    Args:
        buffer: The first bytes of the file.
        file_bytes: Size of the whole file.
        start: Where the key begins.
    """
    cursor = Cursor(buffer, file_bytes)
    try:
        cursor.skip(start)
        key = cursor.identifier()
        kind = int(cursor.number("I"))
        if kind != _ARRAY:
            return key, 0, start
        cursor.number("I")
        length = int(cursor.number("Q"))
    except HeaderIncomplete:
        return "", 0, start
    return key, length, cursor.position
