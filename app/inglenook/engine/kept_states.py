"""The folder of what models have read and said: one file a chat and way to load."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

log = logging.getLogger(__name__)

#: Most that all states take, and most of what the disk has left for them.
MOST_BYTES = 4 * 2**30
_SHARE_OF_DISK = 0.05
#: One state may take half of the room, or it would drive out all others.
_SHARE_OF_ONE = 0.5


class KeptStates:
    """Keeps the states of chats, the most recently used ones, up to a total size.

    Nothing here is needed: whatever goes wrong with a file is noted in the log.

    Args:
        folder: Its own; made with the first state.
        most_bytes: Most that all states may take together.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def path(self, chat_id: int, key: str) -> Path:
        """Where the state of a chat belongs.

        Args:
            chat_id: The chat.
            key: `Loaded.state_key` of the model that is to have it.
        """
        return self._folder / f"{chat_id}-{key}.state"

    def most_bytes_of_one(self) -> int:
        """How large a state may be that is to be kept."""
        return int(self._capacity_bytes() * _SHARE_OF_ONE)

    def use(self, path: Path) -> None:
        """Note that a state was of use just now."""
        with _noted("use", path):
            os.utime(path)

    def drop(self, path: Path) -> None:
        """Delete a state that is of no use."""
        with _noted("delete", path):
            path.unlink(missing_ok=True)

    def trim(self) -> None:
        """Delete the states that were not used for longest, until all find room.

        So are the beginnings of states that were never whole; nobody may be writing.
        """
        self._drop_all(self._folder.glob("*.part"))
        n_left = self._capacity_bytes()
        for path in sorted(self._states(), key=_used_at, reverse=True):
            n_left -= _size_bytes(path)
            if n_left < 0:
                self.drop(path)

    def remove(self, chat_id: int) -> None:
        """Delete all states of a chat."""
        self._drop_all(self._folder.glob(f"{chat_id}-*"))

    def clear(self) -> None:
        """Delete all states."""
        self._drop_all(self._folder.glob("*"))

    def _states(self) -> Iterable[Path]:
        return self._folder.glob("*.state")

    def _drop_all(self, paths: Iterable[Path]) -> None:
        for path in list(paths):
            self.drop(path)

    def _capacity_bytes(self) -> int:
        """What all states may take; what they take already counts as free."""
        n_kept = sum(map(_size_bytes, self._states()))
        n_free = 0
        with _noted("find room in", self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            n_free = shutil.disk_usage(self._folder).free
        return min(self._most_bytes, int((n_free + n_kept) * _SHARE_OF_DISK))


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
