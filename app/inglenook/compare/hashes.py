"""SHA-256 of models, so that a report says what exactly was compared."""

from collections.abc import Generator
from pathlib import Path

from inglenook.json_file import JsonFile
from inglenook.library.files import parts_of, size_of
from inglenook.library.verify import Reading, verify


class Hashes:
    """Hashes models once, for as long as their files do not change.

    Args:
        path: The JSON file where they are kept.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, tuple[str, ...]])

    def find(self, path: Path) -> Generator[Reading | None, None, tuple[str, ...]]:
        """The hash of each of a model's files.

        Raises:
            ModelFileError: One of them is gone, or cannot be read.
        """
        known, key = self._file.read() or {}, _key(path)
        if key not in known:
            verified = yield from verify(path)
            known[key] = tuple(each.sha256 for each in verified)
            self._file.write(known)
        return known[key]


def _key(path: Path) -> str:
    """Changes with any of the files."""
    parts = parts_of(path)
    changed = (str(part.stat().st_mtime_ns) for part in parts if part.exists())
    return " | ".join((str(path), str(sum(map(size_of, parts))), *changed))
