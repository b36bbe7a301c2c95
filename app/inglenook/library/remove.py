"""Deletes models, with all that lies beside them, and nothing of others."""

from collections.abc import Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from inglenook.errors import ModelNotFound, ModelNotOurs, ModelNotRemoved
from inglenook.library.files import is_file, parts_of
from inglenook.library.folders import located, resolved
from inglenook.library.foreign import as_foreign
from inglenook.library.lock import sole_writer
from inglenook.library.programs import Program
from inglenook.library.sidecars import (
    journal_path,
    made_path,
    part_path,
    source_path,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What is deleted with a model.

    Attributes:
        parts: Its files that are there, and those that lack.
        files: What is there, of it and beside it.
        freed_bytes: The space that this gives; nothing for what is also elsewhere.
        folder: That of the library in which it lies.
    """

    path: Path
    parts: tuple[Path, ...]
    files: tuple[Path, ...]
    freed_bytes: int
    folder: Path


def plan_removal(
    path: Path, own_folders: Iterable[Path], programs: Iterable[Program] = ()
) -> Removal:
    """What would be deleted with a model; incomplete ones can be too.

    Args:
        path: Any of its files, there or only a part of it.
        own_folders: That of downloads, then those that the user added; nothing
            outside of them is deleted.
        programs: Others that keep models here; what is theirs stays, unless it lies
            in the folder of downloads.

    Raises:
        ModelNotFound: It is not there.
        ModelNotOurs: It lies elsewhere, or other programs' files lie there.
    """
    file = located(path)
    if file is None or not beside(file):
        raise ModelNotFound(str(path))
    folders = [folder for each in own_folders if (folder := resolved(each))]
    around = [folder for folder in folders if file.is_relative_to(folder)]
    is_theirs = folders[:1] != around[:1] and as_foreign(file, programs) is not None
    if not around or is_theirs:
        raise ModelNotOurs(path.name, str(file.parent))
    parts = parts_of(file)
    files = tuple(chain.from_iterable(map(beside, parts)))
    return Removal(
        path=parts[0],
        parts=parts,
        files=files,
        freed_bytes=sum(map(_freed_bytes, files)),
        folder=around[0],
    )


def remove(removal: Removal) -> Generator[None, None, Removal]:
    """Delete a model; folders that it leaves empty go with it.

    Yields:
        None, after each of its files.

    Returns:
        What was deleted.

    Raises:
        AlreadyDownloading: It is just being downloaded.
        ModelNotRemoved: The system does not let us.
    """
    for part in removal.parts:
        yield None
        try:
            with sole_writer(part):
                for file in beside(part):
                    file.unlink(missing_ok=True)
        except OSError as error:
            detail = error.strerror or str(error)
            raise ModelNotRemoved(part.name, detail) from error
    remove_empty(removal.path.parent, removal.folder)
    return removal


def beside(part: Path) -> list[Path]:
    """A model's file and what lies beside it, as far as that is there."""
    notes = (source_path(part), made_path(part), journal_path(part))
    files = (part, part_path(part), *notes)
    return [file for file in files if is_file(file) or file.is_symlink()]


def _freed_bytes(file: Path) -> int:
    """The space that a file alone takes; a link to it takes none."""
    with suppress(OSError):
        status = file.lstat()
        if status.st_nlink == 1 and not file.is_symlink():
            return status.st_size
    return 0


def remove_empty(folder: Path, top: Path) -> None:
    """Delete a folder and those around it, as long as they are empty.

    Args:
        folder: The innermost.
        top: It stays, and so does what is outside of it.
    """
    while folder != top and folder.is_relative_to(top):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
