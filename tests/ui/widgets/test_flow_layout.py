import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from inglenook.ui.widgets.flow_layout import FlowLayout

GAP = 8


class Brick(QPushButton):
    """As large as it is told to be."""

    def __init__(self, width, height):
        super().__init__()
        self.setFixedSize(width, height)


@pytest.fixture
def row(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(GAP, made)
    for width, height in ((100, 30), (50, 20), (70, 30)):
        layout.addWidget(Brick(width, height))
    made.resize(300, 100)
    made.show()
    return made


def places(row):
    return [
        row.layout().itemAt(place).geometry() for place in range(row.layout().count())
    ]


def test_all_stand_in_one_line_at_the_same_middle(row):
    assert places(row) == [
        QRect(0, 0, 100, 30),
        QRect(108, 5, 50, 20),
        QRect(166, 0, 70, 30),
    ]


def test_what_has_no_room_goes_to_the_next_line(row, qtbot):
    row.resize(160, 100)
    qtbot.waitUntil(lambda: places(row)[2] == QRect(0, 38, 70, 30))
    assert places(row)[1] == QRect(108, 5, 50, 20)


@pytest.mark.parametrize(("width", "height"), [(236, 30), (235, 68), (100, 96)])
def test_its_height_follows_its_width(row, width, height):
    assert row.heightForWidth(width) == height


def test_it_wants_one_line_and_needs_the_widest(row):
    assert row.sizeHint().toTuple() == (236, 30)
    assert row.minimumSizeHint().toTuple() == (100, 30)


def test_what_is_hidden_takes_no_room(row):
    row.layout().itemAt(0).widget().hide()
    assert row.sizeHint().width() == 128


def test_it_is_mirrored_where_text_is(row, qtbot):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: places(row)[0] == QRect(200, 0, 100, 30))


def test_empty_it_takes_nothing(qtbot):
    empty = QWidget()
    qtbot.addWidget(empty)
    layout = FlowLayout(GAP, empty)
    assert empty.sizeHint().toTuple() == (0, 0)
    assert layout.heightForWidth(100) == 0
    assert layout.takeAt(0) is None


def test_one_can_be_taken_out(row):
    layout = row.layout()
    layout.removeWidget(layout.itemAt(0).widget())
    assert layout.count() == 2
