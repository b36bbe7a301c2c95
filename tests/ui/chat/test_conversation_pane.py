from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
)
from tests.ui.chat.conftest import (
    READY,
    STARTER,
    begun,
    chat,
    exchanges,
    question,
)

from inglenook.chats.context.records import ContextUse
from inglenook.chats.records import Attachment
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import EngineKilled, NoModelChosen, NotEnoughMemory, StoreTooNew
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.conversation import ConversationView
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.files.row import FileRow
from inglenook.ui.chat.files.viewer import FileViewer
from inglenook.ui.chat.find_bar import FindBar
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.chat.model_switch import ModelSwitch
from inglenook.ui.chat.suggestions import Suggestions
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.gauge import Gauge

LEFT = Qt.MouseButton.LeftButton
USE = ContextUse(system=0, history=6214, files=0, draft=0, reserve=4096, limit=16384)
FAILED = EngineState(phase=Phase.FAILED, error=NotEnoughMemory())


@pytest.fixture
def pane(chats, engine, library, enlarging, appearance, shown):
    made = shown(
        ConversationPane(chats, engine, library, enlarging, appearance), 900, 700
    )
    made.setFocus()
    return made


@pytest.fixture
def edit(pane):
    return pane.findChild(QPlainTextEdit, "message")


def button(pane, name):
    return pane.findChild(QPushButton, name)


def failures(pane):
    found = pane.findChild(BannerStrip).findChildren(FailureBanner)
    return [banner.accessibleName() for banner in found if not banner.isHidden()]


def menu(pane):
    return pane.findChild(ModelMenu)


def test_without_a_model_it_welcomes(pane):
    assert pane.findChild(Welcome).isVisible()
    assert not pane.findChild(Suggestions).isVisible()
    assert not button(pane, "choose-model").isVisible()


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.READY, Phase.ANSWERING])
def test_with_the_starter_it_welcomes_and_offers_a_try(pane, engine, phase):
    engine.become(replace(STARTER, phase=phase))
    assert pane.findChild(Welcome).isVisible()
    assert pane.findChild(Suggestions).isVisible()
    assert button(pane, "get-model-link").isVisible()


def test_while_the_default_is_looked_for_the_welcome_stays(pane, engine):
    engine.become(EngineState(phase=Phase.LOADING))
    assert pane.findChild(Welcome).isVisible()
    assert not pane.findChild(Suggestions).isVisible()


def test_a_starter_that_failed_is_not_offered(pane, engine):
    engine.become(replace(FAILED, model="Starter", is_starter=True))
    assert pane.findChild(Welcome).isVisible()
    assert not pane.findChild(Suggestions).isVisible()


def test_a_suggestion_is_sent_at_once(pane, chats, engine, edit, qtbot):
    engine.become(STARTER)
    edit.setPlainText("half a sen")
    chip = pane.findChild(Suggestions).findChild(QPushButton)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chats.asked == [("send", chip.text())]
    assert edit.hasFocus()
    assert edit.toPlainText() == "half a sen"


def test_in_a_chat_with_the_starter_its_limits_stay(pane, chats, engine):
    engine.become(STARTER)
    chats.opened.show(chat(1), exchanges(2))
    assert button(pane, "get-model-link").isVisible()
    engine.become(READY)
    assert not button(pane, "get-model-link").isVisible()


@pytest.mark.parametrize("name", ["get-model", "get-model-link"])
def test_a_real_model_can_be_asked_for(pane, engine, qtbot, name):
    engine.become(STARTER)
    with qtbot.waitSignal(pane.model_requested):
        qtbot.mouseClick(button(pane, name), LEFT)


def test_the_starter_is_none_of_the_models_to_choose(pane, library):
    library.find_starter()
    assert not button(pane, "choose-model").isVisible()


def test_models_on_this_machine_are_offered_first(pane, library, qtbot):
    library.find()
    assert button(pane, "choose-model").isVisible()
    with qtbot.waitSignal(menu(pane).aboutToShow):
        qtbot.mouseClick(button(pane, "choose-model"), LEFT)
    menu(pane).close()


def test_a_file_can_be_pointed_at(pane, engine, qtbot, tmp_path):
    qtbot.mouseClick(button(pane, "open-file"), LEFT)
    dialog = pane.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "x.gguf"))
    assert engine.paths == [tmp_path / "x.gguf"]
    dialog.reject()


def test_with_a_model_it_asks_for_a_message(pane, engine):
    engine.become(READY)
    assert pane.findChild(EmptyState).isVisible()


