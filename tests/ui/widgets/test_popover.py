import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QWidget

from inglenook.ui.widgets.popover import Popover

PLACE = QRect(10, 10, 200, 60)


@pytest.fixture
def popover(appearance, qtbot):
    anchor = QWidget()
    qtbot.addWidget(anchor)
    words = [QLabel(f"Line {number}") for number in range(20)]
    made = Popover("Lines", QHBoxLayout(), words, appearance, anchor)
    with qtbot.waitExposed(made):
        made.open_at(PLACE)
    yield made
    anchor.deleteLater()


def test_it_takes_its_place_and_the_focus(popover):
    assert popover.size() == PLACE.size()
    assert popover.findChild(QScrollArea).hasFocus()


def test_escape_and_the_cross_close_it(popover, qtbot):
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    popover.open_at(PLACE)
    qtbot.mouseClick(popover.findChild(QToolButton, "close"), Qt.MouseButton.LeftButton)
    assert not popover.isVisible()


def test_it_wants_room_for_all_its_lines_and_scrolls_in_less(popover):
    line = popover.findChild(QLabel).sizeHint().height()
    assert popover.wanted_size(400).height() > 20 * line
    assert popover.wanted_size(100).width() == 100
    assert popover.findChild(QScrollArea).verticalScrollBar().maximum() > 0


def test_screen_readers_are_told_what_is_on_it(popover):
    popover.describe("Twenty lines.")
    scroll = popover.findChild(QScrollArea)
    assert scroll.accessibleName() == "Lines"
    assert scroll.accessibleDescription() == "Twenty lines."
