"""Comparisons for the window, with real engines."""

import pytest
from PySide6.QtCore import QObject
from tests.compare.conftest import comparison, order, row

from inglenook.compare.fitting import Constraint
from inglenook.compare.records import Step
from inglenook.compare.runner import Runner
from inglenook.compare.service import CompareService
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.messages import Generate, Sampling
from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import (
    ChatsTooShort,
    EngineBusy,
    FileNotWritten,
    ModelNotFound,
    StoreDamaged,
)

#: Engines take seconds to start where the machine is busy.
TIMEOUT_MS = 60_000


class World:
    """An engine, and what compares in its place."""

    def __init__(self, kit, paths, parent):
        loader = Loader(
            library=kit.library,
            chosen=kit.chosen,
            engines=kit.engines,
            experience=kit.experience,
        )
        self.engine = EngineService(loader, KeptStates(paths.states), parent)
        self.said = ["A pot with a spout. " * 400]
        self.service = CompareService(self.engine, Runner(kit), parent, self.read)

    def read(self):
        if self.said is None:
            raise StoreDamaged("chats.sqlite3", "malformed")
        return self.said


@pytest.fixture
def world(qapp, kit, paths):
    parent = QObject()
    made = World(kit, paths, parent)
    yield made
    made.service.close()
    made.engine.close()


def is_in(phase):
    return lambda state: state.phase is phase


def load(world, path, qtbot):
    with qtbot.waitSignal(
        world.engine.state_changed,
        timeout=TIMEOUT_MS,
        check_params_cb=is_in(Phase.READY),
    ):
        world.engine.load(path)


def compare(world, asked, qtbot):
    with qtbot.waitSignal(world.service.finished, timeout=TIMEOUT_MS) as finished:
        world.service.start(asked)
    return finished.args[0]


def test_a_comparison_is_announced(world, qtbot, variants):
    with qtbot.waitSignal(world.service.announced, timeout=TIMEOUT_MS) as told:
        world.service.announce(order(*variants))
    assert told.args[0].seconds > 0


def test_what_cannot_be_compared_is_told_before(world, qtbot, tmp_path):
    with qtbot.waitSignal(world.service.announcing_failed, timeout=TIMEOUT_MS) as told:
        world.service.announce(order(tmp_path / "gone.gguf"))
    assert isinstance(told.args[0], ModelNotFound)


def test_a_comparison_tells_its_steps_its_variants_and_its_end(world, qtbot, variants):
    steps, rows = [], []
    world.service.stepped.connect(steps.append)
    world.service.variant_finished.connect(rows.append)
    found = compare(world, order(*variants[:2]), qtbot)
    assert found.is_complete
    assert {each.phase for each in steps} == {
        "checking",
        "loading",
        "answering",
        "scoring",
        "timing",
    }
    assert {each.path for each in rows} == set(variants[:2])
    assert world.service.order is None


def test_a_variant_that_fails_is_told(world, qtbot, variants, tmp_path):
    gone = tmp_path / "gone.gguf"
    found = compare(world, order(variants[0], gone), qtbot)
    assert found.variants[-1].error


