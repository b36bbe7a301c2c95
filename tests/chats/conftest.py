"""A store on disk, and a clock that ticks when it is read."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from inglenook.chats.store import ChatStore


class Clock:
    """Each reading is a second after the last one."""

    def __init__(self):
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def chats_path(tmp_path):
    return tmp_path / "data" / "chats.sqlite3"


@pytest.fixture
def store(chats_path, clock):
    store = ChatStore(chats_path, clock)
    yield store
    store.close()


@pytest.fixture
def chat_id(store):
    return store.create("A chat").id


@pytest.fixture
def reopened(chats_path, clock):
    """The same file as the next start of the program finds it."""
    with closing(ChatStore(chats_path, clock)) as store:
        yield store
