"""Messages in the database, one by one: added, written to their end, read."""

import sqlite3
from collections.abc import Iterable

from inglenook.chats.records import Attachment, ChatMessage, Ending
from inglenook.chats.rows import encoded, message_of

_ADD = """
    INSERT INTO message (
        chat_id, parent_id, role, text, created_at, model, is_draft,
        stop_reason, timings, error, is_removed, thought_s
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def add(db: sqlite3.Connection, message: ChatMessage, *, is_draft: bool) -> int:
    """Put a message after its parent.

    Args:
        db: The file that holds its chat.
        message: Its id, and what is counted, do not matter.
        is_draft: Whether it is still being written.

    Returns:
        The id that it got.
    """
    message_id = db.execute(
        _ADD,
        (
            message.chat_id,
            message.parent_id,
            message.role,
            message.text,
            message.created_at.timestamp(),
            message.model,
            is_draft,
            message.stop_reason,
            message.timings and encoded(message.timings),
            message.error,
            message.is_removed,
            message.thought_s,
        ),
    ).lastrowid
    assert message_id is not None
    _attach(db, message_id, message.attachments)
    return message_id


def finish(db: sqlite3.Connection, message_id: int, text: str, ending: Ending) -> None:
    """Close a draft with its whole text."""
    timings = ending.timings and encoded(ending.timings)
    end = (ending.stop_reason, timings, ending.error, ending.thought_s)
    db.execute(
        "UPDATE message SET text = ?, stop_reason = ?, timings = ?, error = ?,"
        " thought_s = ?, is_draft = 0 WHERE id = ?",
        (text, *end, message_id),
    )


def reopen(db: sqlite3.Connection, message_id: int) -> None:
    """Make a draft of an answer that is to go on."""
    db.execute(
        "UPDATE message SET stop_reason = NULL, timings = NULL, error = '',"
        " is_draft = 1 WHERE id = ?",
        (message_id,),
    )


def close_drafts(db: sqlite3.Connection, error: str) -> None:
    """Close all drafts as answers that broke off."""
    db.execute(
        "UPDATE message SET error = ?, is_draft = 0 WHERE is_draft = 1", (error,)
    )


def message(db: sqlite3.Connection, message_id: int) -> ChatMessage:
    """One message."""
    query = "SELECT * FROM message_version WHERE id = ?"
    return message_of(db.execute(query, (message_id,)).fetchone())


def image(db: sqlite3.Connection, attachment_id: int) -> bytes:
    """The image of an attachment, as it came; empty for text."""
    query = "SELECT data FROM attachment WHERE id = ?"
    data: bytes = db.execute(query, (attachment_id,)).fetchone()["data"]
    return data


def _attach(
    db: sqlite3.Connection, message_id: int, attachments: Iterable[Attachment]
) -> None:
    db.executemany(
        "INSERT INTO attachment (message_id, name, kind, text, size_bytes, data)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (message_id, each.name, each.kind, each.text, each.size_bytes, each.data)
            for each in attachments
        ],
    )
