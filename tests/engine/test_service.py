"""The engine for the window, with real engine processes that live and die."""

import os
import shutil
import signal
import struct
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from tests import handmade_gguf as make
from tests.conftest import SCRIPT

from inglenook.engine.client import EngineClient
from inglenook.engine.exchange import Patience
from inglenook.engine.experience import Experience
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.messages import Generate, Sampling
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.service import EngineService
from inglenook.engine.state import Phase
from inglenook.errors import (
    EngineCrashed,
    EngineGarbled,
    EngineHung,
    EngineKilled,
    EngineNotStarted,
    ModelNotFound,
    NoModelChosen,
)
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine
from inglenook.work import drain

HOSTS = Path(__file__).parent / "hosts"
REQUEST = Generate(text="Hi\n", sampling=Sampling(temperature=0))
LOADED = (
    '{"type":"Loaded","backend":"CPU","devices":[],"description":"","n_layers":3,'
    '"gpu_layers":0,"context_tokens":512,"n_params":1,'
    '"size_bytes":1,"load_s":0.1}'
)
PROGRESS = '{"type":"PromptProgress","n_tokens":0,"n_total":1}'
DONE = (
    '{"type":"Done","stop_reason":"end","timings":{"prompt_tokens":1,'
    '"reused_tokens":0,"prompt_tokens_per_s":1,"time_to_first_token_s":1,'
    '"generated_tokens":1,"tokens_per_s":1}}'
)
PIECE = '{"type":"Piece","text":"Hel","n_tokens":1}'


class Commands:
    """The commands that the next engines are started with; None is the real one."""

    def __init__(self, log_folder):
        self._log_folder = log_folder
        self.commands = []
        self.clients = []
        self.patience = Patience()

    def __call__(self):
        command = self.commands.pop(0) if self.commands else None
        self.clients.append(EngineClient(self._log_folder, command, self.patience))
        return self.clients[-1]

    def scripted(self, *lines):
        self.commands.append([sys.executable, str(HOSTS / "scripted.py"), *lines])


@pytest.fixture
def commands(tmp_path):
    return Commands(tmp_path / "logs")


@pytest.fixture
def starter(tmp_path):
    """Where the starter would be."""
    return (tmp_path / "Starter-F16.gguf").resolve()


@pytest.fixture
def engine(qapp, tmp_path, commands, starter):
    parent = QObject()
    library = Library(tmp_path / "models", (), tmp_path / "library.json", starter)
    chosen = Engine(context_tokens=8192)
    loader = Loader(
        library=library,
        chosen=lambda: chosen,
        engines=lambda _: (Candidate(start=commands),),
        experience=Experience.in_folder(tmp_path / "engines"),
    )
    service = EngineService(loader, KeptStates(tmp_path / "kv"), parent)
    yield service
    service.close()


def is_in(phase):
    return lambda state: state.phase is phase


@pytest.fixture
def load(engine, qtbot):
    """Loads a model and waits until it has come to something."""

    def load_(path, phase=Phase.READY, timeout_ms=5000):
        with qtbot.waitSignal(
            engine.state_changed, timeout=timeout_ms, check_params_cb=is_in(phase)
        ):
            engine.load(path)

    return load_


def test_a_load_tells_its_states_in_order(engine, qtbot, reciter):
    states = []
    engine.state_changed.connect(states.append)
    with qtbot.waitSignal(engine.state_changed, check_params_cb=is_in(Phase.READY)):
        engine.load(reciter)
    phases = [state.phase for state in states]
    assert phases[0] is Phase.LOADING
    assert phases == [Phase.LOADING] * (len(phases) - 1) + [Phase.READY]
    assert engine.state.loaded.context_tokens == 8192


def test_a_length_of_context_counts_for_one_model(engine, load, qtbot, reciter):
    ready = {"check_params_cb": is_in(Phase.READY)}
    for ask, length in (
        (lambda: engine.load(reciter, 1024), 1024),
        (engine.load_again, 1024),
        (lambda: engine.load(reciter), 8192),
    ):
        with qtbot.waitSignal(engine.state_changed, **ready):
            ask()
        assert engine.state.loaded.context_tokens == length


def test_an_answer_reports_its_pieces_and_then_its_end(engine, load, qtbot, reciter):
    load(reciter)
    pieces = []
    engine.piece_received.connect(pieces.append)
    with qtbot.waitSignals(
        [engine.prompt_progressed, engine.piece_received, engine.answer_finished],
        order="simple",
    ):
        engine.answer(REQUEST)
        assert engine.is_answering
    assert "".join(piece.text for piece in pieces) == SCRIPT
    assert engine.state.phase is Phase.READY
    assert not engine.is_answering


