import pytest

from inglenook.engine.messages import Sampling
from inglenook.ui.chat.side_panel.creativity import (
    TITLES,
    WHY,
    creativity_of,
    sampling_of,
)

USUAL = Sampling(temperature=0.6, top_k=20)


@pytest.mark.parametrize("word", TITLES)
def test_each_word_is_known_by_its_values(word):
    assert creativity_of(sampling_of(word, USUAL), USUAL) == word
    assert WHY[word]


def test_balanced_is_as_usual():
    assert sampling_of("balanced", USUAL) == USUAL


def test_other_values_have_no_word():
    assert creativity_of(Sampling(temperature=3.0), USUAL) is None


def test_a_seed_or_a_grammar_does_not_count():
    sampling = Sampling(temperature=0.6, top_k=20, seed=7, grammar="root ::= .")
    assert creativity_of(sampling, USUAL) == "balanced"
