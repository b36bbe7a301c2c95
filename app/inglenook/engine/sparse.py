"""Files that have a header and a length, and nothing on the disk in between.

A dry load reads no more of a model, so that a plan for it can be measured before it
is downloaded.
"""

import ctypes
import sys
from pathlib import Path
from typing import BinaryIO

from inglenook.errors import StoreUnusable

# winioctl.h.
_FSCTL_SET_SPARSE = 0x900C4


def write_sparse(target: Path, header: bytes, size_bytes: int) -> Path:
    """Write a GGUF of which only the header is known; gives the file.

    On a file system without holes (FAT) all of its length is taken from the disk.

    Args:
        target: The file; one that is there is replaced. Of a split model each part
            needs one, named as the part is.
        header: The file's beginning, to its first tensor's data or beyond.
        size_bytes: Length of the whole file.

    Raises:
        StoreUnusable: It cannot be written.
    """
    assert len(header) <= size_bytes, "a file is longer than its header"
    try:
        with target.open("wb") as file:
            _allow_holes(file)
            file.write(header)
            file.truncate(size_bytes)
    except OSError as error:
        raise StoreUnusable(target.name, error.strerror or str(error)) from error
    return target


def _allow_holes(file: BinaryIO) -> None:
    """Windows makes holes in no file that was not marked so."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        handle = ctypes.c_void_p(msvcrt.get_osfhandle(file.fileno()))
        returned = ctypes.c_ulong()
        ctypes.windll.kernel32.DeviceIoControl(
            handle, _FSCTL_SET_SPARSE, None, 0, None, 0, ctypes.byref(returned), None
        )
