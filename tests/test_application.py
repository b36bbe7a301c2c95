"""The whole program but its screen: real services, real engine, real files."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStackedWidget,
    QToolButton,
)

from inglenook.application import Application
from inglenook.chats.records import ChatSettings
from inglenook.chats.sharing.records import Progress
from inglenook.chats.store import TRASH_KEEPS
from inglenook.diagnostics.last_run import Ending, Run
from inglenook.engine.client import EngineClient
from inglenook.engine.state import Phase
from inglenook.errors import KeyringRefused, StoreDamaged, StoreTooNew
from inglenook.hub.download.records import Order, Source
from inglenook.hub.records import RemoteFile
from inglenook.paths import default_paths, starter_model
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chats_dialog import ChatsDialog
from inglenook.ui.errors import FailureBanner
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.download_ring import DownloadRing
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.ui.models.models_page import ModelsPage
from inglenook.ui.report_dialog import ReportDialog
from inglenook.ui.restart_banner import RestartBanner
from inglenook.ui.settings.settings_page import SettingsPage
from inglenook.ui.settings.shortcut_row import ShortcutRow
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
            application.services.engine.state_changed,
            check_params_cb=is_in(Phase.READY),
        ):
            application.start(model)

    return start_


def test_a_question_is_answered_and_on_disk(application, start, qtbot, reciter):
    start(reciter)
    with qtbot.waitSignal(
        application.services.chats.answering.answer_finished
    ) as finished:
        application.services.chats.turns.send("Hi")
    assert finished.args[0].text == SCRIPT
    assert [m.text for m in application.services.chats.opened.messages()] == [
        "Hi",
        SCRIPT,
    ]
    assert application.window.windowTitle().startswith("Hi")


def test_a_question_before_the_model_is_ready_waits_for_it(application, qtbot, reciter):
    with qtbot.waitSignal(
        application.services.chats.answering.answer_finished
    ) as finished:
        application.start(reciter)
        application.services.engine.load(reciter)
        application.services.chats.turns.send("Hi")
        assert application.services.chats.turns.is_waiting
    assert finished.args[0].text == SCRIPT


def test_a_killed_engine_keeps_the_text_and_the_next_answer_works(
    application, start, qtbot, endless, clients
):
    start(endless)
    application.services.chats.turns.send("Hi")
    with qtbot.waitSignal(application.services.engine.piece_received):
        pass
    with qtbot.waitSignal(application.services.chats.answering.answer_failed) as failed:
        os.kill(clients[-1].pid, signal.SIGKILL)
    message, error = failed.args
    assert message.text.startswith("Tick")
    assert message.error == error.text
    with qtbot.waitSignal(application.services.engine.piece_received):
        application.services.chats.turns.send("Again")
    with qtbot.waitSignal(
        application.services.chats.answering.answer_finished
    ) as finished:
        application.services.chats.turns.stop()
    assert finished.args[0].stop_reason == "stopped"
    assert len(clients) == 2


def test_the_first_start_loads_the_starter(application, start):
    start(None)
    state = application.services.engine.state
    assert state.is_starter
    assert (state.path, state.model) == (starter_model().resolve(), "Starter")


def test_a_start_that_loads_nothing_leaves_the_starter_to_the_first_question(
    application, qtbot
):
    application.services.settings.change("general", "load_last_model", False)
    with qtbot.waitSignal(application.services.library.models_changed):
        application.start(None)
    assert application.services.engine.state.phase is Phase.EMPTY
    with qtbot.waitSignal(
        application.services.engine.state_changed, check_params_cb=is_in(Phase.READY)
    ):
        application.services.chats.turns.send("Hi")
    assert application.services.engine.state.is_starter


def test_a_window_that_is_closed_at_once_loads_nothing(application, qtbot):
    application.start(None)
    application.window.close()
    later = QTimer(application, singleShot=True)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert application.services.engine.state.phase is Phase.EMPTY


def test_the_last_model_is_loaded_at_the_next_start(application, start, qtbot, reciter):
    start(reciter)
    application.services.engine.unload()
    with qtbot.waitSignal(
        application.services.engine.state_changed, check_params_cb=is_in(Phase.READY)
    ):
        application.start(None)
    assert application.services.engine.state.path == reciter


def test_closing_the_window_ends_the_engine_in_mid_answer(
    application, start, qtbot, endless, clients
):
    start(endless)
    with qtbot.waitSignal(application.services.engine.piece_received):
        application.services.chats.turns.send("Hi")
    application.window.close()
    assert not clients[-1].is_alive


def test_settings_that_cannot_be_used_are_told_once_on_any_page(qapp, qtbot):
    settings = default_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("[engine]\nn_threads = 'many'\n")
    application = Application(qapp, default_paths())
    assert "n_threads" in application.services.settings.error.text
    application.window.show_page(1)
    with qtbot.waitSignal(application.services.library.models_changed):
        application.start(None)
    (banner,) = application.window.findChildren(FailureBanner)
    assert banner.isVisible()
    end(application)


def test_a_load_that_fails_is_told_on_the_page_that_asked_for_it(
    application, qtbot, tmp_path
):
    application.window.show()
    application.window.show_page(1)
    with qtbot.waitSignal(
        application.services.engine.state_changed, check_params_cb=is_in(Phase.FAILED)
    ):
        application.services.engine.load(tmp_path / "none.gguf")
    (banner,) = application.window.findChildren(FailureBanner)
    assert banner.isVisible()


def test_the_network_follows_the_settings(application, monkeypatch):
    monkeypatch.delenv("HF_ENDPOINT", raising=False)
    application.services.settings.change("network", "mirror", "https://mirror.test/")
    application.services.settings.change("network", "offline", True)
    options = application.services.network.network.options
    assert (options.endpoint, options.is_offline) == ("https://mirror.test", True)
    assert application.services.tokens.host == "mirror.test"


def test_downloads_are_as_fast_as_the_settings_allow(application):
    services = application.services
    assert services.downloads.most_bytes_per_s == 0
    services.settings.change("network", "download_limit_mb_per_s", 3)
    assert services.downloads.most_bytes_per_s == 3_000_000


def test_working_offline_pauses_the_downloads(application):
    downloads = application.services.downloads
    source = Source(endpoint="http://127.0.0.1:9", repo="me/tiny", commit="0" * 40)
    file = RemoteFile(path="tiny.gguf", size_bytes=1000)
    item_id = downloads.add(Order(source=source, label="Q4_0", files=(file,)))
    application.services.settings.change("network", "offline", True)
    (item,) = downloads.items
    assert (item.id, item.state) == (item_id, "paused")


def test_models_of_other_programs_are_listed_once_they_are_wanted(
    application, monkeypatch, qtbot, tmp_path
):
    monkeypatch.setenv("OLLAMA_MODELS", str(tmp_path / "ollama"))
    put_ollama(tmp_path / "ollama", "library/tiny:1b")
    with qtbot.waitSignal(application.services.library.models_changed):
        application.services.settings.change("storage", "programs", ("ollama",))
    assert "tiny:1b" in [model.name for model in application.services.library.models]


def test_the_way_to_a_real_model_leads_to_the_page_of_models(application):
    application.window.show()
    application.window.findChild(ChatPage).model_requested.emit()
    assert application.window.findChild(DiscoverPage).isVisible()
    assert not application.services.network.network.asked


@pytest.fixture
def active(application, qtbot):
    """The window, on the screen and with the keyboard's attention."""
    with qtbot.waitActive(application.window):
        application.window.show()
        application.window.activateWindow()
    return application.window


