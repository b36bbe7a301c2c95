import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from inglenook.ui.chat.files.chip import FileChip

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chip(appearance, shown):
    made = FileChip("notes.md", None, appearance, is_removable=True)
    shown(made, 300, 40)
    return made


def test_while_it_is_read_it_cannot_be_opened(chip):
    chip.show_file("notes.md", None, "Reading…", ())
    assert not chip.findChild(QPushButton, "open").isEnabled()
    assert chip.findChild(QLabel, "facts").text() == "Reading…"


def test_a_click_on_its_name_opens_it(chip, qtbot):
    chip.show_file("notes.md", "text", "12 kB", ())
    with qtbot.waitSignal(chip.opened):
        qtbot.mouseClick(chip.findChild(QPushButton, "open"), LEFT)


def test_the_cross_removes_it(chip, qtbot):
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip.findChild(QToolButton, "remove"), LEFT)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_removes_it_too(chip, qtbot, key):
    chip.show_file("notes.md", "text", "12 kB", ())
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip.findChild(QPushButton, "open"), key)


def test_one_that_was_sent_stays(appearance, shown, qtbot):
    chip = shown(FileChip("a.md", "text", appearance, is_removable=False), 300, 40)
    assert not chip.findChild(QToolButton, "remove").isVisible()
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.keyClick(chip.findChild(QPushButton, "open"), Qt.Key.Key_Delete)


def test_what_may_be_wrong_stands_in_its_tooltip(chip):
    chip.show_file("notes.md", "text", "12 kB", ("Its encoding was guessed.",))
    opener = chip.findChild(QPushButton, "open")
    assert opener.toolTip() == "notes.md\nIts encoding was guessed."
    assert opener.accessibleDescription() == "12 kB\nIts encoding was guessed."


def test_a_long_name_gives_way_in_its_middle(chip):
    name = "a very long name of a file that nobody would ever type.md"
    chip.show_file(name, "text", "", ())
    opener = chip.findChild(QPushButton, "open")
    assert "…" in opener.text()
    assert opener.accessibleName() == f"Open {name}"
