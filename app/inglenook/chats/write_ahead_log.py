"""The log of chats.sqlite3, in which all that is new lies before it is in the file."""

import logging
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

log = logging.getLogger(__name__)

#: A longer log makes reading slower, and takes as much of the disk.
MOST_BYTES = 4_000_000


def leave_long(db: sqlite3.Connection) -> None:
    """Have a connection write to the log only; `shorten` must be called now and then.

    To bring the log into the file the disk must take all of that, which on a slow
    one lasts longer than a window may stand still.
    """
    db.execute("PRAGMA wal_autocheckpoint = 0")


def shorten(path: Path) -> Generator[None, None, None]:
    """Bring a long log into its file; those who use it need not wait for that.

    Args:
        path: The file.
    """
    yield None
    try:
        if path.with_name(f"{path.name}-wal").stat().st_size < MOST_BYTES:
            return
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)")
    except (sqlite3.Error, OSError) as error:
        # All stays in the log, and is tried again.
        log.warning("%s: the log stays long: %s", path, error)
