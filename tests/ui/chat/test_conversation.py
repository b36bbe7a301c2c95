import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.chat.conftest import begun, exchanges, question

from inglenook.ui.chat.conversation import MOST_MESSAGES, ConversationView

LONG = "A paragraph of an answer.\n\n" * 10


@pytest.fixture
def view(appearance, shown):
    return shown(ConversationView(appearance), 700, 400)


@pytest.fixture
def long(view, qtbot):
    view.show_messages(exchanges(20, LONG), has_earlier=True)
    qtbot.waitUntil(lambda: is_at_end(view))
    return view


def is_at_end(view):
    bar = view.verticalScrollBar()
    return bar.value() == bar.maximum() > 0


def latest(view):
    return view.findChild(QPushButton, "latest")


def distance(view):
    bar = view.verticalScrollBar()
    return bar.maximum() - bar.value()


def test_a_chat_opens_at_its_end(long):
    assert is_at_end(long)
    assert not latest(long).isVisible()


def test_what_is_added_at_the_end_is_followed(long, qtbot):
    with qtbot.waitSignal(long.verticalScrollBar().rangeChanged):
        long.column.add(begun(21, LONG), is_streaming=True)
    assert is_at_end(long)


def test_who_scrolled_up_stays_there(long, qtbot):
    bar = long.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    place = bar.value()
    with qtbot.waitSignal(bar.rangeChanged):
        long.column.add(begun(21, LONG), is_streaming=True)
    assert bar.value() == place


def test_another_version_of_an_older_page_leaves_the_view_where_it_is(view, qtbot):
    messages = exchanges(30, LONG)
    view.show_messages(messages[14:], has_earlier=True)
    qtbot.waitUntil(lambda: is_at_end(view))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    with qtbot.waitSignal(bar.rangeChanged):
        view.show_messages(messages[13:29], has_earlier=True)
    assert bar.value() == place
    with qtbot.waitSignal(view.earlier_requested) as asked:
        bar.setValue(0)
    assert asked.args == [15]


def test_at_the_end_only_some_messages_stay_built(long, qtbot):
    long.prepend(exchanges(MOST_MESSAGES), has_earlier=False)
    long.go_to_end()
    assert len(long.column.messages) == MOST_MESSAGES
    first = long.column.messages[0].id
    with qtbot.waitSignal(long.earlier_requested) as asked:
        long.verticalScrollBar().setValue(0)
    assert asked.args == [first]


def test_a_button_leads_back_to_the_end(long, qtbot):
    bar = long.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    assert latest(long).isVisible()
    qtbot.mouseClick(latest(long), Qt.MouseButton.LeftButton)
    assert is_at_end(long)
    assert not latest(long).isVisible()


def test_near_the_top_earlier_messages_are_asked_for(long, qtbot):
    with qtbot.waitSignal(long.earlier_requested) as asked:
        long.verticalScrollBar().setValue(0)
    assert asked.args == [1]


def test_a_chat_that_is_whole_asks_for_nothing(view, qtbot):
    view.show_messages(exchanges(20, LONG), has_earlier=False)
    qtbot.waitUntil(lambda: is_at_end(view))
    with qtbot.assertNotEmitted(view.earlier_requested, wait=50):
        view.verticalScrollBar().setValue(0)


def test_a_chat_that_does_not_fill_the_view_asks_for_more(view, qtbot):
    with qtbot.waitSignal(view.earlier_requested):
        view.show_messages([question(5)], has_earlier=True)


def test_what_comes_before_moves_nothing(view, qtbot):
    messages = exchanges(40, LONG)
    view.show_messages(messages[20:], has_earlier=True)
    qtbot.waitUntil(lambda: is_at_end(view))
    view.verticalScrollBar().setValue(100)
    before = distance(view)
    with qtbot.waitSignal(view.verticalScrollBar().rangeChanged):
        view.prepend(messages[:20], has_earlier=False)
    qtbot.waitUntil(lambda: distance(view) == before)
    assert len(view.column.messages) == 40


def test_another_branch_of_the_chat_leaves_the_view_where_it_is(long, qtbot):
    bar = long.verticalScrollBar()
    bar.setValue(bar.maximum() - 600)
    place = bar.value()
    with qtbot.waitSignal(bar.rangeChanged):
        long.show_messages(
            [*exchanges(19, LONG), begun(99, LONG * 2)], has_earlier=True
        )
    assert bar.value() == place


def test_another_version_is_read_from_its_beginning(long, qtbot):
    bar = long.verticalScrollBar()
    place = bar.value()
    long.column.wishes.version_requested.emit(20, -1)
    long.show_messages([*exchanges(19, LONG), begun(99, LONG * 2)], has_earlier=True)
    qtbot.waitUntil(lambda: bar.maximum() > place)
    assert bar.value() == place
