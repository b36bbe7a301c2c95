from dataclasses import replace
from pathlib import Path

from tests.ui.compare.samples import models

from inglenook.ui.compare.chosen import choose, one_of_each


def labels(chosen):
    return [each.variant for each in chosen.models]


def test_the_largest_is_the_reference():
    assert labels(choose(reversed(models()[:3]))) == ["Q8_0", "Q6_K", "Q5_K_M"]


def test_another_reference_comes_first():
    chosen = choose(models()[:3]).referring_to(models()[1].path)
    assert labels(chosen) == ["Q6_K", "Q8_0", "Q5_K_M"]


def test_one_more_leaves_the_reference():
    chosen = choose(models()[1:3]).with_model(models()[0])
    assert labels(chosen) == ["Q6_K", "Q8_0", "Q5_K_M"]


def test_one_less():
    assert labels(choose(models()[:3]).without(models()[1].path)) == ["Q8_0", "Q5_K_M"]


def test_a_variant_that_is_here_twice_is_taken_once():
    twin = replace(models()[1], path=Path("/elsewhere/twin.gguf"))
    assert len(one_of_each([*models()[:3], twin])) == 3
