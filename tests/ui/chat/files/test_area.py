import pytest
from tests.ui.chat.files.conftest import note

from inglenook.ui.chat.files.area import FileArea
from inglenook.ui.chat.files.tray import FileTray


@pytest.fixture
def area(chats, appearance, shown):
    area = FileArea(FileTray(chats.prompt.inspection, appearance))
    area.tray = area.widget()
    area.tray.hold([note()])
    return shown(area, 300, 40)


def test_it_has_the_height_of_its_files(area, qtbot):
    low = area.height()
    area.tray.hold([note(f"{n}.md") for n in range(2)])
    qtbot.waitUntil(lambda: area.height() > 2 * low)
    assert area.verticalScrollBar().maximum() == 0


def test_many_files_scroll(area, qtbot):
    area.tray.hold([note(f"{n}.md") for n in range(12)])
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_without_files_it_is_hidden(area):
    area.tray.clear()
    assert not area.isVisible()


def test_another_tray_takes_its_place(area, chats, appearance):
    other = FileTray(chats.prompt.inspection, appearance)
    area.show_tray(other)
    assert not area.isVisible()
    area.show_tray(area.tray)
    assert area.isVisible()
    assert area.tray.isVisible()
    other.deleteLater()
