import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.ui.chat.conftest import chat

from inglenook.ui.chat.archive_list import ArchiveList
from inglenook.ui.chat.chat_menu import FoldersMenu
from inglenook.ui.chat.chat_panel import ChatPanel
from inglenook.ui.chat.chat_rows_view import ChatRowsView
from inglenook.ui.chat.selection_bar import SelectionBar
from inglenook.ui.chat.trash_list import TrashList
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(chats, appearance, shown):
    chats.lists.kept = [chat(1, "One"), chat(2, "Two")]
    return shown(ChatPanel(chats, appearance), 252, 500)


@pytest.fixture
def trash(panel, chats, qtbot):
    chats.lists.trash(1)
    chats.lists.trash(2)
    qtbot.mouseClick(panel.findChild(QPushButton, "trash"), LEFT)
    return panel.findChild(TrashList)


def rows(panel, name):
    model = panel.findChild(ChatRowsView, name).model()
    return [model.index(row).data() for row in range(model.rowCount())]


def click_row(qtbot, trash, title, name="trashed"):
    view = trash.findChild(ChatRowsView, name)
    index = view.model().index(rows(trash, name).index(title))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def button(panel, name):
    return panel.findChild(QPushButton, name)


def test_it_shows_the_chats_there_are(panel, chats):
    assert rows(panel, "chats") == ["Today", "One", "Two"]
    chats.lists.kept.append(chat(3, "Three"))
    chats.lists.changed.emit()
    assert rows(panel, "chats") == ["Today", "One", "Two", "Three"]


def test_a_chat_that_is_written_in_goes_to_the_top_of_its_group(panel, chats):
    chats.lists.kept = [chat(3, "Pinned", is_pinned=True), *chats.lists.kept]
    chats.lists.changed.emit()
    for moved, shown in (
        (chat(2, "Two"), ["Pinned", "Pinned", "Today", "Two", "One"]),
        (chat(4, "Four"), ["Pinned", "Pinned", "Today", "Four", "Two", "One"]),
    ):
        chats.lists.chat_moved.emit(moved)
        assert rows(panel, "chats") == shown


def test_an_archived_chat_that_is_written_in_stays_in_the_archive(panel, chats):
    chats.lists.archive(1)
    chats.lists.archived[0] = chat(1, "Uno", is_archived=True)
    chats.lists.chat_moved.emit(chats.lists.archived[0])
    assert rows(panel, "chats") == ["Today", "Two"]
    assert rows(panel, "archived") == ["Uno"]


def test_the_chat_on_the_screen_is_marked(panel, chats):
    chats.opened.show(chats.lists.kept[1])
    assert panel.findChild(ChatRowsView, "chats").model().current_id == 2


@pytest.fixture
def several(panel, qtbot):
    """Both chats are chosen."""
    view = panel.findChild(ChatRowsView, "chats")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return panel


def press(panel, name, qtbot):
    qtbot.mouseClick(panel.findChild(QToolButton, name), LEFT)


def test_several_are_counted_and_archived(several, chats, qtbot):
    assert several.findChild(QLabel, "n-chosen").text() == "2 selected"
    press(several, "archive", qtbot)
    assert [each.id for each in chats.lists.archived] == [1, 2]
    assert several.findChild(QLabel, "archive-count").text() == "2"


def test_several_are_exported(several, qtbot):
    with qtbot.waitSignal(several.acts.export_requested) as asked:
        press(several, "export", qtbot)
    assert [each.id for each in asked.args[0]] == [1, 2]


def test_several_go_to_the_trash_together(several, chats, qtbot):
    with qtbot.waitSignal(chats.lists.chats_trashed) as told:
        press(several, "trash-chosen", qtbot)
    assert [each.id for each in told.args[0]] == [1, 2]


def test_several_go_into_a_folder(several, chats, qtbot):
    press(several, "folder", qtbot)
    menu = several.findChild(FoldersMenu)
    menu.folder_chosen.emit("Food")
    assert chats.asked == [("folder", 1, 2, "Food")]
    menu.close()


def test_a_choice_of_several_can_be_ended(several, qtbot):
    bar = several.findChild(SelectionBar)
    assert bar.isVisible()
    press(several, "end", qtbot)
    assert not bar.isVisible()


