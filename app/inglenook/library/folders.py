"""Folders of models: what lies in them, however they are made."""

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

log = logging.getLogger(__name__)

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


def files_in(folders: Iterable[Path]) -> Iterator[Path | None]:
    """The files in some folders and those in them; None after each folder.

    Links to folders are followed, and no folder is read twice. One that cannot be
    read is left out, with a warning in the log unless it is just not there.
    """
    waiting = list(folders)
    seen: set[Path] = set()
    while waiting:
        folder = resolved(waiting.pop())
        if folder is None or folder in seen:
            continue
        seen.add(folder)
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
