"""One writer for each file, over all processes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

from inglenook.errors import AlreadyDownloading
from inglenook.library.sidecars import lock_path, part_path


@contextmanager
def sole_writer(target: Path) -> Iterator[None]:
    """Be the only one that downloads, makes or deletes a file, within the block.

    Raises:
        AlreadyDownloading: Somebody else does.
    """
    path = lock_path(target)
    # Threads of this process are told apart too.
    lock = filelock.FileLock(path, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise AlreadyDownloading(target.name) from error
    try:
        yield
    finally:
        if not part_path(target).exists():
            # Once it is let go of, it may be another's. Windows deletes nothing that is
            # open; there the lock deletes its own file.
            with suppress(OSError):
                path.unlink()
        lock.release()
