from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from tests.ui.chat.conftest import READY, answer, begun, chat, exchanges, question

from inglenook.engine.messages import Piece, PromptProgress
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled
from inglenook.ui.chat.chat_feed import FIRST_MESSAGES, ChatFeed
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.errors import FailureBanner
from inglenook.ui.markdown.flow_text import FlowText

ANSWERING = replace(READY, phase=Phase.ANSWERING)


@pytest.fixture
def conversation(appearance, shown):
    return shown(ConversationView(appearance))


@pytest.fixture
def feed(chats, engine, conversation):
    return ChatFeed(chats, engine, conversation)


@pytest.fixture
def asked(feed, chats, engine):
    """A question to which an answer is under way."""
    engine.become(READY)
    chats.opened.show(chat(1), [question(1)])
    chats.turns.begin()
    engine.become(ANSWERING)


def ids(conversation):
    return [message.id for message in conversation.column.messages]


def pending(conversation):
    label = conversation.findChild(QLabel, "pending")
    return label.text() if label.isVisible() else None


def facts(conversation):
    return conversation.findChild(QLabel, "facts").text()


def texts(conversation):
    return [t.toPlainText() for t in conversation.findChildren(FlowText)]


def test_the_end_of_a_chat_is_shown(feed, chats, conversation):
    chats.opened.show(chat(1), exchanges(60))
    assert ids(conversation) == list(range(61 - FIRST_MESSAGES, 61))


def test_earlier_messages_come_when_they_are_scrolled_to(feed, chats, conversation):
    chats.opened.show(chat(1), exchanges(60))
    conversation.earlier_requested.emit(61 - FIRST_MESSAGES)
    shown = ids(conversation)
    assert shown == list(range(shown[0], 61))
    assert len(shown) > FIRST_MESSAGES


def test_all_messages_can_be_scrolled_to(feed, chats, conversation, qtbot):
    chats.opened.show(chat(1), exchanges(40))

    def at_the_first():
        conversation.verticalScrollBar().setValue(0)
        return ids(conversation)[0] == 1

    qtbot.waitUntil(at_the_first)
    assert ids(conversation) == list(range(1, 41))


def test_a_new_chat_is_empty(feed, chats, conversation):
    chats.opened.show(chat(1), exchanges(4))
    chats.opened.new_chat()
    assert ids(conversation) == []


def test_messages_of_other_chats_are_not_shown(feed, chats, conversation):
    chats.opened.show(chat(2), [])
    chats.answering.message_added.emit(question(1))
    assert ids(conversation) == []


def test_a_question_brings_the_end_into_view(feed, chats, conversation, qtbot):
    chats.opened.show(chat(1), exchanges(20, "A paragraph.\n\n" * 10))
    bar = conversation.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    bar.setValue(bar.maximum() - 200)
    chats.answering.say(question(21))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


@pytest.mark.usefixtures("asked")
def test_reading_the_prompt_is_told(conversation, engine):
    assert pending(conversation) == ""
    engine.prompt_progressed.emit(PromptProgress(n_tokens=812, n_total=2048))
    assert pending(conversation) == "Reading 812 of 2,048 tokens"


@pytest.mark.usefixtures("asked")
def test_the_answer_takes_the_place_of_what_was_told(conversation, chats, qtbot):
    chats.answering.say(begun(2, "It"))
    assert pending(conversation) is None
    chats.answering.message_changed.emit(begun(2, "It is"))
    qtbot.waitUntil(lambda: "It is" in texts(conversation))


@pytest.mark.usefixtures("asked")
def test_the_end_of_an_answer_is_shown_at_once(conversation, chats):
    chats.answering.say(begun(2, "It"))
    chats.answering.finish(answer(2, "It is so."))
    assert "It is so." in texts(conversation)
    assert "finished" in facts(conversation)


@pytest.mark.usefixtures("asked")
def test_an_answer_that_breaks_off_says_why(conversation, chats):
    error = EngineKilled()
    chats.answering.say(begun(2, "It"))
    chats.answering.answer_failed.emit(replace(begun(2, "It"), error=error.text), error)
    assert error.hint in conversation.findChild(FailureBanner).accessibleName()


