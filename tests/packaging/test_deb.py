"""The Debian package, installed on a bare system and used: `pytest -m bundle`."""

import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from tests.documents.conftest import pdf
from tests.packaging.system import HOME

pytestmark = [pytest.mark.bundle, pytest.mark.timeout(1200)]

#: Pictures of the window, and how long it took to appear.
SEEN = Path(__file__).parents[2] / "build" / "bundle" / "seen"
PATIENCE_S = 60
CHATS = ".local/share/inglenook/chats.sqlite3"


class Window:
    """The installed program with its window, driven by keys."""

    def __init__(self, system, display, *arguments):
        self._display = display
        began = time.monotonic()
        self.process = system.start("inglenook", *arguments, display=display)
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

    def start(*arguments):
        opened.append(Window(system, display, *arguments))
        return opened[-1]

    yield start
    for each in opened:
        each.process.kill()
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


def test_lintian_finds_no_error(deb):
    told = subprocess.run(["lintian", deb], capture_output=True, text=True).stdout
    assert not [line for line in told.splitlines() if line.startswith("E:")]


def test_it_needs_no_python(system):
    assert not list(system.folder.glob("usr/bin/python*"))
    assert system.run("inglenook", "--version").startswith("inglenook ")


def test_it_answers_in_a_terminal(system):
    assert "file format" in system.run("inglenook", "ask", "What is a GGUF file?")


def test_its_parts_run_in_processes_of_their_own(system):
    (system.home / "words.pdf").write_bytes(pdf("Some words"))
    read = system.run("inglenook", "--read-document", "pdf", f"{HOME}/words.pdf")
    assert "Some words" in read
    assert "CPU" in system.run("inglenook", "devices")


def test_it_says_which_libraries_it_is_made_of(system):
    folder = system.folder / "usr/lib/inglenook/_internal"
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


def test_a_file_manager_opens_models_with_it(window, system, reciter):
    shutil.copy(reciter, system.home / "a model.gguf")
    entry = (system.folder / "usr/share/applications/inglenook.desktop").read_text()
    (command,) = re.findall(r"^Exec=(\S+) %f$", entry, re.MULTILINE)
    assert command == "inglenook"
    n_before = len(answers(system))
    opened = window(f"{HOME}/a model.gguf")
    opened.xdotool("type", "Hello there")
    opened.xdotool("key", "Return")
    assert wait_for_answers(system, n_before + 1)[-1].startswith("Hello!")
    opened.quit()


def test_models_are_known_by_their_type(system):
    types = (system.folder / "usr/share/mime/packages/inglenook-mime.xml").read_text()
    entry = (system.folder / "usr/share/applications/inglenook.desktop").read_text()
    (kind,) = re.findall(r"^MimeType=(.*);$", entry, re.MULTILINE)
    assert f'type="{kind}"' in types
    assert '"*.gguf"' in types


def test_it_can_be_installed_over_itself(system, deb):
    n_before = len(answers(system))
    system.install(deb)
    assert len(answers(system)) == n_before


def test_removed_it_leaves_what_the_user_has_made(system):
    """The last test: the system is without it then."""
    kept = answers(system)
    system.as_root("apt-get", "purge", "--yes", "inglenook")
    assert answers(system) == kept
    left = subprocess.run(
        ["find", system.folder, "-iname", "*inglenook*", "-not", "-path", "*/home/*"],
        capture_output=True,
        text=True,
    ).stdout
    assert left == ""
