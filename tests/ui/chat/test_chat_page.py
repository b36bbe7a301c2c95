import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QToolButton,
)
from tests.ui.chat.conftest import chat, exchanges

from inglenook.chats.records import FIRST_TEMPORARY_ID
from inglenook.errors import StoreTooNew
from inglenook.settings.service import SettingsService
from inglenook.ui.chat import undo_offer
from inglenook.ui.chat.chat_menu import ChatMenu
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.conversation_pane import ConversationPane
from inglenook.ui.chat.model_menu import ModelMenu
from inglenook.ui.chat.plan_panel import PlanPanel
from inglenook.ui.chat.temporary_strip import TemporaryStrip
from inglenook.ui.errors import FailureBanner
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.title_dialog import TitleDialog

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
WIDE, NARROW = 1200, 700


@pytest.fixture
def page(chats, engine, library, enlarging, appearance, shown):
    chats.lists.kept = [chat(1, "One"), chat(2, "Two")]
    made = shown(ChatPage(chats, engine, library, enlarging, appearance), WIDE, 700)
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
    chats.opened.show(chat(1), exchanges(2))
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
    chats.turns.begin()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert chats.asked == [("stop",)]


def test_every_key_stands_in_the_list_of_shortcuts(page):
    keys = {action.shortcut().toString() for action in page.actions() if action.text()}
    letters = {f"Ctrl+{letter}" for letter in "NKFLIORB"}
    assert keys == letters | {"Ctrl+Shift+A", "Ctrl+Shift+B", "Ctrl+Shift+N"}


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
    chats.opened.open(2)
    assert not panel(narrow).isVisible()


def test_there_escape_puts_it_away_before_it_stops_anything(narrow, chats, qtbot):
    chats.turns.begin()
    narrow.toggle_list()
    qtbot.keyClick(panel(narrow), Qt.Key.Key_Escape)
    assert not panel(narrow).isVisible()
    assert chats.asked == []


def test_a_page_that_gets_wide_again_has_its_list_beside_it(narrow, qtbot):
    narrow.resize(WIDE, 700)
    qtbot.waitUntil(lambda: panel(narrow).isVisible())
    assert narrow.findChild(QSplitter, "chats").widget(0) is panel(narrow)


class FakeSide(QFrame):
    """Has the signals of the panel at the end."""

    close_requested = Signal()
    plan_requested = Signal()

    def set_overlay(self, *, is_overlay):
        self.is_overlay = is_overlay


@pytest.fixture
def side(page, tmp_path):
    made = FakeSide()
    settings = SettingsService(tmp_path / "settings.toml", page)
    page.add_side_panel(made, settings)
    return made


def test_ctrl_shift_b_shows_the_panel_of_the_chat_and_puts_it_away(
    page, side, edit, qtbot
):
    toggle = page.findChild(QToolButton, "side-toggle")
    assert not side.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert side.isVisible()
    assert toggle.isChecked()
    qtbot.mouseClick(toggle, LEFT)
    assert not side.isVisible()
    assert not toggle.isChecked()
    assert edit.hasFocus()


def test_in_a_narrow_page_escape_puts_the_panel_away_first(narrow, side, chats, qtbot):
    narrow.toggle_side_panel()
    chats.turns.begin()
    qtbot.keyClick(narrow, Qt.Key.Key_Escape)
    assert not side.isVisible()
    assert chats.asked == []


def test_the_cross_of_the_panel_puts_it_away(narrow, side):
    narrow.toggle_side_panel()
    side.close_requested.emit()
    assert not side.isVisible()
    assert not narrow.findChild(QToolButton, "side-toggle").isChecked()


def test_without_a_panel_its_key_does_nothing(page):
    page.toggle_side_panel()
    assert not page.findChild(QToolButton, "side-toggle").isVisible()


def test_the_title_of_the_chat_is_told(page, chats, qtbot):
    with qtbot.waitSignal(page.title_changed) as told:
        chats.opened.open(2)
    assert told.args == ["Two"]
    chats.opened.current = chat(2, "Second")
    with qtbot.waitSignal(page.title_changed) as told:
        chats.lists.changed.emit()
    assert told.args == ["Second"]


def test_a_chat_comes_back_from_the_trash(page, chats, qtbot):
    chats.lists.trash(1)
    (banner,) = banners(page)
    assert "“One” stays there for 30 days." in banner.accessibleName()
    qtbot.mouseClick(undo(banner), LEFT)
    assert [each.id for each in chats.lists.kept] == [2, 1]
    assert chats.asked == [("open", 1)]
    assert banners(page) == []


def test_a_chat_that_comes_back_leaves_the_one_on_the_screen(page, chats, qtbot):
    chats.opened.current = chat(2, "Two")
    chats.lists.trash(1)
    qtbot.mouseClick(undo(banners(page)[0]), LEFT)
    assert [each.id for each in chats.lists.kept] == [2, 1]
    assert chats.asked == []


def test_only_the_last_one_is_offered_back(page, chats):
    chats.lists.trash(1)
    chats.lists.trash(2)
    (banner,) = banners(page)
    assert "“Two”" in banner.accessibleName()


def test_several_come_back_together(page, chats, qtbot):
    chats.lists.trash(1, 2)
    (banner,) = banners(page)
    assert "2" in banner.accessibleName()
    qtbot.mouseClick(undo(banner), LEFT)
    assert [each.id for each in chats.lists.kept] == [1, 2]
    assert chats.asked == []


def test_an_archived_chat_comes_back(page, chats, qtbot):
    panel(page).acts.archive([chats.lists.kept[0]])
    (banner,) = banners(page)
    qtbot.mouseClick(undo(banner), LEFT)
    assert [each.id for each in chats.lists.kept] == [2, 1]


def test_ctrl_shift_n_begins_a_chat_that_is_not_stored(page, chats, edit, qtbot):
    strip = page.findChild(TemporaryStrip)
    assert not strip.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert chats.asked == [("temporary",)]
    assert strip.isVisible()
    keep = strip.findChild(QPushButton, "keep")
    assert not keep.isEnabled()
    chats.opened.show(chat(FIRST_TEMPORARY_ID, "Hidden"), exchanges(2))
    chats.turns.changed.emit()
    qtbot.mouseClick(keep, LEFT)
    assert chats.asked[-1] == ("keep",)


def test_the_offer_goes_after_a_while(page, chats, qtbot, monkeypatch):
    monkeypatch.setattr(undo_offer, "UNDO_MS", 1)
    chats.lists.trash(1)
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


def test_the_chat_on_the_screen_has_its_menu_in_the_header(page, chats, qtbot):
    chats.opened.show(chats.lists.kept[0], exchanges(2))
    page.findChild(QToolButton, "chat-menu").click()
    menu = page.findChild(ChatMenu)
    rename = next(each for each in menu.actions() if each.text() == "Rename")
    rename.trigger()
    menu.close()
    dialog = page.findChild(TitleDialog)
    line = dialog.findChild(QLineEdit, "title")
    assert line.text() == "One"
    line.setText("Uno")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chats.asked == [("rename", 1, "Uno")]
