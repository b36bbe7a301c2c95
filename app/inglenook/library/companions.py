"""What lies beside a model and belongs to it: the part that sees (mmproj)."""

from collections.abc import Iterator
from pathlib import Path

from inglenook.library.files import is_listed
from inglenook.library.names import FileName, parse_file_name

#: The most exact of those that cost little come first.
_PREFERRED = ("F16", "BF16", "F32", "Q8_0")
#: Where publishers put it, from the model's folder.
_FOLDERS = (".", "mmproj", "..")


def find_projector(model: Path) -> Path | None:
    """The mmproj file that goes with a model by its name and place; None without one.

    Args:
        model: The model's file; of a split model, any.
    """
    wanted = parse_file_name(model.name).base.casefold()
    found = [
        (file.base.casefold() != wanted, place, _preference(file), path)
        for place, folder in enumerate(_FOLDERS)
        for path, file in _projectors(model.parent / folder)
        if file.base.casefold() in {wanted, ""}
    ]
    return min(found)[-1] if found else None


def _projectors(folder: Path) -> Iterator[tuple[Path, FileName]]:
    try:
        paths = list(filter(is_listed, folder.iterdir()))
    except OSError:
        return
    for path in paths:
        file = parse_file_name(path.name, folder=folder.name)
        if file.kind == "mmproj":
            yield path, file


def _preference(file: FileName) -> int:
    known = file.variant in _PREFERRED
    return _PREFERRED.index(file.variant) if known else len(_PREFERRED)
