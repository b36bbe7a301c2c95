import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.chat.conftest import answer, question

from inglenook.ui.chat.answer_view import AnswerView
from inglenook.ui.chat.message_column import MessageColumn

TEXT = "First *words*.\n\n```py\nx = 1\n```\nLast words."
FIND_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def column(appearance, shown, qtbot):
    made = shown(MessageColumn(appearance), 700, 500)
    made.show_messages([question(1, "Why?"), answer(2, TEXT)])
    qtbot.waitUntil(lambda: all(text.isVisible() for text in texts(made)))
    return made


def texts(column):
    return column.findChild(AnswerView).texts


def clipboard():
    return QGuiApplication.clipboard().text()


def selected(column):
    return [text.textCursor().selectedText() for text in texts(column)]


def drag(start, end, to):
    """From the beginning of one text to a place in another."""
    first, last = start.viewport(), end.viewport()
    QTest.mousePress(first, LEFT, pos=QPoint(0, 5))
    target = first.mapFromGlobal(last.mapToGlobal(to))
    QTest.mouseMove(first, target)
    QTest.mouseRelease(first, LEFT, pos=target)


def choose(column, text, words):
    place = text.viewport().mapToGlobal(QPoint(2, 5))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 5), place)
    QApplication.sendEvent(text.viewport(), event)
    menu = column.findChildren(QMenu, options=FIND_DIRECT)[-1]
    action = next(each for each in menu.actions() if each.text() == words)
    is_enabled = action.isEnabled()
    action.trigger()
    menu.close()
    return is_enabled


def test_a_selection_goes_from_block_to_block(column):
    first, _, last = texts(column)
    drag(first, last, QPoint(last.width() - 1, 5))
    assert selected(column) == ["First words.", "x = 1", "Last words."]


def test_it_can_go_upwards(column):
    first, code, _ = texts(column)
    QTest.mousePress(code.viewport(), LEFT, pos=QPoint(code.width() - 5, 5))
    target = code.viewport().mapFromGlobal(first.mapToGlobal(QPoint(0, 5)))
    QTest.mouseMove(code.viewport(), target)
    assert selected(column) == ["First words.", "x = 1", ""]


def test_a_click_elsewhere_ends_it(column):
    first, code, last = texts(column)
    drag(first, last, QPoint(last.width() - 1, 5))
    QTest.mouseClick(code.viewport(), LEFT, pos=QPoint(2, 5))
    assert selected(column) == ["", "", ""]


def test_it_goes_with_the_focus(column):
    first, _, last = texts(column)
    drag(first, last, QPoint(last.width() - 1, 5))
    first.clearFocus()
    assert selected(column) == ["", "", ""]


def test_a_whole_message_is_selected_and_copied_by_keys(column, qtbot):
    first = texts(column)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(first, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "First words.\n\nx = 1\n\nLast words."


def test_the_menu_copies_with_the_markup(column):
    first = texts(column)[0]
    assert choose(column, first, "Select all")
    assert choose(column, first, "Copy as Markdown")
    assert clipboard() == "First *words*.\n\n```py\nx = 1\n```\n\nLast words."


def test_without_a_selection_there_is_nothing_to_copy(column):
    assert not choose(column, texts(column)[0], "Copy")
