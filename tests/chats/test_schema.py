import sqlite3

import pytest

from inglenook.chats import schema
from inglenook.chats.schema import MIGRATIONS, connect, migrate
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


def test_the_file_is_made_with_its_folder_and_for_its_user_alone(db, chats_path):
    assert chats_path.stat().st_mode & 0o077 == 0


def test_writes_go_to_a_log_and_keys_are_checked(db):
    assert pragma(db, "journal_mode") == "wal"
    assert pragma(db, "synchronous") == 1
    assert pragma(db, "foreign_keys") == 1


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
    db.execute("INSERT INTO chat VALUES (1, 'a', 0, 0, 0, NULL, NULL)")
    db.execute("INSERT INTO chat VALUES (2, 'b', 0, 0, 0, NULL, NULL)")
    add = (
        "INSERT INTO message (id, chat_id, parent_id, role, text, created_at)"
        " VALUES (?, ?, ?, 'user', '', 0)"
    )
    db.execute(add, (1, 1, None))

    with pytest.raises(sqlite3.IntegrityError):
        db.execute(add, (2, 2, 1))
