import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from inglenook.ui.chat.find_bar import FindBar


@pytest.fixture
def bar(appearance, shown):
    made = shown(FindBar(appearance), 600, 50)
    made.open_bar()
    return made


def field(bar):
    return bar.findChild(QLineEdit)


def said(bar):
    return bar.findChild(QLabel, "count").text()


def test_what_is_typed_is_looked_for(bar, qtbot):
    with qtbot.waitSignal(bar.words_changed) as asked:
        qtbot.keyClicks(field(bar), "a")
    assert asked.args == ["a"]


@pytest.mark.parametrize(
    ("modifier", "wish"),
    [
        (Qt.KeyboardModifier.NoModifier, "next_requested"),
        (Qt.KeyboardModifier.ShiftModifier, "previous_requested"),
    ],
)
def test_enter_goes_on_and_back(bar, qtbot, modifier, wish):
    with qtbot.waitSignal(getattr(bar, wish)):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return, modifier)


def test_esc_ends_it(bar, qtbot):
    qtbot.keyClicks(field(bar), "a")
    with qtbot.waitSignals([bar.words_changed, bar.closed]):
        qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_what_was_looked_for_is_looked_for_again(bar, qtbot):
    qtbot.keyClicks(field(bar), "abc")
    bar.close_bar()
    with qtbot.waitSignal(bar.words_changed) as asked:
        bar.open_bar()
    assert asked.args == ["abc"]
    assert field(bar).selectedText() == "abc"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((2, 1234, False), "2 of 1,234"),
        ((0, 0, False), "Not found"),
        ((0, 0, True), "Looking…"),
    ],
)
def test_it_says_how_much_there_is(bar, qtbot, counts, words):
    assert said(bar) == ""
    qtbot.keyClicks(field(bar), "a")
    bar.show_count(*counts)
    assert said(bar) == words


def test_at_an_end_there_is_no_further(bar):
    bar.show_count(1, 2, False)
    assert not bar.findChild(QToolButton, "previous").isEnabled()
    assert bar.findChild(QToolButton, "next").isEnabled()
