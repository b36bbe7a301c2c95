"""A folder of files that are of use, but not needed: as many as there is room for."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

log = logging.getLogger(__name__)


class KeptFiles:
    """Keeps the most recently used files of a folder, up to a total size.

    Whatever goes wrong with a file is noted in the log.

    Args:
        folder: Its own; made with the first file.
        suffix: What the names of its files end with.
        most_bytes: Most that all files may take together.
        share_of_disk: Most of what the disk has left for them, 0 to 1.
    """

    def __init__(
        self, folder: Path, suffix: str, most_bytes: int, share_of_disk: float
    ) -> None:
        self._folder = folder
        self._suffix = suffix
        self._most_bytes = most_bytes
        self._share_of_disk = share_of_disk

    def path_of(self, name: str) -> Path:
        """Where the file of this name belongs."""
        return self._folder / f"{name}{self._suffix}"

    def capacity_bytes(self) -> int:
        """What all files may take; what they take already counts as free."""
        n_kept = sum(map(_size_bytes, self._files()))
        n_free = 0
        with _noted("find room in", self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            n_free = shutil.disk_usage(self._folder).free
        return min(self._most_bytes, int((n_free + n_kept) * self._share_of_disk))

    def use(self, path: Path) -> None:
        """Note that a file was of use just now."""
        with _noted("use", path):
            os.utime(path)

    def drop(self, path: Path) -> None:
        """Delete a file that is of no use."""
        with _noted("delete", path):
            path.unlink(missing_ok=True)

    def trim(self) -> None:
        """Delete the files that were not used for longest, until all find room.

        So are the beginnings of files that were never whole; nobody may be writing.
        """
        self.drop_all("*.part")
        n_left = self.capacity_bytes()
        for path in sorted(self._files(), key=_used_at, reverse=True):
            n_left -= _size_bytes(path)
            if n_left < 0:
                self.drop(path)

    def clear(self) -> None:
        """Delete all files."""
        self.drop_all("*")

    def drop_all(self, pattern: str) -> None:
        """Delete the files with names of a pattern."""
        for path in list(self._folder.glob(pattern)):
            self.drop(path)

    def _files(self) -> Iterable[Path]:
        return self._folder.glob(f"*{self._suffix}")


def _size_bytes(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _used_at(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0


@contextmanager
def _noted(what: str, path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        log.warning("Could not %s “%s”: %s", what, path.name, error)
