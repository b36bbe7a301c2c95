from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from tests.ui.chat.conftest import chat, question

from inglenook.chats.records import FIRST_TEMPORARY_ID, SearchHit
from inglenook.ui.chat.chat_acts import ChatActs
from inglenook.ui.chat.chat_delegate import dots_place
from inglenook.ui.chat.chat_list import ChatList
from inglenook.ui.chat.chat_menu import ChatMenu, FolderMenu, FoldersMenu
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.title_dialog import TitleDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOVE = Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def hits(chats):
    return chats.lists.hits


@pytest.fixture
def holder(qapp):
    """Where questions are asked, and menus opened."""
    made = QWidget()
    yield made
    made.deleteLater()


@pytest.fixture
def acts(chats, appearance, holder):
    return ChatActs(chats, appearance, holder)


@pytest.fixture
def chat_list(chats, acts, appearance, shown):
    made = ChatList(chats.lists, acts, appearance)
    chats.lists.kept = [
        chat(1, "One", is_pinned=True),
        chat(4, "Four", folder="Food"),
        chat(5, "Five", folder="Food"),
        chat(2, "Two"),
        chat(3, "Three"),
    ]
    made.show_chats(chats.lists.chats())
    return shown(made, 252, 600)


@pytest.fixture
def rows(chat_list):
    return chat_list.findChild(ChatRowsView, "chats")


@pytest.fixture
def search(chat_list):
    return chat_list.findChild(QLineEdit, "search")


@pytest.fixture
def look_for(search, chats, qtbot):
    """Gives what types words, and waits until they are searched for."""

    def typed(words):
        qtbot.keyClicks(search, words)
        qtbot.waitUntil(lambda: bool(chats.lists.searched))

    return typed


def titles(rows):
    model = rows.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def place(rows, title):
    index = rows.model().index(titles(rows).index(title))
    return rows.visualRect(index).center()


def click(qtbot, rows, title):
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place(rows, title))


def choose(rows, title):
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(titles(rows).index(title)))


def press_menu_key(rows, title):
    where = place(rows, title)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, rows.viewport().mapToGlobal(where))
    rows.contextMenuEvent(event)


def ground(rows, title):
    middle = rows.visualRect(rows.model().index(titles(rows).index(title))).topLeft()
    image = rows.viewport().grab().toImage()
    return image.pixelColor(middle.x() + 14, middle.y() + 4).name().upper()


def nothing(chat_list):
    return chat_list.findChild(QLabel, "nothing")


def triggered(menu, words):
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def menu_of(holder, kind):
    return holder.findChild(kind)


def test_chats_stand_under_their_headings_and_folders(rows):
    assert titles(rows) == [
        *("Pinned", "One"),
        *("Food", "Four", "Five"),
        *("Today", "Two", "Three"),
    ]


def test_a_click_opens_a_chat(rows, chats, qtbot):
    click(qtbot, rows, "Two")
    assert chats.asked == [("open", 2)]


def test_a_click_on_a_heading_opens_nothing(rows, chats, qtbot):
    click(qtbot, rows, "Today")
    assert chats.asked == []


def test_the_keyboard_passes_over_headings(rows, chats, qtbot):
    choose(rows, "Five")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chats.asked == [("open", 2)]


@pytest.mark.parametrize("by", ["click", "key"])
def test_a_folder_is_closed_and_opened(chat_list, rows, qtbot, by):
    def fold(key):
        if by == "click":
            click(qtbot, rows, "Food")
        else:
            choose(rows, "Food")
            qtbot.keyClick(rows, key)

    with qtbot.waitSignal(chat_list.folds_changed) as told:
        fold(Qt.Key.Key_Left)
    assert told.args == [("Food",)]
    assert "Four" not in titles(rows)
    assert rows.current_folder.title == "Food"
    fold(Qt.Key.Key_Right)
    assert "Four" in titles(rows)


def test_the_chat_on_the_screen_is_marked(chat_list, rows, appearance):
    chat_list.show_current(3)
    assert ground(rows, "Three") == appearance.theme.soft
    assert ground(rows, "Two") != appearance.theme.soft


