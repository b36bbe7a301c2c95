"""What tells the variants of a comparison from each other."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from inglenook.library.records import LocalModel


def labels_of(models: Sequence[LocalModel]) -> dict[Path, str]:
    """A label for each file: its quantization where no other has that.

    Else it is the name of the file, and where several have the same, the whole path.
    """
    found = {each.path: each.variant or each.path.stem for each in models}
    for name in (_stem, str):
        counts = Counter(found.values())
        found = {
            path: label if counts[label] == 1 else name(path)
            for path, label in found.items()
        }
    return found


def _stem(path: Path) -> str:
    return path.stem
