import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from inglenook.ui.chat.blocks import ThoughtBlock
from inglenook.ui.chat.markdown_text import MarkdownText
from inglenook.ui.chat.thought_view import ThoughtView


@pytest.fixture
def view(appearance, shown):
    made = ThoughtView(appearance)
    made.show_block(ThoughtBlock("Hm, *well*.", is_over=True))
    return shown(made)


def fold(view):
    return view.findChild(QToolButton, "fold")


def text(view):
    return view.findChild(MarkdownText)


def test_thoughts_are_folded_away(view):
    assert fold(view).text() == "Thought"
    assert not text(view).isVisible()


def test_a_click_unfolds_them(view, qtbot):
    qtbot.mouseClick(fold(view), Qt.MouseButton.LeftButton)
    assert text(view).isVisible()
    assert text(view).toPlainText() == "Hm, well."


def test_thoughts_that_are_unfolded_go_on_coming(view, qtbot):
    qtbot.mouseClick(fold(view), Qt.MouseButton.LeftButton)
    view.show_block(ThoughtBlock("Hm, *well*. So", is_over=False))
    assert fold(view).text() == "Thinking…"
    assert text(view).toPlainText() == "Hm, well. So"


def test_a_second_click_folds_them_again(view, qtbot):
    for _ in range(2):
        qtbot.mouseClick(fold(view), Qt.MouseButton.LeftButton)
    assert not text(view).isVisible()
