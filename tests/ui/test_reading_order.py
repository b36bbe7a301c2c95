import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from inglenook.ui.reading_order import in_reading_order, next_stop


@pytest.fixture
def window(qtbot):
    """A list beside two rows, of which the second was made first."""
    made = QWidget()
    qtbot.addWidget(made)
    place(made, "d", 200, 100, 90, 50)
    place(made, "c", 110, 100, 80, 60)
    place(made, "b", 110, 0, 180, 50)
    place(made, "a", 0, 0, 100, 300)
    made.show()
    return made


def place(parent, name, *where, kind=QLineEdit):
    widget = kind(parent, objectName=name)
    widget.setGeometry(QRect(*where))
    widget.show()
    return widget


def names(window):
    order = in_reading_order(window)
    return "".join(each.objectName() for each in order if len(each.objectName()) == 1)


def test_columns_are_read_from_the_start_and_rows_from_the_top(window):
    assert names(window) == "abcd"


def test_a_mirrored_window_is_read_from_the_right(window):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert names(window) == "bdca"


def test_what_lies_within_is_read_before_what_follows(window):
    inner = place(window, "x", 0, 310, 100, 40, kind=QWidget)
    place(inner, "y", 0, 0, 10, 10)
    place(window, "z", 110, 310, 50, 40)
    assert names(window) == "abcdxyz"


def test_what_is_hidden_is_not_read(window):
    window.findChild(QLineEdit, "b").hide()
    assert names(window) == "acd"


def test_what_overlaps_is_read_from_the_top(window):
    place(window, "o", 50, 20, 200, 200)
    assert names(window) == "abocd"


def test_tab_goes_round_in_both_directions(window):
    stop = window.findChild(QLineEdit, "d")
    assert next_stop(window, stop, is_back=False).objectName() == "a"
    stop = window.findChild(QLineEdit, "a")
    assert next_stop(window, stop, is_back=True).objectName() == "d"


def test_what_cannot_be_used_is_passed_over(window):
    window.findChild(QLineEdit, "b").setEnabled(False)
    place(window, "l", 110, 55, 20, 20, kind=QLabel)
    first = window.findChild(QLineEdit, "a")
    assert next_stop(window, first, is_back=False).objectName() == "c"


def test_without_the_focus_it_begins_at_the_first(window):
    assert next_stop(window, None, is_back=False).objectName() == "a"


def test_a_window_without_any_stop_keeps_the_focus(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    assert next_stop(window, None, is_back=False) is window


def test_what_is_hidden_leaves_the_focus_to_what_is_around_it(window):
    inner = place(window, "x", 110, 310, 100, 40, kind=QWidget)
    place(inner, "y", 0, 0, 10, 10)
    gone = place(inner, "z", 20, 0, 10, 10)
    gone.hide()
    assert next_stop(window, gone, is_back=False).objectName() == "y"
