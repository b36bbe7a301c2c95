import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.keys.shortcuts import SHORTCUTS, shortcut
from inglenook.ui.settings.shortcut_row import ShortcutRow
from inglenook.ui.settings.shortcut_sections import shortcut_sections


@pytest.fixture
def keyboard(settings, qapp):
    made = Keyboard(settings, qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def sections(keyboard, appearance, qtbot):
    made = shortcut_sections(keyboard, appearance)
    for section in made:
        qtbot.addWidget(section)
        section.show()
    return made


def rows(section):
    return [row for row in section.findChildren(ShortcutRow) if row.isVisible()]


def test_every_shortcut_has_a_row(sections):
    assert sum(len(rows(section)) for section in sections) == len(SHORTCUTS)


@pytest.mark.parametrize("query", ["regenerate", "Ctrl+R"])
def test_a_row_is_found_by_its_words_and_by_its_key(sections, query):
    found = [section.show_matching(query) for section in sections]
    assert found == [True, *(len(found) - 1) * [False]]
    assert len(rows(sections[0])) == 1


def test_all_usual_keys_come_back(sections, keyboard, qtbot):
    button = sections[0].findChild(QPushButton, "reset-all")
    assert not button.isEnabled()
    keyboard.choose(shortcut("quit"), QKeySequence("F8"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert keyboard.is_usual
