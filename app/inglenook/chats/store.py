"""ChatStore: all chats in one SQLite file."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from inglenook.chats.records import Chat, ChatMessage, Ending, SearchHit
from inglenook.chats.schema import connect
from inglenook.chats.search import find_chats
from inglenook.engine.messages import Role, Timings
from inglenook.errors import StoreUnusable

log = logging.getLogger(__name__)

#: How long the trash keeps a chat.
TRASH_KEEPS = timedelta(days=30)

#: The error of an answer that was being written when the program ended.
INTERRUPTED = "Inglenook ended while this was being written."

_PATH = """
    WITH RECURSIVE path (id, parent_id) AS (
        SELECT id, parent_id FROM message WHERE id = :end
        UNION ALL
        SELECT m.id, m.parent_id FROM path JOIN message m ON m.id = path.parent_id
        LIMIT :limit
    )
    SELECT * FROM message_version WHERE id IN (SELECT id FROM path) ORDER BY id
"""

_VERSIONS = """
    SELECT s.id FROM message m
    JOIN message s ON s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
    WHERE m.id = ? ORDER BY s.id
"""

_SHOW_NEWEST_BELOW = """
    WITH RECURSIVE below (chat_id, id) AS (
        SELECT chat_id, id FROM message WHERE id = :id
        UNION ALL
        SELECT m.chat_id, m.id FROM below
        JOIN message m ON m.chat_id = below.chat_id AND m.parent_id = below.id
    )
    UPDATE chat SET leaf_id = (SELECT max(id) FROM below)
    WHERE id = (SELECT chat_id FROM message WHERE id = :id)