def test_a_chat_with_messages_shows_them(pane, chats):
    chats.opened.show(chat(1), exchanges(2))
    assert pane.findChild(ConversationView).isVisible()
    chats.opened.new_chat()
    assert pane.findChild(Welcome).isVisible()


def test_the_first_message_shows_the_conversation(pane, chats):
    chats.opened.show(chat(1))
    chats.answering.say(question(1))
    assert pane.findChild(ConversationView).isVisible()


def test_what_is_written_is_sent(pane, chats, edit, qtbot):
    qtbot.keyClicks(edit, "Hello")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert chats.asked == [("send", "Hello")]
    assert edit.toPlainText() == ""


def test_what_could_not_be_stored_stays_in_the_composer(pane, chats, edit, qtbot):
    chats.turns.is_broken = True
    qtbot.keyClicks(edit, "Hello")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "Hello"


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (lambda chats, engine: None, "Write a message"),
        (lambda chats, engine: engine.become(READY), "Message Qwen3-8B"),
        (
            lambda chats, engine: chats.turns.begin(),
            "Write the next message: it is sent when this answer ends",
        ),
    ],
)
def test_the_empty_composer_says_what_comes(pane, chats, engine, edit, prepare, words):
    prepare(chats, engine)
    assert edit.placeholderText() == words


def test_stop_is_offered_while_an_answer_is_awaited(pane, chats, qtbot):
    chats.turns.begin()
    qtbot.mouseClick(button(pane, "stop"), LEFT)
    assert chats.asked == [("stop",)]


def test_stopping_tells_whether_there_was_something_to_stop(pane, chats):
    assert not pane.stop()
    chats.turns.begin()
    assert pane.stop()


def test_a_queued_text_that_was_not_stored_is_written_again(pane, chats, edit, qtbot):
    chats.turns.begin()
    chats.turns.unstored = "Really?"
    edit.setPlainText("And then?")
    qtbot.mouseClick(button(pane, "stop"), LEFT)
    assert edit.toPlainText() == "Really?\n\nAnd then?"


def test_that_there_is_no_model_is_no_failure_but_a_welcome(pane, engine):
    engine.become(EngineState(phase=Phase.FAILED, error=NoModelChosen()))
    assert pane.findChild(Welcome).isVisible()


def test_an_answer_tells_what_it_broke_off_with(pane, chats):
    error = EngineKilled()
    chats.opened.show(chat(1), [question(1), replace(begun(2, "It"), error=error.text)])
    assert pane.tells(error)
    assert not pane.tells(NotEnoughMemory())


def test_an_answer_that_is_awaited_will_tell_what_ends_it(pane, chats):
    chats.opened.show(chat(1), [question(1), begun(2, "It")])
    chats.turns.begin()
    assert pane.tells(EngineKilled())


def test_what_nobody_sees_tells_nothing(pane, chats):
    chats.turns.begin()
    pane.hide()
    assert not pane.tells(EngineKilled())


def test_a_failure_of_the_store_stays_until_it_is_closed(pane, chats, qtbot):
    chats.failed.emit(StoreTooNew(found=9, known=1))
    (banner,) = pane.findChild(BannerStrip).findChildren(FailureBanner)
    close = next(b for b in banner.findChildren(QPushButton) if b.text() == "Close")
    qtbot.mouseClick(close, LEFT)
    assert failures(pane) == []


def test_the_same_failure_is_said_once(pane, chats):
    for _ in range(3):
        chats.failed.emit(StoreTooNew(found=9, known=1))
    assert len(failures(pane)) == 1


def test_the_model_that_is_chosen_is_loaded(pane, engine, library):
    library.find()
    switch = pane.findChild(ModelSwitch)
    switch.model_chosen.emit(library.models[1].path)
    assert engine.paths == [library.models[1].path]
    switch.unload_requested.emit()
    assert engine.state.phase is Phase.EMPTY


def test_the_last_answer_is_asked_for_anew(pane, chats):
    pane.regenerate_last()
    chats.opened.show(chat(1), exchanges(4))
    pane.regenerate_last()
    assert chats.asked == [("regenerate", 4)]


def test_the_gauge_follows_what_fills_the_context(pane, chats):
    gauge = pane.findChild(Gauge)
    assert not gauge.isVisible()
    chats.prompt.tell(USE)
    assert gauge.words == "6,214 of 16,384 tokens"
    chats.prompt.tell(None)
    assert not gauge.isVisible()


