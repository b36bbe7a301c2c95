"""What is ticked, and what can be done with it."""

from pathlib import Path

import pytest
from tests.ui.models.mine.conftest import LARGE, OTHER, SMALL, model

from inglenook.errors import ModelDamaged
from inglenook.ui.models.mine.choice import Choice, hindrance_of

A, B, C, D = (Path(f"/{name}.gguf") for name in "abcd")


def test_a_tick_comes_and_goes():
    once = Choice().toggled(A)
    assert once.paths == {A}
    assert once.toggled(A).paths == frozenset()


def test_a_range_goes_from_the_last_tick_in_either_direction():
    order = [A, B, C, D]
    assert Choice().toggled(B).extended(D, order).paths == {B, C, D}
    assert Choice().toggled(C).extended(A, order).paths == {A, B, C}


def test_without_a_beginning_that_is_shown_a_range_is_one_tick():
    assert Choice().extended(B, [A, B]).paths == {B}
    assert Choice().toggled(D).extended(B, [A, B]).paths == {B, D}


def test_what_is_gone_is_not_ticked():
    ticked = Choice().toggled(SMALL.path).toggled(LARGE.path)
    assert ticked.within([SMALL]).paths == {SMALL.path}


@pytest.mark.parametrize(
    ("models", "hindrance"),
    [
        ([SMALL, LARGE], ""),
        ([SMALL], "few"),
        ([SMALL, OTHER], "others"),
        ([SMALL, model(error=ModelDamaged("x", "y"))], "damaged"),
    ],
)
def test_only_sound_variants_of_one_model_are_compared(models, hindrance):
    assert hindrance_of(models) == hindrance
