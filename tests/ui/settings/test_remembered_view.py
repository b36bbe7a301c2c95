import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.settings.conftest import report

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.ui.settings.remembered_row import RememberedRow
from inglenook.ui.settings.remembered_view import MOST_ROWS, RememberedView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog
from inglenook.ui.widgets.icon_button import IconButton

CRASH = Remembered(engine="e", model="a.gguf", outcome=Outcome(cpu_only=True))


@pytest.fixture
def view(packs, appearance, qtbot):
    made = RememberedView(packs, appearance)
    qtbot.addWidget(made)
    qtbot.addWidget(made.forget)
    made.show()
    made.forget.show()
    return made


def texts(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def rows(view):
    return [row for row in view.findChildren(RememberedRow) if row.isVisible()]


def test_while_nothing_was_loaded_it_says_so(view, packs):
    packs.tell(report())
    assert "Nothing so far: no model was loaded." in texts(view)
    assert not view.forget.isEnabled()


def test_failures_are_listed(view, packs):
    packs.tell(report(), (CRASH,))
    assert "a" in texts(view)
    assert "The GPU failed; the CPU ran." in texts(view)
    assert len(rows(view)) == 1


def test_forgetting_asks_once(view, packs, qtbot):
    packs.tell(report(), (CRASH,))
    qtbot.mouseClick(view.forget, Qt.MouseButton.LeftButton)
    assert packs.asked == []
    accept = view.findChild(ConfirmDialog).findChild(QPushButton, "accept")
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert packs.asked == ["forget"]
    packs.tell(report())
    assert rows(view) == []
    assert not view.forget.isEnabled()


def test_nothing_is_forgotten_while_something_is_changed(view, packs):
    packs.tell(report(), (CRASH,))
    packs.set_busy("cu124")
    assert not view.forget.isEnabled()
    packs.set_busy("")
    assert view.forget.isEnabled()


def test_one_row_is_forgotten_by_itself(view, packs, qtbot):
    packs.tell(report(), (CRASH,))
    (row,) = rows(view)
    qtbot.mouseClick(row.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert packs.asked == ["forget a.gguf"]


def test_while_something_is_changed_no_row_is_forgotten(view, packs, qtbot):
    packs.tell(report(), (CRASH,))
    packs.set_busy("cu124")
    (row,) = rows(view)
    qtbot.mouseClick(row.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert packs.asked == []


def test_few_rows_are_shown_before_all_are_asked_for(view, packs, qtbot):
    packs.tell(report(), (CRASH,) * (MOST_ROWS + 3))
    assert len(rows(view)) == MOST_ROWS
    more = button(view, f"Show all {MOST_ROWS + 3}")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(rows(view)) == MOST_ROWS + 3
    qtbot.mouseClick(button(view, "Show fewer"), Qt.MouseButton.LeftButton)
    assert len(rows(view)) == MOST_ROWS


def test_where_all_are_shown_nothing_more_is_offered(view, packs):
    packs.tell(report(), (CRASH,) * MOST_ROWS)
    assert len(rows(view)) == MOST_ROWS
    assert not [each for each in view.findChildren(QPushButton) if each.isVisible()]


def button(view, text):
    (found,) = (each for each in view.findChildren(QPushButton) if each.text() == text)
    return found
