from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication

from inglenook.ui.markdown.fonts import READING_LEADING, line_px, reading_font
from inglenook.ui.markdown.markdown_document import markdown_document, read_marks
from inglenook.ui.theme import LIGHT

pytestmark = pytest.mark.usefixtures("appearance")


def make(markdown):
    return markdown_document(markdown, LIGHT, LIGHT.text)


def text(markdown):
    return make(markdown).toPlainText().strip()


def format_of(document, word):
    return document.find(word).charFormat()


def test_markup_is_rendered():
    document = make("One **bold** and _slanted_ word.")
    assert document.toPlainText() == "One bold and slanted word."
    assert format_of(document, "bold").font().bold()
    assert format_of(document, "slanted").fontItalic()
    assert not format_of(document, "slanted").fontUnderline()


@pytest.mark.parametrize(
    "words", ["<b>no</b>", "<script>x</script>", "a &amp; <img src='x'>"]
)
def test_html_is_text(words):
    assert text(words) == words.replace("&amp;", "&")


def test_what_stands_between_dashes_at_the_beginning_is_shown():
    assert "title: a" in text("---\ntitle: a\n---\nhello")


def test_indented_text_is_no_code():
    assert text("    four spaces") == "four spaces"


def test_an_image_is_a_link_in_its_words():
    document = make("See ![a cat](http://example.org/cat.png)!")
    assert document.toPlainText() == "See a cat!"
    assert format_of(document, "a cat").anchorHref() == "http://example.org/cat.png"


def test_bare_addresses_are_links():
    document = make("At https://example.org/x they say.")
    assert format_of(document, "example").anchorHref() == "https://example.org/x"


def test_a_bare_address_does_not_end_in_the_stop_of_its_sentence():
    found = format_of(make("See https://example.org/x. Well."), "example")
    assert found.anchorHref() == "https://example.org/x"


def test_links_have_the_accent_and_a_line():
    found = format_of(make("[here](http://example.org)"), "here")
    assert found.foreground().color().name().upper() == LIGHT.accent
    assert found.fontUnderline()


def test_headings_get_smaller_with_their_level(qapp):
    document = make("# One\n\n## Two\n\n### Three\n\ntext")
    words = ("One", "Two", "Three", "text")
    sizes = [format_of(document, word).font().pointSizeF() for word in words]
    base = reading_font().pointSizeF()
    assert sizes[0] > sizes[1] > sizes[2] > base


def test_lines_are_set_apart():
    block = make("text").firstBlock()
    expected = line_px(reading_font(), READING_LEADING)
    assert block.blockFormat().lineHeight() == expected


def test_the_last_paragraph_leaves_no_gap():
    assert make("One.\n\nTwo.").lastBlock().blockFormat().bottomMargin() == 0


def test_items_stand_closer_than_paragraphs():
    first = make("- a\n- b\n\nend").firstBlock()
    gaps = [each.blockFormat().bottomMargin() for each in (first, first.next())]
    assert 0 < gaps[0] < gaps[1]


def test_tables_are_tables():
    document = make("| a | b |\n|---|---|\n| 1 | 2 |")
    table = QTextCursor(document.firstBlock().next()).currentTable()
    assert (table.rows(), table.columns()) == (2, 2)


def test_code_in_a_line_is_one_stretch():
    document = make("Use `a b c` and `d`.")
    text = document.toPlainText()
    found = [text[span.start : span.end] for span in read_marks(document).code]
    assert found == ["a b c", "d"]


def test_quotes_are_marked():
    document = make("text\n\n> said\n>\n> again")
    quotes = [document.findBlock(place) for place in read_marks(document).quotes]
    assert [block.text() for block in quotes] == ["said", "again"]


def test_a_larger_system_font_makes_larger_text(qapp):
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    small = make("text").defaultFont().pointSizeF()
    QApplication.setFont(font)
    assert make("text").defaultFont().pointSizeF() == pytest.approx(2 * small)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="a1 .#>*_-+`~[]()!|<&:\\\n中ש"))
def test_any_text_is_some_markdown(markdown):
    document = make(f"{markdown}\n\n`code`")
    spans = read_marks(document).code
    assert "code" in document.toPlainText()[spans[-1].start : spans[-1].end]
    assert all(one.end < other.start for one, other in pairwise(spans))


def test_every_head_of_a_table_is_bold_after_a_quote_too():
    document = make("> said\n\n| one | two |\n|---|---|\n| 1 | 2 |")
    weights = {format_of(document, word).fontWeight() for word in ("one", "two")}
    assert weights == {QFont.Weight.DemiBold}


def test_code_in_a_table_leaves_other_cells_as_they_are():
    document = make("| a | b |\n|---|---|\n| other | `code` |")
    for word in ("other", "cod"):
        assert format_of(document, word).fontLetterSpacing() == 0