"""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class ChatStore:
    """Chats and their trees of messages; every change is on disk on return.

    Opening it empties the trash of what has lain there too long, and closes
    the answers that were being written when the program last ended. Any method
    may raise StoreUnusable. To be used on one thread.

    Args:
        path: The file; made where there is none.
        clock: Gives the time, with time zone.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
        StoreUnusable: It cannot be read or written; it is left as it is.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime] = _utc_now) -> None:
        self._path = path
        self._clock = clock
        with _store_errors(path):
            self._db = connect(path)
        self._change(
            "UPDATE message SET error = ?, is_draft = 0 WHERE is_draft = 1",
            INTERRUPTED,
        )
        try:
            self.empty_trash(older_than=TRASH_KEEPS)
        except StoreUnusable:
            log.exception("The old trash was not emptied")

    def close(self) -> None:
        """Close the file; nothing else can be called after this."""
        self._db.close()

    def chats(self) -> list[Chat]:
        """All chats but those in the trash: pinned first, then newest first."""
        return self._chats(
            "SELECT * FROM chat WHERE trashed_at IS NULL"
            " ORDER BY is_pinned DESC, updated_at DESC"
        )

    def trashed_chats(self) -> list[Chat]:
        """The chats in the trash, last trashed first."""
        return self._chats(
            "SELECT * FROM chat WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC"
        )

    def chat(self, chat_id: int) -> Chat | None:
        """One chat, in the trash or not; None where there is none."""
        chats = self._chats("SELECT * FROM chat WHERE id = ?", chat_id)
        return chats[0] if chats else None

    def create(self, title: str) -> Chat:
        """A new chat without messages."""
        now = self._clock()
        with self._database() as db:
            chat_id = db.execute(
                "INSERT INTO chat (title, created_at, updated_at) VALUES (?1, ?2, ?2)",
                (title, now.timestamp()),
            ).lastrowid
        assert chat_id is not None
        return Chat(id=chat_id, title=title, created_at=now, updated_at=now)

    def rename(self, chat_id: int, title: str) -> None:
        """Give the chat another title."""
        self._change("UPDATE chat SET title = ? WHERE id = ?", title, chat_id)

    def set_pinned(self, chat_id: int, *, is_pinned: bool) -> None:
        """Keep the chat at the top of the list, or let it go."""
        self._change("UPDATE chat SET is_pinned = ? WHERE id = ?", is_pinned, chat_id)

    def trash(self, chat_id: int) -> None:
        """Put the chat into the trash."""
        now = self._clock().timestamp()
        self._change("UPDATE chat SET trashed_at = ? WHERE id = ?", now, chat_id)

    def restore(self, chat_id: int) -> None:
        """Take the chat out of the trash."""
        self._change("UPDATE chat SET trashed_at = NULL WHERE id = ?", chat_id)

    def empty_trash(self, *, older_than: timedelta = timedelta(0)) -> None:
        """Delete for ever what has lain in the trash for so long."""
        limit = (self._clock() - older_than).timestamp()
        self._change("DELETE FROM chat WHERE trashed_at <= ?", limit)

    def add(
        self,
        chat_id: int,
        parent_id: int | None,
        role: Role,
        text: str,
        *,
        model: str = "",
    ) -> ChatMessage:
        """Put a message after another of the chat, and show its branch.

        An answer is a draft until `finish` closes it: its text can change, and
        no search finds it. It does not move its chat in the list.

        Args:
            chat_id: The chat.
            parent_id: The message that it follows; None for a first message.
            role: Who speaks.
            text: What is said, so far.
            model: Name and variant of the model that writes it.
        """
        now = self._clock().timestamp()
        is_draft = role == "assistant"
        with self._database() as db:
            message_id = db.execute(
                "INSERT INTO message"
                " (chat_id, parent_id, role, text, created_at, model, is_draft)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (chat_id, parent_id, role, text, now, model, is_draft),
            ).lastrowid
            db.execute(
                "UPDATE chat SET leaf_id = ?,"
                " updated_at = CASE WHEN ? THEN updated_at ELSE ? END WHERE id = ?",
                (message_id, is_draft, now, chat_id),
            )
            return _message_in(db, message_id)

    def set_text(self, message_id: int, text: str) -> None:
        """Replace the text of a draft."""
        self._change("UPDATE message SET text = ? WHERE id = ?", text, message_id)

    def finish(self, message_id: int, text: str, ending: Ending) -> ChatMessage:
        """Close a draft with its whole text."""
        timings = ending.timings and msgspec.json.encode(ending.timings).decode()
        with self._database() as db:
            db.execute(
                "UPDATE message SET text = ?, stop_reason = ?, timings = ?, error = ?,"
                " is_draft = 0 WHERE id = ?",
                (text, ending.stop_reason, timings, ending.error, message_id),
            )
            return _message_in(db, message_id)

    def message(self, message_id: int) -> ChatMessage:
        """One message."""
        with self._database() as db:
            return _message_in(db, message_id)

    def leaf_id(self, chat_id: int) -> int | None:
        """The last message of the branch that is shown; None for an empty chat."""
        with self._database() as db:
            row = db.execute("SELECT leaf_id FROM chat WHERE id = ?", (chat_id,))
            leaf_id: int | None = row.fetchone()["leaf_id"]
        return leaf_id

    def path(self, end_id: int | None, *, limit: int = -1) -> list[ChatMessage]:
        """The messages from the first of a chat to one that is given.

        Args:
            end_id: The last of them; None gives none.
            limit: Only so many, the last ones; only these are read. -1 is all.
        """
        with self._database() as db:
            rows = db.execute(_PATH, {"end": end_id, "limit": limit})
            return [_message(row) for row in rows]

    def show_version(self, message_id: int, offset: int) -> None:
        """Show another version of a message, with the newest of what follows it.

        Args:
            message_id: The version that is shown now.
            offset: How many versions further, or back; it ends at the last, or
                the first.
        """
        with self._database() as db:
            versions = [row["id"] for row in db.execute(_VERSIONS, (message_id,))]
            place = versions.index(message_id) + offset
            chosen = versions[min(max(place, 0), len(versions) - 1)]
            db.execute(_SHOW_NEWEST_BELOW, {"id": chosen})

    def search(self, query: str, limit: int = 50) -> list[SearchHit]:
        """The chats in which all words of the query stand; see `find_chats`."""
        with self._database() as db:
            hits = find_chats(db, query, limit)
        return [
            SearchHit(chat=chat, snippet=snippet)
            for chat_id, snippet in hits.items()
            if (chat := self.chat(chat_id))
        ]

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        """The open file; what is changed in it is committed as one, or not at all."""
        with _store_errors(self._path), self._db:
            yield self._db

    def _change(self, statement: str, *values: str | float | None) -> None:
        with self._database() as db:
            db.execute(statement, values)

    def _chats(self, query: str, *values: int) -> list[Chat]:
        with self._database() as db:
            return [_chat(row) for row in db.execute(query, values)]


@contextmanager
def _store_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises for the file's sake into StoreUnusable."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise  # our own bug
    except (sqlite3.Error, OSError) as error:
        raise StoreUnusable(str(path), str(error)) from error


def _message_in(db: sqlite3.Connection, message_id: int | None) -> ChatMessage:
    query = "SELECT * FROM message_version WHERE id = ?"
    return _message(db.execute(query, (message_id,)).fetchone())


def _chat(row: sqlite3.Row) -> Chat:
    trashed_at = row["trashed_at"]
    return Chat(
        id=row["id"],
        title=row["title"],
        created_at=_time(row["created_at"]),
        updated_at=_time(row["updated_at"]),
        is_pinned=bool(row["is_pinned"]),
        trashed_at=None if trashed_at is None else _time(trashed_at),
    )


def _message(row: sqlite3.Row) -> ChatMessage:
    timings = row["timings"]
    return ChatMessage(
        id=row["id"],
        chat_id=row["chat_id"],
        parent_id=row["parent_id"],
        role=row["role"],
        text=row["text"],
        created_at=_time(row["created_at"]),
        model=row["model"],
        stop_reason=row["stop_reason"],
        timings=timings and msgspec.json.decode(timings, type=Timings),
        error=row["error"],
        n_siblings=row["n_siblings"],
        sibling=row["sibling"],
    )


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
