"""The start of the window, in processes of its own: its end, and a second start."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import msgspec
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from inglenook import launch
from inglenook.chats.store import ChatStore
from inglenook.diagnostics.last_run import Run
from inglenook.paths import default_paths

#: Shows the window, and says so; `sys.argv[1]` is what it does then.
PROGRAM = """
import os, signal, sys, threading, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from inglenook import jobs, launch
from inglenook.application import Application
from inglenook.jobs import Jobs
from inglenook.ui.chat.composer import Composer

def start(self, model, ending):
    how = ending.how if ending else "well"
    print("started", model.name if model else "", how, flush=True)
    self.window.show()
    if what == "deaf":
        # As a disk that does not answer; the program is as impatient as can be.
        jobs._LAST_MS = 1
        Jobs().make(deaf()).start()
        begun.wait()
    if what == "reading":
        self.window.findChild(Composer).attach([model])
    if what == "bug":
        QTimer.singleShot(0, lambda: 1 / 0)
    if what != "stay":
        QTimer.singleShot(0, self.window.close)

begun = threading.Event()

def deaf():
    begun.set()
    yield time.sleep(600)

def called(self, file):
    print("called", file, flush=True)

def fail(self, *_):
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    print("failed", flush=True)
    1 / 0

what = sys.argv.pop(1)
if what == "no window":
    Application._make_window = fail
Application.start = start
Application.come_forward = called
launch.main()
"""


@pytest.fixture
def begin():
    """Starts the window; gives the process once it has said something, and that."""
    begun = []

    def begin_(what="stay", *files):
        begun.append(
            subprocess.Popen(
                [sys.executable, "-c", PROGRAM, what, *files],
                stdout=subprocess.PIPE,
                text=True,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            )
        )
        return begun[-1], begun[-1].stdout.readline().strip()

    yield begin_
    for process in begun:
        process.kill()
        process.communicate()


def mark():
    return msgspec.json.decode(default_paths().run.read_bytes(), type=Run)


def test_closing_the_window_ends_the_run_well(begin):
    process, said = begin("close")
    assert (said, process.wait()) == ("started  well", 0)
    assert mark().is_closed
    assert begin("close")[1] == "started  well"


def test_a_file_that_is_being_read_is_given_up_at_the_end(begin, tmp_path):
    (tmp_path / "page.html").write_text("<html>" + "<p>words</p>" * 10_000)
    process, _ = begin("reading", tmp_path / "page.html")
    assert process.wait() == 0
    assert mark().is_closed


def test_work_that_does_not_end_does_not_keep_the_program_or_crash_it(begin):
    process, _ = begin("deaf")
    assert process.wait() == 0
    assert mark().is_closed


def test_a_file_is_opened(begin):
    assert begin("close", "/models/a b.gguf")[1] == "started a b.gguf well"


@pytest.mark.parametrize(
    ("number", "how"), [(signal.SIGKILL, "lost"), (signal.SIGSEGV, "crash")]
)
def test_what_ended_a_run_is_known_at_the_next_start(begin, number, how):
    process, _ = begin()
    process.send_signal(number)
    process.wait()
    assert begin("close")[1] == f"started  {how}"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_end_that_the_system_asks_for_is_a_good_one(begin, number):
    process, _ = begin()
    process.send_signal(number)
    assert process.wait() == 0
    assert mark().is_closed


def test_a_bug_is_told_at_the_next_start(begin):
    begin("bug")[0].wait()
    assert "ZeroDivisionError" in mark().bug
    assert begin("close")[1] == "started  bug"


def test_a_bug_before_the_window_is_said_and_told_at_the_next_start(begin):
    process, said = begin("no window")
    assert (said, process.wait()) == ("failed", 1)
    assert "ZeroDivisionError" in mark().bug
    assert begin("close")[1] == "started  bug"


def test_a_second_start_hands_its_file_to_the_first_and_ends(begin):
    first, _ = begin()
    second, said = begin("stay", "/models/x.gguf")
    assert (said, second.wait()) == ("", 0)
    assert first.stdout.readline().strip() == "called /models/x.gguf"


@pytest.fixture
def said_yes(qapp):
    """Clicks the offered way of each dialog; tells what the dialogs said."""
    said = []

    def click():
        dialog = qapp.activeModalWidget()
        button = dialog and dialog.findChild(QPushButton, "go")
        if button and button.isEnabled():
            said.append(button.text())
            button.click()

    timer = QTimer(interval=0)
    timer.timeout.connect(click)
    timer.start()
    yield said
    timer.stop()


def test_damaged_chats_are_repaired_before_the_window_opens(qapp, said_yes):
    path = default_paths().chats
    with closing(ChatStore(path)) as store:
        store.create("A chat")
    with path.open("r+b") as file:
        file.write(b"no database here")
    with closing(launch._open_chats(qapp, path)) as store:
        assert store.chats() is not None
    assert said_yes == ["Repair", "Continue"]
    assert list(path.parent.glob("chats-damaged-*.sqlite3"))


def test_chats_that_another_program_holds_are_tried_again(qapp, said_yes):
    path = default_paths().chats
    ChatStore(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        QTimer.singleShot(0, other.rollback)
        QTimer.singleShot(0, other.close)
        with closing(launch._open_chats(qapp, path)) as store:
            assert store.chats() == []
    assert set(said_yes) == {"Try again"}
