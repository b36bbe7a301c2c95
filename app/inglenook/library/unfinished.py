"""Models of which only a part has come."""

from collections.abc import Iterator
from pathlib import Path

from inglenook.errors import ModelAmbiguous, ModelNotFound
from inglenook.library.files import is_file
from inglenook.library.folders import files_in, repo_in
from inglenook.library.names import parse_file_name
from inglenook.library.records import LocalModel, file_names, labels_of
from inglenook.library.sidecars import part_path

#: What the name of a part has behind that of the file that it is to become.
PART_END = part_path(Path("m")).suffix


def find_unfinished(text: str, folder: Path) -> Path:
    """The file that a part is to become.

    Args:
        text: Its path or that of the part, or a name as `Library.look_up` takes it.
        folder: That of downloads.

    Raises:
        ModelNotFound: There is none.
        ModelAmbiguous: There are several.
    """
    wanted = text.strip().removesuffix(PART_END)
    if is_file(part_path(Path(wanted))):
        return Path(wanted)
    called = wanted.casefold()
    found = [path for path in _unfinished(folder) if called in _names(path, folder)]
    if len(found) > 1:
        raise ModelAmbiguous(text, [str(path) for path in found])
    if not found:
        raise ModelNotFound(text)
    return found[0]


def _unfinished(folder: Path) -> Iterator[Path]:
    for path in files_in([folder]):
        if path is not None and path.suffix == PART_END:
            yield path.with_suffix("")


def _names(path: Path, folder: Path) -> set[str]:
    """What it would be called if it were whole."""
    file = parse_file_name(path.name)
    model = LocalModel(
        path=path,
        name=file.base,
        variant=file.variant,
        repo=repo_in(path, [folder.resolve()]),
        size_bytes=0,
    )
    return set(map(str.casefold, file_names(model) | labels_of(model)))
