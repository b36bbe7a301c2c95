"""The user's language in plain code."""

import pytest

from inglenook import translation
from inglenook.translation import mark, translate, translate_with


@pytest.fixture(autouse=True)
def _no_translator(monkeypatch):
    monkeypatch.setattr(translation, "_translate", translation._keep)


def test_without_a_translator_words_stay_english():
    assert translate("Errors", "Nothing is lost.") == "Nothing is lost."


def test_an_installed_translator_is_asked_with_the_context():
    translate_with(lambda context, text: f"{context}: {text}")
    assert translate("Errors", "Nothing is lost.") == "Errors: Nothing is lost."


def test_a_marked_text_is_translated_only_when_it_is_shown():
    translate_with(lambda _context, text: text.upper())
    assert mark("Grades", "Good") == "Good"
    assert translate("Grades", mark("Grades", "Good")) == "GOOD"
