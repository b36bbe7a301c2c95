"""The texts of comparisons that were made: each once, however often it was scored."""

import logging
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

import msgspec

from inglenook.compare.records import Text
from inglenook.kept_files import KeptFiles
from inglenook.new_file import replace_file

log = logging.getLogger(__name__)

#: Most that all take together, and of what the disk has left.
_MOST_BYTES = 256 * 2**20
_SHARE_OF_DISK = 0.05


class KeptTexts(KeptFiles):
    """Keeps texts under their hashes; a failure costs a warning in the log.

    Args:
        folder: Its own; made with the first text.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, ".txt", _MOST_BYTES, _SHARE_OF_DISK)

    def add(self, text: Text) -> None:
        """Keep what a text says, if that and its hash are told."""
        if not text.content or not _is_hash(text.sha256):
            return
        path = self.path_of(text.sha256)
        try:
            if path.exists():
                self.use(path)
            else:
                replace_file(path, text.content.encode())
        except OSError as error:
            log.warning("%s is not written: %s", path, error)
        self.trim()

    def find(self, text: Text) -> Text:
        """A text with what it says, if that is kept; else as it is."""
        # A report may come from anywhere, and say anything of its text.
        if text.content or not _is_hash(text.sha256):
            return text
        path = self.path_of(text.sha256)
        try:
            data = path.read_bytes()
        except OSError:
            return text
        if sha256(data).hexdigest() != text.sha256:
            return text
        self.use(path)
        return msgspec.structs.replace(text, content=data.decode())

    def keep_only(self, hashes: Collection[str]) -> None:
        """Delete all texts but those with these hashes."""
        for path in list(self._files()):
            if path.stem not in hashes:
                self.drop(path)


def _is_hash(name: str) -> bool:
    return len(name) == sha256().digest_size * 2 and name.isalnum()
