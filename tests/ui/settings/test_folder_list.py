import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from inglenook.ui.settings.folder_list import FolderList
from inglenook.ui.widgets.elided_label import ElidedLabel
from inglenook.ui.widgets.icon_button import IconButton


@pytest.fixture
def folders(appearance, qtbot):
    made = FolderList(appearance)
    qtbot.addWidget(made)
    made.show_folders(("/a", "/b"))
    made.show()
    return made


def add(folders, qtbot, folder):
    qtbot.mouseClick(folders.findChild(QPushButton), Qt.MouseButton.LeftButton)
    dialog = folders.findChild(QFileDialog)
    dialog.fileSelected.emit(folder)
    dialog.close()


def test_each_folder_has_its_line(folders):
    assert [label.text() for label in folders.findChildren(ElidedLabel)] == ["/a", "/b"]


def test_a_folder_can_be_added(folders, qtbot):
    with qtbot.waitSignal(folders.folders_chosen) as chosen:
        add(folders, qtbot, "/c")
    assert chosen.args == [("/a", "/b", "/c")]


def test_a_known_one_changes_nothing(folders, qtbot):
    with qtbot.assertNotEmitted(folders.folders_chosen):
        add(folders, qtbot, "/a")


def test_a_folder_can_be_removed(folders, qtbot):
    cross = folders.findChildren(IconButton)[0]
    assert cross.accessibleName() == "Remove /a"
    with qtbot.waitSignal(folders.folders_chosen) as chosen:
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert chosen.args == [("/b",)]


def test_removed_lines_are_gone(folders, qtbot):
    folders.show_folders(("/b",))
    qtbot.waitUntil(
        lambda: [label.text() for label in folders.findChildren(ElidedLabel)] == ["/b"]
    )
