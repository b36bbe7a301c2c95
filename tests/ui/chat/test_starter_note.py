import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inglenook.ui.chat.starter_note import StarterNote


@pytest.fixture
def page(appearance, shown):
    """Without a layout of its own, it gives a note any width."""
    return shown(QWidget())


@pytest.fixture
def note(page):
    made = StarterNote(page)
    made.resize(700, 30)
    made.show()
    return made


@pytest.fixture
def words(note):
    return note.findChild(QLabel)


@pytest.fixture
def link(note):
    return note.findChild(QPushButton)


def test_the_link_asks_for_a_model(note, link, qtbot):
    with qtbot.waitSignal(note.model_requested):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_the_keyboard_reaches_the_link(note, link, qtbot):
    note.focusNextChild()
    assert link.hasFocus()
    with qtbot.waitSignal(note.model_requested):
        qtbot.keyClick(link, Qt.Key.Key_Space)


def test_the_words_give_way_first(note, words, link):
    assert words.toolTip() == ""
    note.resize(note.sizeHint().width() - 40, 30)
    assert link.width() == link.sizeHint().width()
    assert words.toolTip() == words.text()


def test_a_link_without_room_is_not_shown(note, link):
    whole = note.sizeHint()
    note.resize(link.sizeHint().width(), 30)
    assert not link.isVisible()
    assert note.sizeHint() == whole
    note.resize(whole)
    assert link.isVisible()


def test_it_gives_way_to_nothing(note):
    assert note.minimumSizeHint().width() == 0
