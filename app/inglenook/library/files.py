"""Files of models: which of them go together, and what the system tells of them."""

from collections.abc import Sequence
from pathlib import Path

from inglenook.errors import ModelPartMissing
from inglenook.library.names import parse_file_name, shard_name

#: Of a file of settings, a manifest or a note; real ones have kilobytes.
_MOST_SMALL_BYTES = 2**20


def parts_of(path: Path) -> tuple[Path, ...]:
    """All the files of the model that a file belongs to, there or not."""
    file = parse_file_name(path.name)
    own_name = shard_name(file.whole, file.shard, file.n_shards)
    # llama.cpp looks for the others under such names only.
    if file.split != "shards" or path.name.lower() != own_name.lower():
        return (path,)
    return tuple(
        path.with_name(shard_name(file.whole, shard, file.n_shards))
        for shard in range(1, file.n_shards + 1)
    )


def require_all(parts: Sequence[Path]) -> Sequence[Path]:
    """The parts of a split model, if all are there."""
    if len(parts) > 1:
        for part in parts:
            if not is_file(part):
                raise ModelPartMissing(part.name)
    return parts


def is_listed(path: Path) -> bool:
    """Whether a file is worth a look when a folder is listed."""
    return path.suffix.lower() == ".gguf" and is_text(path)


def is_text(path: Path) -> bool:
    """Whether a path can be written down, in JSON for one."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def size_of(path: Path) -> int:
    """Its size in bytes; 0 for a file that is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def is_file(path: Path) -> bool:
    """Whether there is such a file, as far as the system lets us see."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_small(path: Path) -> bytes:
    """The beginning of a small file of others; nothing where there is none."""
    # Anything but a file, as a pipe, might never end.
    if not is_file(path):
        return b""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_SMALL_BYTES)
    except OSError:
        return b""
