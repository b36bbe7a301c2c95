from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QToolButton,
)
from tests.ui.chat.conftest import chat, exchanges

from inglenook.errors import StoreTooNew
from inglenook.ui.chat import chat_page
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.chat.plan_panel import PlanPanel
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
WIDE, NARROW = 1200, 700


@pytest.fixture
def page(chats, engine, library, appearance, shown):
    chats.kept = [chat(1, "One"), chat(2, "Two")]
    made = shown(ChatPage(chats, engine, library, appearance), WIDE, 700)
    made.setFocus()
    return made


@pytest.fixture
def narrow(page, qtbot):
    page.resize(NARROW, 600)
    qtbot.waitUntil(lambda: not panel(page).isVisible())
    return page


@pytest.fixture
def edit(page):
    return page.findChild(QPlainTextEdit, "message")


def panel(page):
    return page.findChild(ChatPanel)


def banners(page):
    return [banner for banner in page.findChildren(Banner) if not banner.isHidden()]


def undo(banner):
    return next(b for b in banner.findChildren(QPushButton) if b.text() == "Undo")


def test_the_composer_has_the_focus(page, edit):
    assert edit.hasFocus()


def test_ctrl_n_begins_a_chat(page, chats, edit, qtbot):
    qtbot.keyClick(edit, Qt.Key.Key_N, CTRL)
    assert chats.asked == [("new",)]
    assert edit.hasFocus()


def test_ctrl_k_searches_and_escape_returns(page, edit, qtbot):
    search = page.findChild(QLineEdit, "search")
    qtbot.keyClick(edit, Qt.Key.Key_K, CTRL)
    assert search.hasFocus()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert edit.hasFocus()


def test_ctrl_l_opens_the_models(page, edit, qtbot):
    menu = page.findChild(ModelMenu)
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(edit, Qt.Key.Key_L, CTRL)
    menu.close()


def test_ctrl_o_asks_for_a_file(page, edit, qtbot):
    qtbot.keyClick(edit, Qt.Key.Key_O, CTRL)
    dialog = page.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_ctrl_r_asks_for_the_last_answer_anew(page, chats, edit, qtbot):
    chats.show(chat(1), exchanges(2))
    qtbot.keyClick(edit, Qt.Key.Key_R, CTRL)
    assert chats.asked == [("regenerate", 2)]


def test_ctrl_b_puts_the_list_away_and_back(page, edit, qtbot):
    qtbot.keyClick(edit, Qt.Key.Key_B, CTRL)
    assert not panel(page).isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_B, CTRL)
    assert panel(page).isVisible()


def test_ctrl_i_tells_why_the_model_runs_as_it_does(page, edit, qtbot):
    qtbot.keyClick(edit, Qt.Key.Key_I, CTRL)
    opened = page.findChild(PlanPanel)
    assert opened.isVisible()
    opened.close()


def test_escape_stops_the_answer(page, chats, edit, qtbot):
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert chats.asked == []
    chats.begin_turn()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert chats.asked == [("stop",)]


def test_every_key_stands_in_the_list_of_shortcuts(page):
    keys = {action.shortcut().toString() for action in page.actions() if action.text()}
    assert keys == {f"Ctrl+{letter}" for letter in "NKFLIORB"}


def test_the_width_of_the_list_can_be_remembered(page):
    assert page.findChild(QSplitter, "chats").count() == 2


def test_a_narrow_page_gives_its_width_to_the_conversation(narrow):
    assert narrow.findChild(ConversationPane).width() == narrow.width()


def test_in_a_narrow_page_the_list_lies_over_the_conversation(narrow, qtbot):
    qtbot.mouseClick(narrow.findChild(QToolButton, "list-toggle"), LEFT)
    assert panel(narrow).isVisible()
    assert narrow.findChild(ConversationPane).width() == narrow.width()
    assert panel(narrow).height() == narrow.height()


def test_there_it_goes_when_a_chat_is_opened(narrow, chats):
    narrow.toggle_list()
    chats.open(2)
    assert not panel(narrow).isVisible()


def test_there_escape_puts_it_away_before_it_stops_anything(narrow, chats, qtbot):
    chats.begin_turn()
    narrow.toggle_list()
    qtbot.keyClick(panel(narrow), Qt.Key.Key_Escape)
    assert not panel(narrow).isVisible()
    assert chats.asked == []


def test_a_page_that_gets_wide_again_has_its_list_beside_it(narrow, qtbot):
    narrow.resize(WIDE, 700)
    qtbot.waitUntil(lambda: panel(narrow).isVisible())
    assert narrow.findChild(QSplitter, "chats").widget(0) is panel(narrow)


def test_the_title_of_the_chat_is_told(page, chats, qtbot):
    with qtbot.waitSignal(page.title_changed) as told:
        chats.open(2)
    assert told.args == ["Two"]
    chats.current = chat(2, "Second")
    with qtbot.waitSignal(page.title_changed) as told:
        chats.chats_changed.emit()
    assert told.args == ["Second"]


def test_a_chat_comes_back_from_the_trash(page, chats, qtbot):
    chats.trash(1)
    (banner,) = banners(page)
    assert "“One” stays there for 30 days." in banner.accessibleName()
    qtbot.mouseClick(undo(banner), LEFT)
    assert [each.id for each in chats.kept] == [2, 1]
    assert chats.asked == [("open", 1)]
    assert banners(page) == []


def test_only_the_last_one_is_offered_back(page, chats):
    chats.trash(1)
    chats.trash(2)
    (banner,) = banners(page)
    assert "“Two”" in banner.accessibleName()


def test_the_offer_goes_after_a_while(page, chats, qtbot, monkeypatch):
    monkeypatch.setattr(chat_page, "UNDO_MS", 1)
    chats.trash(1)
    qtbot.waitUntil(lambda: banners(page) == [])


def test_failures_of_other_parts_are_shown(page):
    page.show_failure(StoreTooNew(found=9, known=1))
    assert page.findChild(FailureBanner).isVisible()


def test_the_sending_key_can_be_chosen(page, edit):
    page.set_send_key("ctrl_enter")
    assert page.findChild(QLabel, "hint").text() == "Ctrl+Enter to send"


def test_tab_reaches_every_part_of_the_page(page):
    """A focus proxy of the page would make it one stop for Tab."""
    reached = set()
    for _ in range(30):
        focused = page.window().focusWidget()
        reached.add(focused.objectName() or focused.accessibleName())
        focused.focusNextChild()
    assert {"message", "model-switch", "list-toggle", "search"} <= reached


def test_a_full_context_is_told_with_a_way_on(page, chats, edit):
    chats.show(chat(1, "One"), exchanges(2))
    chats.answer_finished.emit(replace(exchanges(2)[-1], stop_reason="context_full"))
    (banner,) = banners(page)
    assert "context is full" in banner.accessibleName()
    new_chat = next(b for b in banner.findChildren(QPushButton) if "New" in b.text())
    new_chat.click()
    assert not banners(page)
    assert chats.current is None
