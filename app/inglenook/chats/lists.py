"""The lists of chats, and of their folders."""

import sqlite3

from inglenook.chats.records import Chat, Folder
from inglenook.chats.rows import chat_of

#: Neither archived nor trashed, in the order of the list.
LISTED = """
    SELECT * FROM chat WHERE trashed_at IS NULL AND is_archived = 0
    ORDER BY is_pinned DESC, updated_at DESC
"""
ARCHIVED = """
    SELECT * FROM chat WHERE trashed_at IS NULL AND is_archived = 1
    ORDER BY updated_at DESC
"""
#: Last trashed first.
TRASHED = "SELECT * FROM chat WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC"

_FOLDERS = """
    SELECT folder, sum(trashed_at IS NULL AND is_archived = 0) AS n_chats
    FROM chat WHERE folder <> '' GROUP BY folder ORDER BY casefold(folder)
"""


def chats(db: sqlite3.Connection, query: str) -> list[Chat]:
    """The chats of one of the lists."""
    return [chat_of(row) for row in db.execute(query)]


def chat(db: sqlite3.Connection, chat_id: int) -> Chat | None:
    """One chat, in whatever list; None where there is none."""
    row = db.execute("SELECT * FROM chat WHERE id = ?", (chat_id,)).fetchone()
    return chat_of(row) if row else None


def existing_chat(db: sqlite3.Connection, chat_id: int) -> Chat:
    """One chat that is known to be there."""
    found = chat(db, chat_id)
    assert found is not None
    return found


def folders(db: sqlite3.Connection) -> list[Folder]:
    """The folders by name."""
    rows = db.execute(_FOLDERS)
    return [Folder(name=row["folder"], n_chats=row["n_chats"]) for row in rows]