def test_f1_shows_the_keys(application, active, qtbot):
    qtbot.keyClick(active, Qt.Key.Key_F1)
    assert application.window.findChild(ShortcutRow).isVisible()


def test_a_key_that_the_user_chose_is_that_of_the_action(application, active, qtbot):
    keys = {"models": "Ctrl+Alt+M"}
    application.services.settings.change("shortcuts", "keys", keys)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(active, Qt.Key.Key_M, both)
    assert application.window.findChild(ModelsPage).isVisible()


def test_another_language_offers_to_start_again(application, qtbot):
    application.window.show()
    application.services.settings.change("appearance", "language", "ru")
    banner = application.window.findChild(RestartBanner)
    assert banner.isVisible()
    with qtbot.waitSignal(application.window.closing):
        banner.restart_requested.emit()
    assert application.is_to_restart


def test_the_language_in_use_needs_no_other_start(application):
    application.window.show()
    application.services.settings.change("appearance", "language", "ru")
    application.services.settings.change("appearance", "language", "system")
    banner = application.window.findChild(RestartBanner)
    assert banner is None or not banner.isVisible()


def test_how_the_last_run_ended_is_offered_as_a_report(application, qtbot):
    application.services.settings.change("general", "load_last_model", False)
    run = Run(version="1", began=datetime.now(UTC))
    ending = Ending(how="crash", run=run, trace="Fatal Python error")
    with qtbot.waitSignal(application.services.diagnostics.ending_written):
        application.start(None, ending)
    dialog = application.window.findChild(ReportDialog)
    assert dialog.isVisible()
    assert not application.services.network.network.asked
    dialog.close()


