"""The tables of chats.sqlite3, as numbered steps.

A chat is a tree of messages, and its `leaf_id` says which branch is shown.
Messages leave the file only with their chat, so a parent's id is always smaller
than its children's, and the greatest id below a message is a leaf.
"""

import sqlite3

from inglenook.errors import StoreTooNew
from inglenook.migrations import take_steps, version_of

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
    """
    ALTER TABLE chat ADD COLUMN folder TEXT NOT NULL DEFAULT '';
    ALTER TABLE chat ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0
        CHECK (is_archived IN (0, 1));
    ALTER TABLE chat ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE message ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0
        CHECK (is_removed IN (0, 1));
    ALTER TABLE message ADD COLUMN thought_s REAL;

    DROP INDEX chat_list;
    CREATE INDEX chat_list ON chat (is_pinned DESC, updated_at DESC)
        WHERE trashed_at IS NULL AND is_archived = 0;

    CREATE TABLE attachment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('text', 'image')),
        text TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX attachment_message ON attachment (message_id);

    -- Removed versions are not counted: they cannot be switched to.
    DROP VIEW message_version;
    CREATE VIEW message_version AS
        SELECT m.*,
            (SELECT count(*) FROM message s
             WHERE s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
                 AND NOT s.is_removed
            ) AS n_siblings,
            (SELECT count(*) FROM message s
             WHERE s.chat_id = m.chat_id AND s.parent_id IS m.parent_id
                 AND s.id <= m.id AND NOT s.is_removed
            ) AS sibling,
            (SELECT json_group_array(json_object(
                'id', a.id, 'name', a.name, 'kind', a.kind, 'text', a.text,
                'size_bytes', a.size_bytes))
             FROM (SELECT * FROM attachment WHERE message_id = m.id ORDER BY id) a
            ) AS attachments
        FROM message m;

    CREATE VIEW attachment_spaced AS
        SELECT id, spaced(name || ' ' || text) AS text FROM attachment;
    CREATE VIRTUAL TABLE attachment_text USING fts5 (
        text, content = 'attachment_spaced', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER attachment_added AFTER INSERT ON attachment BEGIN
        INSERT INTO attachment_text (rowid, text)
            VALUES (new.id, spaced(new.name || ' ' || new.text));
    END;
    CREATE TRIGGER attachment_deleted AFTER DELETE ON attachment BEGIN
        INSERT INTO attachment_text (attachment_text, rowid, text)
            VALUES ('delete', old.id, spaced(old.name || ' ' || old.text));
    END;
    """,
    """
    ALTER TABLE chat ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    """,
)


def migrate(db: sqlite3.Connection) -> None:
    """Bring the file to the newest schema, each step in a transaction.

    Raises:
        StoreTooNew: A newer version of the program wrote the file.
    """
    known_version(db)
    take_steps(db, MIGRATIONS)


def known_version(db: sqlite3.Connection) -> int:
    """How many steps the file has had.

    Raises:
        StoreTooNew: More than there are.
    """
    version = version_of(db)
    if version > len(MIGRATIONS):
        raise StoreTooNew(found=version, known=len(MIGRATIONS))
    return version
