import pytest

from inglenook.ui.chat.files.draft_file import Cost
from inglenook.ui.chat.files.words import file_facts


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (None, "12\N{NO-BREAK SPACE}kB"),
        (Cost(3402, is_exact=True), "12\N{NO-BREAK SPACE}kB  ·  3,402 tokens"),
        (Cost(3402, is_exact=False), "12\N{NO-BREAK SPACE}kB  ·  about 3,400 tokens"),
        (Cost(7, is_exact=False), "12\N{NO-BREAK SPACE}kB  ·  about 7 tokens"),
    ],
)
def test_a_file_tells_its_size_and_its_cost(cost, words):
    assert file_facts(12_000, cost) == words
