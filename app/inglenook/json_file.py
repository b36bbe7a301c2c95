"""A value kept in a JSON file, for what the program can do without."""

import logging
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from inglenook.new_file import replace_file

log = logging.getLogger(__name__)

Content = TypeVar("Content")

#: What msgspec makes of bytes that are no JSON, or not what was to be read.
NO_JSON = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


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
        except NO_JSON as error:
            log.warning("%s makes no sense: %s", self._path, error)
            self._set_aside()
        return None

    def write(self, value: Content) -> None:
        """Replace the value, wholly or not at all."""
        try:
            data = msgspec.json.format(msgspec.json.encode(value))
            replace_file(self._path, data)
        except (OSError, UnicodeEncodeError) as error:
            log.warning("%s is not written: %s", self._path, error)

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".damaged"))
        except OSError as error:
            log.warning("%s stays where it is: %s", self._path, error)
