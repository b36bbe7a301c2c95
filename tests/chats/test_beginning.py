import sqlite3
from contextlib import closing

import pytest

from inglenook.chats.beginning import has_beginning, write_with_beginning
from inglenook.chats.connection import connect
from inglenook.chats.store import ChatStore

PAGE_BYTES = 4096


@pytest.fixture
def fresh(tmp_path):
    path = tmp_path / "fresh.sqlite3"
    connect(path).close()
    return path


def without_beginning(path):
    with path.open("r+b") as file:
        file.write(b"\xa5" * PAGE_BYTES)
    return path


def test_a_file_that_lost_it_is_known(chats_path):
    ChatStore(chats_path).close()
    assert has_beginning(chats_path)
    assert not has_beginning(without_beginning(chats_path))


def test_with_that_of_a_new_file_the_rest_can_be_read(chats_path, fresh, tmp_path):
    with closing(ChatStore(chats_path)) as store:
        chat = store.create("A chat")
        store.add(chat.id, None, "user", "Why?")
    to = tmp_path / "begun.sqlite3"

    assert write_with_beginning(without_beginning(chats_path), fresh, to)

    with closing(sqlite3.connect(to)) as db:
        assert db.execute("SELECT text FROM message").fetchall() == [("Why?",)]
    assert not has_beginning(chats_path)


def test_tables_that_lie_elsewhere_are_not_taken_for_messages(fresh, tmp_path):
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as db, db:
        for table in range(20):
            db.execute(f"CREATE TABLE t{table} (a, b, c, d, e)")
            db.execute(f"INSERT INTO t{table} VALUES (1, 2, 3, 4, 5)")
    to = tmp_path / "begun.sqlite3"

    assert not write_with_beginning(without_beginning(other), fresh, to)
