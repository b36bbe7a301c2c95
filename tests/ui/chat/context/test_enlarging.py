import pytest
from tests.ui.chat.conftest import READY

from inglenook.engine.state import EngineState
from inglenook.errors import ModelUnreadable
from inglenook.settings.schema import Engine
from inglenook.ui.chat.context.enlarging import Enlargement, longer_context


@pytest.mark.parametrize(
    ("needed", "now", "longer"),
    [
        (5000, 4096, 8192),
        # A quarter of the context is kept for the answer.
        (7000, 4096, 16384),
        (100, 4096, 8192),
        (10**9, 4096, 2**24),
    ],
)
def test_the_next_length_holds_the_prompt_and_its_answer(needed, now, longer):
    assert longer_context(needed, now) == longer


@pytest.fixture
def told():
    return []


def test_it_asks_what_the_longer_context_takes(enlarging, engine, trials, told):
    engine.become(READY)
    enlarging.consider(13_000, told.append)
    trials.answer(None)
    assert trials.asked[0].context_tokens == 32768
    assert told == [Enlargement(context_tokens=32768, plan=None)]


def test_what_cannot_be_found_out_is_not_known(enlarging, engine, trials, told):
    engine.become(READY)
    enlarging.consider(13_000, told.append)
    trials.failed.emit(trials.asked[0], ModelUnreadable("a.gguf", "a reason"))
    assert [found.plan for found in told] == [None]


def test_what_others_asked_about_is_no_answer(enlarging, engine, trials, told):
    engine.become(READY)
    enlarging.consider(13_000, told.append)
    trials.failed.emit(Engine(n_threads=3), ModelUnreadable("a.gguf", "a reason"))
    assert told == []
    # What others asked about has taken the question's place.
    trials.answer(None)
    assert [found.context_tokens for found in told] == [32768]


def test_each_hears_of_the_length_that_it_asked_about(enlarging, engine, trials):
    engine.become(READY)
    short, long = [], []
    enlarging.consider(13_000, short.append)
    enlarging.consider(40_000, long.append)
    trials.answer(None)
    trials.answer(None)
    assert [found.context_tokens for found in short] == [32768]
    assert [found.context_tokens for found in long] == [65536]


def test_without_a_model_there_is_nothing_to_enlarge(enlarging, engine, trials, told):
    engine.become(EngineState())
    enlarging.consider(13_000, told.append)
    assert (trials.asked, told) == ([], [None])


def test_a_model_that_goes_meanwhile_cannot_be_enlarged(
    enlarging, engine, trials, told
):
    engine.become(READY)
    enlarging.consider(13_000, told.append)
    engine.become(EngineState())
    trials.failed.emit(Engine(n_threads=3), ModelUnreadable("a.gguf", "a reason"))
    assert told == [None]


def test_the_model_is_loaded_anew_with_it(enlarging, engine):
    engine.become(READY)
    enlarging.enlarge(32768)
    assert (engine.paths, engine.lengths) == ([READY.path], [32768])
