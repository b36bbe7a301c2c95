import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.ui.settings.conftest import report

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.ui.settings.remembered_view import RememberedRow, RememberedView
from inglenook.ui.widgets.confirm_dialog import ConfirmDialog

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


def test_without_failures_it_says_so(view, packs):
    packs.tell(report())
    assert "Nothing so far: every plan ran, or none was made." in texts(view)
    assert not view.forget.isEnabled()


def test_failures_are_listed(view, packs):
    packs.tell(report(), (CRASH,))
    assert "a.gguf" in texts(view)
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
