"""A file with llama.cpp's state of a sequence, and how one knows that it is whole.

llama.cpp reads such a file without much doubt, so what follows its part vouches for
it, and is read before:

    llama.cpp's state | record: what the state is of | footer: lengths and checksum
"""

import hashlib
import os
import struct
from pathlib import Path
from typing import BinaryIO

#: Ends with the version of the layout.
_MAGIC = b"inglenook-state-1"
#: Magic, length of llama.cpp's part, length of the record, SHA-256 of both.
_FOOTER = struct.Struct(f"<{len(_MAGIC)}sQQ32s")
_STEP_BYTES = 2**20


class StateInvalid(Exception):
    """The file holds no state that is of use; why."""


def seal(part: Path, record: bytes) -> None:
    """Put the record and the footer behind what llama.cpp has written.

    Raises:
        OSError: The disk is full.
    """
    with part.open("r+b") as file:
        n_state = file.seek(0, os.SEEK_END)
        file.write(record)
        checksum = _checksum(file, n_state + len(record))
        file.write(_FOOTER.pack(_MAGIC, n_state, len(record), checksum))


def read_record(file: BinaryIO) -> bytes:
    """The record of a file, which may not be whole.

    Raises:
        StateInvalid: It is no such file, or is cut off.
    """
    _, n_state, n_record, _ = _footer(file)
    file.seek(n_state)
    return file.read(n_record)


def require_whole(file: BinaryIO) -> None:
    """See to it that a file is as it was sealed; reads all of it.

    Raises:
        StateInvalid: It is not.
    """
    _, n_state, n_record, checksum = _footer(file)
    if _checksum(file, n_state + n_record) != checksum:
        raise StateInvalid("its checksum is wrong")


def _footer(file: BinaryIO) -> tuple[bytes, int, int, bytes]:
    size_bytes = file.seek(0, os.SEEK_END)
    if size_bytes < _FOOTER.size:
        raise StateInvalid("it is too short")
    file.seek(-_FOOTER.size, os.SEEK_END)
    magic, n_state, n_record, checksum = _FOOTER.unpack(file.read(_FOOTER.size))
    if magic != _MAGIC or n_state + n_record + _FOOTER.size != size_bytes:
        raise StateInvalid("it is no saved state, or cut off")
    return magic, n_state, n_record, checksum


def _checksum(file: BinaryIO, n_bytes: int) -> bytes:
    """The checksum of the first bytes; leaves the file behind them."""
    checksum = hashlib.sha256()
    file.seek(0)
    while n_bytes and (step := file.read(min(n_bytes, _STEP_BYTES))):
        checksum.update(step)
        n_bytes -= len(step)
    return checksum.digest()
