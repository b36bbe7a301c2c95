"""Questions to an engine process that is loading, idle, busy or gone."""

import pytest
from PySide6.QtCore import QObject
from tests.engine.host.asking import conversation

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.inspection.service import InspectionService
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.messages import Count, Generate, Inspect, Message
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import PromptNotRendered
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine

HI = conversation("Hi")


@pytest.fixture
def engine(qapp, tmp_path):
    parent = QObject()
    chosen = Engine(context_tokens=2048)
    loader = Loader(
        library=Library(tmp_path / "models", (), tmp_path / "library.json"),
        chosen=lambda: chosen,
        engines=lambda _: (Candidate(start=lambda: EngineClient(tmp_path / "logs")),),
        experience=Experience.in_folder(tmp_path / "engines"),
    )
    service = EngineService(loader, KeptStates(tmp_path / "kv"), parent)
    yield service
    service.close()


@pytest.fixture
def inspection(engine):
    return InspectionService(engine, engine)


@pytest.fixture
def load(engine, qtbot):
    def load_(path):
        with qtbot.waitSignal(
            engine.state_changed, check_params_cb=lambda s: s.phase is Phase.READY
        ):
            engine.load(path)

    return load_


def test_a_prompt_is_told_with_its_question(inspection, load, qtbot, babbler):
    load(babbler)
    request = Inspect(messages=HI)
    with qtbot.waitSignal(inspection.inspected) as told:
        inspection.inspect(request)
    asked, inspected = told.args
    assert asked is request
    assert sum(inspected.n_tokens) == len(inspected.tokens)


@pytest.mark.parametrize("images", [(), (b"PNG",)])
def test_a_prompt_tells_whether_images_are_left_out(
    inspection, load, qtbot, babbler, images
):
    load(babbler)
    with qtbot.waitSignal(inspection.inspected) as told:
        inspection.inspect(Inspect(messages=(Message("user", "Hi", images),)))
    assert told.args[1].has_images == bool(images)


def test_questions_are_answered_in_turn(inspection, load, qtbot, babbler):
    load(babbler)
    with qtbot.waitSignals(
        [inspection.counted, inspection.inspected, inspection.counted],
        order="strict",
        check_params_cbs=[
            lambda asked, _: asked == Count(("One",)),
            lambda asked, _: asked == Inspect(messages=HI),
            lambda _, n_tokens: n_tokens == (0,),
        ],
    ):
        inspection.count(Count(("One",)))
        inspection.inspect(Inspect(messages=HI))
        inspection.count(Count(("",)))


def test_what_is_asked_while_a_model_loads_is_answered_then(
    engine, inspection, qtbot, babbler
):
    engine.load(babbler)
    with qtbot.waitSignal(inspection.counted) as counted:
        inspection.count(Count(("One", "")))
    assert len(counted.args[1]) == 2


def test_what_is_asked_during_an_answer_is_answered_after_it(
    engine, inspection, load, qtbot, endless
):
    load(endless)
    with qtbot.waitSignals(
        [engine.answer_finished, inspection.counted], order="strict"
    ):
        engine.answer(Generate(text="Hi\n", max_tokens=50))
        inspection.count(Count(("One",)))


def test_an_answer_waits_for_the_question_before_it(
    engine, inspection, load, qtbot, endless
):
    load(endless)
    with qtbot.waitSignals(
        [inspection.counted, engine.answer_finished], order="strict"
    ):
        inspection.count(Count(("word " * 10_000,)))
        engine.answer(Generate(text="Hi\n", max_tokens=5))
        assert engine.is_answering
    assert not engine.is_answering


def test_an_answer_that_waits_can_be_stopped(engine, inspection, load, qtbot, endless):
    load(endless)
    with qtbot.waitSignals(
        [engine.answer_finished, inspection.counted], order="strict"
    ):
        inspection.count(Count(("word " * 10_000,)))
        engine.answer(Generate(text="Hi\n", max_tokens=5))
        engine.stop()


def test_a_question_outlives_the_model_that_it_was_asked_of(
    engine, inspection, load, qtbot, endless, babbler
):
    load(endless)
    with qtbot.waitSignal(inspection.counted):
        inspection.count(Count(("word " * 10_000,)))
        engine.load(babbler)
    assert engine.state.path == babbler


def test_a_question_without_an_answer_is_told(inspection, load, qtbot, babbler):
    load(babbler)
    request = Inspect(messages=HI, format="nonsense")
    with qtbot.waitSignal(inspection.failed) as failed:
        inspection.inspect(request)
    assert failed.args[0] is request
    assert isinstance(failed.args[1], PromptNotRendered)


def test_an_engine_that_died_meanwhile_fails_the_question_not_the_answer(
    engine, inspection, load, qtbot, babbler
):
    load(babbler)
    engine._standing.client.kill()
    with qtbot.waitSignals([inspection.failed, engine.answer_finished]):
        inspection.count(Count(("One",)))
        engine.answer(Generate(text="Hi\n", max_tokens=1))


def test_closing_ends_a_question(engine, inspection, load, babbler):
    load(babbler)
    client = engine._standing.client
    inspection.count(Count(("word " * 100_000,)))
    engine.close()
    assert not client.is_alive
