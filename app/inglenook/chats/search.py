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

#: Round what a snippet shows as found; see `SearchHit`.
FOUND_START, FOUND_END = "\x02", "\x03"

_ZERO_WIDTH_SPACE = "\u200b"

# Thai and Lao; CJK with kana; Hangul; compatibility forms; the planes of rare Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)

# One chat may hold most of what is found: only the newest matches count, so that
# the commonest word costs no more than a rare one.
_MATCHES = """
    WITH found AS (
        SELECT rowid AS id FROM message_text WHERE message_text MATCH :pattern
        ORDER BY rowid DESC LIMIT :most
    ), newest AS MATERIALIZED (
        SELECT chat_id, max(found.id) AS id, max(message.id) AS message_id
        FROM found JOIN message USING (id) JOIN chat ON chat.id = chat_id
        WHERE trashed_at IS NULL AND NOT is_removed
            AND (:folder IS NULL OR folder = :folder)
        GROUP BY chat_id ORDER BY 2 DESC LIMIT :limit
    )
    SELECT
        (SELECT chat_id FROM newest WHERE newest.id = message_text.rowid) AS chat_id,
        (SELECT message_id FROM newest WHERE newest.id = message_text.rowid),
        snippet(message_text, 0, :start, :end, '…', 16)
    FROM message_text
    -- The unary plus makes FTS5 go through its matches once, not for each rowid.
    WHERE message_text MATCH :pattern
        AND rowid >= (SELECT min(id) FROM newest) AND +rowid IN (SELECT id FROM newest)
"""
_ATTACHMENT_MATCHES = _MATCHES.replace("message_text", "attachment_text").replace(
    "JOIN message USING (id)",
    "JOIN attachment USING (id) JOIN message ON message.id = message_id",
)

#: Matches that are looked at; in a folder more, as most may lie elsewhere.
_MOST, _MOST_IN_FOLDER = 5_000, 50_000

_TITLES = """
    SELECT id FROM chat
    WHERE trashed_at IS NULL AND instr(casefold(title), :title)
        AND (:folder IS NULL OR folder = :folder)
    ORDER BY is_pinned DESC, updated_at DESC LIMIT :limit
"""


def spaced(text: str) -> str:
    """The text, with a zero-width space round each character that is a word."""
    return _UNSPACED.sub(rf"{_ZERO_WIDTH_SPACE}\g<0>{_ZERO_WIDTH_SPACE}", text)


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
    if pattern := _pattern(query):
        values = {"pattern": pattern, "folder": folder, "limit": limit}
        hits.update(_matches(db, values))
    return dict(list(hits.items())[:limit])


def _matches(db: sqlite3.Connection, values: dict[str, Any]) -> dict[int, str]:
    """The snippet of the newest message of each chat, the newest first."""
    values |= {
        "most": _MOST if values["folder"] is None else _MOST_IN_FOLDER,
        "start": FOUND_START,
        "end": FOUND_END,
    }
    rows = chain(db.execute(_MATCHES, values), db.execute(_ATTACHMENT_MATCHES, values))
    snippets: dict[int, str] = {}
    for chat_id, _, snippet in sorted(rows, key=itemgetter(1), reverse=True):
        clean = " ".join(snippet.replace(_ZERO_WIDTH_SPACE, "").split())
        snippets.setdefault(chat_id, clean)
    return snippets


def _pattern(query: str) -> str:
    """The query in the language of FTS5; empty where it has no words.

    A mark by itself is no word: nothing stands for it in the index.
    """
    words = query.replace('"', " ").replace("\0", " ").split()
    words = [word for word in words if any(map(str.isalnum, word))]
    if not words:
        return ""
    pattern = " ".join(f'"{spaced(word)}"' for word in words)
    # A single letter begins too many words to be of use.
    return f"{pattern}*" if len(words[-1]) > 1 else pattern