def test_stop_ends_the_answer_and_the_next_one_works(engine, load, qtbot, endless):
    load(endless)
    with qtbot.waitSignal(engine.piece_received):
        engine.answer(REQUEST)
    with qtbot.waitSignal(
        engine.answer_finished, check_params_cb=lambda d: d.stop_reason == "stopped"
    ):
        engine.stop()
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(Generate(text="Hi\n", max_tokens=2))


def test_a_killed_engine_is_told_and_a_new_one_answers(
    engine, load, qtbot, endless, commands
):
    load(endless)
    with qtbot.waitSignal(engine.piece_received):
        engine.answer(REQUEST)
    with qtbot.waitSignal(
        engine.answer_failed, check_params_cb=lambda e: isinstance(e, EngineKilled)
    ):
        os.kill(commands.clients[-1].pid, signal.SIGKILL)
    assert engine.state.phase is Phase.FAILED
    load(endless)
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(Generate(text="Hi\n", max_tokens=2))


def test_an_engine_that_died_unseen_is_started_anew_for_the_answer(
    engine, load, qtbot, reciter, commands
):
    load(reciter)
    die(commands.clients[-1])
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(REQUEST)
    assert len(commands.clients) == 2


def die(client):
    """End an idle engine, and wait until it is seen to be dead."""
    os.kill(client.pid, signal.SIGKILL)
    while client.is_alive:
        pass


def test_an_idle_engine_that_dies_is_noticed(engine, load, qtbot, reciter, commands):
    load(reciter)
    with qtbot.waitSignal(engine.state_changed, check_params_cb=is_in(Phase.FAILED)):
        os.kill(commands.clients[-1].pid, signal.SIGKILL)
    assert isinstance(engine.state.error, EngineKilled)
    load(reciter)


@pytest.mark.parametrize("give_up", ["stop", "unload"])
def test_an_answer_that_waits_for_a_new_engine_can_be_given_up(
    engine, load, qtbot, reciter, endless, commands, give_up
):
    load(reciter)
    die(commands.clients[-1])
    engine.answer(REQUEST)
    with qtbot.waitSignal(
        engine.answer_finished, check_params_cb=lambda d: d.stop_reason == "stopped"
    ):
        getattr(engine, give_up)()
    assert not engine.is_answering
    load(endless)
    assert not engine.is_answering


def test_a_stop_at_once_is_not_lost(engine, load, qtbot, endless):
    load(endless)
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(REQUEST)
        engine.stop()


def test_another_model_at_once_takes_its_place(engine, load, qtbot, endless, reciter):
    load(endless)
    engine.answer(REQUEST)
    with qtbot.waitSignal(
        engine.state_changed,
        check_params_cb=lambda s: s.phase is Phase.READY and s.path == reciter,
    ):
        engine.load(reciter)


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ((PIECE, "SIGSEGV"), EngineCrashed),
        ((PIECE, "garbage"), EngineGarbled),
        ((PIECE, "hang"), EngineHung),
    ],
    ids=["crash", "garbage", "hang"],
)
def test_whatever_ends_an_answer_the_next_one_works(
    engine, load, qtbot, reciter, commands, lines, error
):
    if error is EngineHung:
        commands.patience = Patience(answer_s=0.5)
    commands.scripted(LOADED, *lines)
    load(reciter)
    pieces = []
    engine.piece_received.connect(pieces.append)
    with qtbot.waitSignal(engine.piece_received):
        engine.answer(REQUEST)
    with qtbot.waitSignal(engine.answer_failed) as failed:
        if error is not EngineHung:
            # The script goes on with its next line.
            engine.stop()
    assert isinstance(failed.args[0], error)
    assert failed.args[0].text
    assert failed.args[0].hint
    assert [piece.text for piece in pieces] == ["Hel"]
    commands.patience = Patience()
    load(reciter)
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(REQUEST)


def test_an_engine_that_dies_at_start_is_told(engine, load, reciter, commands):
    commands.commands.append([sys.executable, "-c", "raise SystemExit(1)"])
    load(reciter, Phase.FAILED)
    assert isinstance(engine.state.error, EngineNotStarted)
    load(reciter)


def test_a_model_that_is_not_there_starts_no_engine(engine, load, tmp_path, commands):
    load(tmp_path / "nothing.gguf", Phase.FAILED)
    assert isinstance(engine.state.error, ModelNotFound)
    assert not commands.clients


