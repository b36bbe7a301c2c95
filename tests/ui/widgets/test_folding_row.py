import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook.ui.widgets.folding_row import FoldingRow


@pytest.fixture
def row(appearance, qtbot):
    made = FoldingRow()
    made.fill(
        [QLabel("name"), QLabel("words")], QLabel("state"), [QPushButton("remove")]
    )
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    return made


def places(row):
    row.layout().activate()
    labels = row.findChildren(QLabel)
    return [label.mapTo(row, label.rect().topLeft()) for label in labels]


def test_columns_stand_beside_each_other(row):
    name, words, state = places(row)
    assert name.x() < words.x() < state.x()


def test_columns_of_rows_are_under_each_other(row, qtbot):
    other = FoldingRow()
    other.fill([QLabel("a longer name"), QLabel("w")], QLabel("s"), [])
    qtbot.addWidget(other)
    other.resize(900, 60)
    other.show()
    assert [place.x() for place in places(row)] == [
        place.x() for place in places(other)
    ]


def test_a_button_stands_at_the_end(row):
    button = row.findChild(QPushButton)
    assert button.geometry().right() == row.rect().right()


def test_in_a_narrow_row_columns_are_under_each_other(row):
    row.resize(300, 120)
    name, words, state = places(row)
    assert name.x() == words.x() == state.x()
    assert name.y() < words.y() < state.y()


def test_larger_type_needs_more_room(row):
    row.setStyleSheet("* { font-size: 30pt; }")
    row.resize(901, 300)
    name, words, _ = places(row)
    assert name.x() == words.x()


def test_it_may_have_more_columns_with_shares_of_their_own(appearance, qtbot):
    made = FoldingRow()
    columns = [QLabel("model"), QLabel("plan"), QLabel("words")]
    made.fill(columns, QLabel("day"), [], shares=(20, 20, 50, 10))
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    model, plan, words, day = places(made)
    assert model.x() < plan.x() < words.x() < day.x()
    assert day.x() - words.x() > words.x() - plan.x()
