"""Models in the system's trash: put there, taken out again, or deleted for good."""

import os
import shutil
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inglenook.errors import ModelNotRemoved, ModelNotRestored, ModelNotTrashed
from inglenook.library.lock import sole_writer
from inglenook.library.remove import Removal, beside, remove_empty
from inglenook.translation import translate
from inglenook.work import drain

#: Puts a file into the trash, and gives where it is there; raises OSError.
Trash = Callable[[Path], Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """Models that are in the trash.

    Attributes:
        removals: What was to be deleted.
        moved: Where each file was, and where it is.
    """

    removals: tuple[Removal, ...]
    moved: tuple[tuple[Path, Path], ...]

    @property
    def freed_bytes(self) -> int:
        """The space that emptying the trash gives."""
        return sum(removal.freed_bytes for removal in self.removals)


def put_into_trash(
    removals: Sequence[Removal], trash: Trash
) -> Generator[None, None, Trashed]:
    """Put models into the trash, all or none; folders that they leave empty go.

    Args:
        removals: What `plan_removal` gave.
        trash: The system's.

    Yields:
        None, before each file.

    Raises:
        AlreadyDownloading: One of them is just being downloaded.
        ModelNotTrashed: The system has no trash there, or does not let us.
        ModelNotRestored: Nor does it give back what it took before that.
    """
    moved: list[tuple[Path, Path]] = []
    is_done = False
    try:
        for part in [part for removal in removals for part in removal.parts]:
            yield None
            _trash_part(part, trash, moved)
        is_done = True
    finally:
        if not is_done:
            drain(_put_back(moved))
    for removal in removals:
        remove_empty(removal.path.parent, removal.folder)
    return Trashed(removals=tuple(removals), moved=tuple(moved))


def put_back(trashed: Trashed) -> Generator[None, None, Trashed]:
    """Put models back where they were; what is there already stays.

    Yields:
        None, before each file.

    Raises:
        ModelNotRestored: The trash was emptied, or another file has the name now;
            the other files were put back.
    """
    yield from _put_back(trashed.moved)
    return trashed


def delete_for_good(trashed: Trashed) -> Generator[None, None, Trashed]:
    """Delete what was put into the trash; what is not there any more is no matter.

    Yields:
        None, before each file.

    Raises:
        ModelNotRemoved: The system does not let us.
    """
    for was, now in trashed.moved:
        yield None
        try:
            now.unlink(missing_ok=True)
            _note_of(now).unlink(missing_ok=True)
        except OSError as error:
            raise ModelNotRemoved(was.name, error.strerror or str(error)) from error
    return trashed


def _trash_part(part: Path, trash: Trash, moved: list[tuple[Path, Path]]) -> None:
    try:
        with sole_writer(part):
            # One by one: what was moved before a failure is put back.
            for file in beside(part):
                there = trash(file)
                moved.append((file, there))
    except OSError as error:
        raise ModelNotTrashed(part.name, error.strerror or str(error)) from error


def _put_back(moved: Sequence[tuple[Path, Path]]) -> Generator[None, None, None]:
    """Put back all that can be, the last first; then tell what failed first."""
    failures = []
    for was, now in reversed(moved):
        yield None
        try:
            # After a failure it may be tried again, with what is back already.
            if os.path.lexists(now) or not os.path.lexists(was):
                _move(now, was)
        except OSError as error:
            detail = error.strerror or str(error)
            failures.append(ModelNotRestored(was.name, detail))
    if failures:
        raise failures[0]


def _move(now: Path, was: Path) -> None:
    if os.path.lexists(was):
        raise FileExistsError(
            None, translate("Library", "another file has its name now")
        )
    was.parent.mkdir(parents=True, exist_ok=True)
    try:
        # A trash may be on another disk than the model was.
        shutil.move(now, was)
    except OSError:
        if os.path.lexists(now):
            was.unlink(missing_ok=True)
        raise
    _note_of(now).unlink(missing_ok=True)


def _note_of(now: Path) -> Path:
    """Where a desktop of the Unix kind notes whence a file in its trash came.

    https://specifications.freedesktop.org/trash-spec/latest/
    """
    return now.parent.parent / "info" / f"{now.name}.trashinfo"
