import shutil
import sqlite3
from contextlib import closing

import pytest

from inglenook.chats import write_ahead_log
from inglenook.work import drain


@pytest.fixture
def chat(store):
    return store.create("A chat")


def log_of(path):
    return path.with_name(f"{path.name}-wal")


def say_much(store, chat, n_messages=60):
    for number in range(n_messages):
        store.add(chat.id, None, "user", f"{number} " + "much " * 20_000)


def test_what_is_written_stays_in_the_log(store, chat, chats_path):
    before = chats_path.stat().st_size
    say_much(store, chat)

    assert chats_path.stat().st_size == before
    assert log_of(chats_path).stat().st_size > write_ahead_log.MOST_BYTES


def test_a_long_log_is_brought_into_the_file_and_begins_anew(
    store, chat, chats_path, tmp_path
):
    say_much(store, chat)
    drain(write_ahead_log.shorten(chats_path))

    alone = shutil.copy(chats_path, tmp_path / "alone.sqlite3")
    with closing(sqlite3.connect(alone)) as db:
        assert db.execute("SELECT count(*) FROM message").fetchone() == (60,)
    length = log_of(chats_path).stat().st_size
    store.add(chat.id, None, "user", "And this.")
    assert log_of(chats_path).stat().st_size == length


def test_a_short_one_is_left(store, chat, chats_path):
    before = chats_path.read_bytes()
    drain(write_ahead_log.shorten(chats_path))

    assert chats_path.read_bytes() == before


def test_without_one_nothing_happens(chats_path):
    drain(write_ahead_log.shorten(chats_path))

    assert not chats_path.exists()
