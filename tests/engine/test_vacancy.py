"""A loaded model makes room, and comes back."""

from pathlib import Path

import pytest

from inglenook.engine.state import EngineState, Phase
from inglenook.engine.vacancy import Vacancy
from inglenook.errors import EngineBusy
from inglenook.work import drain

PATH = Path("/m.gguf")


class FakeEngine:
    """Loads at once, and is unloaded once that was waited for."""

    def __init__(self, phase):
        self.state = EngineState(phase=phase, path=PATH)
        self.is_answering = phase is Phase.ANSWERING

    def unload(self):
        self.state = EngineState()
        self.holds_memory = True

    def freed(self):
        yield None
        self.holds_memory = False

    def load(self, path):
        self.state = EngineState(phase=Phase.LOADING, path=path)


def test_what_was_loaded_comes_back():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin(iter(()))
    assert engine.state.phase is Phase.EMPTY
    vacancy.end()
    assert (engine.state.phase, engine.state.path) == (Phase.LOADING, PATH)


def test_the_work_begins_once_the_memory_is_free():
    engine = FakeEngine(Phase.READY)
    seen = []

    def look():
        seen.append(engine.holds_memory)
        yield "told"
        return "done"

    work = Vacancy(engine).begin(look())
    told = []
    assert engine.holds_memory
    assert drain(work, told.append) == "done"
    assert (seen, told) == ([False], ["told"])


def test_where_nothing_was_loaded_nothing_comes_back():
    engine = FakeEngine(Phase.FAILED)
    vacancy = Vacancy(engine)
    vacancy.begin(iter(()))
    vacancy.end()
    assert engine.state.phase is Phase.FAILED


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.ANSWERING])
def test_a_model_at_work_does_not_make_room(phase):
    with pytest.raises(EngineBusy):
        Vacancy(FakeEngine(phase)).begin(iter(()))


@pytest.mark.parametrize(
    ("phase", "is_near"),
    [(Phase.LOADING, True), (Phase.ANSWERING, False), (Phase.READY, False)],
)
def test_a_load_alone_is_worth_waiting_for(phase, is_near):
    assert Vacancy(FakeEngine(phase)).is_near is is_near


def test_no_load_that_an_answer_waits_for_is_near():
    engine = FakeEngine(Phase.LOADING)
    engine.is_answering = True
    assert not Vacancy(engine).is_near


def test_what_the_user_loads_meanwhile_stays():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin(iter(()))
    engine.load(Path("/other.gguf"))
    vacancy.end()
    assert engine.state.path == Path("/other.gguf")


def test_on_quit_nothing_comes_back():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin(iter(()))
    vacancy.forgo()
    vacancy.end()
    assert engine.state.phase is Phase.EMPTY
