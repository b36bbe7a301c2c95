"""Chats in folders, the archive and the trash, many at once."""

from contextlib import closing
from datetime import timedelta

import pytest

from inglenook.chats.service import ChatService
from inglenook.chats.store import TRASH_KEEPS, ChatStore


@pytest.fixture
def three(chats, store):
    """The ids of three chats."""
    return [store.create(title).id for title in ("One", "Two", "Three")]


def titles(found):
    return {chat.title for chat in found}


def test_several_chats_are_archived_and_come_back(chats, three, qtbot):
    with qtbot.waitSignal(chats.chats_changed):
        chats.archive(*three[:2])
    assert titles(chats.archived_chats()) == {"One", "Two"}
    assert titles(chats.chats()) == {"Three"}

    chats.unarchive(*three)
    assert len(chats.chats()) == 3


def test_several_chats_go_into_a_folder(chats, three):
    chats.set_folder(*three[1:], folder=" Work ")

    (folder,) = chats.folders()
    assert (folder.name, folder.n_chats) == ("Work", 2)

    chats.rename_folder("Work", "Play")
    assert chats.folders()[0].name == "Play"
    assert titles(hit.chat for hit in chats.search("t", "Play")) == {"Two", "Three"}


def test_several_chats_are_trashed_with_one_announcement(chats, three, qtbot):
    with qtbot.waitSignal(chats.chats_trashed) as trashed:
        chats.trash(*three[:2])
    (gone,) = trashed.args
    assert titles(gone) == {"One", "Two"}
    assert all(chat.trashed_at for chat in gone)

    chats.restore(*three[:2])
    assert len(chats.chats()) == 3


def test_several_chats_are_pinned(chats, three):
    chats.set_pinned(*three[:2], is_pinned=True)

    assert titles(chats.chats()[:2]) == {"One", "Two"}


def test_what_is_deleted_for_ever_is_forgotten_by_the_engine(chats, engine, three):
    chats.delete(*three[:2])

    assert titles(chats.chats()) == {"Three"}
    assert engine.forgotten == three[:2]


def test_an_answer_is_stopped_when_its_chat_is_deleted(chats, engine, settled):
    chats.send("Why?")
    engine.say("So.")
    chats.delete(chats.current.id)
    engine.finish("stopped")
    settled()

    assert engine.n_stops == 1
    assert (chats.current, chats.chats()) == (None, [])


def test_the_engine_forgets_what_was_in_the_trash(chats, engine, three):
    chats.trash(*three)
    chats.empty_trash()

    assert sorted(engine.forgotten) == three
    assert chats.trashed_chats() == []


def test_the_engine_forgets_what_lay_in_the_trash_too_long(
    store, engine, parent, chats_path, clock
):
    old = store.create("Old")
    store.trash(old.id)
    clock.now += TRASH_KEEPS + timedelta(days=1)
    with closing(ChatStore(chats_path, clock)) as later:
        chats = ChatService(later, engine, parent)

        assert engine.forgotten == [old.id]
        assert chats.trashed_chats() == []
