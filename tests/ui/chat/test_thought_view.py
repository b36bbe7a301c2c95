import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from inglenook.ui.chat import thought_view
from inglenook.ui.chat.thought_view import ThoughtView
from inglenook.ui.markdown.blocks import ThoughtBlock
from inglenook.ui.markdown.markdown_text import MarkdownText


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


def test_it_says_how_long_it_took(view):
    view.show_time(4.1, is_live=False)
    assert fold(view).text() == "Thought for 4.1\xa0s"


def test_the_seconds_are_counted_while_thoughts_come(view, qtbot, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(thought_view.time, "monotonic", lambda: now[0])
    view.show_block(ThoughtBlock("Hm", is_over=False))
    view.show_time(None, is_live=True)
    assert fold(view).text() == "Thinking…"
    now[0] = 112.3
    view.show_block(ThoughtBlock("Hm, so", is_over=False))
    assert fold(view).text() == "Thinking… 12\xa0s"


def test_thoughts_that_broke_off_are_no_longer_thought(view):
    view.show_block(ThoughtBlock("Hm", is_over=False))
    view.show_time(None, is_live=False)
    assert fold(view).text() == "Thought"


def test_words_in_it_are_found_before_it_is_unfolded(view):
    view.mark("well")
    assert len(text(view).hits) == 1
    view.unfold()
    assert text(view).isVisible()
