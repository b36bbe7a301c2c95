import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from tests.ui.chat.conftest import question

from inglenook.chats.records import Attachment
from inglenook.ui.chat.files.chip import FileChip
from inglenook.ui.chat.message_edit import MessageEdit
from inglenook.ui.chat.question_view import QuestionView
from inglenook.ui.chat.quiet_row import QuietRow
from inglenook.ui.markdown.inset_frame import InsetFrame


@pytest.fixture
def view(wishes, appearance, shown):
    return shown(QuestionView(question(1, "Why so?"), wishes, appearance))


@pytest.fixture
def editor(view, qtbot):
    qtbot.mouseClick(button(view, "edit"), Qt.MouseButton.LeftButton)
    return view.findChild(MessageEdit)


def button(view, name):
    return view.findChild(QToolButton, name)


def bubble(view):
    return view.findChild(InsetFrame)


def pointer(view, kind):
    point = view.rect().center().toPointF()
    entered = QEnterEvent(point, point, point)
    QApplication.sendEvent(view, entered if kind == QEvent.Type.Enter else QEvent(kind))


def is_seen(row):
    return row.graphicsEffect().opacity() > 0


def test_a_short_message_takes_the_room_it_needs(view):
    assert bubble(view).width() < 200
    assert bubble(view).geometry().right() > view.width() - 20


def test_a_long_message_leaves_some_of_the_column_free(wishes, appearance, shown):
    view = shown(QuestionView(question(1, "word " * 200), wishes, appearance), 700)
    assert bubble(view).width() == pytest.approx(0.82 * 690, abs=1)


def test_its_buttons_are_seen_under_the_pointer(view):
    row = view.findChild(QuietRow)
    button(view, "edit").clearFocus()
    pointer(view, QEvent.Type.Leave)
    assert not is_seen(row)
    pointer(view, QEvent.Type.Enter)
    assert is_seen(row)
    pointer(view, QEvent.Type.Leave)
    assert not is_seen(row)


def test_its_buttons_are_seen_when_the_keyboard_gets_there(view):
    row = view.findChild(QuietRow)
    button(view, "edit").clearFocus()
    pointer(view, QEvent.Type.Leave)
    button(view, "edit").setFocus(Qt.FocusReason.TabFocusReason)
    assert is_seen(row)
    button(view, "edit").clearFocus()
    assert not is_seen(row)


def test_it_can_be_copied(view, qtbot):
    qtbot.mouseClick(button(view, "copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Why so?"


def test_editing_begins_with_the_text(editor, view):
    assert editor.toPlainText() == "Why so?"
    assert editor.hasFocus()
    assert not bubble(view).isVisible()


def test_enter_sends_the_edited_text(view, wishes, editor, qtbot):
    qtbot.keyClicks(editor, " Tell me.")
    with qtbot.waitSignal(wishes.edit_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == [1, "Why so? Tell me."]


def test_the_edited_text_stays_until_another_version_is_shown(view, editor, qtbot):
    qtbot.keyClicks(editor, " Tell me.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.toPlainText() == "Why so? Tell me."


def test_the_button_sends_it_as_well(view, wishes, editor, qtbot):
    send = next(b for b in view.findChildren(QPushButton) if b.text() == "Send again")
    with qtbot.waitSignal(wishes.edit_requested):
        qtbot.mouseClick(send, Qt.MouseButton.LeftButton)


def test_nothing_is_not_sent(view, wishes, editor, qtbot):
    editor.clear()
    with qtbot.assertNotEmitted(wishes.edit_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()


def test_escape_leaves_the_message_as_it_was(view, wishes, editor, qtbot):
    qtbot.keyClicks(editor, "x")
    with qtbot.assertNotEmitted(wishes.edit_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert bubble(view).isVisible()


def test_it_cannot_be_edited_while_an_answer_is_awaited(view):
    view.set_busy(is_busy=True)
    assert not button(view, "edit").isEnabled()


def test_an_edited_text_is_not_sent_while_an_answer_is_awaited(
    view, wishes, editor, qtbot
):
    view.set_busy(is_busy=True)
    with qtbot.assertNotEmitted(wishes.edit_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    send = next(b for b in view.findChildren(QPushButton) if b.text() == "Send again")
    assert not send.isEnabled()
    view.set_busy(is_busy=False)
    with qtbot.waitSignal(wishes.edit_requested):
        qtbot.mouseClick(send, Qt.MouseButton.LeftButton)


def test_an_answer_can_be_asked_for_where_it_is_offered(view, wishes, qtbot):
    ask = view.findChild(QPushButton, "answer")
    assert not ask.isVisible()
    view.offer_more(is_offered=True)
    with qtbot.waitSignal(wishes.regenerate_requested):
        qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)


def test_its_time_is_said_where_it_is_of_interest(view):
    label = view.findChild(QLabel, "time")
    assert not label.isVisible()
    view.show_time("Today, 13:58")
    assert label.isVisible()
    view.show_time("")
    assert not label.isVisible()


def test_the_files_that_went_with_it_stand_over_it(wishes, appearance, shown, qtbot):
    note = Attachment(name="notes.md", kind="text", text="one two three", id=1)
    view = shown(
        QuestionView(question(1, "Why?", attachments=(note,)), wishes, appearance)
    )
    chip = view.findChild(FileChip)
    assert chip.isVisible()
    with qtbot.waitSignal(wishes.file_requested) as told:
        chip.findChild(QPushButton, "open").click()
    assert told.args == [note]


def test_files_alone_have_no_bubble(wishes, appearance, shown):
    note = Attachment(name="notes.md", kind="text", text="one two three", id=1)
    view = shown(QuestionView(question(1, "", attachments=(note,)), wishes, appearance))
    assert not bubble(view).isVisible()
