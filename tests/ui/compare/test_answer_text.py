import pytest

from inglenook.ui.compare.answer_text import AnswerText


@pytest.fixture
def text(appearance, qtbot):
    made = AnswerText(appearance)
    qtbot.addWidget(made)
    made.resize(260, 100)
    made.show()
    return made


def underlined(text):
    cursor = text.textCursor()
    found = ""
    for place in range(1, text.document().characterCount()):
        cursor.setPosition(place)
        if cursor.charFormat().fontUnderline():
            found += text.toPlainText()[place - 1]
    return found


def test_words_that_differ_are_underlined_without_their_space(text):
    text.show_answer(
        "ice takes more space than water", "ice takes more room than water"
    )
    assert underlined(text) == "space"
    assert text.toPlainText() == "ice takes more space than water"


def test_the_references_own_answer_has_no_marks(text):
    text.show_answer("ice floats", None)
    assert underlined(text) == ""


def test_it_is_as_high_as_its_words(text):
    text.show_answer("one", None)
    low = text.height()
    text.show_answer("one " * 80, None)
    assert text.height() > 3 * low
