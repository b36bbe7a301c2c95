"""Copies of chats.sqlite3, made beside it for a day on which it is damaged."""

import logging
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inglenook.chats.failures import store_errors
from inglenook.chats.schema import MIGRATIONS, known_version
from inglenook.errors import StoreDamaged

log = logging.getLogger(__name__)

#: A copy that is younger is not made anew.
COPY_AGE = timedelta(days=1)
#: Steps of SQLite between two looks at whether it goes on: some ms.
_STEPS = 100_000


def copy_path(path: Path) -> Path:
    """Where the daily copy of the file lies."""
    return path.with_name(f"{path.stem}-copy{path.suffix}")


def copy_daily(
    path: Path, is_given_up: Callable[[], bool] = lambda: False
) -> Generator[None, None, None]:
    """Copy the file, unless that was done within a day.

    A file in which damage is found is not copied: the older copy is better. It is
    read with a connection of its own, so the chats can be used meanwhile.

    Args:
        path: The file.
        is_given_up: Asked often; with a large file it is long until the next yield.

    Raises:
        StoreDamaged: It can be repaired, see `rescue`.
        StoreError: The copy cannot be written.
    """
    copy = copy_path(path)
    if copy.exists() and _age(copy) < COPY_AGE:
        return
    yield
    with store_errors(path), closing(sqlite3.connect(path)) as db:
        db.set_progress_handler(is_given_up, _STEPS)
        try:
            _check(db, path)
            yield
            _copy(db, copy)
        except sqlite3.OperationalError:
            if not is_given_up():
                raise


def _check(db: sqlite3.Connection, path: Path) -> None:
    (found,) = db.execute("PRAGMA quick_check (1)").fetchone()
    if found != "ok":
        raise StoreDamaged(str(path), found)


def copy_before_update(db: sqlite3.Connection, path: Path) -> None:
    """Copy the file, if it has an older schema; where that fails, go without."""
    version = known_version(db)
    if not 0 < version < len(MIGRATIONS):
        return
    try:
        _copy(db, _copy_of_version(path, version))
    except (sqlite3.Error, OSError):
        log.exception("There is no copy from before the update")


def forget_copies(path: Path) -> None:
    """Delete the copies: what is deleted for ever must not be left in them."""
    older = [_copy_of_version(path, version) for version in range(len(MIGRATIONS))]
    for copy in (copy_path(path), *older):
        copy.unlink(missing_ok=True)
        # One that is being made on another thread; Windows ends that otherwise.
        with suppress(PermissionError):
            _part(copy).unlink(missing_ok=True)


def _copy_of_version(path: Path, version: int) -> Path:
    return path.with_name(f"{path.stem}-version-{version}{path.suffix}")


def _copy(db: sqlite3.Connection, copy: Path) -> None:
    part = _part(copy)
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        db.execute("VACUUM INTO ?", (str(part),))
        # It may be forgotten already.
        with suppress(FileNotFoundError):
            part.replace(copy)
    finally:
        part.unlink(missing_ok=True)


def _part(copy: Path) -> Path:
    return copy.with_suffix(".part")


def _age(file: Path) -> timedelta:
    made = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return datetime.now(UTC) - made