def test_a_new_chat_can_be_begun(chat_list, acts, chats, qtbot):
    button = chat_list.findChild(QToolButton, "new-chat")
    with qtbot.waitSignal(acts.began):
        qtbot.mouseClick(button, LEFT)
    assert chats.asked == [("new",)]


def test_f2_names_a_chat_where_it_stands(rows, chats, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    assert editor.text() == "Two"
    qtbot.keyClicks(editor, "Second")
    with qtbot.waitSignal(rows.renamed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert chats.asked == [("rename", 2, "Second")]


def test_f2_names_a_folder_as_well(rows, chats, qtbot):
    choose(rows, "Food")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    editor.setText("Kitchen")
    with qtbot.waitSignal(rows.folder_renamed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert chats.asked == [("rename folder", "Food", "Kitchen")]


def test_a_title_that_is_being_written_outlives_changes_of_the_list(
    chat_list, rows, chats, qtbot
):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    qtbot.keyClicks(editor, "Second")
    chat_list.show_chats([chat(3, "Three"), chat(2, "Two")])
    chat_list.show_current(3)
    assert editor.isVisible()
    assert editor.text() == "Second"
    with qtbot.waitSignal(rows.renamed) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == [2, "Second"]
    qtbot.waitUntil(lambda: titles(rows) == ["Today", "Three", "Two"])


def test_what_changed_meanwhile_is_shown_when_a_title_is_left(chat_list, rows, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    chat_list.show_chats([chat(3, "Three")])
    chat_list.show_current(3)
    qtbot.keyClick(rows.findChild(QLineEdit, "title"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: titles(rows) == ["Today", "Three"])
    assert rows.current_chat.chat.id == 3


@pytest.mark.parametrize("title", ["", "  ", "Two"])
def test_no_name_or_the_same_changes_nothing(rows, qtbot, title):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    editor.setText(title)
    with qtbot.assertNotEmitted(rows.renamed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_delete_moves_a_chat_to_the_trash(rows, chats, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert [each.id for each in chats.lists.trashed] == [2]


def test_ctrl_and_shift_choose_several(chat_list, rows, chats, qtbot):
    click(qtbot, rows, "Two")
    qtbot.mouseClick(rows.viewport(), LEFT, CTRL, place(rows, "Four"))
    assert [each.id for each in chat_list.chosen] == [4, 2]
    qtbot.mouseClick(rows.viewport(), LEFT, SHIFT, place(rows, "Three"))
    assert {each.id for each in chat_list.chosen} >= {2, 3}
    assert chats.asked == [("open", 2)]


def test_ctrl_a_chooses_all_and_escape_none(chat_list, rows, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    assert len(chat_list.chosen) == 5
    with qtbot.assertNotEmitted(chat_list.left):
        qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert len(chat_list.chosen) == 1


def test_delete_moves_all_that_are_chosen(rows, chats, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert [each.id for each in chats.lists.trashed] == [2, 3]


def test_what_is_chosen_stays_so_when_the_list_changes(chat_list, rows, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    chat_list.show_chats([chat(9, "Nine"), chat(2, "Two"), chat(3, "Three")])
    assert [each.id for each in chat_list.chosen] == [2, 3]


@pytest.mark.parametrize(
    ("title", "words", "asked"),
    [
        ("Two", "Pin", ("pin", 2, True)),
        ("One", "Unpin", ("pin", 1, False)),
    ],
)
def test_the_menu_pins_and_unpins(rows, chats, holder, title, words, asked):
    press_menu_key(rows, title)
    triggered(menu_of(holder, ChatMenu), words)
    assert chats.asked == [asked]


def test_the_menu_archives(rows, chats, acts, holder, qtbot):
    press_menu_key(rows, "Two")
    with qtbot.waitSignal(acts.archived):
        triggered(menu_of(holder, ChatMenu), "Archive")
    assert [each.id for each in chats.lists.archived] == [2]


def test_the_menu_exports(rows, acts, holder, qtbot):
    press_menu_key(rows, "Two")
    with qtbot.waitSignal(acts.export_requested) as asked:
        triggered(menu_of(holder, ChatMenu), "Export…")
    assert [each.id for each in asked.args[0]] == [2]


def test_chats_go_into_a_folder_by_the_menu(rows, chats, holder):
    press_menu_key(rows, "Two")
    triggered(menu_of(holder, FoldersMenu), "Food")
    assert chats.asked == [("folder", 2, "Food")]


def test_a_new_folder_is_asked_for_its_name(rows, chats, holder, qtbot):
    press_menu_key(rows, "Two")
    triggered(menu_of(holder, FoldersMenu), "New folder…")
    dialog = holder.findChild(TitleDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit), "Drinks")
    dialog.accept()
    assert chats.asked == [("folder", 2, "Drinks")]


def test_the_dots_of_a_row_open_its_menu(rows, holder, qtbot):
    row = rows.visualRect(rows.model().index(titles(rows).index("Two")))
    dots = dots_place(row, rows.layoutDirection()).center()
    with qtbot.waitSignal(rows.menu_requested):
        qtbot.mouseClick(rows.viewport(), LEFT, pos=dots)
    menu_of(holder, ChatMenu).close()


def test_the_menu_of_a_folder_keeps_its_chats(rows, chats, acts, holder, qtbot):
    press_menu_key(rows, "Food")
    with qtbot.waitSignal(acts.export_requested) as asked:
        triggered(menu_of(holder, FolderMenu), "Export…")
    assert [each.id for each in asked.args[0]] == [4, 5]
    press_menu_key(rows, "Food")
    triggered(menu_of(holder, FolderMenu), "Remove the folder, keep its chats")
    assert chats.asked == [("rename folder", "Food", "")]


def test_a_heading_has_no_menu(rows, holder):
    press_menu_key(rows, "Today")
    assert menu_of(holder, ChatMenu) is None


def test_the_menu_names_the_keys(rows, holder):
    press_menu_key(rows, "Two")
    menu = menu_of(holder, ChatMenu)
    keys = {each.text(): each.shortcut().toString() for each in menu.actions()}
    assert keys["Rename"] == "F2"
    assert keys["Move to trash"] == "Del"
    menu.close()


def test_a_temporary_chat_can_only_end(chat_list, rows, chats, holder, qtbot):
    hidden = chat(FIRST_TEMPORARY_ID, "Hidden")
    chat_list.show_chats([hidden])
    assert titles(rows)[0] == "Temporary"
    press_menu_key(rows, "Hidden")
    triggered(menu_of(holder, ChatMenu), "Delete now")
    holder.findChild(ConfirmDialog).accept()
    assert chats.asked == [("delete", FIRST_TEMPORARY_ID)]


def test_leaving_a_temporary_chat_is_asked_about(chat_list, rows, chats, holder, qtbot):
    chats.opened.show(chat(FIRST_TEMPORARY_ID, "Hidden"), [question(1)])
    click(qtbot, rows, "Two")
    dialog = holder.findChild(ConfirmDialog)
    assert chats.asked == []
    dialog.accept()
    assert chats.asked == [("delete", FIRST_TEMPORARY_ID), ("open", 2)]


def test_a_temporary_chat_can_be_kept_at_the_last_moment(rows, chats, holder, qtbot):
    chats.opened.show(chat(FIRST_TEMPORARY_ID, "Hidden"), [question(1)])
    click(qtbot, rows, "Two")
    buttons = holder.findChild(ConfirmDialog).findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Keep this chat").click()
    assert chats.asked == [("keep",), ("open", 2)]


def test_an_empty_temporary_chat_goes_without_a_word(rows, chats, holder, qtbot):
    chats.opened.show(chat(FIRST_TEMPORARY_ID, "Hidden"))
    click(qtbot, rows, "Two")
    assert holder.findChild(ConfirmDialog) is None
    assert chats.asked == [("delete", FIRST_TEMPORARY_ID), ("open", 2)]


def test_chats_are_dragged_into_a_folder_and_out(rows, chats):
    model = rows.model()

    def at(title):
        return model.index(titles(rows).index(title))

    data = model.mimeData([at("Two"), at("Three")])
    for title in ("Food", "Four", "Two"):
        assert model.canDropMimeData(data, MOVE, -1, -1, at(title))
        model.dropMimeData(data, MOVE, -1, -1, at(title))
    assert chats.asked == [
        ("folder", 2, 3, "Food"),
        ("folder", 2, 3, "Food"),
        ("folder", 2, 3, ""),
    ]


@pytest.mark.parametrize(
    ("name", "is_taken"), [("a.json", True), ("a.ZIP", True), ("a.gguf", False)]
)
def test_a_file_of_chats_can_be_dropped(chat_list, rows, qtbot, name, is_taken):
    model = rows.model()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/there/{name}")])
    assert model.canDropMimeData(data, MOVE, -1, -1, QModelIndex()) is is_taken
    if is_taken:
        with qtbot.waitSignal(chat_list.file_dropped) as dropped:
            model.dropMimeData(data, MOVE, -1, -1, QModelIndex())
        assert dropped.args == [Path(f"/there/{name}")]


def test_a_search_can_be_kept_to_a_folder(chat_list, search, chats, look_for, qtbot):
    where = chat_list.findChild(QComboBox, "where")
    assert not where.isVisible()
    look_for("word")
    assert where.isVisible()
    assert chats.lists.searched[-1] == ("word", None)
    qtbot.keyClick(where, Qt.Key.Key_Down)
    assert chats.lists.searched[-1] == ("word", "Food")
    search.clear()
    assert not where.isVisible()


def test_found_chats_replace_the_others(chat_list, rows, hits, look_for):
    hits.append(SearchHit(chat=chat(9, "Nine"), snippet="a \x02word\x03 there"))
    chat_list.begin_search()
    look_for("word")
    assert titles(rows) == ["Nine"]


def test_it_is_searched_for_when_nothing_more_is_typed(search, chats, qtbot):
    qtbot.keyClicks(search, "word")
    assert chats.lists.searched == []
    qtbot.waitUntil(lambda: bool(chats.lists.searched))
    assert chats.lists.searched == [("word", None)]


def test_a_found_place_gives_a_row_a_second_line(rows, hits, look_for):
    one_line = rows.visualRect(rows.model().index(1)).height()
    hits.append(SearchHit(chat=chat(9, "Nine"), snippet="a \x02word\x03 there"))
    look_for("word")
    assert rows.visualRect(rows.model().index(0)).height() > one_line


def test_escape_brings_the_chats_back(chat_list, rows, search, look_for, qtbot):
    chat_list.begin_search()
    look_for("word")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert titles(rows)[0] == "Pinned"


def test_a_second_escape_goes_back_to_writing(chat_list, search, qtbot):
    chat_list.begin_search()
    with qtbot.waitSignal(chat_list.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_enter_opens_the_first_that_was_found(chats, search, hits, qtbot):
    hits += [SearchHit(chat=chat(number), snippet="") for number in (8, 9)]
    qtbot.keyClicks(search, "word")
    chats.lists.kept = [hit.chat for hit in hits]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert chats.asked == [("open", 8)]


def test_finding_nothing_is_said(chat_list, search, qtbot):
    qtbot.keyClicks(search, "word")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert nothing(chat_list).isVisible()
    assert nothing(chat_list).text() == "No chat has these words."


def test_an_empty_list_says_where_chats_stay(chat_list):
    chat_list.show_chats([])
    assert nothing(chat_list).isVisible()
    assert "stays on this computer" in nothing(chat_list).text()


def test_the_place_of_the_keyboard_stays_on_its_chat(chat_list, rows):
    choose(rows, "Three")
    chat_list.show_chats([chat(4, "Four"), chat(2, "Two"), chat(3, "Three")])
    assert rows.currentIndex().data() == "Three"


def test_thousands_of_chats_can_be_shown(chat_list, rows):
    many = [chat(n, age=timedelta(hours=n)) for n in range(1, 2001)]
    chat_list.show_chats(many)
    assert rows.model().rowCount() > 2000


def test_readers_hear_the_time_of_a_chat(rows):
    index = rows.model().index(titles(rows).index("Two"))
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Two ")
