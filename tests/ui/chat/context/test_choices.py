import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.chat.conftest import READY, chat, exchanges

from inglenook.chats.context.records import ContextNeed
from inglenook.chats.records import ChatSettings
from inglenook.ui.chat.context.choice_banner import ChoiceBanner
from inglenook.ui.chat.context.choices import ContextChoices
from inglenook.ui.chat.message_column import MessageColumn
from inglenook.ui.widgets.banner_strip import BannerStrip

SAID = exchanges(4)


def need(**fields):
    known = {
        "chat_id": 1,
        "needed": 17_012,
        "limit": 16_384,
        "reserve": 4096,
        "oldest": tuple(SAID[:2]),
        "n_oldest": 5000,
        "history_from": 3,
        "waiting": SAID[-2],
    }
    return ContextNeed(**known | fields)


@pytest.fixture
def column(chats, appearance, shown):
    made = shown(MessageColumn(appearance), 600, 500)
    chats.opened.current = chat(1)
    made.show_messages(SAID)
    return made


@pytest.fixture
def strip(chats, engine, enlarging, column, appearance, shown):
    engine.become(READY)
    made = shown(BannerStrip(), 700, 200)
    made.choices = ContextChoices(chats, enlarging, column, made, appearance)
    return made


def banners(strip):
    return [each for each in strip.findChildren(ChoiceBanner) if not each.isHidden()]


def line(column):
    found = column.findChild(QLabel, "cut")
    return found.text() if found.isVisible() else ""


def press(strip, name, qtbot):
    button = strip.findChild(QPushButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dimmed(column):
    return [view.graphicsEffect() is not None for view in column.views]


def test_all_ways_out_are_offered(strip, chats):
    chats.turns.context_exceeded.emit(need())
    (banner,) = banners(strip)
    assert "17,012 tokens" in banner.accessibleName()
    names = {"enlarge", "leave-out", "summarise", "new-chat"}
    assert names <= {each.objectName() for each in banner.findChildren(QPushButton)}


def test_what_would_go_is_marked_in_the_conversation(strip, chats, column):
    chats.turns.context_exceeded.emit(need())
    assert line(column) == "Would not be sent to the model from here up"
    assert dimmed(column) == [True, True, False, False]


def test_where_the_last_message_alone_is_too_long_nothing_can_go(strip, chats, column):
    chats.turns.context_exceeded.emit(need(oldest=(), history_from=1))
    (banner,) = banners(strip)
    assert "The last message alone is too long." in banner.accessibleName()
    assert strip.findChild(QPushButton, "leave-out") is None
    assert line(column) == ""


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("leave-out", ("leave out",)),
        ("summarise", ("summarise",)),
        ("new-chat", ("new",)),
    ],
)
def test_a_choice_is_handed_on(strip, chats, qtbot, name, wish):
    chats.turns.context_exceeded.emit(need())
    press(strip, name, qtbot)
    assert chats.asked == [wish]


def test_a_longer_context_asks_again_once_it_is_there(
    strip, chats, trials, engine, qtbot
):
    chats.turns.context_exceeded.emit(need())
    trials.answer(None)
    press(strip, "enlarge", qtbot)
    assert (engine.paths, engine.lengths) == ([READY.path], [32768])
    assert chats.asked == [("regenerate", 3)]
    assert banners(strip) == []


def test_a_cut_answer_goes_on_with_a_longer_context(strip, chats, trials, qtbot):
    chats.turns.context_exceeded.emit(need(waiting=SAID[-1]))
    trials.answer(None)
    press(strip, "enlarge", qtbot)
    assert chats.asked == [("continue", 4)]


def test_the_question_goes_when_the_chat_goes_on(strip, chats):
    chats.turns.context_exceeded.emit(need())
    chats.turns.begin()
    assert banners(strip) == []


def test_the_question_goes_with_its_chat(strip, chats, column):
    chats.turns.context_exceeded.emit(need())
    chats.opened.new_chat()
    assert banners(strip) == []
    assert line(column) == ""


def test_closing_it_leaves_all_as_it_was(strip, chats, column, qtbot):
    chats.turns.context_exceeded.emit(need())
    (banner,) = banners(strip)
    close = next(b for b in banner.findChildren(QPushButton) if b.text() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert banners(strip) == []
    assert dimmed(column) == [False] * 4


def test_what_is_not_sent_stays_marked(strip, chats, column):
    chats.opened.choose(ChatSettings(history_from=3))
    assert line(column) == "Not sent to the model from here up"
    assert dimmed(column) == [True, True, False, False]


def test_new_messages_stand_under_the_line(strip, chats, column, qtbot):
    chats.opened.choose(ChatSettings(history_from=3))
    column.add(exchanges(5)[-1])
    assert dimmed(column) == [True, True, False, False, False]
    qtbot.waitUntil(lambda: column.views[4].y() > column.views[3].y())
