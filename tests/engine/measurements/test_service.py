"""Measuring for the window, with real engine processes."""

import pytest
from PySide6.QtCore import QObject

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.measurements.measure import Meter
from inglenook.engine.measurements.records import LEAST_PROMPT_TOKENS
from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.messages import Generate, Sampling
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import EngineBusy, ModelNotFound
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine

#: Engines take seconds to start where the machine is busy.
TIMEOUT_MS = 60_000
LONG = "a few words more " * 30


class World:
    """An engine, and what notes how fast it is."""

    def __init__(self, folder, parent):
        experience = Experience.in_folder(folder / "engines")
        library = Library(folder / "models", (), folder / "library.json")
        chosen = Engine(context_tokens=2048)

        def engines(_chosen):
            return (Candidate(start=lambda: EngineClient(folder / "logs")),)

        self.store = Measurements(
            folder / "measurements.sqlite3", experience.calibrations
        )
        kept = KeptStates(folder / "kv")
        loader = Loader(
            library=library,
            chosen=lambda: chosen,
            engines=engines,
            experience=experience,
        )
        self.engine = EngineService(loader, kept, parent)
        self.service = MeasurementService(
            self.engine, Meter(loader), self.store, parent
        )


@pytest.fixture
def world(qapp, tmp_path):
    parent = QObject()
    made = World(tmp_path, parent)
    yield made
    made.service.close()
    made.engine.close()


def is_in(phase):
    return lambda state: state.phase is phase


def load(world, path, qtbot):
    with qtbot.waitSignals(
        [world.engine.state_changed, world.service.changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[is_in(Phase.READY), None],
    ):
        world.engine.load(path)


def request(n_tokens):
    return Generate(text=LONG, sampling=Sampling(temperature=0), max_tokens=n_tokens)


def test_a_load_tells_the_memory_and_an_answer_the_speed(world, qtbot, endless):
    load(world, endless, qtbot)
    loaded = world.service.speeds_of(endless)
    assert loaded.peak_bytes > 2**20
    assert loaded.answer is None
    with qtbot.waitSignal(world.service.changed, timeout=TIMEOUT_MS):
        world.engine.answer(request(40))
    said = world.service.speeds_of(endless)
    assert said.answer.tokens_per_s > 0
    assert said.prompt.tokens_per_s > 0
    assert said.circumstances.backend == "CPU"
    assert said.circumstances.build
    assert world.store.speeds_of(endless) == said


def test_a_short_answer_does_not_count(world, qtbot, endless):
    load(world, endless, qtbot)
    known = world.service.speeds_of(endless)
    with qtbot.waitSignal(world.engine.answer_finished, timeout=TIMEOUT_MS):
        short = Generate(text="Hi", sampling=Sampling(temperature=0), max_tokens=5)
        world.engine.answer(short)
    assert world.service.speeds_of(endless) == known


def test_an_answer_in_a_prescribed_form_does_not_count(world, qtbot, endless):
    load(world, endless, qtbot)
    known = world.service.speeds_of(endless)
    sampling = Sampling(temperature=0, grammar="root ::= [a-z ]{40}")
    with qtbot.waitSignal(world.engine.answer_finished, timeout=TIMEOUT_MS) as over:
        world.engine.answer(Generate(text=LONG, sampling=sampling, max_tokens=40))
    assert over.args[0].timings.prompt_tokens > LEAST_PROMPT_TOKENS
    with qtbot.waitSignal(world.service.changed, timeout=TIMEOUT_MS):
        world.service.read([])
    assert world.store.speeds_of(endless) == known


def test_measuring_on_demand_brings_the_loaded_model_back(
    world, qtbot, reciter, endless
):
    load(world, reciter, qtbot)
    with qtbot.waitSignals(
        [world.service.progressed, world.engine.state_changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[None, is_in(Phase.READY)],
    ):
        world.service.measure(endless)
        assert world.service.measuring == endless
        assert world.engine.state.phase is Phase.EMPTY
    assert world.service.measuring is None
    assert world.engine.state.path == reciter
    said = world.service.speeds_of(endless)
    assert (said.prompt.n, said.answer.n) == (3, 3)


def test_nothing_is_measured_while_a_model_answers(world, qtbot, endless):
    load(world, endless, qtbot)
    with qtbot.waitSignal(world.engine.piece_received, timeout=TIMEOUT_MS):
        world.engine.answer(request(None))
    with qtbot.waitSignal(world.service.failed) as told:
        world.service.measure(endless)
    assert isinstance(told.args[0], EngineBusy)
    with qtbot.waitSignal(world.engine.answer_finished, timeout=TIMEOUT_MS):
        world.engine.stop()


def test_a_load_ends_the_measuring(world, qtbot, reciter, endless):
    world.service.measure(endless)
    with qtbot.waitSignal(world.service.measuring_changed, timeout=TIMEOUT_MS):
        load(world, reciter, qtbot)
    assert world.engine.state.path == reciter


def test_what_cannot_be_loaded_is_told(world, qtbot, tmp_path):
    with qtbot.waitSignal(world.service.failed, timeout=TIMEOUT_MS) as told:
        world.service.measure(tmp_path / "none.gguf")
    assert isinstance(told.args[0], ModelNotFound)


def test_what_was_measured_before_is_read(world, qtbot, reciter):
    load(world, reciter, qtbot)
    known = world.service.speeds_of(reciter)
    with qtbot.waitSignal(world.service.changed, timeout=TIMEOUT_MS):
        world.service.read([])
    with qtbot.waitSignal(world.service.changed, timeout=TIMEOUT_MS):
        world.service.read([reciter])
    assert world.service.speeds_of(reciter) == known
