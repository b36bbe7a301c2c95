"""The disk that downloads go to: its space, and its failures."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inglenook.errors import DiskTooFull, DownloadNotWritten

#: Left free for everything else on the disk.
RESERVE_BYTES = 500_000_000
_FULL = {errno.ENOSPC, errno.EDQUOT}


def require_space(folder: Path, needed_bytes: int) -> None:
    """Refuse what does not fit, with some space left for others.

    Args:
        folder: Where it goes; it may not be there yet.
        needed_bytes: What is still to be written.

    Raises:
        DiskTooFull: It does not fit.
    """
    free_bytes = _free_bytes(folder)
    if needed_bytes and free_bytes < needed_bytes + RESERVE_BYTES:
        raise DiskTooFull(str(folder), needed_bytes + RESERVE_BYTES, free_bytes)


@contextmanager
def disk_errors(path: Path, needed_bytes: int = 0) -> Iterator[None]:
    """Turn what the system says of a file into DownloadErrors.

    Args:
        path: The file.
        needed_bytes: What is still to be written to it.

    Raises:
        DiskTooFull: There is no space left.
        DownloadNotWritten: There is another reason.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            free_bytes = _free_bytes(path.parent)
            raise DiskTooFull(str(path.parent), needed_bytes, free_bytes) from error
        detail = error.strerror or str(error)
        raise DownloadNotWritten(str(path), detail) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power loss, where that is needed."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _free_bytes(folder: Path) -> int:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