def test_the_archive_gives_chats_back(panel, chats, qtbot):
    chats.lists.archive(1)
    qtbot.mouseClick(panel.findChild(QPushButton, "archive"), LEFT)
    assert rows(panel, "archived") == ["One"]
    archive = panel.findChild(ArchiveList)
    click_row(qtbot, archive, "One", name="archived")
    qtbot.mouseClick(panel.findChild(QPushButton, "unarchive"), LEFT)
    assert [each.id for each in chats.lists.kept] == [2, 1]
    assert "archived" in archive.findChild(QLabel, "nothing").text()


def test_the_archive_hears_the_keys_of_the_list(panel, chats, qtbot):
    chats.lists.archive(1)
    qtbot.mouseClick(panel.findChild(QPushButton, "archive"), LEFT)
    view = panel.findChild(ChatRowsView, "archived")
    view.setFocus()
    view.setCurrentIndex(view.model().index(0))
    with qtbot.waitSignal(chats.lists.chats_trashed):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_closed_folders_are_remembered(chats, appearance, shown, tmp_path, qtbot):
    chats.lists.kept = [chat(1, "One", folder="Food")]
    first = shown(ChatPanel(chats, appearance), 252, 500)
    first.keep_folds(tmp_path / "folders.json")
    click_row(qtbot, first, "Food", name="chats")
    second = shown(ChatPanel(chats, appearance), 252, 500)
    second.keep_folds(tmp_path / "folders.json")
    assert rows(second, "chats") == ["Food"]


def test_some_of_the_trash_is_deleted_for_ever(trash, chats, qtbot):
    view = trash.findChild(ChatRowsView)
    view.selectAll()
    assert button(trash, "delete").text() == "Delete 2…"
    qtbot.mouseClick(button(trash, "delete"), LEFT)
    trash.findChild(ConfirmDialog).accept()
    assert chats.asked == [("delete", 1, 2)]


@pytest.mark.parametrize("way", ["button", "key"])
def test_one_chat_of_the_trash_is_deleted_for_ever(trash, chats, qtbot, way):
    assert not button(trash, "delete").isEnabled()
    click_row(qtbot, trash, "Two")
    if way == "button":
        qtbot.mouseClick(button(trash, "delete"), LEFT)
    else:
        trash.findChild(ChatRowsView).setFocus()
        qtbot.keyClick(trash.findChild(ChatRowsView), Qt.Key.Key_Delete)
    dialog = trash.findChild(ConfirmDialog)
    assert dialog.windowTitle() == "Delete “Two”?"
    dialog.accept()
    assert chats.asked == [("delete", 2)]


def test_the_key_deletes_nothing_where_nothing_is_chosen(trash, qtbot):
    trash.findChild(ChatRowsView).setFocus()
    qtbot.keyClick(trash.findChild(ChatRowsView), Qt.Key.Key_Delete)
    assert trash.findChild(ConfirmDialog) is None


def test_the_trash_is_counted(panel, chats):
    count = panel.findChild(QLabel, "trash-count")
    assert count.text() == ""
    chats.lists.trash(1)
    assert count.text() == "1"


def test_the_trash_shows_what_is_in_it(trash):
    assert trash.isVisible()
    assert rows(trash, "trashed") == ["One", "Two"]


def test_a_chat_is_restored(trash, panel, chats, qtbot):
    restore = button(trash, "restore")
    assert not restore.isEnabled()
    click_row(qtbot, trash, "Two")
    qtbot.mouseClick(restore, LEFT)
    assert [each.id for each in chats.lists.kept] == [2]
    assert rows(trash, "trashed") == ["One"]
    assert not restore.isEnabled()


def test_emptying_asks_once_and_says_how_much_is_lost(trash, chats, qtbot):
    qtbot.mouseClick(button(trash, "empty"), LEFT)
    dialog = trash.findChild(ConfirmDialog)
    assert any("2" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.mouseClick(button(dialog, "accept"), LEFT)
    assert chats.lists.trashed == []
    assert not button(trash, "empty").isEnabled()


def test_emptying_can_be_thought_better_of(trash, chats, qtbot):
    qtbot.mouseClick(button(trash, "empty"), LEFT)
    dialog = trash.findChild(ConfirmDialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(chats.lists.trashed) == 2


def test_an_arrow_leads_back_to_the_chats(trash, panel, qtbot):
    qtbot.mouseClick(trash.findChild(QToolButton, "back"), LEFT)
    assert not trash.isVisible()


def test_escape_leads_back_as_well(trash, qtbot):
    qtbot.keyClick(trash, Qt.Key.Key_Escape)
    assert not trash.isVisible()


def test_searching_leaves_the_trash(trash, panel):
    panel.begin_search()
    assert not trash.isVisible()
