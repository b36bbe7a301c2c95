"""What an engine does next."""

import pytest

from inglenook.engine.waiting import Waiting


def instead():
    """Takes the place of all else."""


def answer():
    """Needs a model."""


def one():
    """An errand."""


def other():
    """Another errand."""


@pytest.fixture
def waiting():
    made = Waiting()
    made.put_errand(one)
    made.put_errand(other)
    made.put_answer(answer)
    made.put_instead(instead)
    return made


def taken(waiting, *, is_ready=True):
    acts = []
    while (act := waiting.take(is_ready=is_ready)) is not None:
        acts.append(act)
    return acts


def test_the_most_urgent_comes_first(waiting):
    assert taken(waiting) == [instead, answer, one, other]
    assert not waiting.has_answer


def test_without_a_model_only_what_needs_none_is_done(waiting):
    assert taken(waiting, is_ready=False) == [instead]
    assert waiting.has_answer
    assert taken(waiting) == [answer, one, other]


def test_what_takes_the_place_of_all_else_gives_it_to_the_next(waiting):
    waiting.put_instead(other)
    assert waiting.take(is_ready=False) is other
    assert waiting.take(is_ready=False) is None


def test_an_answer_can_be_given_up_once(waiting):
    assert waiting.drop_answer()
    assert not waiting.drop_answer()
    assert taken(waiting) == [instead, one, other]


def test_an_errand_that_was_put_back_is_the_next(waiting):
    waiting.put_errand_back(other)
    assert taken(waiting)[-3:] == [other, one, other]


def test_all_can_be_given_up(waiting):
    waiting.clear()
    assert taken(waiting) == []
