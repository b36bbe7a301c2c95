"""The header of a GGUF that is much like another one.

What stands in the other one is copied byte for byte, whatever it means: a vocabulary
of 200,000 tokens is not unpacked for it.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

from inglenook.convert.output import NewTensor, aligned
from inglenook.library.cursor import Cursor
from inglenook.library.gguf import read_counts, read_entry, read_lead
from inglenook.library.header import GgufHeader, Value

_VERSION = 3
#: gguf.h: the types of values that are written here.
_UINT32, _FLOAT32, _TEXT = 4, 6, 8
_FILE_TYPE = "general.file_type"
#: What only the old file is like: its parts, and where its tensors begin.
_DROPPED = ("split.", "general.alignment")
#: `llama_ftype` of files of one type, by the number of that type.
_PLAIN_FILE_TYPES = {0: 0, 1: 1, 30: 32}


class Entries:
    """The keys and values of a file's header, as bytes.

    Args:
        path: The file.
        header: Its header, which was checked.
    """

    def __init__(self, path: Path, header: GgufHeader) -> None:
        buffer = read_lead(path, header)
        cursor = Cursor(buffer, header.file_bytes)
        _, _, n_keys = read_counts(cursor, path.name)
        self._entries: dict[str, bytes] = {}
        for _ in range(n_keys):
            start = cursor.position
            entry: dict[str, Value] = {}
            read_entry(entry, cursor)
            (key,) = entry
            if not key.startswith(_DROPPED):
                self._entries[key] = buffer[start : cursor.position]

    def note_merge(self, adapter: str, strength: float) -> None:
        """Tell of an adapter that was merged into the weights."""
        self._put("inglenook.merge.adapter", _TEXT, _text(adapter))
        self._put("inglenook.merge.strength", _FLOAT32, struct.pack("<f", strength))

    def note_type(self, tensor_type: int) -> None:
        """Tell of the type of most tensors; a mix that has a name keeps it."""
        if tensor_type in _PLAIN_FILE_TYPES:
            number = struct.pack("<I", _PLAIN_FILE_TYPES[tensor_type])
            self._put(_FILE_TYPE, _UINT32, number)

    def to_bytes(self, n_tensors: int) -> bytes:
        """All before the list of the tensors."""
        counts = struct.pack("<IQQ", _VERSION, n_tensors, len(self._entries))
        return b"GGUF" + counts + b"".join(self._entries.values())

    def _put(self, key: str, type_: int, value: bytes) -> None:
        self._entries[key] = _text(key) + struct.pack("<I", type_) + value


def header_bytes(entries: Entries, tensors: Sequence[NewTensor]) -> bytes:
    """All that a file has before its weights."""
    data = bytearray(entries.to_bytes(len(tensors)))
    offset = 0
    for tensor in tensors:
        shape = tensor.shape[::-1]
        data += _text(tensor.name)
        data += struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        data += struct.pack("<IQ", tensor.type, offset)
        offset += aligned(tensor.n_bytes)
    return bytes(data)


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw
