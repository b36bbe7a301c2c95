"""The schema of an SQLite file, brought up to date in numbered steps."""

import sqlite3
from collections.abc import Sequence


def version_of(db: sqlite3.Connection) -> int:
    """How many steps the file has had."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def take_steps(db: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Take the steps that the file lacks, each in a transaction.

    Args:
        db: The file.
        steps: SQL; step N brings a file from version N to N + 1.

    Raises:
        sqlite3.Error: A step failed; the file stays as it was before that.
    """
    version = version_of(db)
    for number, step in enumerate(steps[version:], start=version + 1):
        with db:
            db.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")
