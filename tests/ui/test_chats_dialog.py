from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from inglenook.chats.rescue import Rescued
from inglenook.errors import AppError, StoreDamaged, StoreFull, StoreLocked
from inglenook.ui.chats_dialog import ChatsDialog

FILE = "/data/chats.sqlite3"
DAMAGED = StoreDamaged(FILE, "malformed")
RESCUED = Rescued(n_chats=12, n_messages=3456, damaged=Path("/data/damaged.sqlite3"))


class FakeUpkeep(QObject):
    """Repairs nothing."""

    progressed = Signal(int)
    repaired = Signal(Rescued)
    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.n_repairs = 0

    def repair(self):
        self.n_repairs += 1


@pytest.fixture
def upkeep(qapp):
    return FakeUpkeep()


@pytest.fixture
def ask(upkeep, qtbot):
    def ask(error):
        dialog = ChatsDialog(error, upkeep, upkeep.repair)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return ask


def words(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def go(dialog, qtbot):
    button = dialog.findChild(QPushButton, "go")
    assert button.isDefault()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_file_that_is_held_can_be_tried_again(ask, qtbot):
    error = StoreLocked(FILE, "locked")
    dialog = ask(error)
    assert words(dialog) == [error.text, error.hint]

    with qtbot.waitSignal(dialog.accepted):
        go(dialog, qtbot)


def test_a_damaged_file_is_repaired_on_a_click(ask, upkeep, qtbot):
    dialog = ask(DAMAGED)
    assert upkeep.n_repairs == 0

    go(dialog, qtbot)
    assert upkeep.n_repairs == 1
    assert dialog.findChild(QProgressBar).isVisible()
    upkeep.progressed.emit(12345)
    assert "12,345" in words(dialog)[1]


def test_the_way_that_is_offered_is_the_one_of_the_enter_key(ask, upkeep, qtbot):
    dialog = ask(DAMAGED)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert upkeep.n_repairs == 1
    upkeep.repaired.emit(RESCUED)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_a_repair_cannot_be_left_in_the_middle(ask, qtbot):
    dialog = ask(DAMAGED)
    go(dialog, qtbot)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()


def test_that_nothing_was_saved_is_no_repair(ask, upkeep, qtbot):
    dialog = ask(DAMAGED)
    go(dialog, qtbot)
    upkeep.repaired.emit(replace(RESCUED, n_chats=0, n_messages=0))
    assert words(dialog)[0] == "No chats could be read from the damaged file"


def test_what_was_saved_is_told_before_it_goes_on(ask, upkeep, qtbot):
    dialog = ask(DAMAGED)
    go(dialog, qtbot)
    upkeep.repaired.emit(RESCUED)
    told = words(dialog)[1]
    assert all(each in told for each in ("12", "3,456", "damaged.sqlite3"))

    with qtbot.waitSignal(dialog.accepted):
        go(dialog, qtbot)


def test_a_repair_that_fails_can_be_tried_again(ask, upkeep, qtbot):
    error = StoreFull(FILE, "full")
    dialog = ask(DAMAGED)
    go(dialog, qtbot)
    upkeep.failed.emit(error)
    assert words(dialog) == [error.text, error.hint]

    go(dialog, qtbot)
    assert upkeep.n_repairs == 2


def test_the_program_can_be_quit(ask, qtbot):
    dialog = ask(DAMAGED)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(
            dialog.findChild(QPushButton, "leave"), Qt.MouseButton.LeftButton
        )
