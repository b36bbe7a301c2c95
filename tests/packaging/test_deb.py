"""The Debian package, installed on a bare system and used: `pytest -m bundle`."""

import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from tests.packaging.system import HOME

from inglenook import __version__

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(1200)]

#: Pictures of the window, and how long it took to appear.
SEEN = Path(__file__).parents[2] / "build" / "bundle" / "seen"
PATIENCE_S = 60
LIBRARIES = "usr/lib/inglenook/_internal"
LOG = ".local/state/inglenook/log/inglenook.log"
CHATS = ".local/share/inglenook/chats.sqlite3"


class Window:
    """The installed program with its window, driven by keys."""

    def __init__(self, system, display, *command):
        self._display = display
        began = time.monotonic()
        self.process = system.start(*command, display=display)
        # There is no window manager that would give it the focus.
        find = ("search", "--sync", "--onlyvisible", "--name", "Inglenook")
        self.xdotool(*find, "windowfocus", "--sync")
        self.appeared_after_s = time.monotonic() - began

    def xdotool(self, *arguments):
        command = ["xdotool", *arguments]
        environment = {"DISPLAY": self._display, "PATH": "/usr/bin:/usr/local/bin"}
        subprocess.run(command, env=environment, check=True, timeout=PATIENCE_S)

    def picture(self, name):
        SEEN.mkdir(parents=True, exist_ok=True)
        command = ["import", "-display", self._display, "-window", "root"]
        subprocess.run([*command, SEEN / f"{name}.png"], check=True)

    def quit(self):
        self.xdotool("key", "ctrl+q")
        assert self.process.wait(PATIENCE_S) == 0


@pytest.fixture
def window(system, display):
    """Starts the program on a display."""
    opened = []

    def start(*command):
        opened.append(Window(system, display, *(command or ("inglenook",))))
        return opened[-1]

    yield start
    system.end()
    for each in opened:
        each.process.communicate()


def answers(system):
    """The answers that are whole in the user's store."""
    if not (path := system.home / CHATS).exists():
        return []
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = db.execute("SELECT text FROM message WHERE stop_reason IS NOT NULL")
    found = [text for (text,) in rows]
    db.close()
    return found


def wait_for_answers(system, number):
    deadline = time.monotonic() + PATIENCE_S
    while len(answers(system)) < number:
        assert time.monotonic() < deadline
    return answers(system)


def wait_for_the_end(system):
    deadline = time.monotonic() + PATIENCE_S
    while system.processes():
        assert time.monotonic() < deadline


def complaints(system):
    """What the window's own log tells of failures."""
    lines = (system.home / LOG).read_text("utf-8").splitlines()
    return [line for line in lines if re.search(" (ERROR|CRITICAL) |Traceback", line)]


def test_lintian_finds_nothing_wrong(deb):
    told = subprocess.run(["lintian", deb], capture_output=True, text=True).stdout
    assert not [line for line in told.splitlines() if line.startswith(("E:", "W:"))]


def test_it_takes_no_more_room_than_it_may(deb, system):
    files = (system.folder / "usr/lib/inglenook").rglob("*")
    assert sum(path.lstat().st_size for path in files) <= 260e6
    assert deb.stat().st_size <= 110e6


def test_it_needs_no_python(system):
    assert not list(system.folder.glob("usr/bin/python*"))
    assert system.run("inglenook", "--version").startswith("inglenook ")


def test_it_answers_in_a_terminal(system):
    assert "file format" in system.run("inglenook", "ask", "What is a GGUF file?")


def test_its_engine_runs_in_a_process_of_its_own(system):
    assert "CPU" in system.run("inglenook", "devices")


def test_it_says_which_libraries_it_is_made_of(system):
    folder = system.folder / LIBRARIES
    known = {path.name.partition("-")[0].lower() for path in folder.glob("*.dist-info")}
    assert {"inglenook", "llama_cpp_python", "pyside6_essentials"} <= known
    assert "hf_xet" not in known
    assert not list(folder.rglob("direct_url.json"))


def test_a_person_asks_is_answered_and_quits(window, system):
    first = window()
    first.picture("first-start")
    first.xdotool("type", "What is a GGUF file?")
    first.xdotool("key", "Return")
    assert "file format" in wait_for_answers(system, 1)[0]
    first.picture("answered")
    first.quit()
    assert system.processes() == []


def test_it_starts_again(window, system):
    again = window()
    again.picture("second-start")
    (SEEN / "appeared_after_s.txt").write_text(f"{again.appeared_after_s:.2f}\n")
    again.quit()
    assert system.processes() == []


def test_every_page_opens(window, system):
    opened = window()
    for number in (2, 3, 4):
        opened.xdotool("key", f"ctrl+{number}")
    opened.quit()
    assert complaints(system) == []


def test_a_file_manager_opens_models_with_it(window, system, reciter):
    """By the type of the file and the menu entry, as a double-click does."""
    system.add("desktop-file-utils", "libglib2.0-bin", "shared-mime-info")
    shutil.copy(reciter, system.home / "a model.gguf")
    n_before = len(answers(system))
    opened = window("gio", "open", f"{HOME}/a model.gguf")
    opened.picture("opened-by-a-file")
    opened.xdotool("type", "Hello there")
    opened.xdotool("key", "Return")
    assert wait_for_answers(system, n_before + 1)[-1].startswith("Hello!")
    opened.quit()
    wait_for_the_end(system)
    assert complaints(system) == []


@pytest.fixture
def older(deb, tmp_path):
    """The package as an older one, with a library that the newer one lacks."""
    folder = tmp_path / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", deb, folder], check=True)
    control = folder / "DEBIAN" / "control"
    newest = f"Version: {__version__}"
    control.write_text(control.read_text().replace(newest, "Version: 0.0.1"))
    (folder / LIBRARIES / "gone.so").touch()
    package = tmp_path / "older.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", folder, package]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return package


def test_an_upgrade_keeps_what_the_user_has_made(system, older, deb):
    kept = answers(system)
    system.install(older)
    assert (system.folder / LIBRARIES / "gone.so").exists()
    system.install(deb)
    assert not (system.folder / LIBRARIES / "gone.so").exists()
    assert "0.0.1" not in system.as_root("dpkg-query", "--show", "inglenook")
    assert answers(system) == kept
    assert system.run("inglenook", "--version").endswith(f"{__version__}\n")


def test_removed_it_leaves_what_the_user_has_made(system):
    """The last test: the system is without it then."""
    kept = answers(system)
    system.as_root("apt-get", "purge", "--yes", "inglenook")
    assert answers(system) == kept
    left = [
        path
        for name in ("*[Ii]nglenook*", "*gguf*")
        for path in system.folder.rglob(name)
        if not path.is_relative_to(system.home)
    ]
    assert left == []
