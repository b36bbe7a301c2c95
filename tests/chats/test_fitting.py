"""A chat that is too long for the context: nothing is cut before the user says so."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests.chats.speaking import LOADED, last, talk, texts

from inglenook.chats.turns import Unsent
from inglenook.engine.state import Phase
from inglenook.errors import EngineCrashed, NothingSummarised, PromptTooLong


@pytest.fixture
def needs(chats):
    needs = []
    chats.turns.context_exceeded.connect(needs.append)
    return needs


@pytest.fixture
def exceeded(chats, engine, settled, needs):
    """A chat of three turns, to whose fourth question there is no room to answer."""
    for number in range(3):
        talk(chats, engine, settled, f"{number} " + "why " * 660, "so " * 660)
    chats.turns.send("Really?")
    engine.fail(PromptTooLong(4010, 4000))
    settled()
    engine.count_all()
    return needs[-1]


@pytest.fixture
def weighed(chats, engine, settled):
    """A question that does not fit; what could be left out is still being counted."""
    talk(chats, engine, settled, "Why?", "So.")
    chats.turns.send("Really?")
    engine.fail(PromptTooLong(4010, 4000))
    settled()
    engine.errands.clear()
    return last(chats)


def load_another(engine, settled):
    engine.state = replace(engine.state, loaded=None)
    engine.load(Path("/models/other.gguf"))
    engine.state = replace(engine.state, loaded=replace_loaded(context_tokens=8000))
    engine.enter(Phase.READY)
    settled()


def replace_loaded(**fields):
    return msgspec.structs.replace(LOADED, **fields)


def test_a_question_that_was_weighed_is_asked_of_the_model_that_is_loaded_then(
    chats, engine, settled, weighed, needs
):
    load_another(engine, settled)

    assert engine.asked[-1][-1] == ("user", "Really?")
    engine.answer_all("Yes.")
    assert texts(chats)[-2:] == ["Really?", "Yes."]
    assert needs == []


def test_it_is_asked_only_once(chats, engine, settled, weighed):
    load_another(engine, settled)
    n_asked = len(engine.asked)
    engine.answer_all("Yes.")
    settled()
    load_another(engine, settled)

    assert len(engine.asked) == n_asked


def test_it_is_not_asked_where_the_chat_has_gone_on(chats, engine, settled, weighed):
    chats.turns.send("Never mind.")
    engine.answer_all("Good.")
    settled()
    n_asked = len(engine.asked)
    load_another(engine, settled)

    assert len(engine.asked) == n_asked


def test_it_is_not_asked_in_a_chat_that_was_trashed(chats, engine, settled, weighed):
    chats.lists.trash(weighed.chat_id)
    n_asked = len(engine.asked)
    load_another(engine, settled)

    assert len(engine.asked) == n_asked


def test_nothing_is_lost_or_cut(chats, engine, exceeded):
    assert texts(chats)[-1] == "Really?"
    assert not chats.turns.is_awaiting
    assert last(chats).error == ""
    assert len(engine.asked[-1]) == 7


def test_the_turns_that_would_go_are_told(exceeded, chats):
    assert (exceeded.needed, exceeded.limit) == (4010, 4000)
    assert [message.text[:2] for message in exceeded.oldest] == ["0 ", "so"]
    assert exceeded.waiting == last(chats)


def test_the_oldest_turns_are_left_out_and_the_question_is_asked_again(
    chats, engine, exceeded, qtbot
):
    with qtbot.waitSignal(chats.opened.settings_changed):
        chats.turns.leave_out_oldest()

    assert len(engine.asked[-1]) == 5
    assert engine.asked[-1][0][1].startswith("1 ")
    assert chats.opened.settings.history_from == exceeded.history_from
    assert len(texts(chats)) == 7

    engine.answer_all("Yes.")
    assert texts(chats)[-2:] == ["Really?", "Yes."]


def test_no_choice_is_offered_twice(chats, engine, exceeded):
    chats.turns.leave_out_oldest()
    n_asked = len(engine.asked)
    chats.turns.leave_out_oldest()
    chats.turns.summarise_oldest()

    assert len(engine.asked) == n_asked


def test_the_choice_is_offered_when_the_chat_is_opened_again(chats, exceeded, needs):
    chat = chats.opened.current
    chats.opened.new_chat()
    needs.clear()

    chats.opened.open(chat.id)

    assert needs == [exceeded]


def test_a_chat_that_has_gone_on_offers_no_choice(chats, engine, exceeded, needs):
    chats.turns.edit(last(chats).id, "Ah.")
    engine.answer_all("Oh.")
    needs.clear()

    chats.opened.open(chats.opened.current.id)

    assert needs == []


def test_the_oldest_turns_become_a_summary(chats, engine, exceeded, settled):
    chats.turns.summarise_oldest()
    assert chats.turns.is_summarising
    assert chats.turns.is_awaiting
    assert not chats.turns.is_answering
    ((_, prompt),) = engine.asked[-1]
    assert "0 why why" in prompt

    engine.answer_all("It was", " so.")
    settled()

    assert not chats.turns.is_summarising
    (role, system), *rest = engine.asked[-1]
    assert role == "system"
    assert system.endswith("It was so.")
    assert rest[0][1].startswith("1 ")
    assert chats.opened.settings.summary == "It was so."
    assert "It was so." not in texts(chats)


def test_a_summary_can_be_stopped(chats, engine, exceeded, settled, needs):
    chats.turns.summarise_oldest()
    needs.clear()

    assert chats.turns.stop() == Unsent()
    engine.finish("stopped")
    settled()

    assert engine.n_stops == 1
    assert needs == [exceeded]
    assert not chats.turns.is_summarising
    assert not chats.turns.is_awaiting
    assert chats.opened.settings.summary == ""


def test_what_was_queued_behind_a_summary_comes_back_as_it_is_stopped(
    chats, engine, exceeded, settled
):
    chats.turns.summarise_oldest()
    chats.turns.send("And then?")

    assert chats.turns.stop() == Unsent("And then?")
    engine.finish("stopped")
    settled()

    assert not chats.turns.is_awaiting
    assert "And then?" not in [message.text for message in chats.opened.messages()]


def test_a_summary_that_ends_as_it_is_stopped_is_none(chats, engine, exceeded, settled):
    chats.turns.summarise_oldest()
    chats.turns.stop()

    engine.answer_all("It was so.")
    settled()

    assert not chats.turns.is_summarising
    assert chats.opened.settings.summary == ""


def test_a_summary_without_words_is_told(chats, engine, exceeded, settled, qtbot):
    chats.turns.summarise_oldest()

    with qtbot.waitSignal(
        chats.failed, check_params_cb=lambda e: isinstance(e, NothingSummarised)
    ):
        engine.finish()
    settled()

    assert not chats.turns.is_awaiting
    assert chats.opened.settings.history_from == 0


def test_an_engine_that_dies_of_a_summary_leaves_the_choice(
    chats, engine, exceeded, settled, needs
):
    chats.turns.summarise_oldest()
    needs.clear()

    engine.die()
    settled()

    assert needs == [exceeded]
    assert not chats.turns.is_awaiting


def test_what_is_said_meanwhile_waits(chats, engine, exceeded, settled):
    chats.turns.summarise_oldest()
    chats.turns.send("And why?")
    engine.answer_all("It was so.")
    settled()
    engine.answer_all("Yes.")
    settled()

    assert engine.asked[-1][-1] == ("user", "And why?")
    assert texts(chats)[-3:] == ["Really?", "Yes.", "And why?"]


def test_an_answer_that_fills_the_context_can_go_on(chats, engine, settled, needs):
    for number in range(2):
        talk(chats, engine, settled, f"{number} " + "why " * 300, "so " * 100)
    chats.turns.send("And?")
    engine.say("It is")
    engine.finish("context_full")
    settled()
    engine.count_all()
    assert needs[-1].waiting.text == "It is"

    chats.turns.leave_out_oldest()
    engine.answer_all(" so.")

    assert engine.requests[-1].continues
    assert engine.asked[-1][-1] == ("assistant", "It is")
    assert last(chats).text == "It is so."


def test_another_failure_is_no_question_of_length(chats, engine, needs):
    chats.turns.send("Why?")
    engine.fail(EngineCrashed("signal SIGSEGV"))
    engine.count_all()

    assert needs == []
    assert engine.state.phase is Phase.READY
