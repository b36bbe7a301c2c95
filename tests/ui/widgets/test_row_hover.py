import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from inglenook.ui.widgets.row_hover import RowHover


@pytest.fixture
def table(qtbot):
    made = QTableView()
    made.setModel(QStandardItemModel(2, 3, made))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def rows(table):
    """The rows that were told."""
    told = []
    RowHover(table).changed.connect(told.append)
    return told


def move(table, row, column):
    place = table.visualRect(table.model().index(row, column)).center()
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(table.viewport().mapToGlobal(place)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(table.viewport(), event)


def test_a_row_is_told_once_for_all_its_cells(table, rows):
    for column in range(3):
        move(table, 1, column)
    assert rows == [1]


def test_without_the_pointer_it_is_none(table, rows):
    move(table, 0, 0)
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert rows == [0, -1]
