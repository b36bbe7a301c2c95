import pytest

from inglenook.ui.models.discover.card_text import plain_card


@pytest.mark.parametrize(
    ("card", "shown"),
    [
        ("# Title\n\nWords.", "# Title\n\nWords."),
        ("<!-- README_GGUF.md-provided-files start -->\nA", "A"),
        ('<div align="center"><img src="http://x/y.png"></div>\n# T', "# T"),
        ("one<br>two", "one\ntwo"),
        ("<style>p { color: red }</style>A", "A"),
        ("![a picture](http://x/y.png) beside", "a picture beside"),
        ("[![](http://x/badge.png)](http://x)\nA", "A"),
        ("2 < 3 and 4 > 1", "2 < 3 and 4 > 1"),
        ("a &amp; b", "a & b"),
        ("<details><summary>More</summary>all</details>", "Moreall"),
        ("| a | b |\n|--|--|\n| 1 | 2 |", "| a | b |\n|--|--|\n| 1 | 2 |"),
    ],
)
def test_decoration_goes_and_words_stay(card, shown):
    assert plain_card(card).strip() == shown


def test_a_hostile_card_is_read_at_once():
    plain_card("<" * 50_000)
    plain_card("<div " * 10_000)
    plain_card("![" * 20_000)
    plain_card("<style>" * 5_000)
