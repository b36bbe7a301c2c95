"""A store on disk, and a clock that ticks when it is read."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from tests.chats.speaking import FakeEngine

from inglenook.chats.service import ChatService
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


@pytest.fixture
def parent(qapp):
    return QObject()


@pytest.fixture
def engine(parent):
    return FakeEngine(parent)


@pytest.fixture
def chats(store, engine, parent):
    return ChatService(store, engine, parent)


@pytest.fixture
def heard(chats):
    """What the service signals, in order: names with texts or titles."""
    heard = []

    def listen(name, *payload):
        first = payload[0] if payload else None
        heard.append((name, getattr(first, "text", getattr(first, "title", None))))

    answering = chats.answering
    for name, signal in (
        ("chat_opened", chats.opened.chat_opened),
        ("message_added", answering.message_added),
        ("message_changed", answering.message_changed),
        ("answer_finished", answering.answer_finished),
        ("answer_failed", answering.answer_failed),
        ("model_needed", answering.model_needed),
        ("chats_trashed", chats.lists.chats_trashed),
        ("failed", chats.failed),
    ):
        signal.connect(lambda *payload, name=name: listen(name, *payload))
    return heard


@pytest.fixture
def settled(chats, qtbot):
    """Waits until the service has seen to the next turn."""

    def settled():
        with qtbot.waitSignal(chats.answering._advance_timer.timeout):
            pass

    return settled
