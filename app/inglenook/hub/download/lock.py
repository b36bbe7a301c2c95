"""One writer for each file, over all processes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

from inglenook.errors import AlreadyDownloading
from inglenook.hub.download.journal import part_path


@contextmanager
def sole_writer(target: Path) -> Iterator[None]:
    """Be the only one that downloads a file, as long as the block lasts.

    Raises:
        AlreadyDownloading: Somebody else does.
    """
    path = target.with_name(f"{target.name}.part.lock")
    # Threads of this process are told apart too.
    lock = filelock.FileLock(path, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise AlreadyDownloading(target.name) from error
    try:
        yield
    finally:
        lock.release()
        if not part_path(target).exists():
            with suppress(OSError):
                path.unlink()
