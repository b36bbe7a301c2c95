import pytest
from tests.ui.chat.conftest import answer, begun, chat, exchanges, question

from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.chat_feed import ChatFeed
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.chat.finding import Finding
from inglenook.ui.chat.thought_view import ThoughtView


class Told:
    number = count = -1
    is_looking = False

    def take(self, number, count, is_looking):
        self.number, self.count, self.is_looking = number, count, is_looking

    def is_settled(self, number, count):
        return (self.number, self.count, self.is_looking) == (number, count, False)


@pytest.fixture
def view(chats, engine, appearance, shown):
    made = shown(ConversationView(appearance), 700, 400)
    made.feed = ChatFeed(chats, engine, made)
    return made


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def finding(chats, view, told):
    made = Finding(chats.opened, view)
    made.counted.connect(told.take)
    return made


LONG = "A needle here.\n\n" + "Some words of an answer.\n\n" * 10


def test_the_last_place_is_shown_first(chats, finding, told, qtbot):
    chats.opened.show(chat(1), exchanges(4, "A needle, a *Needle*."))
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(4, 4))
    finding.go_back()
    assert told.is_settled(3, 4)
    finding.go_on()
    finding.go_on()
    assert told.is_settled(4, 4)


def test_what_is_nowhere_is_not_found(chats, finding, told, qtbot):
    chats.opened.show(chat(1), exchanges(60))
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(0, 0))


def test_what_is_not_built_is_counted_and_built_on_the_way(
    chats, view, finding, told, qtbot
):
    messages = exchanges(300)
    messages[1] = answer(2, LONG)
    messages[-1] = answer(300, LONG)
    chats.opened.show(chat(1), messages)
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(2, 2))
    assert len(view.column.messages) < 100
    finding.go_back()
    qtbot.waitUntil(lambda: told.is_settled(1, 2), timeout=60_000)
    assert view.column.messages[0].id <= 2


def test_the_current_place_is_scrolled_to(chats, view, finding, told, qtbot):
    chats.opened.show(
        chat(1), [question(1), answer(2, LONG), *exchanges(12, LONG * 2)[2:]]
    )
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(11, 11))
    for _ in range(10):
        finding.go_back()
    text = view.column.mark("needle")[0]
    place = text.hits.room(0).center()
    qtbot.waitUntil(
        lambda: (
            view.viewport()
            .rect()
            .contains(text.viewport().mapTo(view.viewport(), place))
        )
    )


def test_folded_thoughts_open_where_the_words_are(chats, view, finding, told, qtbot):
    thought = "<think>A needle.</think>Hay."
    chats.opened.show(chat(1), [question(1), answer(2, thought)])
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(1, 1))
    assert view.findChild(ThoughtView).text.isVisible()


def test_nothing_is_marked_any_more_at_the_end(chats, view, finding, told, qtbot):
    chats.opened.show(chat(1), exchanges(2, "A needle."))
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(1, 1))
    finding.look_for("")
    text = view.findChild(AnswerView).texts[0]
    assert text.extraSelections() == []
    assert told.is_settled(0, 0)


def test_another_chat_is_looked_through_as_well(chats, finding, told, qtbot):
    chats.opened.show(chat(1), exchanges(2, "A needle."))
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(1, 1))
    chats.opened.show(chat(2), [question(7), answer(8, "needle needle")])
    qtbot.waitUntil(lambda: told.is_settled(2, 2))


def test_a_place_in_a_text_that_is_gone_is_forgotten(chats, view, finding, told, qtbot):
    said = [question(1), answer(2, "A needle."), question(3), begun(4, "A needle")]
    chats.turns.begin()
    chats.opened.show(chat(1), said)
    finding.look_for("needle")
    qtbot.waitUntil(lambda: told.is_settled(2, 2))
    gone = view.column.views[-1].texts[0]
    with qtbot.waitSignal(gone.destroyed):
        chats.answering.message_changed.emit(begun(4, "```\nneedle"))
    finding.look_for("needle")
    finding.go_back()
    finding.go_on()
    qtbot.waitUntil(lambda: told.is_settled(2, 2))
