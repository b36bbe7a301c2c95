import pytest
from PySide6.QtWidgets import QScrollBar

from inglenook.ui.chat.scroll_anchor import Anchor, ScrollAnchor


@pytest.fixture
def bar(qtbot):
    made = QScrollBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def anchor(bar):
    made = ScrollAnchor(bar)
    bar.setRange(0, 100)
    return made


def test_the_end_is_followed(anchor, bar):
    assert bar.value() == 100
    bar.setRange(0, 150)
    assert bar.value() == 150


def test_scrolling_up_ends_that(anchor, bar, qtbot):
    with qtbot.waitSignal(anchor.follows_changed) as told:
        bar.setValue(99)
    assert told.args == [False]
    bar.setRange(0, 150)
    assert bar.value() == 99


def test_scrolling_back_to_the_end_follows_it_again(anchor, bar, qtbot):
    bar.setValue(50)
    with qtbot.waitSignal(anchor.follows_changed):
        bar.setValue(100)
    bar.setRange(0, 150)
    assert bar.value() == 150


def test_going_to_the_end_follows_it(anchor, bar):
    bar.setValue(50)
    anchor.hold(Anchor.END)
    assert (bar.value(), anchor.follows) == (100, True)


def test_what_grows_above_moves_nothing(anchor, bar):
    bar.setValue(10)
    anchor.hold(Anchor.SAME_FROM_END)
    bar.setRange(0, 120)
    bar.setRange(0, 400)
    assert bar.value() == 310


def test_the_users_next_move_counts_more(anchor, bar):
    bar.setValue(10)
    anchor.hold(Anchor.SAME_FROM_END)
    bar.setRange(0, 400)
    bar.setValue(200)
    bar.setRange(0, 500)
    assert bar.value() == 200


def test_what_changes_below_moves_nothing(anchor, bar):
    anchor.hold(Anchor.TOP)
    bar.setRange(0, 60)
    bar.setRange(0, 400)
    assert bar.value() == 100
