"""The headers of all the files that a model consists of."""

from pathlib import Path

from inglenook.library.files import parts_of, require_all
from inglenook.library.gguf import read_header
from inglenook.library.header import GgufHeader


def read_headers(path: Path) -> list[GgufHeader]:
    """The headers of a model's files, the first file's first; weights may be missing.

    Args:
        path: Any of its files.

    Raises:
        ModelFileError: One is not there, cannot be read, or makes no sense.
    """
    parts = require_all(parts_of(path))
    return [read_header(part, is_whole=False) for part in parts]
