from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton
from tests.ui.chat.conftest import chat

from inglenook.chats.records import SearchHit
from inglenook.ui.chat.chat_list import ChatList
from inglenook.ui.chat.chat_rows_view import ChatRowsView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def hits():
    return []


@pytest.fixture
def chat_list(hits, appearance, shown):
    made = ChatList(lambda query: hits, appearance)
    made.show_chats([chat(1, "One", is_pinned=True), chat(2, "Two"), chat(3, "Three")])
    return shown(made, 252, 600)


@pytest.fixture
def rows(chat_list):
    return chat_list.findChild(ChatRowsView, "chats")


@pytest.fixture
def search(chat_list):
    return chat_list.findChild(QLineEdit, "search")


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


def ground(rows, title):
    middle = rows.visualRect(rows.model().index(titles(rows).index(title))).topLeft()
    image = rows.viewport().grab().toImage()
    return image.pixelColor(middle.x() + 14, middle.y() + 4).name().upper()


def nothing(chat_list):
    return chat_list.findChild(QLabel, "nothing")


def test_chats_stand_under_their_headings(rows):
    assert titles(rows) == ["Pinned", "One", "Today", "Two", "Three"]


def test_a_click_opens_a_chat(chat_list, rows, qtbot):
    with qtbot.waitSignal(chat_list.open_requested) as asked:
        click(qtbot, rows, "Two")
    assert asked.args == [2]


def test_a_click_on_a_heading_opens_nothing(chat_list, rows, qtbot):
    with qtbot.assertNotEmitted(chat_list.open_requested):
        click(qtbot, rows, "Today")


def test_the_keyboard_passes_over_headings(chat_list, rows, qtbot):
    choose(rows, "One")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(chat_list.open_requested) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == [2]


def test_the_chat_on_the_screen_is_marked(chat_list, rows, appearance):
    chat_list.show_current(3)
    assert ground(rows, "Three") == appearance.theme.soft
    assert ground(rows, "Two") != appearance.theme.soft


def test_a_new_chat_can_be_begun(chat_list, qtbot):
    button = chat_list.findChild(QToolButton, "new-chat")
    with qtbot.waitSignal(chat_list.new_chat_requested):
        qtbot.mouseClick(button, LEFT)


def test_f2_names_a_chat_where_it_stands(chat_list, rows, qtbot):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    assert editor.text() == "Two"
    qtbot.keyClicks(editor, "Second")
    with qtbot.waitSignal(chat_list.rename_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == [2, "Second"]


def test_a_title_that_is_being_written_outlives_changes_of_the_list(
    chat_list, rows, qtbot
):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    qtbot.keyClicks(editor, "Second")
    chat_list.show_chats([chat(3, "Three"), chat(2, "Two")])
    chat_list.show_current(3)
    assert editor.isVisible()
    assert editor.text() == "Second"
    with qtbot.waitSignal(chat_list.rename_requested) as asked:
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
def test_no_name_or_the_same_changes_nothing(chat_list, rows, qtbot, title):
    choose(rows, "Two")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit, "title")
    editor.setText(title)
    with qtbot.assertNotEmitted(chat_list.rename_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_delete_moves_a_chat_to_the_trash(chat_list, rows, qtbot):
    choose(rows, "Two")
    with qtbot.waitSignal(chat_list.trash_requested) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert asked.args == [2]


@pytest.mark.parametrize(
    ("title", "words", "asked"),
    [("Two", "Pin", [2, True]), ("One", "Unpin", [1, False])],
)
def test_the_menu_pins_and_unpins(chat_list, rows, qtbot, title, words, asked):
    rows.customContextMenuRequested.emit(place(rows, title))
    menu = chat_list.findChild(QMenu)
    action = next(action for action in menu.actions() if action.text() == words)
    with qtbot.waitSignal(chat_list.pin_requested) as told:
        action.trigger()
    assert told.args == asked
    menu.close()


def test_a_heading_has_no_menu(chat_list, rows):
    rows.customContextMenuRequested.emit(place(rows, "Today"))
    assert chat_list.findChild(QMenu) is None


def test_the_menu_names_the_keys(chat_list):
    keys = {a.text(): a.shortcut().toString() for a in chat_list.findChildren(QAction)}
    assert keys["Rename"] == "F2"
    assert keys["Move to trash"] == "Del"


def test_found_chats_replace_the_others(chat_list, rows, search, hits, qtbot):
    hits.append(SearchHit(chat=chat(9, "Nine"), snippet="a \x02word\x03 there"))
    chat_list.begin_search()
    qtbot.keyClicks(search, "word")
    assert titles(rows) == ["Nine"]


def test_a_found_place_gives_a_row_a_second_line(chat_list, rows, search, hits):
    one_line = rows.visualRect(rows.model().index(1)).height()
    hits.append(SearchHit(chat=chat(9, "Nine"), snippet="a \x02word\x03 there"))
    search.setText("word")
    assert rows.visualRect(rows.model().index(0)).height() > one_line


def test_escape_brings_the_chats_back(chat_list, rows, search, qtbot):
    chat_list.begin_search()
    qtbot.keyClicks(search, "word")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert titles(rows)[0] == "Pinned"


def test_a_second_escape_goes_back_to_writing(chat_list, search, qtbot):
    chat_list.begin_search()
    with qtbot.waitSignal(chat_list.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_enter_opens_the_first_that_was_found(chat_list, search, hits, qtbot):
    hits += [SearchHit(chat=chat(number), snippet="") for number in (8, 9)]
    qtbot.keyClicks(search, "word")
    with qtbot.waitSignal(chat_list.open_requested) as asked:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert asked.args == [8]


def test_finding_nothing_is_said(chat_list, search, qtbot):
    qtbot.keyClicks(search, "word")
    with qtbot.assertNotEmitted(chat_list.open_requested):
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
