"""Where a new file goes, and whether there is room for it."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pathvalidate import ValidationError, sanitize_filename, validate_filename

from inglenook.convert.target import RESERVE_BYTES
from inglenook.errors import (
    AppError,
    FileNotWritten,
    NameUnusable,
    NoRoomToConvert,
    TargetTaken,
)
from inglenook.library.scan import LocalModel

#: Numbers that are tried to make a name another one.
_NUMBERS = range(2, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Whether a file can be written.

    Attributes:
        needed_bytes: What it takes; 0 where that is not known yet.
        free_bytes: What the disk has; 0 where the system does not tell.
        free_name: The name, or one like it that no file has.
        error: Why it cannot; None if it can.
    """

    target: Path
    needed_bytes: int
    free_bytes: int
    free_name: str
    error: AppError | None = None


def folder_beside(source: Path, models: Path, own_folders: Iterable[Path]) -> Path:
    """Where what is made of a model goes unless told otherwise.

    That is beside it, so that variants stay together; but nothing is put into folders
    that are not the user's own.

    Args:
        source: The model.
        models: Where models are downloaded to.
        own_folders: Others whose models are the user's.
    """
    is_own = any(map(source.is_relative_to, (models, *own_folders)))
    return source.parent if is_own else models


def named_source(source: Path, model: LocalModel | None) -> Path:
    """What new files are named after: a model's file, if its name tells anything.

    Args:
        source: The file.
        model: What the library knows of it; other programs call their files by hashes.
    """
    if model is None or source.suffix.lower() == ".gguf":
        return source
    stem = "-".join(filter(None, (model.name.replace(":", "-"), model.variant)))
    name = sanitize_filename(f"{stem}.gguf", platform="universal")
    return source.with_name(name)


def check_target(folder: Path, name: str, needed_bytes: int) -> Room:
    """Find out whether a file can be written, as far as that can be told before.

    Args:
        folder: Where it goes; it need not be there yet.
        name: What the user calls it.
        needed_bytes: What it takes; 0 where that is not known yet.
    """
    target, free_bytes = folder / name, 0
    error: AppError | None = None
    try:
        free_bytes = _free_bytes(folder)
        # A name must not lead out of the folder.
        if _is_usable(name):
            error = _hindrance(target, needed_bytes, free_bytes)
        else:
            error = NameUnusable(name)
        if isinstance(error, TargetTaken):
            name = _free_name(target)
    except OSError as trouble:
        error = FileNotWritten(name)
        error.__cause__ = trouble
    return Room(
        target=target,
        needed_bytes=needed_bytes,
        free_bytes=free_bytes,
        free_name=name,
        error=error,
    )


def _hindrance(target: Path, needed_bytes: int, free_bytes: int) -> AppError | None:
    if target.exists():
        return TargetTaken(target.name)
    if free_bytes < needed_bytes + RESERVE_BYTES:
        needed_bytes += RESERVE_BYTES
        return NoRoomToConvert(str(target.parent), needed_bytes, free_bytes)
    return None


def _is_usable(name: str) -> bool:
    """Whether a file can be called so on every system."""
    try:
        for each in (name, Path(name).stem):
            validate_filename(each, platform="universal")
    except ValidationError:
        return False
    return bool(name.removesuffix(".gguf").strip())


def _free_name(target: Path) -> str:
    """The same name with a number that no file has."""
    names = (f"{target.stem}-{number}{target.suffix}" for number in _NUMBERS)
    free = (name for name in names if not target.with_name(name).exists())
    return next(free, target.name)


def _free_bytes(folder: Path) -> int:
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
