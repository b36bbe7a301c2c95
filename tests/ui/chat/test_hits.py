import pytest

from inglenook.ui.chat.markdown_text import MarkdownText


@pytest.fixture
def text(appearance, shown):
    made = MarkdownText(appearance)
    made.show_markdown("A word, the **Wor**d, no w.")
    return shown(made, 300)


def test_words_are_found_in_what_is_read(text):
    text.hits.find("word")
    assert len(text.hits) == 2


def test_they_are_found_again_in_another_text(text):
    text.hits.find("word")
    text.show_markdown("word word word")
    assert len(text.hits) == 3
    text.hits.find("")
    assert len(text.hits) == 0


def test_the_current_one_has_the_accent(text, appearance):
    text.hits.find("word")
    text.hits.make_current(1)
    grounds = [each.format.background().color() for each in text.extraSelections()]
    names = [ground.name().upper() for ground in grounds]
    assert names == [appearance.theme.diff, appearance.theme.accent]
