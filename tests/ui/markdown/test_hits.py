import pytest
from PySide6.QtWidgets import QScrollArea

from inglenook.ui.markdown.markdown_text import MarkdownText


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


def marked(text):
    return [each.cursor.selectedText() for each in text.extraSelections()]


def marked_until(text):
    return max(each.cursor.position() for each in text.extraSelections())


def test_places_are_right_after_letters_that_qt_counts_twice(text):
    text.show_markdown("😀 Word, 😀😀 | word")
    text.hits.find("word")
    assert marked(text) == ["Word", "word"]


def test_places_are_right_in_tables_and_lists(text):
    text.show_markdown("- a word\n\n| one | two |\n|-|-|\n| word | no |\n\nWord.")
    text.hits.find("word")
    assert marked(text) == ["word", "word", "Word"]


def test_signs_are_looked_for_as_they_are(text):
    text.show_markdown("Word. (word)")
    text.hits.find("(word")
    assert marked(text) == ["(word"]


@pytest.fixture
def long_page(appearance, shown):
    page = QScrollArea(widgetResizable=True)
    text = MarkdownText(appearance)
    text.show_markdown("Some needles here.\n\n" * 500)
    page.setWidget(text)
    shown(page, 300, 200)
    return page


def test_of_many_places_those_are_marked_that_are_seen(long_page, qtbot):
    text = long_page.widget()
    text.hits.find("e")
    assert len(text.hits) == 500 * 6
    assert 0 < len(text.extraSelections()) < 1000
    long_page.verticalScrollBar().setValue(long_page.verticalScrollBar().maximum())
    last = text.document().characterCount() - 3
    qtbot.waitUntil(
        lambda: any(
            each.cursor.position() >= last - 1 for each in text.extraSelections()
        )
    )


def test_the_current_one_is_marked_wherever_it_stands(long_page, appearance):
    text = long_page.widget()
    text.hits.find("e")
    text.hits.make_current(2999)
    last = text.extraSelections()[-1]
    ground = last.format.background().color()
    assert ground.name().upper() == appearance.theme.accent
