"""What was said, for what measures by a text."""

import pytest

from inglenook.application.own_chats import said_in_chats
from inglenook.chats.store import ChatStore
from inglenook.paths import default_paths


@pytest.fixture
def paths():
    found = default_paths()
    found.chats.parent.mkdir(parents=True, exist_ok=True)
    return found


@pytest.fixture
def store(paths):
    made = ChatStore(paths.chats)
    yield made
    made.close()


def say(store, *texts, **how):
    """A chat in which this was said, by the user and the model in turn."""
    chat = store.create("A chat", **how)
    for text, role in zip(texts, ("user", "assistant") * len(texts), strict=False):
        store.add(chat.id, store.leaf_id(chat.id), role, text)
    return chat.id


def test_all_chats_but_temporary_and_trashed_ones_are_told(store, paths):
    say(store, "Hello", "Hi there")
    store.set_archived(say(store, "Long ago"), is_archived=True)
    store.trash(say(store, "Best forgotten"))
    say(store, "Between us", is_temporary=True)
    assert set(said_in_chats(store, paths)) == {"Hello", "Hi there", "Long ago"}


def test_only_the_shown_answer_of_several_is_told(store, paths):
    chat_id = say(store, "Hello")
    question = store.leaf_id(chat_id)
    for answer in ("First try", "Second try"):
        store.add(chat_id, question, "assistant", answer)
    assert list(said_in_chats(store, paths)) == ["Hello", "Second try"]


def test_without_chats_nothing_is_told(store, paths):
    assert list(said_in_chats(store, paths)) == []
