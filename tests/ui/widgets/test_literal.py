import pytest

from inglenook.ui.widgets.literal import literal_tooltip


@pytest.mark.parametrize("text", ["", "R&D", "a < b", "one\ntwo"])
def test_text_without_tags_stays_as_it_is(text):
    assert literal_tooltip(text) == text


def test_tags_are_shown_as_they_are():
    assert literal_tooltip("<h1>a\nb") == "<span>&lt;h1&gt;a<br>b</span>"
