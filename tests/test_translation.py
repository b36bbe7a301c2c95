"""The user's language in plain code."""

import pytest

from inglenook import translation
from inglenook.translation import (
    clauses,
    counted,
    listed,
    mark,
    sentences,
    translate,
    translate_with,
    without_stop,
)


@pytest.fixture(autouse=True)
def _no_translator(monkeypatch):
    monkeypatch.setattr(translation, "_translate", translation._keep)


def test_without_a_translator_words_stay_english():
    assert translate("Errors", "Nothing is lost.") == "Nothing is lost."


@pytest.mark.parametrize(
    ("n", "words"), [(0, "0 matches"), (1, "1 match"), (2, "2 matches")]
)
def test_without_a_translator_a_count_has_its_english_plural(n, words):
    assert counted("Search", "%n match(es)", n) == words


def test_a_plural_can_change_more_than_an_ending():
    words = "%n (download has|downloads have) failed"
    assert counted("Downloads", words, 1) == "1 download has failed"
    assert counted("Downloads", words, 2) == "2 downloads have failed"


def test_other_words_in_brackets_stay():
    assert counted("Mine", "{mean} (%n times)", 6) == "{mean} (6 times)"
    assert counted("Mine", "%n file(s) (a backup)", 1) == "1 file (a backup)"


def test_an_installed_translator_is_asked_with_the_context():
    translate_with(lambda context, text, _comment, _n: f"{context}: {text}")
    assert translate("Errors", "Nothing is lost.") == "Errors: Nothing is lost."


def test_an_installed_translator_is_told_the_count():
    translate_with(lambda _context, text, _comment, n: f"{text} × {n}")
    assert counted("Plan", "%n layer(s)", 3) == "3 layer(s) × 3"


def test_a_marked_text_is_translated_only_when_it_is_shown():
    translate_with(lambda _context, text, _comment, _n: text.upper())
    assert mark("Grades", "Good") == "Good"
    assert translate("Grades", mark("Grades", "Good")) == "GOOD"


@pytest.mark.parametrize("sentence", ["It is full.", "It is full。", "It is full"])
def test_a_sentence_goes_on_without_its_stop(sentence):
    assert without_stop(sentence) == "It is full"


def test_parts_are_listed_without_the_empty_ones():
    assert listed(["CUDA", "", "16k"]) == "CUDA, 16k"
    assert clauses(["no GPU: it fails", "only 4k context"]) == (
        "no GPU: it fails; only 4k context"
    )
    assert sentences(("It stopped.", "Try again.")) == "It stopped. Try again."
    assert listed([]) == ""


def test_a_language_lists_in_its_own_way():
    chinese = {
        "{before}, {next}": "{before}、{next}",
        "{before}; {next}": "{before}；{next}",
        "{before} {next}": "{before}{next}",
    }
    translate_with(lambda _context, text, _comment, _n: chinese[text])
    assert listed(["CUDA", "16k"]) == "CUDA、16k"
    assert clauses(["a", "b"]) == "a；b"
    assert sentences(["已停止。", "请重试。"]) == "已停止。请重试。"
