"""The tables of chats.sqlite3, as numbered steps, and the way to open the file.

A chat is a tree of messages, and its `leaf_id` says which branch is shown.
Messages leave the file only with their chat, so a parent's id is always smaller
than its children's, and the greatest id below a message is a leaf.
"""

import sqlite3
from contextlib import ExitStack
from pathlib import Path

from inglenook.chats.search import spaced
from inglenook.errors import StoreTooNew

#: How long a statement waits for another process that holds the file.
BUSY_TIMEOUT_S = 1.0

#: Step N brings a file from version N to N + 1. Append; never edit a released one.
#: Times are seconds since 1970, UTC.
MIGRATIONS = (
    """
    CREATE TABLE chat (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        created_at REAL NOT NULL,
        updated_at REAL NOT NULL,
        is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
        trashed_at REAL,
        leaf_id INTEGER,
        FOREIGN KEY (id, leaf_id) REFERENCES message (chat_id, id)
    ) STRICT;

    -- The parent does not cascade: a long chat would exceed the depth that
    -- SQLite allows its triggers. The chat deletes all at once.
    CREATE TABLE message (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL REFERENCES chat ON DELETE CASCADE,
        parent_id INTEGER,
        role TEXT NOT NULL CHECK (role IN ('system', 'user', 'assistant')),
        text TEXT NOT NULL,
        created_at REAL NOT NULL,
        model TEXT NOT NULL DEFAULT '',
        stop_reason TEXT,
        timings TEXT,
        error TEXT NOT NULL DEFAULT '',
        is_draft INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1)),
        UNIQUE (chat_id, id),
        FOREIGN KEY (chat_id, parent_id) REFERENCES message (chat_id, id)
    ) STRICT;

    CREATE INDEX chat_list ON chat (is_pinned DESC, updated_at DESC)
        WHERE trashed_at IS NULL;
    CREATE INDEX chat_trash ON chat (trashed_at) WHERE trashed_at IS NOT NULL;
    CREATE INDEX message_place ON message (chat_id, parent_id);
    CREATE INDEX message_draft ON message (id) WHERE is_draft = 1;

    CREATE VIEW message_version AS
        SELECT m.*,
            (SELECT count(*) FROM message s
             WHERE s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
            ) AS n_siblings,
            (SELECT count(*) FROM message s
             WHERE s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
                 AND s.id <= m.id
            ) AS sibling
        FROM message m;

    -- A draft is not in the index, so that streaming an answer costs it nothing.
    CREATE VIEW message_spaced AS SELECT id, spaced(text) AS text FROM message;
    CREATE VIRTUAL TABLE message_text USING fts5 (
        text, content = 'message_spaced', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER message_added AFTER INSERT ON message WHEN NOT new.is_draft BEGIN
        INSERT INTO message_text (rowid, text) VALUES (new.id, spaced(new.text));
    END;
    CREATE TRIGGER message_changing BEFORE UPDATE OF text, is_draft ON message
    WHEN NOT old.is_draft BEGIN
        INSERT INTO message_text (message_text, rowid, text)
            VALUES ('delete', old.id, spaced(old.text));
    END;
    CREATE TRIGGER message_changed AFTER UPDATE OF text, is_draft ON message
    WHEN NOT new.is_draft BEGIN
        INSERT INTO message_text (rowid, text) VALUES (new.id, spaced(new.text));
    END;
    CREATE TRIGGER message_deleted AFTER DELETE ON message WHEN NOT old.is_draft BEGIN
        INSERT INTO message_text (message_text, rowid, text)
            VALUES ('delete', old.id, spaced(old.text));
    END;
    """,
)


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, made where there is none, with the newest schema.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
        sqlite3.Error: It is damaged, or is no database.
        OSError: The folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    db = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level="IMMEDIATE")
    with ExitStack() as undo:
        undo.callback(db.close)
        db.row_factory = sqlite3.Row
        db.create_function("spaced", 1, spaced, deterministic=True)
        db.create_function("casefold", 1, str.casefold, deterministic=True)
        # Before anything in the file is changed, its journal mode included.
        _known_version(db)
        db.executescript(
            "PRAGMA journal_mode = WAL;"
            "PRAGMA synchronous = NORMAL;"
            "PRAGMA foreign_keys = ON;"
            # Some builds of SQLite refuse views and triggers their own functions.
            "PRAGMA trusted_schema = ON;"
        )
        migrate(db)
        undo.pop_all()
    return db


def migrate(db: sqlite3.Connection) -> None:
    """Bring the file to the newest schema, each step in a transaction.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
    """
    version = _known_version(db)
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        with db:
            db.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")


def _known_version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise StoreTooNew(found=version, known=len(MIGRATIONS))
    return int(version)