def test_without_a_path_the_model_used_last_is_loaded(engine, load, reciter, endless):
    load(endless)
    load(reciter)
    engine.unload()
    load(None)
    assert (engine.state.path, engine.state.model) == (reciter, "reciter")
    assert not engine.state.is_starter


def test_before_any_use_the_starter_is_loaded(engine, load, reciter, starter):
    shutil.copy(reciter, starter)
    states = []
    engine.state_changed.connect(states.append)
    load(None)
    assert (states[0].phase, states[0].path) == (Phase.LOADING, None)
    assert (engine.state.path, engine.state.model) == (starter, "Starter")
    assert engine.state.is_starter


def test_without_any_model_none_is_chosen(engine, load, commands):
    load(None, Phase.FAILED)
    assert isinstance(engine.state.error, NoModelChosen)
    assert engine.state.path is None
    assert not commands.clients


def test_a_default_that_cannot_be_found_leaves_nothing_of_the_model_before(
    engine, load, reciter, starter
):
    load(shutil.copy(reciter, starter))
    starter.unlink()
    load(None, Phase.FAILED)
    assert (engine.state.model, engine.state.is_starter) == ("", False)


def test_a_model_is_loaded_with_what_its_maker_recommends(
    engine, load, reciter, tmp_path, commands
):
    path = tmp_path / "keen.gguf"
    half = struct.pack("<f", 0.5)
    path.write_bytes(
        make.model(
            make.entry("general.sampling.temp", make.FLOAT32, half),
            make.entry("general.sampling.top_p", make.FLOAT32, b"\xff" * 4),
        )
    )
    commands.scripted(LOADED)
    load(path)
    assert engine.state.sampling == Sampling(temperature=0.5)
    load(reciter)
    assert engine.state.sampling == Sampling()


def test_a_crash_of_the_fast_kernels_ends_on_a_lower_rung_in_words(
    engine, load, reciter, commands
):
    crash = [sys.executable, str(HOSTS / "fast_kernels_crash.py")]
    commands.commands += [crash, crash]
    load(reciter)
    assert "safe CPU kernels" in engine.state.reason
    assert len(commands.clients) == 2


def test_the_plan_is_told_while_the_model_runs(engine, load, reciter, commands):
    load(reciter)
    plan = engine.state.plan
    assert (plan.mode, plan.n_layers, plan.context_tokens) == ("cpu", 3, 8192)
    assert plan.reason == "The engine in use computes on the CPU only."
    assert engine.state.reason == ""
    engine.unload()
    assert engine.state.plan is None
    load(reciter)
    load(reciter.with_name("nothing.gguf"), Phase.FAILED)
    assert engine.state.plan is None


def test_a_gpu_that_dies_costs_one_clause(engine, load, reciter, commands):
    dying = [sys.executable, str(HOSTS / "gpu_dies.py"), "vulkan_device_lost"]
    commands.commands += [dying] * 3
    load(reciter, timeout_ms=30_000)
    assert engine.state.loaded.backend == "CPU"
    assert engine.state.reason == "no GPU: its driver lost it"
    assert engine.state.plan.reason == "No GPU: its driver lost it."


def test_a_gpu_that_dies_in_mid_answer_is_left_out_of_the_next(
    engine, load, qtbot, reciter, commands
):
    dying = [sys.executable, str(HOSTS / "gpu_dies.py"), "vulkan_device_lost", "8"]
    commands.commands += [dying] * 5
    load(reciter, timeout_ms=30_000)
    assert engine.state.loaded.backend == "Vulkan"
    pieces = []
    engine.piece_received.connect(pieces.append)
    with qtbot.waitSignal(engine.answer_failed, timeout=30_000) as failed:
        engine.answer(REQUEST)
    assert failed.args[0].hint.endswith("Send again: it then runs without Vulkan.")
    assert engine.state.phase is Phase.FAILED
    said = "".join(piece.text for piece in pieces)
    assert said
    assert SCRIPT.startswith(said)
    with qtbot.waitSignal(engine.answer_finished, timeout=30_000):
        engine.answer(REQUEST)
    assert engine.state.reason == "no GPU: its driver lost it"


def test_another_model_takes_the_place_of_one_that_is_loading(
    engine, qtbot, reciter, endless
):
    engine.load(reciter)
    with qtbot.waitSignal(engine.state_changed, check_params_cb=is_in(Phase.READY)):
        engine.load(endless)
    assert engine.state.path == endless


