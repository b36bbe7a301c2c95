"""The first page of a damaged chats.sqlite3, taken from a new file.

It says where the tables lie, and without it SQLite reads nothing of the rest. Tables
that were made in the same order lie in the same places, so a new file knows them.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

# https://www.sqlite.org/fileformat2.html#the_database_header
_PAGE_BYTES = slice(16, 18)
_N_CHANGES = slice(24, 28)
_N_PAGES = slice(28, 32)
_FREE_PAGES = slice(32, 40)
_VALID_FOR = slice(92, 96)

_ROLES = {"system", "user", "assistant"}


def has_beginning(file: Path) -> bool:
    """Whether SQLite takes the file for a database."""
    try:
        with closing(sqlite3.connect(file)) as db:
            db.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        return False
    return True


def write_with_beginning(damaged: Path, fresh: Path, to: Path) -> bool:
    """Copy a file that lost its beginning, with that of a new one.

    Args:
        damaged: The file.
        fresh: A new file without rows, closed.
        to: The copy.

    Returns:
        Whether the tables lie where they do in the new file.

    Raises:
        OSError: It cannot be copied.
    """
    shutil.copyfile(damaged, to)
    with fresh.open("rb") as file:
        header = file.read(100)
        file.seek(0)
        page = bytearray(file.read(int.from_bytes(header[_PAGE_BYTES], "big")))
    n_pages = to.stat().st_size // len(page)
    page[_N_PAGES] = n_pages.to_bytes(4, "big")
    page[_VALID_FOR] = page[_N_CHANGES]
    page[_FREE_PAGES] = bytes(8)
    with to.open("r+b") as file:
        file.write(page)
    return _makes_sense(to)


def _makes_sense(file: Path) -> bool:
    """Whether there are messages where they should be; other tables hold no roles."""
    try:
        with closing(sqlite3.connect(file)) as db:
            row = db.execute("SELECT role FROM message NOT INDEXED LIMIT 1").fetchone()
    except sqlite3.Error:
        return False
    return row is not None and row[0] in _ROLES
