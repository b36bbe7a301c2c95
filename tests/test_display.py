"""The real window on a real X display, driven by keys: `pytest -m display`.

Needs Xvfb and xdotool.
"""

import os
import sqlite3
import subprocess
import sys
import time

import psutil
import pytest

from inglenook.paths import default_paths
from tests.conftest import SCRIPT

pytestmark = pytest.mark.display

PATIENCE_S = 20


@pytest.fixture
def display():
    """An X display of its own; gives the environment that points to it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait()


@pytest.fixture
def window(display):
    """Starts the program; gives it and a function that runs xdotool."""
    started = []

    def start(*arguments):
        command = [sys.executable, "-m", "inglenook", *map(str, arguments)]
        started.append(subprocess.Popen(command, env=display))
        # There is no window manager that would give it the focus.
        find = ("search", "--sync", "--onlyvisible", "--name", "Inglenook")
        xdotool(*find, "windowfocus", "--sync")
        return started[-1]

    def xdotool(*arguments):
        subprocess.run(
            ["xdotool", *arguments], env=display, check=True, timeout=PATIENCE_S
        )

    yield start, xdotool
    for process in started:
        process.kill()
        process.wait()


def answers():
    """The answers that are whole in the store."""
    db = sqlite3.connect(f"file:{default_paths().chats}?mode=ro", uri=True)
    rows = db.execute("SELECT text FROM message WHERE stop_reason IS NOT NULL")
    found = [text for (text,) in rows]
    db.close()
    return found


def test_a_person_opens_a_model_types_and_is_answered(window, reciter):
    start, xdotool = window
    process = start(reciter)
    xdotool("type", "Hello there")
    xdotool("key", "Return")
    deadline = time.monotonic() + PATIENCE_S
    while not answers():
        assert time.monotonic() < deadline
    assert answers() == [SCRIPT]
    children = psutil.Process(process.pid).children(recursive=True)
    xdotool("key", "ctrl+q")
    assert process.wait(PATIENCE_S) == 0
    _, alive = psutil.wait_procs(children, timeout=5)
    assert not alive
