"""What belongs to a model and is none, as the part that sees (mmproj): by one rule.

It lies in the model's folder, in the folder “mmproj” there, or in the one above; and
it has the model's name, or none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from inglenook.library.files import is_listed
from inglenook.library.names import FileName, parse_file_name
from inglenook.library.records import Companion, LocalModel

#: The most exact of those that cost little come first.
_PREFERRED = ("F16", "BF16", "F32", "Q8_0")


def with_companions(
    models: Iterable[LocalModel], companions: Iterable[Companion]
) -> list[LocalModel]:
    """Models with those of the companions that go with them."""
    by_folder: dict[Path, list[Companion]] = defaultdict(list)
    for each in companions:
        by_folder[each.path.parent].append(each)
    return [
        replace(
            model,
            companions=tuple(
                each
                for folder in _folders(model.path)
                for each in by_folder.get(folder, ())
                if _is_of(each.base, model.path)
            ),
        )
        for model in models
    ]


def find_projector(model: Path) -> Path | None:
    """The mmproj file that goes with a model by its name and place; None without one.

    Args:
        model: The model's file; of a split model, any.
    """
    found = [
        (not file.base, place, _preference(file), path)
        for place, folder in enumerate(_folders(model))
        for path, file in _projectors(folder)
        if _is_of(file.base, model)
    ]
    return min(found)[-1] if found else None


def _folders(model: Path) -> tuple[Path, ...]:
    """Where publishers put what goes with a model, the nearest first."""
    folder = model.parent
    return (folder, folder / "mmproj", folder.parent)


def _is_of(base: str, model: Path) -> bool:
    """Whether what is called so goes with a model that is near."""
    return base.casefold() in {"", parse_file_name(model.name).base.casefold()}


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
