import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.ui.chat.conftest import chat

from inglenook.ui.chat.chat_list import ChatList
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.chat.trash_list import TrashList
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(chats, appearance, shown):
    chats.kept = [chat(1, "One"), chat(2, "Two")]
    return shown(ChatPanel(chats, appearance), 252, 500)


@pytest.fixture
def trash(panel, chats, qtbot):
    chats.trash(1)
    chats.trash(2)
    qtbot.mouseClick(panel.findChild(QPushButton, "trash"), LEFT)
    return panel.findChild(TrashList)


def rows(panel, name):
    model = panel.findChild(ChatRowsView, name).model()
    return [model.index(row).data() for row in range(model.rowCount())]


def click_row(qtbot, trash, title):
    view = trash.findChild(ChatRowsView)
    index = view.model().index(rows(trash, "trashed").index(title))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def button(panel, name):
    return panel.findChild(QPushButton, name)


def test_it_shows_the_chats_there_are(panel, chats):
    assert rows(panel, "chats") == ["Today", "One", "Two"]
    chats.kept.append(chat(3, "Three"))
    chats.chats_changed.emit()
    assert rows(panel, "chats") == ["Today", "One", "Two", "Three"]


def test_the_chat_on_the_screen_is_marked(panel, chats):
    chats.show(chats.kept[1])
    assert panel.findChild(ChatRowsView, "chats").model().current_id == 2


@pytest.mark.parametrize(
    ("signal", "wish", "asked"),
    [
        ("open_requested", (2,), ("open", 2)),
        ("new_chat_requested", (), ("new",)),
        ("rename_requested", (2, "Second"), ("rename", 2, "Second")),
        ("pin_requested", (2, True), ("pin", 2, True)),
    ],
)
def test_what_the_user_wants_is_asked_for(panel, chats, signal, wish, asked):
    getattr(panel.findChild(ChatList), signal).emit(*wish)
    assert chats.asked == [asked]


def test_the_trash_is_counted(panel, chats):
    count = panel.findChild(QLabel, "trash-count")
    assert count.text() == ""
    chats.trash(1)
    assert count.text() == "1"


def test_the_trash_shows_what_is_in_it(trash):
    assert trash.isVisible()
    assert rows(trash, "trashed") == ["One", "Two"]


def test_a_chat_is_restored(trash, panel, chats, qtbot):
    restore = button(trash, "restore")
    assert not restore.isEnabled()
    click_row(qtbot, trash, "Two")
    qtbot.mouseClick(restore, LEFT)
    assert [each.id for each in chats.kept] == [2]
    assert rows(trash, "trashed") == ["One"]
    assert not restore.isEnabled()


def test_emptying_asks_once_and_says_how_much_is_lost(trash, chats, qtbot):
    qtbot.mouseClick(button(trash, "empty"), LEFT)
    dialog = trash.findChild(ConfirmDialog)
    assert any("2" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.mouseClick(button(dialog, "accept"), LEFT)
    assert chats.trashed == []
    assert not button(trash, "empty").isEnabled()


def test_emptying_can_be_thought_better_of(trash, chats, qtbot):
    qtbot.mouseClick(button(trash, "empty"), LEFT)
    dialog = trash.findChild(ConfirmDialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(chats.trashed) == 2


def test_an_arrow_leads_back_to_the_chats(trash, panel, qtbot):
    qtbot.mouseClick(trash.findChild(QToolButton, "back"), LEFT)
    assert not trash.isVisible()


def test_escape_leads_back_as_well(trash, qtbot):
    qtbot.keyClick(trash, Qt.Key.Key_Escape)
    assert not trash.isVisible()


def test_searching_leaves_the_trash(trash, panel):
    panel.begin_search()
    assert not trash.isVisible()
