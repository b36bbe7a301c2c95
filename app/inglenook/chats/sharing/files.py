"""The files of an import, each read when it is needed, and never too much of it."""

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any

from inglenook.errors import ImportDamaged, ImportTooLarge, ImportUnreadable

_Open = Callable[[], IO[Any]]

#: No file of chats has more bytes, unpacked.
MAX_BYTES = 512 * 2**20
#: No folder or archive has more files.
MAX_FILES = 200_000
#: Folders below the one that was chosen: Jan's own one holds `threads/<id>/`.
_MAX_DEPTH = 3


class Files:
    """Files by their names, as in `threads/jan_17/thread.json`.

    Args:
        readers: How each is opened.
    """

    def __init__(self, readers: dict[str, _Open]) -> None:
        self._readers = readers
        self._names = tuple(sorted(readers))

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, sorted."""
        return self._names

    def read(self, name: str) -> bytes:
        """The content of one file.

        Raises:
            ImportFailed: It is larger than `MAX_BYTES`, damaged, or not given.
        """
        shown = PurePosixPath(name).name
        with _import_errors(shown), self._readers[name]() as file:
            data: bytes = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ImportTooLarge(shown)
        return data


@contextmanager
def open_files(path: Path) -> Iterator[Files]:
    """The files of an archive or a folder; or one file, by its own name.

    Raises:
        ImportFailed: It is damaged, too large or cannot be read.
    """
    with ExitStack() as opened:
        with _import_errors(path.name):
            if path.is_dir():
                files = _in_folder(path)
            elif zipfile.is_zipfile(path):
                archive = opened.enter_context(zipfile.ZipFile(path))
                files = _in_archive(archive, path.name)
            else:
                files = {path.name: partial(path.open, "rb")}
        yield Files(files)


@contextmanager
def _import_errors(name: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ImportDamaged(name, str(error)) from error
    # What zipfile raises for a password, and for a compression that it lacks.
    except (RuntimeError, NotImplementedError) as error:
        raise ImportUnreadable(name, str(error)) from error
    except OSError as error:
        raise ImportUnreadable(name, error.strerror or str(error)) from error


def _in_archive(archive: zipfile.ZipFile, name: str) -> dict[str, _Open]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MAX_FILES:
        raise ImportTooLarge(name)
    return {info.filename: partial(archive.open, info) for info in infos}


def _in_folder(folder: Path) -> dict[str, _Open]:
    readers: dict[str, _Open] = {}
    for root, folders, names in os.walk(folder):
        place = Path(root).relative_to(folder)
        if len(place.parts) >= _MAX_DEPTH:
            folders.clear()
        for name in names:
            readers[(place / name).as_posix()] = partial(Path(root, name).open, "rb")
        if len(readers) > MAX_FILES:
            raise ImportTooLarge(folder.name)
    return readers
