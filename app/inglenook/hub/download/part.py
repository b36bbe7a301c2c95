"""The file that grows: written, summed up, and flushed to the disk now and then."""

import os
import time
from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, suppress
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from inglenook.errors import AnotherFileThere
from inglenook.hub.download.checksums import Checksums, PieceWrong
from inglenook.hub.download.disk import disk_errors, sync_folder
from inglenook.hub.download.journal import (
    flushed_now,
    head_of,
    line_of,
    usable_bytes,
    write_source,
)
from inglenook.hub.download.records import Source, Target
from inglenook.library.sidecars import journal_path, part_path
from inglenook.network.background import begin, wait_for

if TYPE_CHECKING:
    from concurrent.futures import Future

#: What a power loss may cost, whichever is less.
FLUSH_S, FLUSH_BYTES = 1.0, 64 * 2**20
_BLOCK_BYTES = 2**20
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


class Part:
    """A target on its way: call `check`, then `write` all, then `finish`.

    Args:
        target: What it is to become.
        source: Where it comes from.

    Raises:
        DownloadNotWritten: It cannot be written.
    """

    def __init__(self, target: Target, source: Source) -> None:
        self._target = target
        self._source = source
        self._path = part_path(target.path)
        self.sums = Checksums(target.pieces)
        self._usable_bytes = usable_bytes(target)
        self._flushing: Future[None] | None = None
        with self._disk_errors():
            self._file, self._journal = self._open()
        self._flushed_at, self._flushed_bytes = time.monotonic(), self._usable_bytes

    def _open(self) -> tuple[FileIO, FileIO]:
        journal = journal_path(self._target.path)
        if not self._usable_bytes:
            # Another inode, so that nothing of a process that died comes after it.
            journal.unlink(missing_ok=True)
            head = line_of(head_of(self._target, self._source))
            journal.write_bytes(head + line_of(flushed_now(0)))
        else:
            _end_line(journal)
        with ExitStack() as stack:
            number = os.open(self._path, _FLAGS, 0o666)
            file = stack.enter_context(FileIO(number, "r+"))
            file.truncate(self._usable_bytes)
            file.seek(0)
            opened = file, FileIO(journal, "a")
            stack.pop_all()
        return opened

    def check(self) -> Generator[int, None, None]:
        """Sum up what is there already; yields how much of it so far.

        A piece that is complete and wrong is dropped, with all that follows.

        Raises:
            DownloadNotWritten: It cannot be read.
        """
        with self._disk_errors(), suppress(PieceWrong):
            while self.sums.n_bytes < self._usable_bytes:
                block = self._file.read(_BLOCK_BYTES)
                if not block:
                    break
                self.sums.feed(block)
                yield self.sums.n_bytes
            return
        self.drop_piece()

    def write(self, content: bytes) -> None:
        """Add what follows.

        Raises:
            PieceWrong: A piece ends with it, and is not what was promised.
            DiskTooFull: The disk does not take it.
            DownloadNotWritten: The system does not, for another reason.
        """
        with self._disk_errors():
            rest = memoryview(content)
            while rest:
                rest = rest[self._file.write(rest) :]
            # On a thread of its own it takes longer: each batch is too small for that.
            self.sums.feed(content)
            self._flush_if_due()

    def drop_piece(self) -> None:
        """Go back to where the piece at work begins, as it came damaged."""
        self.sums.restart_piece()
        with self._disk_errors():
            self._file.truncate(self.sums.n_bytes)
            self._file.seek(self.sums.n_bytes)
            self._flushed_bytes = min(self._flushed_bytes, self.sums.n_bytes)
            # A flush of what was dropped must not be noted after this.
            if self._flushing is not None:
                self._flushing.result()
                self._flushing = None
            self._journal.write(line_of(flushed_now(self._flushed_bytes)))

    def finish(self) -> Generator[None, None, None]:
        """Put the whole file in its place.

        Raises:
            AnotherFileThere: Meanwhile one of that name has come from elsewhere.
            DownloadNotWritten: It cannot be put there.
        """
        target = self._target.path
        with self._disk_errors():
            if self._flushing is not None:
                yield from wait_for(self._flushing.result)
            yield from wait_for(lambda: os.fsync(self._file.fileno()))
            # Windows renames no open file.
            self.close()
            if target.exists():
                raise AnotherFileThere(str(target))
            self._path.replace(target)
            write_source(self._target, self._source, self.sums.sha256)
            journal_path(target).unlink(missing_ok=True)
            sync_folder(target.parent)

    def close(self) -> None:
        """Let go of the files; what is there stays for the next time."""
        if self._file.closed:
            return
        is_bare = not (self.sums.is_whole or os.fstat(self._file.fileno()).st_size)
        self._file.close()
        self._journal.close()
        if is_bare:
            for file in (self._path, journal_path(self._target.path)):
                with suppress(OSError):
                    file.unlink()

    def _flush_if_due(self) -> None:
        n_bytes = self.sums.n_bytes
        if self._flushing is not None:
            if not self._flushing.done():
                return
            self._flushing.result()
            self._flushing = None
        elapsed = time.monotonic() - self._flushed_at
        if elapsed >= FLUSH_S or n_bytes - self._flushed_bytes >= FLUSH_BYTES:
            self._flushed_at, self._flushed_bytes = time.monotonic(), n_bytes
            # Of their own, as these may be closed before it is done.
            file, journal = os.dup(self._file.fileno()), os.dup(self._journal.fileno())
            self._flushing = begin(lambda: _flush(file, journal, n_bytes))

    def _disk_errors(self) -> AbstractContextManager[None]:
        needed_bytes = self._target.size_bytes - self.sums.n_bytes
        return disk_errors(self._path, needed_bytes)


def _flush(file: int, journal: int, n_bytes: int) -> None:
    """Bring what was written to the disk, then note that it is there."""
    try:
        os.fsync(file)
        os.write(journal, line_of(flushed_now(n_bytes)))
        os.fsync(journal)
    finally:
        os.close(file)
        os.close(journal)


def _end_line(journal: Path) -> None:
    """Cut off a line that was not written to its end."""
    os.truncate(journal, journal.read_bytes().rfind(b"\n") + 1)