def test_another_model_stops_the_answer_of_the_one_before(
    engine, load, qtbot, endless, reciter
):
    load(endless)
    with qtbot.waitSignal(engine.piece_received):
        engine.answer(REQUEST)
    with qtbot.waitSignals(
        [engine.answer_finished, engine.state_changed],
        check_params_cbs=[
            lambda done: done.stop_reason == "stopped",
            lambda state: state.phase is Phase.READY and state.path == reciter,
        ],
    ):
        engine.load(reciter)


def test_unloading_ends_the_engine(engine, load, reciter, commands):
    load(reciter)
    engine.unload()
    assert engine.state.phase is Phase.EMPTY
    engine.close()
    assert not commands.clients[-1].is_alive


def test_closing_in_mid_answer_ends_the_engine(engine, load, qtbot, endless, commands):
    load(endless)
    with qtbot.waitSignal(engine.piece_received):
        engine.answer(REQUEST)
    engine.close()
    assert not commands.clients[-1].is_alive


def test_closing_while_loading_ends_the_engine(engine, qtbot, endless, commands):
    commands.scripted("hang")
    with qtbot.waitSignal(
        engine.state_changed, check_params_cb=lambda s: s.variant == "F16"
    ):
        engine.load(endless)
    while not commands.clients:
        pass
    engine.close()
    assert not commands.clients[-1].is_alive


def test_what_is_unloaded_holds_no_memory_in_the_end(
    engine, load, qtbot, reciter, commands
):
    """Though it is slow to put down what it has in mind."""
    loaded = LOADED.replace('"load_s":0.1', '"load_s":0.1,"state_key":"key"')
    commands.scripted(loaded, f"{PROGRESS}\n{DONE}", "hang")
    load(reciter)
    with qtbot.waitSignal(engine.answer_finished):
        engine.answer(REQUEST, 1)
    engine.unload()
    assert not commands.clients[-1].has_ended
    drain(engine.freed())
    assert commands.clients[-1].has_ended


def test_where_nothing_was_loaded_nothing_holds_memory(engine):
    assert list(engine.freed()) == []


@pytest.fixture
def reused(engine, qtbot):
    """Has a question answered in a chat; how many tokens of it were not read again."""

    def reused_(text, chat_id):
        request = Generate(text=text, sampling=Sampling(temperature=0), max_tokens=5)
        with qtbot.waitSignal(engine.answer_finished) as finished:
            engine.answer(request, chat_id)
        return finished.args[0].timings.reused_tokens

    return reused_


ONE, OTHER = "One thing, and " * 20, "Something else " * 20


def test_chats_in_turn_are_each_read_once(load, reused, babbler):
    load(babbler)
    assert (reused(ONE, 1), reused(OTHER, 2)) == (0, 0)
    assert reused(ONE, 1) > 100
    assert reused(OTHER, 2) > 100


@pytest.mark.parametrize("how", ["another model", "unloaded", "loaded anew"])
def test_a_chat_is_not_read_again_when_its_model_comes_back(
    engine, load, reused, babbler, reciter, how
):
    load(babbler)
    reused(ONE, 1)
    if how == "another model":
        load(reciter)
    elif how == "unloaded":
        engine.unload()
    load(babbler)
    assert reused(ONE, 1) > 100


def test_on_quit_the_last_chat_is_kept(engine, load, reused, babbler, tmp_path):
    load(babbler)
    reused(ONE, 1)
    engine.close()
    assert [path.suffix for path in (tmp_path / "kv").iterdir()] == [".state"]


def test_nothing_is_kept_of_a_chat_that_is_forgotten(
    engine, load, reused, babbler, tmp_path
):
    load(babbler)
    reused(ONE, 1)
    reused(OTHER, 2)
    engine.forget(1)
    engine.forget(2)
    engine.close()
    assert not list((tmp_path / "kv").iterdir())


def test_chats_are_forgotten_off_the_gui_thread(engine, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(
        engine._kept, "remove", lambda chat_id: seen.append(threading.get_ident())
    )
    engine.forget(1)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen != [threading.get_ident()]


def test_on_quit_all_chats_are_forgotten_that_are_to_be(engine, tmp_path):
    folder = tmp_path / "kv"
    folder.mkdir()
    for chat_id in range(50):
        (folder / f"{chat_id}-key.state").write_bytes(b"state")
        engine.forget(chat_id)
    engine.close()
    assert not list(folder.iterdir())


def test_nothing_is_kept_of_a_chat_that_is_nobodys(
    engine, load, reused, babbler, tmp_path
):
    load(babbler)
    reused(ONE, None)
    engine.close()
    assert not list((tmp_path / "kv").glob("*"))
