"""Full-text search of messages, for scripts with and without spaces.

FTS5's own tokenizers either take a Chinese sentence for one word, or (trigram)
find nothing shorter than three characters, and most Chinese words have two. So
each character of such a script is set apart by a zero-width space before the
text reaches `unicode61`, and a word of it is searched as a phrase. Among 100,000
messages that takes a tenth of what a scan takes, and a quarter of the space of
trigrams.
"""

import re
import sqlite3
from itertools import chain
from operator import itemgetter
from typing import Any

from inglenook.chats.snippets import UNSPACED, Places

_ZERO_WIDTH_SPACE = "\u200b"
_UNSPACED_RUN = re.compile(f"[{UNSPACED}]+")

# One chat may hold most of what is found: only the newest matches count, so that
# the commonest word costs no more than a rare one.
_MATCHES = """
    WITH inside AS MATERIALIZED (
        SELECT message.id FROM message JOIN chat ON chat.id = chat_id
        WHERE folder = :folder
    ), found AS (
        SELECT rowid AS id FROM message_text WHERE message_text MATCH :pattern
            -- The unary plus makes FTS5 go through its matches once, not for each id.
            AND (:folder IS NULL OR +rowid IN inside)
        ORDER BY rowid DESC LIMIT :most
    ), newest AS MATERIALIZED (
        SELECT chat_id, max(found.id) AS id, max(message.id) AS message_id
        FROM found JOIN message USING (id) JOIN chat ON chat.id = chat_id
        WHERE trashed_at IS NULL AND NOT is_removed
        GROUP BY chat_id ORDER BY 2 DESC LIMIT :limit
    )
    SELECT chat_id, message_id, (SELECT text FROM message WHERE id = newest.id)
    FROM newest
"""
_ATTACHMENT_MATCHES = (
    _MATCHES.replace("message_text", "attachment_text")
    .replace(
        "SELECT message.id FROM message JOIN",
        "SELECT attachment.id FROM attachment JOIN message ON message.id = message_id"
        " JOIN",
    )
    .replace(
        "JOIN message USING (id)",
        "JOIN attachment USING (id) JOIN message ON message.id = message_id",
    )
    .replace("text FROM message", "name || ' ' || text FROM attachment")
)

#: Matches that are looked at.
_MOST = 5_000

_TITLES = """
    SELECT id FROM chat
    WHERE trashed_at IS NULL AND instr(casefold(title), :title)
        AND (:folder IS NULL OR folder = :folder)
    ORDER BY is_pinned DESC, updated_at DESC LIMIT :limit
"""


def spaced(text: str) -> str:
    """The text, with a zero-width space round each character that is a word."""
    return _UNSPACED_RUN.sub(_set_apart, text)


def find_chats(
    db: sqlite3.Connection, query: str, limit: int, folder: str | None = None
) -> dict[int, str]:
    """The chats in which all words of the query stand, each with a snippet.

    The words stand in one message or attached file, the last of them perhaps as
    the beginning of a longer one, or the query stands as it is in the title.

    Args:
        db: The chats.
        query: What the user typed.
        limit: Most chats that are given.
        folder: Only what lies there; None is everywhere.

    Returns:
        Snippets by the chats' ids: those found by their title first, then by
        the newest message found. A snippet is empty where only the title has
        the words.
    """
    if not query.strip():
        return {}
    title = query.strip().casefold()
    named = db.execute(_TITLES, {"title": title, "folder": folder, "limit": limit})
    hits = dict.fromkeys((chat_id for (chat_id,) in named), "")
    if words := _words(query):
        # A single letter begins too many words to be of use.
        is_open = len(words[-1]) > 1
        pattern = " ".join(f'"{spaced(word)}"' for word in words) + "*" * is_open
        values = {"pattern": pattern, "folder": folder, "limit": limit, "most": _MOST}
        hits.update(_matches(db, values, Places(words, is_open=is_open)))
    return dict(list(hits.items())[:limit])


def _matches(
    db: sqlite3.Connection, values: dict[str, Any], places: Places
) -> dict[int, str]:
    """The snippet of the newest message of each chat, the newest first."""
    rows = chain(db.execute(_MATCHES, values), db.execute(_ATTACHMENT_MATCHES, values))
    # The texts may be long, and are never held all at once.
    found = [(number, chat_id, places.snippet(text)) for chat_id, number, text in rows]
    snippets: dict[int, str] = {}
    for _, chat_id, snippet in sorted(found, key=itemgetter(0), reverse=True):
        snippets.setdefault(chat_id, snippet)
    return snippets


def _words(query: str) -> list[str]:
    """The words of the query.

    A mark by itself is none: nothing stands for it in the index.
    """
    words = query.replace('"', " ").replace("\0", " ").split()
    return [word for word in words if any(map(str.isalnum, word))]


def _set_apart(run: re.Match[str]) -> str:
    space = _ZERO_WIDTH_SPACE
    return f"{space}{space.join(run[0])}{space}"
