from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.ui.chat.conftest import NOW, answer, begun, exchanges, question

from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.message_column import MessageColumn
from inglenook.ui.chat.message_edit import MessageEdit
from inglenook.ui.chat.message_menu import MessageMenu
from inglenook.ui.chat.question_view import QuestionView
from inglenook.ui.markdown.flow_text import FlowText


@pytest.fixture
def column(appearance, shown):
    return shown(MessageColumn(appearance))


def ids(column):
    return [message.id for message in column.messages]


def views(column):
    found = column.findChildren(QuestionView) + column.findChildren(AnswerView)
    return sorted((v for v in found if v.isVisible()), key=lambda view: view.y())


def click(qtbot, view, name):
    qtbot.mouseClick(view.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def times(column):
    return [view.findChild(QLabel, "time").isVisible() for view in views(column)[::2]]


def test_messages_stand_in_their_order(column, qtbot):
    column.show_messages(exchanges(4))
    qtbot.waitUntil(lambda: len(views(column)) == 4)
    assert [view.message.id for view in views(column)] == [1, 2, 3, 4]


def test_another_chat_replaces_them(column):
    column.show_messages(exchanges(4))
    assert not column.show_messages([question(7), answer(8)])
    assert ids(column) == [7, 8]


def test_another_branch_keeps_what_both_have(column):
    column.show_messages(exchanges(4))
    first = column.findChildren(QuestionView)[0]
    assert column.show_messages([*exchanges(2), question(5), answer(6)])
    assert ids(column) == [1, 2, 5, 6]
    assert column.findChildren(QuestionView)[0] is first


def test_what_was_scrolled_to_before_stays_on_another_branch(column):
    column.show_messages(exchanges(6))
    assert column.show_messages([question(3), answer(4), question(7)])
    assert ids(column) == [1, 2, 3, 4, 7]


def test_an_older_page_of_another_branch_keeps_what_is_shown(column, qtbot):
    messages = exchanges(30)
    column.show_messages(messages[14:])
    qtbot.waitUntil(lambda: len(views(column)) == 16)
    kept = views(column)[:15]
    assert column.show_messages([*messages[13:29], answer(31, parent_id=29)])
    assert ids(column) == [*range(15, 30), 31]
    assert views(column)[:15] == kept


def test_a_lone_question_at_the_end_offers_an_answer(column, qtbot):
    column.show_messages([*exchanges(2), question(3)])
    qtbot.waitUntil(lambda: len(views(column)) == 3)
    offered = [v.findChild(QPushButton, "answer") for v in views(column)[::2]]
    assert [button.isVisible() for button in offered] == [False, True]
    with qtbot.waitSignal(column.wishes.regenerate_requested) as asked:
        qtbot.mouseClick(offered[1], Qt.MouseButton.LeftButton)
    assert asked.args == [3]


def test_no_answer_is_offered_while_one_is_awaited_or_there(column, qtbot):
    column.show_messages([question(1)])
    qtbot.waitUntil(lambda: len(views(column)) == 1)
    ask = column.findChild(QPushButton, "answer")
    column.set_busy(is_busy=True)
    assert not ask.isVisible()
    column.set_busy(is_busy=False)
    assert ask.isVisible()
    column.add(answer(2))
    assert not ask.isVisible()


def test_the_first_messages_can_be_dropped(column, qtbot):
    column.show_messages(exchanges(6))
    assert column.drop_first(4)
    assert ids(column) == [3, 4, 5, 6]
    assert not column.drop_first(4)
    qtbot.waitUntil(lambda: len(views(column)) == 4)
    assert times(column) == [True, False]


def test_a_message_that_is_being_edited_is_not_dropped(column):
    column.show_messages(exchanges(6))
    column.findChildren(QuestionView)[1].begin_edit()
    assert column.drop_first(2)
    assert ids(column) == [3, 4, 5, 6]


def test_an_empty_chat_shows_nothing(column):
    column.show_messages(exchanges(4))
    column.show_messages([])
    assert ids(column) == []


def test_earlier_messages_come_before(column):
    messages = exchanges(6)
    column.show_messages(messages[4:])
    column.prepend(messages[:4])
    assert ids(column) == [1, 2, 3, 4, 5, 6]


def test_an_answer_may_be_streaming(column, qtbot):
    column.show_messages([question(1), begun(2, "It")], streaming_id=2)
    column.update_message(begun(2, "It is"))
    text = column.findChild(AnswerView).findChild(FlowText)
    qtbot.waitUntil(lambda: text.toPlainText() == "It is")


def test_changes_of_messages_that_are_not_shown_are_left_alone(column):
    column.show_messages(exchanges(2))
    column.update_message(begun(9, "It is"))
    column.finish(answer(9))
    assert ids(column) == [1, 2]


def test_the_wishes_of_a_message_name_it(column, qtbot):
    column.show_messages([question(1), answer(2, n_siblings=2, sibling=2)])
    asked, told = column.findChild(QuestionView), column.findChild(AnswerView)
    with qtbot.waitSignal(column.wishes.regenerate_requested) as wish:
        click(qtbot, told, "regenerate")
    assert wish.args == [2]
    with qtbot.waitSignal(column.wishes.version_requested) as wish:
        click(qtbot, told, "earlier")
    assert wish.args == [2, -1]
    with qtbot.waitSignal(column.wishes.edit_requested) as wish:
        asked.begin_edit()
        edit = asked.findChild(MessageEdit)
        edit.setPlainText("What?")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert wish.args == [1, "What?"]


def test_what_is_to_come_stands_at_the_end(column):
    column.show_messages([question(1)])
    column.show_pending("Reading 812 of 2,048 tokens")
    pending = column.findChild(QLabel, "pending")
    assert pending.isVisible()
    assert pending.text() == "Reading 812 of 2,048 tokens"


def test_it_goes_when_the_answer_begins(column):
    column.show_messages([question(1)])
    column.show_pending("")
    column.add(begun(2, "It"), is_streaming=True)
    assert not column.findChild(QLabel, "pending").isVisible()


def test_new_messages_are_as_busy_as_the_others(column):
    column.set_busy(is_busy=True)
    column.add(question(1))
    edit = column.findChild(QuestionView).findChild(QToolButton, "edit")
    assert not edit.isEnabled()


def test_only_the_last_answer_tells_its_speed(column):
    column.show_messages([question(1), begun(2, "It"), question(3)], streaming_id=2)
    column.show_live_facts("42 tok/s")
    assert column.findChild(QLabel, "facts").text() == ""


def test_times_stand_at_the_beginning_and_after_a_silence(column, qtbot):
    later = NOW + timedelta(hours=3)
    column.show_messages(
        [*exchanges(4), question(5, created_at=later), answer(6, created_at=later)]
    )
    qtbot.waitUntil(lambda: len(views(column)) == 6)
    assert times(column) == [True, False, True]


def test_a_time_goes_when_what_was_before_appears(column, qtbot):
    messages = exchanges(4)
    column.show_messages(messages[2:])
    column.prepend(messages[:2])
    qtbot.waitUntil(lambda: len(views(column)) == 4)
    assert times(column) == [True, False]


def test_while_an_answer_is_awaited_no_turn_is_offered(column):
    column.show_messages(exchanges(2))
    column.set_busy(is_busy=True)
    for view in (column.findChild(QuestionView), column.findChild(AnswerView)):
        view.findChild(MessageMenu).aboutToShow.emit()
        assert not view.findChild(QAction, "delete").isEnabled()
