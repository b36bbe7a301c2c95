"""The tree of a chat's messages: its branches, and the turns taken out of them."""

import sqlite3

from inglenook.chats.records import ChatMessage
from inglenook.chats.rows import message_of

# What was removed lies on the path and is not shown, so it does not count.
_PATH = """
    WITH RECURSIVE path (id, parent_id, n_shown) AS (
        SELECT id, parent_id, NOT is_removed FROM message WHERE id = :end
        UNION ALL
        SELECT m.id, m.parent_id, n_shown + NOT m.is_removed
        FROM path JOIN message m ON m.id = path.parent_id
        WHERE :limit < 0 OR n_shown < :limit
    )
    SELECT * FROM message_version
    WHERE id IN (SELECT id FROM path) AND NOT is_removed ORDER BY id
"""

_VERSIONS = """
    SELECT s.id FROM message m
    JOIN message s ON s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
    WHERE m.id = ? AND NOT s.is_removed ORDER BY s.id
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

_QUESTION = """
    SELECT q.id FROM message m JOIN message q ON q.id = m.parent_id
    WHERE m.id = ? AND m.role = 'assistant' AND q.role = 'user'
"""

_MARK_TURN = """
    UPDATE message SET is_removed = :is_removed
    WHERE id = :first OR role = 'assistant' AND parent_id = :first
        AND chat_id = (SELECT chat_id FROM message WHERE id = :first)
"""


def path(
    db: sqlite3.Connection, end_id: int | None, limit: int = -1
) -> list[ChatMessage]:
    """The messages from the first of a chat to one that is given; see ChatStore."""
    rows = db.execute(_PATH, {"end": end_id, "limit": limit})
    return [message_of(row) for row in rows]


def leaf_id(db: sqlite3.Connection, chat_id: int) -> int | None:
    """The last message of the branch that is shown; None for an empty chat."""
    row = db.execute("SELECT leaf_id FROM chat WHERE id = ?", (chat_id,)).fetchone()
    leaf: int | None = row["leaf_id"]
    return leaf


def show_version(db: sqlite3.Connection, message_id: int, offset: int) -> None:
    """Show another version of a message, with the newest of what follows it."""
    versions = [row["id"] for row in db.execute(_VERSIONS, (message_id,))]
    place = versions.index(message_id) + offset
    chosen = versions[min(max(place, 0), len(versions) - 1)]
    db.execute(_SHOW_NEWEST_BELOW, {"id": chosen})


def remove_turn(db: sqlite3.Connection, message_id: int) -> None:
    """Hide a question with its answers.

    Where nothing is shown after it and there is another version of it, that is
    shown: nobody could switch to it any more.
    """
    chat_id, first = _turn(db, message_id)
    _mark_turn(db, first, is_removed=True)
    shown = path(db, leaf_id(db, chat_id), 1)
    versions = [row["id"] for row in db.execute(_VERSIONS, (first,))]
    if versions and not (shown and shown[0].id > first):
        db.execute(_SHOW_NEWEST_BELOW, {"id": versions[-1]})


def restore_turn(db: sqlite3.Connection, message_id: int) -> None:
    """Show again what `remove_turn` hid, with the newest of what follows it."""
    chat_id, first = _turn(db, message_id)
    _mark_turn(db, first, is_removed=False)
    shown = path(db, leaf_id(db, chat_id))
    if first not in {message.id for message in shown}:
        db.execute(_SHOW_NEWEST_BELOW, {"id": first})


def _turn(db: sqlite3.Connection, message_id: int) -> tuple[int, int]:
    """A turn's chat, and its first message: mostly the question."""
    row = db.execute(_QUESTION, (message_id,)).fetchone()
    first: int = row["id"] if row else message_id
    query = "SELECT chat_id FROM message WHERE id = ?"
    return db.execute(query, (first,)).fetchone()["chat_id"], first


def _mark_turn(db: sqlite3.Connection, first: int, *, is_removed: bool) -> None:
    db.execute(_MARK_TURN, {"first": first, "is_removed": is_removed})
