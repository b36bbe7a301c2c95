import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.ui.chat.message_edit import MessageEdit
from inglenook.ui.keys.actions import add_action

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, appearance):
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(MessageEdit(appearance, most_lines=4))
    layout.addStretch()
    return shown(made, 300, 400)


@pytest.fixture
def edit(page):
    found = page.findChild(MessageEdit)
    found.setFocus()
    return found


def test_enter_sends(edit, qtbot):
    with qtbot.waitSignal(edit.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(edit.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert edit.toPlainText() == ""


def test_shift_and_enter_begin_a_line(edit, qtbot):
    with qtbot.assertNotEmitted(edit.submitted):
        qtbot.keyClicks(edit, "a")
        qtbot.keyClick(edit, Qt.Key.Key_Return, SHIFT)
        qtbot.keyClicks(edit, "b")
    assert edit.toPlainText() == "a\nb"


def test_ctrl_and_enter_can_send_instead(edit, qtbot):
    edit.send_key = "ctrl_enter"
    with qtbot.assertNotEmitted(edit.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(edit.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return, CTRL)
    assert edit.toPlainText() == "\n"


def test_it_grows_with_its_lines_up_to_a_limit(edit):
    heights = []
    for n_lines in (1, 2, 4, 8):
        edit.setPlainText("\n".join(["line"] * n_lines))
        heights.append(edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_it_grows_with_lines_that_wrap(edit, qtbot):
    before = edit.height()
    edit.setPlainText("word " * 30)
    qtbot.waitUntil(lambda: edit.height() > before)


def test_the_limit_can_change(edit):
    edit.setPlainText("line\n" * 8)
    before = edit.height()
    edit.set_most_lines(2)
    assert edit.height() < before


def test_text_is_pasted_without_its_looks(edit):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    QGuiApplication.clipboard().setMimeData(data)
    edit.paste()
    assert edit.toPlainText() == "bold"


def test_files_are_left_to_the_window(edit):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/models/x.gguf")])
    assert not edit.canInsertFromMimeData(data)


def test_a_key_of_the_window_is_left_to_it_as_it_is_now(edit, page, qtbot):
    action = add_action(page, "search_chats")
    # Fields have a use for that as well.
    action.setShortcut(QKeySequence("Ctrl+Z"))
    qtbot.keyClicks(edit, "a text")
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.toPlainText() == "a text"


def test_a_key_that_the_window_has_no_more_is_the_fields_own(edit, page, qtbot):
    add_action(page, "search_chats").setShortcut(QKeySequence("Ctrl+G"))
    qtbot.keyClicks(edit, "a text")
    qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.toPlainText() == ""


def test_it_tells_of_its_focus(edit, qtbot):
    with qtbot.waitSignal(edit.focus_changed) as told:
        edit.clearFocus()
    assert told.args == [False]
    with qtbot.waitSignal(edit.focus_changed) as told:
        edit.setFocus()
    assert told.args == [True]


def test_a_copied_link_can_be_pasted(edit):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    data.setText("https://example.org/a")
    assert edit.canInsertFromMimeData(data)
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "https://example.org/a"


def test_a_very_long_word_wraps_anywhere(edit):
    data = QMimeData()
    data.setText("x" * 2000)
    edit.insertFromMimeData(data)
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    edit.setPlainText("words")
    assert edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
