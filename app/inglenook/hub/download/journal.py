"""What is written beside a file: a journal while it comes, its source when whole.

A journal is a line of JSON that tells what the part is to become, and a line for each
time that the part was safely on the disk. Lines are only added, so that one that a
power loss cuts off spoils no other.
"""

from pathlib import Path

import msgspec
import psutil

from inglenook.hub.download.records import Source, Target
from inglenook.json_file import NO_JSON
from inglenook.library.sidecars import (
    Sourced,
    journal_path,
    noted_source,
    part_path,
    source_path,
)
from inglenook.new_file import replace_file

#: The clock may be set a little; a computer does not start twice within this.
_SAME_START_S = 5.0


class Piece(msgspec.Struct, frozen=True):
    """A remote file that the part, or a section of it, comes from."""

    path: str
    size_bytes: int
    sha256: str | None


class Head(msgspec.Struct, frozen=True):
    """What a part is to become."""

    endpoint: str
    repo: str
    commit: str
    pieces: tuple[Piece, ...]


class Flushed(msgspec.Struct, frozen=True):
    """How much of the part is safely on the disk.

    Attributes:
        started: When the computer was started, in seconds since 1970: what was
            written after that is there, safely or not, if it still runs.
    """

    flushed_bytes: int
    started: float


def head_of(target: Target, source: Source) -> Head:
    """What a part of this target says of itself."""
    pieces = (Piece(p.path, p.size_bytes, p.sha256) for p in target.pieces)
    return Head(source.endpoint, source.repo, source.commit, tuple(pieces))


def usable_bytes(target: Target) -> int:
    """How much of a part can be built upon; 0 where there is none.

    After a power loss that is what was safely on the disk; after a crash all of it.
    """
    part = part_path(target.path)
    try:
        size_bytes = part.stat().st_size
        head, *lines = journal_path(target.path).read_bytes().split(b"\n")
        was = msgspec.json.decode(head, type=Head)
        # What follows the last line break was cut off.
        flushed = msgspec.json.decode(lines[-2], type=Flushed)
    except (OSError, IndexError, *NO_JSON):
        return 0
    if not _is_same(was.pieces, target):
        return 0
    if abs(flushed.started - psutil.boot_time()) > _SAME_START_S:
        size_bytes = min(size_bytes, flushed.flushed_bytes)
    return min(size_bytes, target.size_bytes)


def here_bytes(target: Target) -> int:
    """How much of a file need not be fetched any more."""
    try:
        there_bytes = target.path.stat().st_size
    except OSError:
        return usable_bytes(target)
    return min(there_bytes, target.size_bytes)


def _is_same(pieces: tuple[Piece, ...], target: Target) -> bool:
    """Whether they hold the same bytes; without checksums nobody knows."""
    was = [(piece.size_bytes, piece.sha256) for piece in pieces]
    now = [(piece.size_bytes, piece.sha256) for piece in target.pieces]
    return was == now and all(piece.sha256 for piece in pieces)


def line_of(value: Head | Flushed) -> bytes:
    """A line of a journal."""
    return msgspec.json.encode(value) + b"\n"


def flushed_now(n_bytes: int) -> Flushed:
    """That so much is safely on the disk."""
    return Flushed(n_bytes, psutil.boot_time())


def read_source(target: Path) -> Sourced | None:
    """Where a file came from; None where nobody knows, or it has changed since."""
    sourced = noted_source(target)
    try:
        now = target.stat()
    except OSError:
        return None
    if sourced is None:
        return None
    same = (sourced.size_bytes, sourced.modified_ns) == (now.st_size, now.st_mtime_ns)
    return sourced if same else None


def write_source(target: Target, source: Source, sha256: str) -> None:
    """Note where a whole file came from.

    Raises:
        OSError: It cannot be written.
    """
    now = target.path.stat()
    sourced = Sourced(
        endpoint=source.endpoint,
        repo=source.repo,
        commit=source.commit,
        paths=tuple(piece.path for piece in target.pieces),
        size_bytes=now.st_size,
        sha256=sha256,
        modified_ns=now.st_mtime_ns,
    )
    note = msgspec.json.format(msgspec.json.encode(sourced))
    replace_file(source_path(target.path), note)
