"""The whole program but its screen: real services, real engine, real files."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from inglenook.application import Application
from inglenook.engine.client import EngineClient
from inglenook.engine.state import Phase
from inglenook.errors import StoreTooNew
from inglenook.paths import default_paths, starter_model
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.models.discover.discover_page import DiscoverPage
from tests.conftest import SCRIPT
from tests.library.other_programs import put_ollama


@pytest.fixture
def clients(monkeypatch):
    """The engine clients that the program starts."""
    started = []
    start = EngineClient.__init__

    def noted(self, *arguments, **options):
        start(self, *arguments, **options)
        started.append(self)

    monkeypatch.setattr(EngineClient, "__init__", noted)
    return started


@pytest.fixture
def application(qapp, clients):
    application = Application(qapp, default_paths())
    yield application
    end(application)


def end(application):
    """Leave no window behind: each change of the style would lay it out anew."""
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()


def is_in(phase):
    return lambda state: state.phase is phase


@pytest.fixture
def start(application, qtbot):
    """Starts the program with a model, and waits until it is ready."""

    def start_(model):
        with qtbot.waitSignal(
            application.engine.state_changed, check_params_cb=is_in(Phase.READY)
        ):
            application.start(model)

    return start_


def test_a_question_is_answered_and_on_disk(application, start, qtbot, reciter):
    start(reciter)
    with qtbot.waitSignal(application.chats.answer_finished) as finished:
        application.chats.send("Hi")
    assert finished.args[0].text == SCRIPT
    assert [m.text for m in application.chats.messages()] == ["Hi", SCRIPT]
    assert application.window.windowTitle().startswith("Hi")


def test_a_question_before_the_model_is_ready_waits_for_it(application, qtbot, reciter):
    with qtbot.waitSignal(application.chats.answer_finished) as finished:
        application.start(reciter)
        application.engine.load(reciter)
        application.chats.send("Hi")
        assert application.chats.is_waiting
    assert finished.args[0].text == SCRIPT


def test_a_killed_engine_keeps_the_text_and_the_next_answer_works(
    application, start, qtbot, endless, clients
):
    start(endless)
    application.chats.send("Hi")
    with qtbot.waitSignal(application.engine.piece_received):
        pass
    with qtbot.waitSignal(application.chats.answer_failed) as failed:
        os.kill(clients[-1].pid, signal.SIGKILL)
    message, error = failed.args
    assert message.text.startswith("Tick")
    assert message.error == error.text
    with qtbot.waitSignal(application.engine.piece_received):
        application.chats.send("Again")
    with qtbot.waitSignal(application.chats.answer_finished) as finished:
        application.chats.stop()
    assert finished.args[0].stop_reason == "stopped"
    assert len(clients) == 2


def test_the_first_start_loads_the_starter(application, start):
    start(None)
    state = application.engine.state
    assert state.is_starter
    assert (state.path, state.model) == (starter_model().resolve(), "Starter")


def test_a_start_that_loads_nothing_leaves_the_starter_to_the_first_question(
    application, qtbot
):
    application.settings.change("general", "load_last_model", False)
    with qtbot.waitSignal(application.library.models_changed):
        application.start(None)
    assert application.engine.state.phase is Phase.EMPTY
    with qtbot.waitSignal(
        application.engine.state_changed, check_params_cb=is_in(Phase.READY)
    ):
        application.chats.send("Hi")
    assert application.engine.state.is_starter


def test_a_window_that_is_closed_at_once_loads_nothing(application, qtbot):
    application.start(None)
    application.window.close()
    later = QTimer(application, singleShot=True)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert application.engine.state.phase is Phase.EMPTY


def test_the_last_model_is_loaded_at_the_next_start(application, start, qtbot, reciter):
    start(reciter)
    application.engine.unload()
    with qtbot.waitSignal(
        application.engine.state_changed, check_params_cb=is_in(Phase.READY)
    ):
        application.start(None)
    assert application.engine.state.path == reciter


def test_closing_the_window_ends_the_engine_in_mid_answer(
    application, start, qtbot, endless, clients
):
    start(endless)
    with qtbot.waitSignal(application.engine.piece_received):
        application.chats.send("Hi")
    application.window.close()
    assert not clients[-1].is_alive


def test_settings_that_cannot_be_used_are_told_and_the_window_opens(qapp, tmp_path):
    settings = default_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("[engine]\nn_threads = 'many'\n")
    application = Application(qapp, default_paths())
    assert "n_threads" in application.settings.error.text
    application.start(None)
    assert application.window.isVisible()
    end(application)


def test_the_network_follows_the_settings(application, monkeypatch):
    monkeypatch.delenv("HF_ENDPOINT", raising=False)
    application.settings.change("network", "mirror", "https://mirror.test/")
    application.settings.change("network", "offline", True)
    options = application.network.network.options
    assert (options.endpoint, options.is_offline) == ("https://mirror.test", True)
    assert application.tokens.host == "mirror.test"


def test_models_of_other_programs_are_listed_once_they_are_wanted(
    application, monkeypatch, qtbot, tmp_path
):
    monkeypatch.setenv("OLLAMA_MODELS", str(tmp_path / "ollama"))
    put_ollama(tmp_path / "ollama", "library/tiny:1b")
    with qtbot.waitSignal(application.library.models_changed):
        application.settings.change("storage", "programs", ("ollama",))
    assert "tiny:1b" in [model.name for model in application.library.models]


def test_the_way_to_a_real_model_leads_to_the_page_of_models(application):
    application.window.show()
    application.window.findChild(ChatPage).model_requested.emit()
    assert application.window.findChild(DiscoverPage).isVisible()
    assert not application.network.network.asked


def test_chats_of_a_newer_version_are_left_alone(tmp_path):
    """The program says why it cannot start; nothing is changed."""
    paths = default_paths()
    program = (
        "import sqlite3, sys; from pathlib import Path;"
        "path = Path(sys.argv[1]); path.parent.mkdir(parents=True);"
        "db = sqlite3.connect(path); db.execute('PRAGMA user_version = 99')"
    )
    subprocess.run([sys.executable, "-c", program, str(paths.chats)], check=True)
    before = paths.chats.read_bytes()
    with pytest.raises(StoreTooNew):
        Application(QApplication.instance() or QApplication([]), paths)
    assert paths.chats.read_bytes() == before


def test_neither_llama_cpp_nor_numpy_is_loaded_by_the_window():
    program = (
        "import sys, inglenook.application;"
        "print([m for m in ('llama_cpp', 'numpy', 'huggingface_hub')"
        " if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True)
    assert result.stdout == b"[]\n", result.stderr
