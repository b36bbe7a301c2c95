import pytest
from PySide6.QtGui import QTextDocument

from inglenook.ui.markdown import highlight
from inglenook.ui.markdown.highlight import (
    LONGEST_LINE,
    MOST_CHARS,
    CodeHighlighter,
    find_lexer,
    stretches,
)
from inglenook.ui.theme import DARK, LIGHT

CODE = 'def f(x):\n    return "a"  # b'


@pytest.fixture
def document(qapp):
    made = QTextDocument()
    made.setPlainText(CODE)
    return made


def colors(document, line):
    formats = document.findBlockByNumber(line).layout().formats()
    return [each.format.foreground().color().name().upper() for each in formats]


def test_languages_are_found_by_any_of_their_names():
    assert find_lexer("py").name == find_lexer("python").name == "Python"


def test_an_unknown_language_has_no_lexer():
    assert find_lexer("klingon") is None
    assert find_lexer("") is None


def test_stretches_stand_in_their_lines():
    assert stretches(CODE, find_lexer("python")) == [
        [(0, 3, "code_keyword"), (4, 1, "code_name")],
        [
            (4, 6, "code_keyword"),
            (11, 1, "code_string"),
            (12, 1, "code_string"),
            (13, 1, "code_string"),
            (16, 3, "code_comment"),
        ],
    ]


def test_a_string_over_several_lines_colours_each():
    lines = stretches('"""a\nb"""', find_lexer("python"))
    assert [bool(line) for line in lines] == [True, True]


def test_a_document_takes_the_colours(document):
    CodeHighlighter(document, LIGHT).read(CODE, find_lexer("python"))
    assert colors(document, 0) == [LIGHT.code_keyword, LIGHT.code_name]


def test_another_theme_has_other_colours(document):
    highlighter = CodeHighlighter(document, LIGHT)
    highlighter.read(CODE, find_lexer("python"))
    highlighter.set_theme(DARK)
    assert colors(document, 0) == [DARK.code_keyword, DARK.code_name]


def test_code_without_a_language_stays_plain(document):
    highlighter = CodeHighlighter(document, LIGHT)
    highlighter.read(CODE, find_lexer("python"))
    highlighter.read(CODE, None)
    assert colors(document, 0) == []


def test_very_long_code_stays_plain(document):
    code = "x = 1\n" * MOST_CHARS
    highlighter = CodeHighlighter(document, LIGHT)
    highlighter.read(code, find_lexer("python"))
    assert colors(document, 0) == []


def test_a_very_long_line_stays_plain(document):
    code = CODE + " " * LONGEST_LINE
    highlighter = CodeHighlighter(document, LIGHT)
    highlighter.read(code, find_lexer("python"))
    assert colors(document, 0) == []


def test_what_takes_too_long_stays_plain(monkeypatch):
    monkeypatch.setattr(highlight, "MOST_S", -1)
    assert stretches(CODE, find_lexer("python")) == [[(0, 3, "code_keyword")]]
