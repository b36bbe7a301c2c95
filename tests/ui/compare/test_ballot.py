from random import Random

import msgspec
import pytest
from tests.ui.compare.samples import comparison

from inglenook.compare.records import Answer
from inglenook.ui.compare.ballot import draw_up
from inglenook.ui.compare.figures import Figures, figures_of


@pytest.fixture
def ballot():
    return draw_up(figures_of(comparison()), Random(7))


def test_answers_like_the_references_are_not_voted_on(ballot):
    assert all("Q6_K" not in (pair.left, pair.right) for pair in ballot.pairs)
    assert len(ballot.pairs) == 4


def test_each_pair_has_the_reference_on_some_side(ballot):
    assert all("Q8_0" in (pair.left, pair.right) for pair in ballot.pairs)


def test_votes_count_for_the_variant_on_that_side(ballot):
    first = ballot.current
    ballot.vote("left")
    assert ballot.tally()[first.left] == 1


def test_no_difference_counts_for_none(ballot):
    ballot.vote("neither")
    assert ballot.n_equal == 1
    assert set(ballot.tally().values()) == {0}


def test_it_ends_after_the_last_pair(ballot):
    for _ in ballot.pairs:
        ballot.vote("right")
    assert ballot.current is None


def test_without_a_reference_there_is_nothing_to_vote_on():
    assert draw_up(Figures(), Random(7)).current is None


def test_a_vote_is_on_one_of_the_prompts():
    found = comparison()
    variants = [
        msgspec.structs.replace(
            each,
            answers=(*each.answers, Answer(prompt="Why?", text=each.label, n_tokens=1)),
        )
        for each in found.variants
    ]
    figures = figures_of(msgspec.structs.replace(found, variants=tuple(variants)))
    second = draw_up(figures, Random(7), 1)
    assert {pair.prompt for pair in second.pairs} == {"Why?"}
