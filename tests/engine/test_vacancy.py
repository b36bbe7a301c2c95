"""A loaded model makes room, and comes back."""

from pathlib import Path

import pytest

from inglenook.engine.state import EngineState, Phase
from inglenook.engine.vacancy import Vacancy
from inglenook.errors import EngineBusy

PATH = Path("/m.gguf")


class FakeEngine:
    """Loads and unloads at once."""

    def __init__(self, phase):
        self.state = EngineState(phase=phase, path=PATH)
        self.is_answering = phase is Phase.ANSWERING

    def unload(self):
        self.state = EngineState()

    def load(self, path):
        self.state = EngineState(phase=Phase.LOADING, path=path)


def test_what_was_loaded_comes_back():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin()
    assert engine.state.phase is Phase.EMPTY
    vacancy.end()
    assert (engine.state.phase, engine.state.path) == (Phase.LOADING, PATH)


def test_where_nothing_was_loaded_nothing_comes_back():
    engine = FakeEngine(Phase.FAILED)
    vacancy = Vacancy(engine)
    vacancy.begin()
    vacancy.end()
    assert engine.state.phase is Phase.FAILED


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.ANSWERING])
def test_a_model_at_work_does_not_make_room(phase):
    with pytest.raises(EngineBusy):
        Vacancy(FakeEngine(phase)).begin()


def test_what_the_user_loads_meanwhile_stays():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin()
    engine.load(Path("/other.gguf"))
    vacancy.end()
    assert engine.state.path == Path("/other.gguf")


def test_on_quit_nothing_comes_back():
    engine = FakeEngine(Phase.READY)
    vacancy = Vacancy(engine)
    vacancy.begin()
    vacancy.forgo()
    vacancy.end()
    assert engine.state.phase is Phase.EMPTY
