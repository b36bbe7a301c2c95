"""Whether a model's files are still what was downloaded, or made here."""

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inglenook.errors import ModelNotFound, ModelUnreadable
from inglenook.library.files import is_file, parts_of, require_all, size_of
from inglenook.library.sidecars import noted_made, noted_source
from inglenook.translation import translate
from inglenook.work import thinned

#: Whether it is what it was at first; “unknown” where nobody noted what that was.
Outcome = Literal["matches", "differs", "unknown"]

#: How a file came to be here; empty where nobody noted it.
Origin = Literal["", "downloaded", "made"]

_BLOCK_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A file that was read to its end.

    Attributes:
        expected: Its SHA-256 when it came to be here; empty where nobody knows.
    """

    path: Path
    size_bytes: int
    sha256: str
    expected: str
    origin: Origin = ""

    @property
    def outcome(self) -> Outcome:
        """Whether it is what it was at first."""
        if not self.expected:
            return "unknown"
        return "matches" if self.sha256 == self.expected else "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How far a model is read.

    Attributes:
        name: The file at work.
        done_bytes: Of all files.
    """

    name: str
    done_bytes: int
    total_bytes: int


def verify(path: Path) -> Generator[Reading | None, None, tuple[Verified, ...]]:
    """Read all files of a model, and compare them with what was noted of them.

    Args:
        path: Any of its files.

    Yields:
        Progress at most 30 times a second, and None.

    Raises:
        ModelNotFound: It is not there.
        ModelPartMissing: One of its files is not there.
        ModelUnreadable: The system does not let us read it.
    """
    if not is_file(path):
        raise ModelNotFound(str(path))
    return (yield from thinned(_verify(require_all(parts_of(path)))))


def outcome_of(verified: tuple[Verified, ...]) -> Outcome:
    """That of a whole model: as bad as its worst file."""
    outcomes = {each.outcome for each in verified}
    if "differs" in outcomes:
        return "differs"
    return "unknown" if "unknown" in outcomes else "matches"


def _verify(parts: Sequence[Path]) -> Generator[Reading, None, tuple[Verified, ...]]:
    total_bytes = sum(map(size_of, parts))
    verified: list[Verified] = []
    for part in parts:
        digest = hashlib.sha256()
        before_bytes = sum(each.size_bytes for each in verified)
        n_bytes = 0
        for block in _blocks(part):
            digest.update(block)
            n_bytes += len(block)
            yield Reading(
                name=part.name,
                done_bytes=before_bytes + n_bytes,
                total_bytes=total_bytes,
            )
        expected, origin = _noted(part)
        verified.append(
            Verified(
                path=part,
                size_bytes=n_bytes,
                sha256=digest.hexdigest(),
                expected=expected,
                origin=origin,
            )
        )
    return tuple(verified)


def _noted(path: Path) -> tuple[str, Origin]:
    """The SHA-256 that a file had at first, and how it came to be here."""
    if source := noted_source(path):
        return source.sha256, "downloaded"
    if made := noted_made(path):
        return made.sha256, "made"
    return "", ""


def _blocks(path: Path) -> Generator[bytes, None, None]:
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK_BYTES):
                yield block
    except OSError as error:
        raise ModelUnreadable(
            path.name,
            error.strerror or str(error),
            hint=translate("Library", "Check the disk and the rights of the file."),
        ) from error
