"""Chats in folders, the archive and the trash, many at once."""

from datetime import timedelta

import pytest
from tests.chats.speaking import last, texts

from inglenook.chats.store import TRASH_KEEPS
from inglenook.engine.state import Phase


@pytest.fixture
def three(chats, store):
    """The ids of three chats."""
    return [store.create(title).id for title in ("One", "Two", "Three")]


def titles(found):
    return {chat.title for chat in found}


def test_several_chats_are_archived_and_come_back(chats, three, qtbot):
    with qtbot.waitSignal(chats.lists.changed):
        chats.lists.archive(*three[:2])
    assert titles(chats.lists.archived_chats()) == {"One", "Two"}
    assert titles(chats.lists.chats()) == {"Three"}

    chats.lists.unarchive(*three)
    assert len(chats.lists.chats()) == 3


def test_several_chats_go_into_a_folder(chats, three):
    chats.lists.set_folder(*three[1:], folder=" Work ")

    (folder,) = chats.lists.folders()
    assert (folder.name, folder.n_chats) == ("Work", 2)

    chats.lists.rename_folder("Work", "Play")
    assert chats.lists.folders()[0].name == "Play"
    assert titles(hit.chat for hit in chats.lists.search("t", "Play")) == {
        "Two",
        "Three",
    }


def test_several_chats_are_trashed_with_one_announcement(chats, three, qtbot):
    with qtbot.waitSignal(chats.lists.chats_trashed) as trashed:
        chats.lists.trash(*three[:2])
    (gone,) = trashed.args
    assert titles(gone) == {"One", "Two"}
    assert all(chat.trashed_at for chat in gone)

    chats.lists.restore(*three[:2])
    assert len(chats.lists.chats()) == 3


def test_several_chats_are_pinned(chats, three):
    chats.lists.set_pinned(*three[:2], is_pinned=True)

    assert titles(chats.lists.chats()[:2]) == {"One", "Two"}


def test_what_is_deleted_for_ever_is_forgotten_by_the_engine(chats, engine, three):
    chats.lists.delete(*three[:2])

    assert titles(chats.lists.chats()) == {"Three"}
    assert engine.forgotten == three[:2]


def test_an_answer_is_stopped_when_its_chat_is_deleted(chats, engine, settled):
    chats.turns.send("Why?")
    engine.say("So.")
    chats.lists.delete(chats.opened.current.id)
    engine.finish("stopped")
    settled()

    assert engine.n_stops == 1
    assert (chats.opened.current, chats.lists.chats()) == (None, [])


def test_the_engine_forgets_what_was_in_the_trash(chats, engine, three):
    chats.lists.trash(*three)
    chats.lists.empty_trash()

    assert sorted(engine.forgotten) == three
    assert chats.lists.trashed_chats() == []


def test_what_lay_in_the_trash_too_long_goes_once_the_window_is_there(
    chats, three, engine, clock, qtbot
):
    chats.lists.trash(three[0])
    clock.now += TRASH_KEEPS + timedelta(days=1)
    chats.lists.trash(three[1])

    with qtbot.waitSignal(chats.lists.changed):
        chats.lists.empty_old_trash()

    assert engine.forgotten == [three[0]]
    assert titles(chats.lists.trashed_chats()) == {"Two"}
    with qtbot.assertNotEmitted(chats.lists.changed):
        chats.lists.empty_old_trash()


def test_old_trash_that_cannot_be_emptied_is_left_for_the_next_start(
    chats, three, store, clock, heard, caplog
):
    chats.lists.trash(three[0])
    store._db.execute(
        "CREATE TRIGGER broken BEFORE DELETE ON chat"
        " BEGIN SELECT * FROM nothing_of_this_name; END"
    )
    clock.now += TRASH_KEEPS + timedelta(days=1)

    chats.lists.empty_old_trash()

    assert titles(chats.lists.trashed_chats()) == {"One"}
    assert "trash" in caplog.text
    assert "failed" not in [name for name, _ in heard]


