"""What SQLite's errors mean to the user."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inglenook.errors import StoreDamaged, StoreFull, StoreLocked, StoreUnusable

_KINDS = {
    sqlite3.SQLITE_BUSY: StoreLocked,
    sqlite3.SQLITE_LOCKED: StoreLocked,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
}


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise for the file's sake into StoreErrors."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise  # our own bug
    except sqlite3.Error as error:
        # The rest of an extended code says where in SQLite it arose.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = _KINDS.get(code, StoreUnusable)
        raise kind(str(path), str(error)) from error
    except OSError as error:
        kind = StoreFull if error.errno == errno.ENOSPC else StoreUnusable
        raise kind(str(path), error.strerror or str(error)) from error
