import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inglenook.chats import copies, schema
from inglenook.chats.copies import COPY_AGE, copy_daily, copy_path
from inglenook.chats.schema import MIGRATIONS
from inglenook.chats.store import ChatStore
from inglenook.errors import StoreDamaged, StoreFull
from inglenook.work import drain


@pytest.fixture
def stored(store):
    """An open store with one chat."""
    store.create("Copied")
    return store


def titles(path):
    with closing(ChatStore(path)) as store:
        return [chat.title for chat in store.chats()]


def age(path, seconds):
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def test_a_copy_holds_all_chats_and_is_for_its_user_alone(stored, chats_path):
    drain(copy_daily(chats_path))

    copy = copy_path(chats_path)
    assert copy.name == "chats-copy.sqlite3"
    assert copy.stat().st_mode & 0o077 == 0
    assert titles(copy) == ["Copied"]


def test_a_copy_is_made_once_a_day(stored, chats_path):
    drain(copy_daily(chats_path))
    stored.create("Later")

    drain(copy_daily(chats_path))
    assert titles(copy_path(chats_path)) == ["Copied"]

    age(copy_path(chats_path), COPY_AGE.total_seconds() + 1)
    drain(copy_daily(chats_path))
    assert titles(copy_path(chats_path)) == ["Later", "Copied"]


def test_a_damaged_file_does_not_replace_its_copy(stored, chats_path):
    drain(copy_daily(chats_path))
    age(copy_path(chats_path), COPY_AGE.total_seconds() + 1)
    stored.close()
    with chats_path.open("r+b") as file:
        file.truncate(chats_path.stat().st_size // 2)

    with pytest.raises(StoreDamaged):
        drain(copy_daily(chats_path))

    assert titles(copy_path(chats_path)) == ["Copied"]


def test_a_copy_that_is_given_up_leaves_the_older_one(stored, chats_path, monkeypatch):
    drain(copy_daily(chats_path))
    age(copy_path(chats_path), COPY_AGE.total_seconds() + 1)
    stored.create("Later")
    # The file is so short that SQLite takes few steps.
    monkeypatch.setattr(copies, "_STEPS", 1)

    drain(copy_daily(chats_path, is_given_up=lambda: True))

    assert titles(copy_path(chats_path)) == ["Copied"]
    assert not list(chats_path.parent.glob("*.part"))


def test_a_copy_that_the_disk_does_not_hold_leaves_the_older_one(
    stored, chats_path, monkeypatch
):
    drain(copy_daily(chats_path))
    age(copy_path(chats_path), COPY_AGE.total_seconds() + 1)

    def full(db, copy):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "_copy", full)
    with pytest.raises(StoreFull):
        drain(copy_daily(chats_path))

    assert titles(copy_path(chats_path)) == ["Copied"]


def test_what_is_deleted_for_ever_is_in_no_copy(stored, chats_path):
    drain(copy_daily(chats_path))

    stored.delete(stored.chats()[0].id)

    assert not copy_path(chats_path).exists()


def test_what_is_deleted_while_it_is_copied_is_in_no_copy(
    stored, chats_path, monkeypatch
):
    chat = stored.chats()[0]
    replace = Path.replace

    def delete_first(part, target):
        stored.delete(chat.id)
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", delete_first)
    drain(copy_daily(chats_path))

    assert not list(chats_path.parent.glob("*-copy*"))


def test_a_file_is_copied_before_an_update(chats_path, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", MIGRATIONS[:1])
    monkeypatch.setattr(copies, "MIGRATIONS", MIGRATIONS[:1])
    chats_path.parent.mkdir()
    with closing(sqlite3.connect(chats_path)) as db:
        schema.migrate(db)
        with db:
            db.execute(
                "INSERT INTO chat (title, created_at, updated_at)VALUES ('a',0,0)"
            )
    monkeypatch.undo()

    assert titles(chats_path) == ["a"]

    kept = chats_path.with_name("chats-version-1.sqlite3")
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT title FROM chat").fetchall() == [("a",)]


def test_a_new_file_is_not_copied(stored, chats_path):
    assert [
        file for file in chats_path.parent.iterdir() if "version" in file.name
    ] == []
