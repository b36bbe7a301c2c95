import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.chats.titles import TITLE_LENGTH, title_in, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hello", "Hello"),
        ("\n\n  Why  is it \nso?", "Why is it"),
        ("word " * 20, "word " * 11 + "word…"),
        ("模" * 80, "模" * 59 + "…"),
        ("看 " + "模" * 80, "看 " + "模" * 57 + "…"),
    ],
)
def test_a_title_is_the_first_line_cut_at_a_word(text, title):
    assert title_of(text) == title


@given(text=st.text())
def test_a_title_is_one_short_line(text):
    title = title_of(text)

    assert len(title) <= TITLE_LENGTH
    assert len(title.splitlines()) <= 1


@pytest.mark.parametrize(
    ("reply", "title"),
    [
        ("Causes of the blue sky", "Causes of the blue sky"),
        ("“Causes.”\n\nThis title fits.", "Causes"),
        ("**Title:** Causes", "Causes"),
        ("<think>What is it about?</think>\nCauses", "Causes"),
        ("<think>What is it about?", ""),
        ("《天空》", "天空"),
        (" \n", ""),
    ],
)
def test_a_title_is_found_in_what_the_model_says(reply, title):
    assert title_in(reply) == title
