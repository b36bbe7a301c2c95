"""Three tools, one of which is at work at a time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget
from tests.tools.conftest import TIMEOUT_MS
from tests.ui.models.tools.conftest import button

LEFT = Qt.MouseButton.LeftButton


def test_the_tools_are_chosen_by_the_keyboard(page, bench, qtbot):
    rows = page.findChild(QListWidget)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert bench.page._import.isVisible()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert bench.page._merge.isVisible()


def test_where_there_is_no_room_the_tools_are_a_box(page):
    page.resize(600, 600)
    assert not page.findChild(QListWidget).isVisible()
    boxes = [each for each in page.findChildren(QComboBox) if each.isVisible()]
    assert [boxes[0].itemText(n) for n in range(boxes[0].count())] == [
        "Quantize",
        "Import",
        "Merge",
    ]


def test_the_others_wait_for_the_one_that_is_at_work(
    page, bench, source, adapter, qtbot
):
    with qtbot.waitSignal(bench.tools.made, timeout=TIMEOUT_MS):
        qtbot.mouseClick(button(bench.page._quantize, "Make Q4_K_M"), LEFT)
        merge = bench.choose("Merge")
        assert merge.findChild(QLabel, "room").text() == "Another file is being made."
        assert not button(merge, "Merge").isEnabled()
    assert merge.findChild(QLabel, "room").text() == "Choose a model."
