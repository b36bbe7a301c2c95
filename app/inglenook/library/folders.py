"""Folders of models: what lies in them, however they are made."""

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

log = logging.getLogger(__name__)

#: What is the same for all names of a file or folder.
Identity = tuple[int, int] | Path

#: What the system and pathlib say of a path: of a loop of links, or of one that
#: holds what no path can hold.
_FAILURES = (OSError, RuntimeError, ValueError)


def resolved(folder: Path) -> Path | None:
    """Where a folder really is, with `~` for the user's own; None for nowhere."""
    try:
        return folder.expanduser().resolve()
    except _FAILURES as error:
        log.warning("The folder %a cannot be used: %s", str(folder), error)
        return None


def located(file: Path) -> Path | None:
    """A file by its own name in the folder that it really is in; None for nowhere."""
    folder = resolved(file.parent)
    return folder / file.name if folder is not None else None


def identity_of(path: Path) -> Identity:
    """What tells a file or folder from others, whatever it is called.

    On many disks one name can be written in several ways, in capitals or not; and a
    file can have several names.
    """
    try:
        status = path.stat()
    except _FAILURES:
        return path
    # Some network drives number nothing.
    return (status.st_dev, status.st_ino) if status.st_ino else path


def is_folder(path: Path) -> bool:
    """Whether there is such a folder, as far as the system lets us see."""
    try:
        return path.is_dir()
    except _FAILURES:
        return False


def folders_in(folder: Path) -> list[Path]:
    """The folders right in a folder, by name; none where it cannot be read."""
    return sorted(Path(entry.path) for entry in _entries(folder) if _is_folder(entry))


def files_right_in(folder: Path) -> list[Path]:
    """The plain files right in a folder, by name; none where it cannot be read."""
    return sorted(Path(entry.path) for entry in _entries(folder) if _is_file(entry))


def repo_in(path: Path, folders: Iterable[Path]) -> str:
    """`org/repo`, where a file lies so in one of the folders; else empty."""
    for folder in folders:
        if path.is_relative_to(folder):
            inside = path.relative_to(folder).parts
            return "/".join(inside[:2]) if len(inside) > 2 else ""
    return ""


def files_in(folders: Iterable[Path]) -> Iterator[Path | None]:
    """The files in some folders and those in them; None after each folder.

    Links to folders are followed, and no folder is read twice. One that cannot be
    read is left out, with a warning in the log unless it is just not there.
    """
    waiting = list(folders)
    seen: set[Identity] = set()
    while waiting:
        folder = resolved(waiting.pop())
        if folder is None or (identity := identity_of(folder)) in seen:
            continue
        seen.add(identity)
        for entry in _entries(folder):
            if _is_folder(entry):
                waiting.append(Path(entry.path))
            else:
                yield Path(entry.path)
        yield None


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        # As before the first download, or without the disk that it is on.
        log.info("The folder %a is not there", str(folder))
    except _FAILURES as error:
        log.warning("The folder %a is not read: %s", str(folder), error)
    return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
