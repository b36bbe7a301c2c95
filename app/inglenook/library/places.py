"""Where the models of a library lie, and what room there is for more."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inglenook.library.folders import is_folder
from inglenook.library.programs import Program
from inglenook.library.records import LocalModel
from inglenook.library.scan import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The disk that models are downloaded to.

    Attributes:
        top: The folder that the disk begins with.
        free_bytes: What this user may still write.
        models_bytes: Of the library's models that are on this disk.
    """

    top: Path
    free_bytes: int
    total_bytes: int
    models_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where models lie.

    Attributes:
        downloads: The folder that they are downloaded to.
        added: Folders that the user added.
        programs: Those whose models are used where they are.
        space: None where the system does not tell.
    """

    downloads: Path
    added: tuple[Path, ...] = ()
    programs: tuple[Program, ...] = ()
    space: Space | None = None


def read_places(library: Library, models: Iterable[LocalModel]) -> Places:
    """Where the models of a library lie now."""
    return Places(
        downloads=library.models_folder,
        added=library.more_folders,
        programs=tuple(library.programs()),
        space=read_space(library.models_folder, models),
    )


def read_space(folder: Path, models: Iterable[LocalModel]) -> Space | None:
    """The disk of a folder, which need not be there yet; None where nobody tells.

    Args:
        folder: It.
        models: Those that may be on the disk.
    """
    while not is_folder(folder) and folder != folder.parent:
        folder = folder.parent
    try:
        usage = shutil.disk_usage(folder)
        disk = folder.stat().st_dev
        top = folder.resolve()
        while not top.is_mount() and top != top.parent:
            top = top.parent
    except OSError:
        return None
    on_disk = (each.size_bytes for each in models if _disk_of(each.path) == disk)
    return Space(
        top=top,
        free_bytes=usage.free,
        total_bytes=usage.total,
        models_bytes=sum(on_disk),
    )


def _disk_of(path: Path) -> int | None:
    try:
        return path.stat().st_dev
    except OSError:
        return None
