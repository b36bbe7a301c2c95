import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.chats.snippets import FOUND_END, FOUND_START, Places


def snippet(text, *words, is_open=False):
    """The snippet, with what was found in brackets."""
    found = Places(words, is_open=is_open).snippet(text)
    return found.replace(FOUND_START, "[").replace(FOUND_END, "]")


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("A model, and models", ["model"], "A [model], and models"),
        ("MODEL and Model", ["model"], "[MODEL] and [Model]"),
        ("Un café crème", ["cafe", "creme"], "Un [café] [crème]"),
        ("Un cafe\u0301 noir", ["café"], "Un [cafe\u0301] noir"),
        ("用llama运行模型", ["llama", "模型"], "用[llama]运行[模型]"),
        ("Use llama.cpp here", ["llama.cpp"], "Use [llama.cpp] here"),
        ("for C++ only", ["c++"], "for [C]++ only"),
        ("a snake_case name", ["case"], "a snake_[case] name"),
        ("Приватный", ["приватный"], "[Приватный]"),
    ],
)
def test_words_are_marked_as_the_search_finds_them(text, words, marked):
    assert snippet(text, *words) == marked


def test_an_open_word_is_marked_to_its_end():
    assert (
        snippet("quantized 量化模型", "quant", is_open=True) == "[quantized] 量化模型"
    )
    assert snippet("no unquantized", "quant", is_open=True) == "no unquantized"


def test_a_long_text_is_cut_round_the_longest_word_between_others():
    text = "the start " * 100 + "the needle " + "the end " * 100
    found = snippet(text, "the", "needle")
    assert re.fullmatch(r"…([a-z\[\]]+ )+\[the\] \[needle\]( [a-z\[\]]+)+…", found)
    assert len(found.replace("[", "").replace("]", "")) <= 162


def test_a_long_text_without_spaces_is_cut_too():
    found = snippet("一" * 500 + "模型" + "二" * 500, "模型")
    assert found == "…" + "一" * 60 + "[模型]" + "二" * 98 + "…"


def test_where_a_word_stands_very_far_the_beginning_is_shown():
    found = snippet("a b " * 100_000 + "needle", "needle")
    assert found == ("a b " * 25)[:99] + "…"


def test_a_snippet_is_one_line():
    assert snippet("Dear\n\nquantized \t model", "model") == "Dear quantized [model]"


@given(
    text=st.text(), word=st.text(min_size=1).filter(lambda w: any(map(str.isalnum, w)))
)
def test_any_word_can_be_looked_for(text, word):
    assert Places([word], is_open=True).snippet(f"{text} {word}") is not None
