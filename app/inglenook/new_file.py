"""A file that appears only when it is whole, and then at once."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give an empty file to write, which takes its place once it is whole.

    What was said in a chat may stand in it: nobody but its owner may read it.

    Args:
        path: Its place; its folder is made where it is missing.

    Raises:
        OSError: The system cannot write there; what was there stays.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A name of its own: another process may write at the same time. Its mode is 600,
    # and stays that while llama.cpp writes it.
    number, name = tempfile.mkstemp(".part", path.stem[:20], path.parent)
    os.close(number)
    part = Path(name)
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Give a file another content, wholly or not at all, even if the power fails.

    Args:
        path: The file; it and its folder are made where they are missing.
        data: What it is to hold.

    Raises:
        OSError: It is as it was.
    """
    with new_file(path) as part, part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