def test_what_is_written_is_counted_too(pane, chats, edit, qtbot):
    qtbot.keyClicks(edit, "Hello")
    assert chats.opened.draft == ("Hello", ())


def test_a_file_is_sent_with_its_message(pane, chats, edit, tmp_path, qtbot):
    path = tmp_path / "notes.md"
    path.write_text("one two three")
    composer = pane.findChild(Composer)
    composer.attach([path])
    qtbot.waitUntil(lambda: composer.is_ready)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert chats.asked == [("send", "", "notes.md")]
    assert composer.tray.files == []


def test_a_file_that_cannot_be_read_is_told(pane, tmp_path, qtbot):
    pane.findChild(Composer).attach([tmp_path / "none.txt"])
    qtbot.waitUntil(lambda: failures(pane) != [])
    assert "“none.txt” cannot be read" in failures(pane)[0]


def test_the_files_of_a_message_that_was_not_stored_stay(pane, chats, edit, qtbot):
    chats.turns.is_broken = True
    composer = pane.findChild(Composer)
    note = Attachment(name="notes.md", kind="text", text="one two three")
    composer.give_back("Hello", [note])
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert composer.tray.attachments == (note,)


def test_a_file_that_was_sent_can_be_opened(pane, chats):
    note = Attachment(name="notes.md", kind="text", text="one two three", id=1)
    chats.opened.show(chat(1), [question(1, attachments=(note,))])
    pane.findChild(FileRow).findChild(QPushButton, "open").click()
    viewer = pane.findChild(FileViewer)
    assert viewer.windowTitle() == "notes.md"
    viewer.close()


def test_a_message_that_was_deleted_can_be_taken_back(pane, chats, qtbot):
    chats.opened.show(chat(1), exchanges(2))
    chats.turns.removed.emit(question(1))
    (banner,) = pane.findChild(BannerStrip).findChildren(Banner)
    undo = next(b for b in banner.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, LEFT)
    assert chats.asked == [("restore", 1)]
    assert banner.isHidden()


def test_in_another_chat_it_is_not_offered_back(pane, chats):
    chats.opened.show(chat(1), exchanges(2))
    chats.turns.removed.emit(question(1))
    (banner,) = pane.findChild(BannerStrip).findChildren(Banner)
    chats.opened.show(chat(1), exchanges(2))
    assert banner.isVisible()
    chats.opened.show(chat(2))
    assert not banner.isVisible()


def test_another_model_can_be_asked(pane, chats, engine, library):
    library.find()
    engine.become(READY)
    chats.opened.show(chat(1), exchanges(2))
    wishes = pane.findChild(ConversationView).column.wishes
    wishes.regenerate_with_requested.emit(2, QPoint(30, 40))
    (shown,) = [each for each in pane.findChildren(ModelMenu) if each.isVisible()]
    assert shown.pos() == QPoint(30, 40)
    # Those used last come first.
    shown.actions()[0].trigger()
    shown.close()
    assert chats.asked == [("regenerate with", 2, library.models[1].path)]


def test_each_chat_keeps_its_draft(pane, chats, edit, qtbot):
    chats.lists.kept = [chat(1), chat(2)]
    chats.opened.open(1)
    qtbot.keyClicks(edit, "half")
    chats.opened.open(2)
    assert edit.toPlainText() == ""
    chats.opened.open(1)
    assert edit.toPlainText() == "half"


def test_a_low_window_leaves_room_for_the_conversation(pane, edit, qtbot):
    edit.setPlainText("line\n" * 9)
    tall = edit.height()
    pane.resize(900, 400)
    qtbot.waitUntil(lambda: edit.height() < tall)


def test_in_a_low_window_the_welcome_scrolls(pane, engine, qtbot):
    engine.become(STARTER)
    pane.resize(500, 300)
    area = pane.findChild(Welcome).parentWidget().parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_words_are_found_in_the_conversation(pane, chats, qtbot):
    chats.opened.show(chat(1), exchanges(2, "A needle."))
    pane.find_words()
    bar = pane.findChild(FindBar)
    qtbot.keyClicks(bar.findChild(QLineEdit), "needle")
    qtbot.waitUntil(lambda: bar.findChild(QLabel, "count").text() == "1 of 1")
    qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_after_a_message_is_edited_the_composer_has_the_focus(pane, edit):
    pane.findChild(QPushButton).setFocus()
    pane.findChild(ConversationView).column.wishes.edit_requested.emit(1, "What?")
    assert edit.hasFocus()
