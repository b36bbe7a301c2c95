"""A damaged chats.sqlite3: what can be read goes on in a new file.

Each row is read by itself, so that a broken page costs only the rows on it. What
is lost there is taken from the daily copy. The damaged file is kept.
"""

import logging
import shutil
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inglenook.chats.beginning import has_beginning, write_with_beginning
from inglenook.chats.connection import connect
from inglenook.chats.copies import copy_path
from inglenook.chats.failures import store_errors

log = logging.getLogger(__name__)

_TABLES = ("chat", "message", "attachment")
#: A greater id is damage, too.
_GREATEST_ID = 10_000_000
_ROWS_PER_YIELD = 1_000
# What was written last lies in the first, beside the file.
_LOG, _SHARED = "-wal", "-shm"

_COUNT = "SELECT count(*) FROM a_table"
_ROW = "SELECT * FROM a_table NOT INDEXED WHERE id = ?"
_LAST_IDS = (
    "SELECT seq FROM sqlite_sequence WHERE name = 'a_table'",
    "SELECT max(id) FROM a_table",
)
_ADD = "INSERT INTO a_table (names) VALUES (marks)"

# A message whose parent is lost follows the one that was written before it.
_MEND = """
    INSERT INTO chat (id, title, created_at, updated_at)
        SELECT chat_id, '', min(created_at), max(created_at) FROM message
        WHERE chat_id NOT IN (SELECT id FROM chat) GROUP BY chat_id;
    UPDATE message SET parent_id = (
        SELECT max(id) FROM message p
        WHERE p.chat_id = message.chat_id AND p.id < message.id
    ) WHERE parent_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM message p
        WHERE p.chat_id = message.chat_id AND p.id = message.parent_id
            AND p.id < message.id
    );
    UPDATE chat SET leaf_id = (SELECT max(id) FROM message WHERE chat_id = chat.id)
    WHERE NOT EXISTS (
        SELECT 1 FROM message WHERE chat_id = chat.id AND message.id = leaf_id
    );
    DELETE FROM attachment WHERE message_id NOT IN (SELECT id FROM message);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """What a rescue brought.

    Attributes:
        damaged: Where the damaged file is kept.
    """

    n_chats: int
    n_messages: int
    damaged: Path


def rescue(path: Path, now: datetime) -> Generator[int, None, Rescued]:
    """Put a new file in place of a damaged one, with all that can be read.

    Nobody else may have the file open. Until the new one is complete the damaged
    one stays where it is, so closing the generator changes nothing.

    Args:
        path: The damaged file.
        now: For the name under which it is kept.

    Yields:
        How many rows were looked for.

    Raises:
        StoreError: The new file, or a copy of the damaged one, cannot be written.
    """
    damaged = path.with_name(f"{path.stem}-damaged-{now:%Y-%m-%d-%H%M%S}{path.suffix}")
    new = path.with_name(f"{path.stem}-rescued{path.suffix}")
    begun = path.with_name(f"{path.stem}-begun{path.suffix}")
    with ExitStack() as scratch, ExitStack() as undo, store_errors(path):
        undo.callback(_delete, damaged)
        undo.callback(_delete, new)
        scratch.callback(_delete, begun)
        _delete(new)
        _copy(path, damaged)
        sources = (path, *_begun_anew(path, new, begun), copy_path(path))
        n_chats, n_messages = yield from _salvage(sources, new)
        # The new file must not meet the log of the old one, and one is always there.
        _delete_log(path)
        new.replace(path)
        undo.pop_all()
    return Rescued(n_chats=n_chats, n_messages=n_messages, damaged=damaged)


def _begun_anew(path: Path, new: Path, to: Path) -> tuple[Path, ...]:
    """A copy with another beginning, where the file lost its own and that helps."""
    if has_beginning(path):
        return ()
    connect(new).close()
    is_readable = write_with_beginning(path, new, to)
    _delete(new)
    return (to,) if is_readable else ()


def _salvage(files: Sequence[Path], new: Path) -> Generator[int, None, tuple[int, int]]:
    """Fill a new file from others; gives the counts of its chats and messages."""
    with ExitStack() as opened:
        sources = [
            opened.enter_context(closing(_opened(file)))
            for file in files
            if file.exists()
        ]
        db = opened.enter_context(closing(connect(new)))
        db.execute("PRAGMA foreign_keys = OFF")
        with db:
            db.execute("BEGIN")
            yield from _fill(db, sources)
            for statement in _MEND.split(";"):
                db.execute(statement)
        # Else the file would not be whole without its log.
        db.execute("PRAGMA journal_mode = DELETE")
        return _n_rows(db, "chat"), _n_rows(db, "message")


def _fill(
    db: sqlite3.Connection, sources: Sequence[sqlite3.Connection]
) -> Generator[int, None, None]:
    """Write all rows that a source can read, and that make sense."""
    n_rows = 0
    for table in _TABLES:
        columns = {row["name"] for row in db.execute(f"PRAGMA table_info ({table})")}
        for row in _rows(sources, table):
            n_rows += 1
            if row is not None:
                names = [name for name in row.keys() if name in columns]  # noqa: SIM118
                _put(db, table, {name: row[name] for name in names})
            if n_rows % _ROWS_PER_YIELD == 0:
                yield n_rows


def _rows(
    sources: Sequence[sqlite3.Connection], table: str
) -> Iterator[sqlite3.Row | None]:
    """For each id from 1 on, what the first source has that can read it."""
    last_id = max((_last_id(db, table) for db in sources), default=0)
    for row_id in range(1, min(last_id, _GREATEST_ID) + 1):
        rows = (_row(db, table, row_id) for db in sources)
        yield next(filter(None, rows), None)


def _row(db: sqlite3.Connection, table: str, row_id: int) -> sqlite3.Row | None:
    query = _ROW.replace("a_table", table)
    try:
        row: sqlite3.Row | None = db.execute(query, (row_id,)).fetchone()
    except sqlite3.Error:
        return None
    return row


def _last_id(db: sqlite3.Connection, table: str) -> int:
    for query in _LAST_IDS:
        with suppress(sqlite3.Error):
            row = db.execute(query.replace("a_table", table)).fetchone()
            if row is not None and isinstance(row[0], int):
                return row[0]
    return 0


def _n_rows(db: sqlite3.Connection, table: str) -> int:
    count: int = db.execute(_COUNT.replace("a_table", table)).fetchone()[0]
    return count


def _put(db: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    statement = _ADD.replace("a_table", table).replace("names", ", ".join(row))
    statement = statement.replace("marks", ", ".join("?" * len(row)))
    try:
        db.execute(statement, (*row.values(),))
    except sqlite3.IntegrityError as error:
        log.warning("A %s makes no sense and is left out: %s", table, error)


def _opened(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file)
    db.row_factory = sqlite3.Row
    db.text_factory = lambda text: text.decode(errors="replace")
    # A file that was cut off is refused without this.
    db.execute("PRAGMA writable_schema = ON")
    return db


def _copy(file: Path, copy: Path) -> None:
    for ending in ("", _LOG):
        with suppress(FileNotFoundError):
            shutil.copy2(_beside(file, ending), _beside(copy, ending))


def _delete(file: Path) -> None:
    file.unlink(missing_ok=True)
    _delete_log(file)


def _delete_log(file: Path) -> None:
    for ending in (_LOG, _SHARED):
        _beside(file, ending).unlink(missing_ok=True)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)
