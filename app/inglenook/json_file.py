"""A value kept in a JSON file, for what the program can do without."""

import logging
import os
import tempfile
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

log = logging.getLogger(__name__)

Content = TypeVar("Content")


class JsonFile(Generic[Content]):
    """Reads and writes one value; a failure costs a warning in the log.

    Args:
        path: The file; it and its folder are made at the first write.
        content: The value's type, which is checked on reading.
    """

    def __init__(self, path: Path, content: type[Content]) -> None:
        self._path = path
        self._content = content

    def read(self) -> Content | None:
        """The value; None where there is none.

        A file that holds something else is set aside, for whoever wants to mend it.
        """
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=self._content)
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("%s is not read: %s", self._path, error)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            log.warning("%s makes no sense: %s", self._path, error)
            self._set_aside()
        return None

    def write(self, value: Content) -> None:
        """Replace the value, wholly or not at all."""
        data = msgspec.json.format(msgspec.json.encode(value))
        try:
            replace_file(self._path, data)
        except OSError as error:
            log.warning("%s is not written: %s", self._path, error)

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".damaged"))
        except OSError as error:
            log.warning("%s stays where it is: %s", self._path, error)


def replace_file(path: Path, data: bytes) -> None:
    """Give a file another content, wholly or not at all.

    Args:
        path: The file; it and its folder are made where they are missing.
        data: What it is to hold.

    Raises:
        OSError: It is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own: another process may write at the same time.
    number, name = tempfile.mkstemp(".part", path.stem, path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(number)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