def test_of_the_end_of_the_computer_there_is_no_report(application, monkeypatch):
    application.services.settings.change("general", "load_last_model", False)
    written = []
    monkeypatch.setattr(
        application.services.diagnostics, "write_ending", written.append
    )
    run = Run(version="1", began=datetime.now(UTC))
    application.start(None, Ending(how="lost", run=run, is_no_fault=True))
    assert written == []


@pytest.mark.parametrize(("is_closed", "page"), [(False, 0), (True, 1)])
def test_a_start_after_a_lost_run_shows_the_chats(application, is_closed, page):
    application.services.settings.change("general", "load_last_model", False)
    application.window.show_page(1)
    run = Run(version="1", began=datetime.now(UTC), is_closed=is_closed)
    application.start(None, Ending(how="lost", run=run))
    shown = application.window.findChild(QStackedWidget).currentIndex()
    assert shown == page


@pytest.fixture
def long_chat(application, start, qtbot, reciter):
    """A chat that has outgrown its context; the last question has no answer."""
    application.services.settings.change("engine", "context_tokens", 2048)
    start(reciter)
    chats = application.services.chats
    chats.opened.change_settings(ChatSettings(max_tokens=8))
    for number in range(3):
        with qtbot.waitSignal(chats.answering.answer_finished):
            chats.turns.send(f"{number} " + "word " * 90)
    with qtbot.waitSignal(chats.turns.context_exceeded) as exceeded:
        chats.turns.send("long " * 350)
    assert exceeded.args[0].oldest
    return chats


def test_a_chat_that_is_too_long_goes_on_without_its_oldest_turns(long_chat, qtbot):
    with qtbot.waitSignal(long_chat.answering.answer_finished) as finished:
        long_chat.turns.leave_out_oldest()
    assert finished.args[0].timings.prompt_tokens < 2048
    assert len(long_chat.opened.messages()) == 8


def test_a_chat_that_is_too_long_goes_on_with_a_summary(long_chat, qtbot):
    with qtbot.waitSignal(long_chat.answering.answer_finished):
        long_chat.turns.summarise_oldest()
    assert long_chat.opened.settings.summary == SCRIPT
    assert len(long_chat.opened.messages()) == 8


def test_a_cut_answer_goes_on(application, start, qtbot, reciter):
    start(reciter)
    chats = application.services.chats
    chats.opened.change_settings(ChatSettings(max_tokens=6))
    with qtbot.waitSignal(chats.answering.answer_finished) as finished:
        chats.turns.send("Hi")
    cut = finished.args[0]
    assert (cut.stop_reason, SCRIPT.startswith(cut.text)) == ("length", True)
    chats.opened.change_settings(ChatSettings())
    with qtbot.waitSignal(chats.answering.answer_finished) as finished:
        chats.turns.continue_answer(cut.id)
    whole = finished.args[0]
    assert (whole.id, whole.text) == (cut.id, SCRIPT)