class TestChats:
    def test_a_new_title_is_current(self, chats, qtbot):
        chats.turns.send("Why?")

        with qtbot.waitSignal(chats.lists.changed):
            chats.lists.rename(chats.opened.current.id, " Causes ")

        assert chats.opened.current.title == "Causes"

    def test_a_blank_title_changes_nothing(self, chats):
        chats.turns.send("Why?")
        chats.lists.rename(chats.opened.current.id, "  ")

        assert chats.opened.current.title == "Why?"

    def test_a_chat_is_pinned(self, chats):
        chats.turns.send("Why?")
        chats.lists.set_pinned(chats.opened.current.id, is_pinned=True)

        assert chats.opened.current.is_pinned

    def test_words_are_found(self, chats):
        chats.turns.send("Why is the sky blue?")

        assert [hit.chat for hit in chats.lists.search("sky")] == [chats.opened.current]


class TestTrash:
    def test_a_trashed_chat_is_left_and_can_be_restored(self, chats, engine, heard):
        chats.turns.send("Why?")
        engine.answer_all("So.")
        chat = chats.opened.current
        heard.clear()

        chats.lists.trash(chat.id)
        assert heard == [("chat_opened", None), ("chats_trashed", None)]
        assert chats.lists.chats() == []

        chats.lists.restore(chat.id)
        assert chats.lists.chats() == [chat]
        assert chats.lists.trashed_chats() == []

    def test_another_chat_is_trashed_without_leaving_this_one(self, chats):
        chats.turns.send("Why?")
        other = chats.opened.current
        chats.opened.new_chat()
        chats.turns.send("Who?")

        chats.lists.trash(other.id)

        assert chats.opened.current.title == "Who?"

    def test_an_answer_is_stopped_when_its_chat_is_trashed(
        self, chats, engine, settled
    ):
        chats.turns.send("Why?")
        chat = chats.opened.current
        engine.say("Be", "cause")
        chats.lists.trash(chat.id)
        assert engine.n_stops == 1
        engine.say("!")
        engine.finish("stopped")
        settled()

        chats.opened.open(chat.id)
        assert (last(chats).text, last(chats).stop_reason) == ("Because", "stopped")

    def test_what_was_queued_comes_back_with_its_chat(self, chats, engine, settled):
        chats.turns.send("Why?")
        chat = chats.opened.current
        engine.say("So.")
        chats.turns.send("Really?")
        chats.lists.trash(chat.id)
        engine.finish("stopped")
        settled()

        chats.lists.restore(chat.id)
        chats.opened.open(chat.id)
        assert texts(chats) == ["Why?", "So.", "Really?"]
        assert len(engine.asked) == 1

    def test_the_trash_is_emptied_with_one_announcement(self, chats, engine, qtbot):
        for text in ("Why?", "Who?"):
            chats.opened.new_chat()
            chats.turns.send(text)
            chats.lists.trash(chats.opened.current.id)
        told = []
        chats.lists.changed.connect(lambda: told.append(chats.lists.trashed_chats()))

        chats.lists.empty_trash()

        assert told == [[]]

    def test_questions_of_a_trashed_chat_are_not_asked(self, chats, engine, settled):
        engine.enter(Phase.LOADING)
        chats.turns.send("Why?")
        chats.lists.trash(chats.opened.current.id)
        engine.enter(Phase.READY)
        settled()

        assert engine.asked == []

    def test_the_trash_can_be_emptied_while_an_answer_is_ending(
        self, chats, engine, settled, heard
    ):
        chats.turns.send("Why?")
        chats.lists.trash(chats.opened.current.id)
        chats.lists.empty_trash()
        heard.clear()
        engine.say("So.")
        engine.finish("stopped")
        settled()

        assert heard == []
        assert chats.lists.trashed_chats() == []

    def test_the_next_chat_is_answered_after_that(self, chats, engine, settled):
        chats.turns.send("Why?")
        chats.lists.trash(chats.opened.current.id)
        chats.turns.send("Who?")
        engine.finish("stopped")
        settled()

        assert engine.asked[-1] == [("user", "Who?")]
