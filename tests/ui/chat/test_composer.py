import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from inglenook.chats.context.records import ContextUse
from inglenook.chats.records import Attachment
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.files.tray import FileTray
from inglenook.ui.chat.starter_note import StarterNote
from inglenook.ui.widgets.gauge import Gauge

USE = ContextUse(system=0, history=6214, files=0, draft=0, reserve=4096, limit=16384)
NOTE = Attachment(name="notes.md", kind="text", text="one two three")


@pytest.fixture
def composer(chats, appearance, shown):
    made = shown(Composer(chats.prompt.inspection, appearance), 600, 100)
    made.setFocus()
    return made


@pytest.fixture
def edit(composer):
    return composer.findChild(QPlainTextEdit, "message")


def send(composer):
    return composer.findChild(QToolButton, "send")


def stop(composer):
    return composer.findChild(QPushButton, "stop")


def line(composer, name):
    return composer.findChild(QLabel, name)


def test_enter_submits_what_is_written(composer, edit, qtbot):
    qtbot.keyClicks(edit, "Hello")
    with qtbot.waitSignal(composer.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert composer.text == "Hello"


def test_the_button_submits_it_as_well(composer, edit, qtbot):
    qtbot.keyClicks(edit, "Hello")
    with qtbot.waitSignal(composer.submitted):
        qtbot.mouseClick(send(composer), Qt.MouseButton.LeftButton)


def test_nothing_cannot_be_sent(composer, edit, qtbot):
    assert not send(composer).isEnabled()
    qtbot.keyClicks(edit, "  ")
    assert not send(composer).isEnabled()
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_stop_takes_the_place_of_send(composer, qtbot):
    composer.show_turns(is_awaiting=True, queued=())
    assert not send(composer).isVisible()
    with qtbot.waitSignal(composer.stop_requested):
        qtbot.mouseClick(stop(composer), Qt.MouseButton.LeftButton)
    composer.show_turns(is_awaiting=False, queued=())
    assert not stop(composer).isVisible()


def test_it_can_be_written_in_while_an_answer_is_awaited(composer, edit, qtbot):
    composer.show_turns(is_awaiting=True, queued=())
    qtbot.keyClicks(edit, "Next")
    with qtbot.waitSignal(composer.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_what_waits_is_shown(composer):
    composer.show_turns(is_awaiting=True, queued=("One", "Two"))
    assert line(composer, "queued").isVisible()
    assert line(composer, "queued").text() == "Sent after this answer: One  ·  Two"
    composer.show_turns(is_awaiting=True, queued=())
    assert not line(composer, "queued").isVisible()


def test_each_chat_has_a_draft_of_its_own(composer, edit):
    composer.set_text("for a new chat")
    composer.switch_draft(1)
    assert edit.toPlainText() == ""
    composer.set_text("for the first")
    composer.switch_draft(None)
    assert edit.toPlainText() == "for a new chat"
    composer.switch_draft(1)
    assert edit.toPlainText() == "for the first"


def test_the_draft_of_the_same_chat_stays(composer, edit):
    composer.switch_draft(1)
    composer.set_text("half a sentence")
    composer.switch_draft(1)
    assert edit.toPlainText() == "half a sentence"


def test_how_full_the_context_is_shows_once_it_is_known(composer):
    gauge = composer.findChild(Gauge)
    assert not gauge.isVisible()
    composer.show_use(USE)
    assert gauge.isVisible()
    assert gauge.words == "6,214 of 16,384 tokens"
    composer.show_use(None)
    assert not gauge.isVisible()


def test_the_starters_limits_stand_in_its_foot(composer, qtbot):
    note = composer.findChild(StarterNote)
    assert not note.isVisible()
    composer.show_starter(is_starter=True)
    assert note.isVisible()
    with qtbot.waitSignal(composer.model_requested):
        qtbot.mouseClick(note.findChild(QPushButton), Qt.MouseButton.LeftButton)
    composer.show_starter(is_starter=False)
    assert not note.isVisible()


def test_the_hint_gives_its_room_to_the_gauge_and_the_starters_limits(composer):
    composer.show_starter(is_starter=True)
    assert line(composer, "hint").isVisible()
    composer.show_use(USE)
    assert not line(composer, "hint").isVisible()
    composer.show_starter(is_starter=False)
    assert line(composer, "hint").isVisible()


def test_in_a_narrow_window_the_gauge_stays_whole(composer, qtbot):
    composer.show_starter(is_starter=True)
    composer.show_use(USE)
    gauge = composer.findChild(Gauge)
    composer.resize(composer.minimumSizeHint().width(), 100)
    qtbot.waitUntil(lambda: composer.findChild(StarterNote).width() == 0)
    assert gauge.width() >= gauge.sizeHint().width()


def test_the_hint_names_the_other_key(composer, edit):
    assert line(composer, "hint").text() == "Shift+Enter for a new line"
    composer.set_send_key("ctrl_enter")
    assert line(composer, "hint").text() == "Ctrl+Enter to send"
    assert edit.send_key == "ctrl_enter"


def test_its_edge_shows_the_focus(composer, edit):
    assert composer.property("active") == "true"
    edit.clearFocus()
    assert composer.property("active") == "false"


def test_a_file_can_be_sent_without_a_word(composer, edit, qtbot):
    composer.give_back("", [NOTE])
    assert send(composer).isEnabled()
    with qtbot.waitSignal(composer.submitted):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    composer.clear()
    assert not send(composer).isEnabled()


def test_while_a_file_is_read_nothing_is_sent(composer, edit, tmp_path, qtbot):
    path = tmp_path / "notes.md"
    path.write_text("Hello")
    edit.setPlainText("What is this?")
    composer.attach([path])
    assert not send(composer).isEnabled()
    qtbot.waitUntil(send(composer).isEnabled)


def test_the_files_of_each_chat_are_its_own(composer):
    composer.give_back("", [NOTE])
    composer.switch_draft(1)
    assert composer.tray.files == []
    composer.switch_draft(None)
    assert composer.tray.attachments == (NOTE,)
    assert composer.tray.isVisible()


def test_a_file_that_is_pasted_is_attached(composer, edit, tmp_path, qtbot):
    path = tmp_path / "notes.md"
    path.write_text("Hello")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: len(composer.tray.attachments) == 1)
    assert edit.toPlainText() == ""


def test_an_image_that_is_pasted_is_attached(composer, edit, qtbot):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    data = QMimeData()
    data.setImageData(image)
    edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: len(composer.tray.attachments) == 1)


def test_files_are_asked_for_by_its_button(composer, qtbot):
    with qtbot.waitSignal(composer.files_requested):
        qtbot.mouseClick(
            composer.findChild(QToolButton, "attach"), Qt.MouseButton.LeftButton
        )


def test_another_model_counts_the_files_of_all_chats_anew(composer, chats):
    composer.give_back("", [NOTE])
    composer.switch_draft(1)
    chats.prompt.inspection.answer()
    composer.count_anew()
    assert len(chats.prompt.inspection.asked) == 1


def test_chats_without_a_draft_leave_nothing_behind(composer, qtbot):
    for chat_id in range(1, 20):
        composer.switch_draft(chat_id)
    qtbot.waitUntil(lambda: len(composer.findChildren(FileTray)) == 1)
