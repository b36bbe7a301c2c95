import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from tests.ui.chat.files.conftest import note

from inglenook.errors import DocumentUnreadable
from inglenook.ui.chat.files.chip import FileChip
from inglenook.ui.chat.files.tray import FileTray


@pytest.fixture
def tray(chats, appearance, shown):
    made = FileTray(chats.prompt.inspection, appearance)
    shown(made, 500, 80)
    yield made
    made.clear()


def names(tray):
    return [file.name for file in tray.files]


def facts(tray):
    return [
        chip.findChild(QLabel, "facts").text() for chip in tray.findChildren(FileChip)
    ]


def test_files_are_read_and_shown(tray, notes, picture, qtbot):
    tray.read([notes, picture])
    assert tray.is_reading
    qtbot.waitUntil(lambda: not tray.is_reading)
    assert names(tray) == ["notes.md", "picture.png"]
    assert [each.kind for each in tray.attachments] == ["text", "image"]
    assert tray.isVisible()


def test_the_cost_is_shown_once_it_is_counted(tray, chats):
    tray.hold([note()])
    assert "about" in facts(tray)[0]
    chats.prompt.inspection.answer()
    assert facts(tray)[0].endswith("7 tokens")


def test_the_same_file_is_attached_once(tray, notes, qtbot):
    tray.read([notes])
    tray.read([notes])
    qtbot.waitUntil(lambda: not tray.is_reading)
    assert names(tray) == ["notes.md"]


def test_what_cannot_be_read_goes_and_is_told(tray, tmp_path, qtbot):
    with qtbot.waitSignal(tray.failed) as told:
        tray.read([tmp_path / "none.txt"])
    assert isinstance(told.args[0], DocumentUnreadable)
    assert tray.files == []
    assert not tray.isVisible()


def test_an_image_without_a_file_has_a_name(tray, qtbot):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    tray.read_image(image)
    qtbot.waitUntil(lambda: not tray.is_reading)
    assert names(tray) == ["Picture 1.png"]
    assert tray.attachments[0].data


def test_the_cross_takes_one_away(tray, qtbot):
    tray.hold([note("a.md"), note("b.md")])
    cross = tray.findChildren(FileChip)[0].findChild(QToolButton, "remove")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert names(tray) == ["b.md"]


def test_taking_the_last_one_away_by_key_is_told(tray, qtbot):
    tray.hold([note()])
    opener = tray.findChild(FileChip).findChild(QPushButton, "open")
    opener.setFocus()
    with qtbot.waitSignal(tray.emptied_by_key):
        qtbot.keyClick(opener, Qt.Key.Key_Delete)


def test_a_chip_opens_its_file(tray, qtbot):
    tray.hold([note()])
    opener = tray.findChild(FileChip).findChild(QPushButton, "open")
    with qtbot.waitSignal(tray.opened) as told:
        qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    assert told.args == [note()]
