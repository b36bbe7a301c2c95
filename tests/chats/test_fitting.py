"""A chat that is too long for the context: nothing is cut before the user says so."""

import pytest
from tests.chats.speaking import last, talk, texts

from inglenook.chats.turns import Unsent
from inglenook.engine.state import Phase
from inglenook.errors import EngineCrashed, NothingSummarised, PromptTooLong


@pytest.fixture
def needs(chats):
    needs = []
    chats.context_exceeded.connect(needs.append)
    return needs


@pytest.fixture
def exceeded(chats, engine, settled, needs):
    """A chat of three turns, to whose fourth question there is no room to answer."""
    for number in range(3):
        talk(chats, engine, settled, f"{number} " + "why " * 660, "so " * 660)
    chats.send("Really?")
    engine.fail(PromptTooLong(4010, 4000))
    settled()
    engine.count_all()
    return needs[-1]


def test_nothing_is_lost_or_cut(chats, engine, exceeded):
    assert texts(chats)[-1] == "Really?"
    assert not chats.is_awaiting
    assert last(chats).error == ""
    assert len(engine.asked[-1]) == 7


def test_the_turns_that_would_go_are_told(exceeded, chats):
    assert (exceeded.needed, exceeded.limit) == (4010, 4000)
    assert [message.text[:2] for message in exceeded.oldest] == ["0 ", "so"]
    assert exceeded.waiting == last(chats)


def test_the_oldest_turns_are_left_out_and_the_question_is_asked_again(
    chats, engine, exceeded, qtbot
):
    with qtbot.waitSignal(chats.settings_changed):
        chats.leave_out_oldest()

    assert len(engine.asked[-1]) == 5
    assert engine.asked[-1][0][1].startswith("1 ")
    assert chats.settings.history_from == exceeded.history_from
    assert len(texts(chats)) == 7

    engine.answer_all("Yes.")
    assert texts(chats)[-2:] == ["Really?", "Yes."]


def test_no_choice_is_offered_twice(chats, engine, exceeded):
    chats.leave_out_oldest()
    n_asked = len(engine.asked)
    chats.leave_out_oldest()
    chats.summarise_oldest()

    assert len(engine.asked) == n_asked


def test_the_choice_is_offered_when_the_chat_is_opened_again(chats, exceeded, needs):
    chat = chats.current
    chats.new_chat()
    needs.clear()

    chats.open(chat.id)

    assert needs == [exceeded]


def test_a_chat_that_has_gone_on_offers_no_choice(chats, engine, exceeded, needs):
    chats.edit(last(chats).id, "Ah.")
    engine.answer_all("Oh.")
    needs.clear()

    chats.open(chats.current.id)

    assert needs == []


def test_the_oldest_turns_become_a_summary(chats, engine, exceeded, settled):
    chats.summarise_oldest()
    assert chats.is_summarising
    assert chats.is_awaiting
    assert not chats.is_answering
    ((_, prompt),) = engine.asked[-1]
    assert "0 why why" in prompt

    engine.answer_all("It was", " so.")
    settled()

    assert not chats.is_summarising
    (role, system), *rest = engine.asked[-1]
    assert role == "system"
    assert system.endswith("It was so.")
    assert rest[0][1].startswith("1 ")
    assert chats.settings.summary == "It was so."
    assert "It was so." not in texts(chats)


def test_a_summary_can_be_stopped(chats, engine, exceeded, settled, needs):
    chats.summarise_oldest()
    needs.clear()

    assert chats.stop() == Unsent()
    engine.finish("stopped")
    settled()

    assert engine.n_stops == 1
    assert needs == [exceeded]
    assert not chats.is_summarising
    assert not chats.is_awaiting
    assert chats.settings.summary == ""


def test_a_summary_that_ends_as_it_is_stopped_is_none(chats, engine, exceeded, settled):
    chats.summarise_oldest()
    chats.stop()

    engine.answer_all("It was so.")
    settled()

    assert not chats.is_summarising
    assert chats.settings.summary == ""


def test_a_summary_without_words_is_told(chats, engine, exceeded, settled, qtbot):
    chats.summarise_oldest()

    with qtbot.waitSignal(
        chats.failed, check_params_cb=lambda e: isinstance(e, NothingSummarised)
    ):
        engine.finish()
    settled()

    assert not chats.is_awaiting
    assert chats.settings.history_from == 0


def test_an_engine_that_dies_of_a_summary_leaves_the_choice(
    chats, engine, exceeded, settled, needs
):
    chats.summarise_oldest()
    needs.clear()

    engine.die()
    settled()

    assert needs == [exceeded]
    assert not chats.is_awaiting


def test_what_is_said_meanwhile_waits(chats, engine, exceeded, settled):
    chats.summarise_oldest()
    chats.send("And why?")
    engine.answer_all("It was so.")
    settled()
    engine.answer_all("Yes.")
    settled()

    assert engine.asked[-1][-1] == ("user", "And why?")
    assert texts(chats)[-3:] == ["Really?", "Yes.", "And why?"]


def test_an_answer_that_fills_the_context_can_go_on(chats, engine, settled, needs):
    for number in range(2):
        talk(chats, engine, settled, f"{number} " + "why " * 300, "so " * 100)
    chats.send("And?")
    engine.say("It is")
    engine.finish("context_full")
    settled()
    engine.count_all()
    assert needs[-1].waiting.text == "It is"

    chats.leave_out_oldest()
    engine.answer_all(" so.")

    assert engine.requests[-1].continues
    assert engine.asked[-1][-1] == ("assistant", "It is")
    assert last(chats).text == "It is so."


def test_another_failure_is_no_question_of_length(chats, engine, needs):
    chats.send("Why?")
    engine.fail(EngineCrashed("signal SIGSEGV"))
    engine.count_all()

    assert needs == []
    assert engine.state.phase is Phase.READY
