from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.chat.files.conftest import note

from inglenook.ui.chat.files.chip import FileChip
from inglenook.ui.chat.files.row import FileRow


def test_each_file_has_a_chip_that_opens_it(appearance, shown, qtbot):
    row = shown(FileRow([note("a.md"), note("b.md")], appearance), 400, 80)
    first, second = row.findChildren(FileChip)
    with qtbot.waitSignal(row.file_requested) as told:
        qtbot.mouseClick(
            second.findChild(QPushButton, "open"), Qt.MouseButton.LeftButton
        )
    assert told.args == [note("b.md")]
    assert first.y() < second.y()
