import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inglenook.ui.widgets.row_column import RowColumn


def row(name):
    made = QWidget()
    button = QPushButton(name)
    button.setAccessibleName(name)
    QHBoxLayout(made).addWidget(button)
    return made


@pytest.fixture
def column(qtbot):
    made = RowColumn()
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_take_the_place_of_those_before(column):
    first, second = QLabel("first"), QLabel("second")
    column.show_rows([first])
    column.show_rows([second, QLabel("third")])
    assert first.isHidden()
    texts = [each.text() for each in column.findChildren(QLabel) if each.isVisible()]
    assert texts == ["second", "third"]


def test_without_rows_it_takes_no_room(column):
    column.show_rows([QLabel("first")])
    column.show_rows([])
    column.layout().activate()
    assert column.sizeHint().height() == 0


def focused(column):
    widget = column.window().focusWidget()
    return widget.text() if widget.hasFocus() else ""


def test_the_focus_stays_where_it_was(column, qtbot):
    column.show_rows([row("a"), row("b")])
    with qtbot.waitActive(column):
        column.activateWindow()
    column.findChildren(QPushButton)[1].setFocus()
    column.show_rows([row("b"), row("c")])
    assert focused(column) == "b"


def test_the_focus_is_not_taken_from_elsewhere(qtbot):
    window, column, other = QWidget(), RowColumn(), QPushButton("other")
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(column)
    column.show_rows([row("a")])
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    other.setFocus()
    column.show_rows([row("a")])
    assert other.hasFocus()
