"""A new model: it appears under its name only when it is whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inglenook.errors import FileNotWritten, NoRoomToConvert, TargetTaken
from inglenook.library.lock import sole_writer

#: Left free for everything else on the disk.
RESERVE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Written:
    """How much of a file is written.

    Attributes:
        done_tensors: Those that are written wholly.
        total_tensors: 0 where they are not counted.
    """

    done_bytes: int
    total_bytes: int
    done_tensors: int = 0
    total_tensors: int = 0


@contextmanager
def new_target(target: Path, needed_bytes: int) -> Iterator[Path]:
    """Give the path to write to, which takes its name at the end.

    Where that does not come, nothing is left of it. What a download of the same name
    has brought so far stays.

    Args:
        target: Where it goes; nothing may be there.
        needed_bytes: What it takes on the disk.

    Raises:
        TargetTaken: There is a file already.
        AlreadyDownloading: Somebody else is just writing it.
        NoRoomToConvert: The disk does not hold it.
        FileNotWritten: The system does not let us write it.
    """
    _require_room(target, needed_bytes)
    # Of a name of its own: a download that was paused has its part beside it.
    part = target.with_name(f"{target.name}.making")
    with ExitStack() as stack:
        with writing(target):
            stack.enter_context(sole_writer(target))
            part.unlink(missing_ok=True)
        stack.callback(part.unlink, missing_ok=True)
        yield part
        with writing(target):
            # Another one may have come meanwhile.
            _require_free(target)
            _flush(part)
            part.replace(target)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say of a file, in the words of this program, that the system refuses it.

    Raises:
        FileNotWritten: It does.
    """
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path.name) from error


def _require_room(target: Path, needed_bytes: int) -> None:
    _require_free(target)
    with writing(target):
        free_bytes = shutil.disk_usage(target.parent).free
    needed_bytes += RESERVE_BYTES
    if free_bytes < needed_bytes:
        raise NoRoomToConvert(str(target.parent), needed_bytes, free_bytes)


def _require_free(target: Path) -> None:
    if target.exists():
        raise TargetTaken(target.name)


def _flush(part: Path) -> None:
    """Have the system put it on the disk."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())