@pytest.mark.usefixtures("asked")
def test_the_speed_is_told_while_the_answer_comes(
    feed, conversation, chats, engine, qtbot
):
    chats.answering.say(begun(2, "It"))
    with qtbot.waitSignal(feed.measured):
        engine.piece_received.emit(Piece("It", 1))
    assert "1 token" in facts(conversation)


@pytest.mark.usefixtures("asked")
def test_the_speed_of_another_chats_answer_is_not_told_under_this_one(
    feed, conversation, chats, engine, qtbot
):
    chats.turns.is_answering = False
    chats.opened.show(chat(1), exchanges(2))
    before = facts(conversation)
    with qtbot.waitSignal(feed.measured):
        engine.piece_received.emit(Piece("It", 1))
    assert facts(conversation) == before


def test_a_chat_opens_with_the_answer_that_is_under_way(feed, chats, conversation):
    chats.turns.is_answering = True
    chats.opened.show(chat(1), [question(1), begun(2, "It")])
    assert "finished" not in facts(conversation)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (EngineState(), "Choose a model: it will answer this."),
        (EngineState(phase=Phase.LOADING), "Waiting for the model"),
        (ANSWERING, "Waiting for the answer in another chat"),
    ],
)
def test_a_question_that_waits_says_for_what(
    feed, chats, engine, conversation, state, words
):
    chats.opened.show(chat(1), [question(1)])
    chats.turns.is_waiting = True
    engine.become(state)
    assert pending(conversation) == words


def test_a_question_that_was_given_up_waits_for_nothing(feed, chats, conversation):
    chats.opened.show(chat(1), [question(1)])
    chats.turns.begin()
    chats.turns.is_answering = False
    chats.turns.changed.emit()
    assert pending(conversation) is None


def test_what_the_user_wants_is_asked_for(feed, chats, conversation):
    chats.opened.show(chat(1), exchanges(4))
    conversation.column.wishes.edit_requested.emit(1, "What?")
    conversation.column.wishes.regenerate_requested.emit(2)
    conversation.column.wishes.version_requested.emit(2, -1)
    assert chats.asked == [("edit", 1, "What?"), ("regenerate", 2), ("switch", 2, -1)]


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        ("continue_requested", ("continue", 2)),
        ("fork_requested", ("fork", 2)),
        ("delete_requested", ("remove", 2)),
    ],
)
def test_what_is_wanted_of_a_message_is_handed_on(
    feed, chats, conversation, wish, asked
):
    chats.opened.show(chat(1), exchanges(2))
    getattr(conversation.column.wishes, wish).emit(2)
    assert chats.asked == [asked]


def test_while_the_beginning_is_summarised_that_is_told(feed, chats, conversation):
    chats.opened.show(chat(1), [question(1)])
    chats.turns.is_summarising = True
    chats.turns.begin()
    assert pending(conversation) == "Summarising the beginning of the conversation"


def announcements(heard):
    return [words for kind, words in heard if kind == QAccessible.Event.Announcement]


def test_screen_readers_hear_that_an_answer_has_ended(asked, chats, heard):
    chats.answering.answer_finished.emit(answer(2, "So."))
    assert announcements(heard) == ["The answer is complete."]


def test_they_hear_that_it_was_stopped(asked, chats, heard):
    stopped = replace(answer(2, "So."), stop_reason="stopped")
    chats.answering.answer_finished.emit(stopped)
    assert announcements(heard) == ["The answer was stopped."]


def test_they_hear_nothing_of_other_chats(asked, chats, heard):
    chats.answering.answer_finished.emit(replace(answer(2, "So."), chat_id=7))
    assert heard == []


def test_they_hear_why_an_answer_broke_off(asked, chats, heard, qtbot):
    chats.answering.message_added.emit(begun(2, "So"))
    error = EngineKilled()
    failed = replace(begun(2, "So"), error=error.text)
    chats.answering.answer_failed.emit(failed, error)
    qtbot.waitUntil(lambda: (QAccessible.Event.Alert, "") in heard)


def test_they_hear_once_what_an_answer_waits_for(feed, chats, engine, heard):
    chats.opened.show(chat(1), [question(1)])
    chats.turns.is_waiting = True
    engine.become(EngineState())
    engine.become(EngineState())
    assert announcements(heard) == ["Choose a model: it will answer this."]
