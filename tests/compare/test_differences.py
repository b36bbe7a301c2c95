"""Words that differ from the reference's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.compare.differences import find_differences


def differing(answer, reference):
    found = find_differences(answer, reference)
    return [word.text.strip() for word in found.words if word.differs]


def test_the_same_answer_has_no_differences():
    found = find_differences("Ice floats.", "Ice floats.")
    assert found.first is None
    assert found.n_equal == 2


def test_another_word_differs_and_the_rest_does_not():
    assert differing("it takes less space than", "it takes less room than") == ["space"]


def test_the_first_word_apart_is_told():
    found = find_differences("Ice sinks because", "Ice floats because")
    assert found.first == 1
    assert found.words[1].text == "sinks "


@pytest.mark.parametrize(
    ("answer", "reference", "first"),
    [("a b", "a b c", 2), ("a b c", "a b", 2), ("", "a", 0), ("", "", None)],
)
def test_an_answer_that_ends_earlier_or_later_is_apart_there(answer, reference, first):
    assert find_differences(answer, reference).first == first


def test_space_between_words_does_not_count():
    assert differing("Ice  floats\nhere", "Ice floats here") == []


def test_each_chinese_character_is_a_word():
    assert differing("冰会浮在水上。", "冰会沉在水下。") == ["浮", "上"]
    assert differing("用Python写", "用Java写") == ["Python"]


@given(st.text(), st.text())
def test_the_words_are_the_answer(answer, reference):
    found = find_differences(answer, reference)
    assert "".join(word.text for word in found.words) == answer
