"""A new model: it appears under its name only when it is whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inglenook.errors import FileNotWritten, NoRoomToConvert, TargetTaken

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

    Where that does not come, nothing is left of it.

    Args:
        target: Where it goes; nothing may be there.
        needed_bytes: What it takes on the disk.

    Raises:
        TargetTaken: There is a file already.
        NoRoomToConvert: The disk does not hold it.
        FileNotWritten: The system does not let us write it.
    """
    _require_room(target, needed_bytes)
    part = target.with_name(f"{target.name}.part")
    try:
        with _writing(target):
            part.unlink(missing_ok=True)
        yield part
        with _writing(target):
            # Another one may have come meanwhile.
            _require_free(target)
            _flush(part)
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _require_room(target: Path, needed_bytes: int) -> None:
    _require_free(target)
    with _writing(target):
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


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path.name) from error
