"""Titles by the model."""

from dataclasses import replace

import pytest
from tests.chats.speaking import talk

from inglenook.chats.service import ChatService
from inglenook.settings.schema import General


@pytest.fixture
def chats(store, engine, parent):
    return ChatService(store, engine, parent, chosen=lambda: General(titles="model"))


def title(chats):
    (chat,) = chats.lists.chats()
    return chat.title


def test_the_model_names_a_chat_after_its_first_answer(chats, engine, settled, qtbot):
    talk(chats, engine, settled, "Why is it so?", "Because.")
    assert [role for role, _ in engine.asked[-1]] == ["user", "assistant", "user"]
    assert not chats.turns.is_awaiting

    with qtbot.waitSignal(chats.lists.changed):
        engine.answer_all("“Causes”")

    assert title(chats) == chats.opened.current.title == "Causes"


def test_a_title_is_no_message(chats, engine, settled, heard):
    talk(chats, engine, settled)
    heard.clear()
    engine.answer_all("Causes")

    assert heard == []


def test_it_is_asked_once(chats, engine, settled):
    talk(chats, engine, settled)
    engine.answer_all("Causes")
    settled()
    talk(chats, engine, settled, "Really?", "Yes.")

    assert len(engine.asked) == 3


def test_a_question_goes_before_a_title(chats, engine, settled):
    talk(chats, engine, settled)
    chats.turns.send("Really?")
    assert engine.n_stops == 1
    engine.finish("stopped")
    settled()

    assert engine.asked[-1][-1] == ("user", "Really?")
    assert title(chats) == "Why?"


def test_a_title_waits_for_all_questions(chats, engine, settled):
    chats.turns.send("Why?")
    engine.say("So.")
    chats.turns.send("Really?")
    engine.finish()
    settled()

    assert engine.asked[-1][-1] == ("user", "Really?")


def test_the_users_own_title_stays(chats, engine, settled):
    talk(chats, engine, settled)
    chats.lists.rename(chats.opened.current.id, "Mine")
    engine.answer_all("Causes")

    assert title(chats) == "Mine"


def test_a_chat_with_a_title_of_its_own_is_not_asked_about(chats, engine, settled):
    chats.turns.send("Why?")
    chats.lists.rename(chats.opened.current.id, "Mine")
    engine.answer_all("So.")
    settled()

    assert len(engine.asked) == 1


def test_a_model_that_finds_none_changes_nothing(chats, engine, settled):
    talk(chats, engine, settled)
    engine.answer_all("<think>What is it about?")

    assert title(chats) == "Why?"


def test_an_engine_that_dies_of_it_is_no_matter(chats, engine, settled, heard):
    talk(chats, engine, settled)
    heard.clear()
    engine.die()

    assert heard == []
    assert not chats.turns.is_awaiting


def test_a_chat_that_goes_to_the_trash_is_not_named(chats, engine, settled):
    talk(chats, engine, settled)
    chats.lists.trash(chats.opened.current.id)

    assert engine.n_stops == 1
    engine.finish("stopped")
    assert chats.lists.trashed_chats()[0].title == "Why?"


def test_first_words_are_enough_for_those_who_want_them(store, engine, parent, settled):
    chats = ChatService(store, engine, parent)
    engine.state = replace(engine.state, model="Other")
    chats.turns.send("Why?")
    engine.answer_all("So.")

    assert len(engine.asked) == 1