def test_the_loaded_model_makes_room_and_comes_back(world, qtbot, variants, reciter):
    load(world, reciter, qtbot)
    with qtbot.waitSignals(
        [world.service.finished, world.engine.state_changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[None, is_in(Phase.READY)],
    ):
        world.service.start(order(variants[0]))
        assert world.engine.state.phase is Phase.EMPTY
    assert world.engine.state.path == reciter


def test_nothing_is_compared_while_a_model_answers(world, qtbot, endless, variants):
    load(world, endless, qtbot)
    with qtbot.waitSignal(world.engine.piece_received, timeout=TIMEOUT_MS):
        world.engine.answer(Generate(text="Hi", sampling=Sampling(temperature=0)))
    with qtbot.waitSignal(world.service.failed) as told:
        world.service.start(order(*variants))
    assert isinstance(told.args[0], EngineBusy)
    assert world.service.order is None
    with qtbot.waitSignal(world.engine.answer_finished, timeout=TIMEOUT_MS):
        world.engine.stop()


def test_a_load_under_way_is_waited_for(world, qtbot, variants, reciter):
    world.engine.load(reciter)
    with qtbot.waitSignals(
        [world.service.finished, world.engine.state_changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[None, is_in(Phase.EMPTY)],
    ):
        world.service.start(order(variants[0]))
        assert world.service.order is not None
        assert world.engine.state.phase is Phase.LOADING
    assert world.engine.state.path == reciter


def test_what_waits_for_a_load_can_be_stopped(world, qtbot, variants, reciter):
    world.engine.load(reciter)
    world.service.start(order(variants[0]))
    with qtbot.waitSignal(world.service.given_up):
        world.service.stop()
    assert world.service.order is None
    load(world, reciter, qtbot)
    assert world.service.order is None


def test_a_model_that_is_loaded_meanwhile_stays(world, qtbot, variants, reciter):
    with qtbot.waitSignal(world.service.stepped, timeout=TIMEOUT_MS):
        world.service.start(order(*variants[:2]))
    with qtbot.waitSignals(
        [world.service.finished, world.engine.state_changed],
        timeout=TIMEOUT_MS,
        check_params_cbs=[None, is_in(Phase.READY)],
    ):
        world.engine.load(reciter)
    assert world.engine.state.path == reciter


def test_what_was_stopped_can_be_gone_on_with(world, qtbot, variants):
    def is_timing(told):
        return isinstance(told, Step) and told.phase == "timing"

    with qtbot.waitSignal(
        world.service.stepped, timeout=TIMEOUT_MS, check_params_cb=is_timing
    ):
        world.service.start(order(*variants[:2]))
    with qtbot.waitSignal(world.service.stopped, timeout=TIMEOUT_MS) as stopped:
        world.service.stop()
    known = stopped.args[0]
    assert known.variants[1].kld_mean is not None
    with qtbot.waitSignal(world.service.finished, timeout=TIMEOUT_MS) as finished:
        world.service.resume(known)
    assert finished.args[0].variants[1].kld_mean == known.variants[1].kld_mean


def test_an_answer_that_was_shown_is_there_after_a_stop(world, qtbot, variants):
    def is_scoring(told):
        return told.phase == "scoring" and told.model == variants[1]

    with qtbot.waitSignal(
        world.service.stepped, timeout=TIMEOUT_MS, check_params_cb=is_scoring
    ):
        world.service.start(order(*variants[:2]))
    with qtbot.waitSignal(world.service.stopped, timeout=TIMEOUT_MS) as stopped:
        world.service.stop()
    assert stopped.args[0].variants[1].answers


def test_a_stop_before_anything_is_known_is_told(world, qtbot, variants):
    with qtbot.waitSignal(world.service.given_up, timeout=TIMEOUT_MS):
        world.service.start(order(*variants[:2]))
        world.service.stop()
    assert world.service.order is None


def test_a_second_start_changes_nothing(world, qtbot, variants):
    with qtbot.waitSignal(world.service.finished, timeout=TIMEOUT_MS) as finished:
        world.service.start(order(variants[0]))
        world.service.start(order(variants[1]))
    assert finished.args[0].variants[0].path == variants[0]


def test_it_judges_by_what_must_fit(world, qtbot, variants):
    found = comparison(
        row("F16", path=variants[0]), row("Q8_0", 0.001, path=variants[1])
    )
    with qtbot.waitSignal(world.service.judged, timeout=TIMEOUT_MS) as told:
        world.service.judge(found, Constraint(memory_bytes=1, context_tokens=4096))
    assert set(told.args[0].too_large) == set(variants[:2])
    with qtbot.waitSignal(world.service.judged, timeout=TIMEOUT_MS) as told:
        world.service.judge(found, None)
    assert told.args[0].best == variants[1]


def test_what_is_kept_is_told_opened_and_deleted(world, qtbot, kit):
    kit.history.add(comparison(row("F16")))
    with qtbot.waitSignal(world.service.history_read) as told:
        world.service.read_history()
    (kept,) = told.args[0]
    with qtbot.waitSignal(world.service.opened) as opened:
        world.service.open(kept.path)
    assert opened.args[0] == comparison(row("F16"))
    with qtbot.waitSignal(world.service.history_read) as told:
        world.service.delete(kept.path)
    assert told.args[0] == ()


def test_a_report_is_written_or_it_is_told_why_not(world, qtbot, tmp_path):
    found = comparison(row("F16"))
    with qtbot.waitSignal(world.service.written) as written:
        world.service.write(found, tmp_path / "r.md", "markdown")
    assert written.args[0].read_text().startswith("# Qwen")
    with qtbot.waitSignal(world.service.file_failed) as told:
        world.service.write(found, tmp_path, "csv")
    assert isinstance(told.args[0], FileNotWritten)


def test_the_chats_are_told_as_a_text(world, qtbot):
    with qtbot.waitSignal(world.service.chats_read) as told:
        world.service.read_chats()
    assert told.args[0].content == world.said[0]


@pytest.mark.parametrize(
    ("said", "why"), [(["Hi"], ChatsTooShort), (None, StoreDamaged)]
)
def test_chats_that_cannot_be_measured_by_are_told(world, qtbot, said, why):
    world.said = said
    with qtbot.waitSignal(world.service.chats_failed) as told:
        world.service.read_chats()
    assert isinstance(told.args[0], why)
