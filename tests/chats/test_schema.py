import sqlite3
from contextlib import closing

import pytest

from inglenook.chats import schema
from inglenook.chats.connection import connect
from inglenook.chats.records import CHOOSES_NOTHING
from inglenook.chats.schema import MIGRATIONS, migrate
from inglenook.chats.store import ChatStore
from inglenook.errors import StoreTooNew


@pytest.fixture
def db(chats_path):
    db = connect(chats_path)
    yield db
    db.close()


def pragma(db, name):
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_has_the_newest_schema(db):
    assert pragma(db, "user_version") == len(MIGRATIONS)


def test_an_open_file_is_not_migrated_twice(db):
    migrate(db)

    assert pragma(db, "user_version") == len(MIGRATIONS)


def test_a_newer_file_is_refused_and_left_alone(db, chats_path):
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")

    with pytest.raises(StoreTooNew):
        connect(chats_path)

    assert pragma(db, "user_version") == len(MIGRATIONS) + 1


def test_an_older_file_gets_the_steps_that_it_lacks(db, monkeypatch):
    step = "ALTER TABLE chat ADD COLUMN colour TEXT;"
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, step))

    migrate(db)

    assert "colour" in {row["name"] for row in db.execute("PRAGMA table_info (chat)")}
    assert pragma(db, "user_version") == len(MIGRATIONS) + 1


def test_a_step_that_fails_changes_nothing(db, monkeypatch):
    step = "ALTER TABLE chat ADD COLUMN colour TEXT; ALTER TABLE nothing RENAME TO x;"
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, step))

    with pytest.raises(sqlite3.OperationalError):
        migrate(db)

    names = {row["name"] for row in db.execute("PRAGMA table_info (chat)")}
    assert "colour" not in names
    assert pragma(db, "user_version") == len(MIGRATIONS)


def test_a_parent_in_another_chat_is_refused(db):
    add_chat = (
        "INSERT INTO chat (id, title, created_at, updated_at) VALUES (?, ?, 0, 0)"
    )
    db.executemany(add_chat, [(1, "a"), (2, "b")])
    add = (
        "INSERT INTO message (id, chat_id, parent_id, role, text, created_at)"
        " VALUES (?, ?, ?, 'user', '', 0)"
    )
    db.execute(add, (1, 1, None))

    with pytest.raises(sqlite3.IntegrityError):
        db.execute(add, (2, 2, 1))


def test_chats_of_the_first_version_keep_all_they_have(chats_path, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", MIGRATIONS[:1])
    with closing(connect(chats_path)) as old, old:
        old.executescript(
            "INSERT INTO chat (id, title, created_at, updated_at, is_pinned)"
            " VALUES (3, 'Старый', 1, 2, 1);"
            "INSERT INTO message (id, chat_id, role, text, created_at)"
            " VALUES (8, 3, 'user', '量化模型', 1);"
            "UPDATE chat SET leaf_id = 8"
        )
    monkeypatch.undo()

    with closing(ChatStore(chats_path)) as store:
        (chat,) = store.chats()
        assert (chat.title, chat.is_pinned, chat.settings) == (
            "Старый",
            True,
            CHOOSES_NOTHING,
        )
        (message,) = store.path(store.leaf_id(chat.id))
        assert (message.text, message.attachments) == ("量化模型", ())
        assert len(store.search("模型")) == 1