def test_what_was_read_of_a_chat_is_kept_and_goes_with_it(
    application, start, qtbot, reciter
):
    start(reciter)
    chats, states = application.services.chats, default_paths().states
    for begin in (
        chats.opened.new_chat,
        chats.opened.new_chat,
        chats.opened.start_temporary,
    ):
        begin()
        with qtbot.waitSignal(chats.answering.answer_finished):
            chats.turns.send("Hi")
    second, first = (chat for chat in chats.lists.chats() if not chat.is_temporary)
    application.services.engine.close()
    kept = {path.name.partition("-")[0] for path in states.glob("*.state")}
    assert kept == {str(first.id), str(second.id)}
    chats.lists.delete(first.id)
    qtbot.waitUntil(
        lambda: (
            {path.name.partition("-")[0] for path in states.iterdir()}
            == {str(second.id)}
        )
    )


def test_damage_that_is_found_later_can_be_repaired_in_the_window(application, qtbot):
    application.services.settings.change("general", "load_last_model", False)
    application.start(None)
    application.services.chats.turns.send("Hi")
    application.services.chats.turns.stop()
    application.services.chats.failed.emit(StoreDamaged("chats.sqlite3", "malformed"))
    dialog = application.window.findChild(ChatsDialog)
    with qtbot.waitSignal(application.services.upkeep.repaired):
        dialog.findChild(QPushButton, "go").click()
    dialog.findChild(QPushButton, "go").click()
    (chat,) = application.services.chats.lists.chats()
    application.services.chats.opened.open(chat.id)
    assert [
        message.text for message in application.services.chats.opened.messages()
    ] == ["Hi"]


def test_nobody_else_uses_the_file_while_it_is_repaired(application, qtbot):
    ended = []

    def importing():
        try:
            yield Progress(n_done=0, n_all=1)
            while True:
                yield None
        finally:
            ended.append(application.services.upkeep._job.is_busy)

    sharing = application.services.sharing
    with qtbot.waitSignal(sharing.progressed):
        sharing._start(importing(), sharing.imported)
    with qtbot.waitSignal(application.services.upkeep.repaired):
        application._repair_chats()
    assert ended == [False]


def test_where_one_service_cannot_end_well_the_others_do(application, monkeypatch):
    services, ended = application.services, []

    def fail():
        raise ZeroDivisionError

    monkeypatch.setattr(services.chats, "close", fail)
    monkeypatch.setattr(services.engine, "close", lambda: ended.append("engine"))
    with pytest.raises(ZeroDivisionError):
        services.close()
    assert ended == ["engine"]
    monkeypatch.undo()
    services.engine.close()


def test_chats_that_lay_in_the_trash_too_long_go_at_the_start(application, qtbot):
    application.services.settings.change("general", "load_last_model", False)
    services = application.services
    chat = services.store.create("Old")
    services.store.trash(chat.id)
    services.store._clock = lambda: datetime.now(UTC) + TRASH_KEEPS
    with qtbot.waitSignal(services.chats.lists.changed):
        application.start(None)
    assert services.chats.lists.trashed_chats() == []


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


def test_working_offline_counts_at_once_and_its_state_leads_to_its_setting(
    application, qtbot
):
    application.start(None)
    window = application.window
    qtbot.mouseClick(
        window.findChild(QPushButton, "work-offline"), Qt.MouseButton.LeftButton
    )
    network = window.findChild(QToolButton, "network")
    assert network.text() == "Offline"
    assert application.services.network.network.options.is_offline
    qtbot.mouseClick(network, Qt.MouseButton.LeftButton)
    assert window.findChild(SettingsPage).isVisible()


def test_the_ring_leads_to_the_downloads(application):
    application.window.show()
    application.window.findChild(DownloadRing).click()
    assert application.window.findChild(DownloadsPanel).isVisible()


def test_the_token_that_is_asked_for_can_be_typed_at_once(application, active):
    active.show_page(1)
    active.findChild(ModelsPage).token_requested.emit()
    assert active.focusWidget().objectName() == "token"


def test_a_keyring_that_refuses_is_told_above_each_page(application):
    application.services.tokens.refused.emit(KeyringRefused("locked"))
    (banner,) = application.window.findChildren(FailureBanner)
    assert "keyring" in banner.accessibleName()
    (close,) = (b for b in banner.findChildren(QPushButton) if b.text() == "Close")
    close.click()
    assert banner.isHidden()
