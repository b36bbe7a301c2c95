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


def test_it_asks_what_the_longer_context_takes(enlarging, engine, trials, qtbot):
    engine.become(READY)
    with qtbot.waitSignal(enlarging.found) as told:
        enlarging.consider(13_000)
        trials.answer(None)
    assert trials.asked[0].context_tokens == 32768
    assert told.args == [Enlargement(context_tokens=32768, plan=None)]


def test_what_cannot_be_found_out_is_not_known(enlarging, engine, trials, qtbot):
    engine.become(READY)
    with qtbot.waitSignal(enlarging.found) as told:
        enlarging.consider(13_000)
        trials.failed.emit(trials.asked[0], ModelUnreadable("a.gguf", "a reason"))
    assert told.args[0].plan is None


def test_what_others_asked_about_is_no_answer(enlarging, engine, trials, qtbot):
    engine.become(READY)
    enlarging.consider(13_000)
    with qtbot.assertNotEmitted(enlarging.found):
        trials.failed.emit(Engine(n_threads=3), ModelUnreadable("a.gguf", "a reason"))


def test_without_a_model_there_is_nothing_to_enlarge(enlarging, engine, trials):
    engine.become(EngineState())
    enlarging.consider(13_000)
    assert trials.asked == []


def test_the_model_is_loaded_anew_with_it(enlarging, engine):
    engine.become(READY)
    enlarging.enlarge(32768)
    assert (engine.paths, engine.lengths) == ([READY.path], [32768])
