"""A file that appears only when it is whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give an empty file to write, which takes its place once it is whole.

    What was said in a chat may stand in it: nobody but its owner may read it.

    Raises:
        OSError: The system cannot write there.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Its mode is 600, and stays that while llama.cpp writes it.
    number, name = tempfile.mkstemp(".part", path.stem, path.parent)
    os.close(number)
    part = Path(name)
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
