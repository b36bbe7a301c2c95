import pytest
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from inglenook.ui.widgets.long_text import beginning, breakable, choose_wrapping

MODES = QTextOption.WrapMode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("some words " * 1000, MODES.WrapAtWordBoundaryOrAnywhere),
        ("a;b(c)" * 1000, MODES.WrapAnywhere),
    ],
)
def test_long_words_are_broken_anywhere(qtbot, text, mode):
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    choose_wrapping(edit, text)
    assert edit.wordWrapMode() == mode


def test_a_cut_text_says_so():
    assert beginning("abc", 3, "No more.") == "abc"
    assert beginning("abcd", 3, "No more.") == "abc…\n\nNo more."


def test_long_names_can_be_broken_and_others_are_as_they_were():
    assert breakable("Delete it?") == "Delete it?"
    parts = breakable("a" * 70).split("\N{ZERO WIDTH SPACE}")
    assert [len(part) for part in parts] == [30, 30, 10]
