"""Fetches the beginnings of remote files: little of each, and none twice."""

import hashlib
import logging
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path

from inglenook.errors import ModelFileError
from inglenook.hub.records import RemoteFile
from inglenook.library.beginning import Beginning, parse_beginning
from inglenook.library.header import ArraySummary
from inglenook.new_file import new_file

log = logging.getLogger(__name__)

#: Gives some bytes of a file of the repository: its path, where they begin, how many
#: are wanted. Yields while they come; fewer come where the file ends.
ReadRange = Callable[[str, int, int], Generator[None, None, bytes]]

#: Everything before the vocabulary, with much to spare.
_FIRST_READ = 256 * 2**10
_GROWTH = 2
#: A header that would not be longer than allowed is read to its end.
_MOST_TOKEN_BYTES = 48
_TOKENS = "tokenizer.ggml.tokens"
#: Files to keep; most have some KB.
_MOST_CACHED = 500


class Beginnings:
    """The beginnings of the files of one repository at one commit.

    What was fetched is kept on disk, so that it is fetched once.

    Args:
        read_range: Asks the hub; raises AppErrors, which are passed on.
        folder: Where beginnings are kept.
        repo: `org/repo`.
        commit: Its full hash.
    """

    def __init__(
        self, read_range: ReadRange, folder: Path, *, repo: str, commit: str
    ) -> None:
        self._read_range = read_range
        self._folder = folder
        self._key = f"{repo}@{commit}"

    def read(
        self, file: RemoteFile, size_bytes: int, most_bytes: int
    ) -> Generator[None, None, Beginning]:
        """What the beginning of a file tells; yields while it comes.

        Args:
            file: It, or the first piece of it.
            size_bytes: Size of the whole, all pieces joined.
            most_bytes: To fetch at most.

        Raises:
            ModelFileError: It is no GGUF, or makes no sense.
            AppError: The hub does not give it.
        """
        kept = self._folder / f"{self._name(file)}.head"
        with suppress(OSError):
            return parse_beginning(
                kept.read_bytes(), file_bytes=size_bytes, name=file.path
            )
        buffer = yield from self._fetch(file, size_bytes, most_bytes)
        try:
            beginning = parse_beginning(buffer, file_bytes=size_bytes, name=file.path)
            buffer = buffer[: beginning.used_bytes]
        finally:
            self._keep(kept, buffer)
        return beginning

    def _fetch(
        self, file: RemoteFile, size_bytes: int, most_bytes: int
    ) -> Generator[None, None, bytes]:
        """As much of the file as tells enough, or as is allowed."""
        most_bytes = min(most_bytes, size_bytes)
        buffer = b""
        wanted = _FIRST_READ
        while len(buffer) < most_bytes:
            missing = min(wanted, most_bytes) - len(buffer)
            answer = yield from self._read_range(file.path, len(buffer), missing)
            came = answer[:missing]
            buffer += came
            if len(came) < missing or _is_enough(buffer, file, size_bytes, most_bytes):
                break
            wanted = len(buffer) * _GROWTH
        return buffer

    def _name(self, file: RemoteFile) -> str:
        key = f"{self._key}/{file.path}".encode(errors="surrogatepass")
        return hashlib.sha256(key).hexdigest()

    def _keep(self, path: Path, buffer: bytes) -> None:
        try:
            with new_file(path) as part:
                part.write_bytes(buffer)
            self._forget_oldest()
        except OSError as error:
            log.warning("%s is not kept: %s", path, error)

    def _forget_oldest(self) -> None:
        kept = sorted(self._folder.glob("*.head"), key=lambda p: p.stat().st_mtime)
        for path in kept[:-_MOST_CACHED]:
            path.unlink(missing_ok=True)


def _is_enough(
    buffer: bytes, file: RemoteFile, size_bytes: int, most_bytes: int
) -> bool:
    """Whether to stop: at the vocabulary, unless all of the header may be had."""
    try:
        beginning = parse_beginning(buffer, file_bytes=size_bytes, name=file.path)
    except ModelFileError:
        return True
    tokens = beginning.header.metadata.get(_TOKENS)
    if beginning.is_whole or not isinstance(tokens, ArraySummary | tuple):
        return beginning.is_whole
    return beginning.used_bytes + len(tokens) * _MOST_TOKEN_BYTES > most_bytes
