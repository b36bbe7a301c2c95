"""The way to open chats.sqlite3, and the memory of temporary chats."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path

from inglenook.chats.copies import copy_before_update, copy_path
from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.chats.schema import known_version, migrate
from inglenook.chats.search import spaced
from inglenook.errors import StoreDamaged

#: How long a statement waits for another process that holds the file.
BUSY_TIMEOUT_S = 1.0


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, made where there is none, with the newest schema.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
        StoreDamaged: It is empty, and its copy is there: it was not always so.
        sqlite3.Error: It is damaged, or is no database.
        OSError: The folder cannot be written.
    """
    if path.exists() and not path.stat().st_size and copy_path(path).exists():
        raise StoreDamaged(str(path), "the file is empty")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    db = _open(path)
    with ExitStack() as undo:
        undo.callback(db.close)
        # Before anything in the file is changed, its journal mode included.
        known_version(db)
        db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        copy_before_update(db, path)
        migrate(db)
        undo.pop_all()
    return db


def connect_memory() -> sqlite3.Connection:
    """A database without a file, whose ids are those of temporary chats."""
    db = _open(":memory:")
    # Else a long sort is written to a file.
    db.execute("PRAGMA temp_store = MEMORY")
    migrate(db)
    with db:
        db.executemany(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
            [
                (table, FIRST_TEMPORARY_ID - 1)
                for table in ("chat", "message", "attachment")
            ],
        )
    return db


def _open(path: Path | str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level="IMMEDIATE")
    db.row_factory = sqlite3.Row
    db.create_function("spaced", 1, spaced, deterministic=True)
    db.create_function("casefold", 1, str.casefold, deterministic=True)
    # Builds of SQLite differ: some refuse views and triggers their own functions, and
    # some leave in the file what is deleted for ever.
    db.executescript(
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = ON;"
        "PRAGMA secure_delete = ON;"
    )
    return db
