"""A second start goes to the first; the two are real processes."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject

from inglenook.errors import AlreadyRunning
from inglenook.ui import instance as module
from inglenook.ui.instance import Instance

#: A process that has the place, says so, and then each file it is called with.
FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from inglenook.ui.instance import Instance

app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]), app)
instance.called.connect(lambda file: print(ascii(file), flush=True))
print(instance.become_first(sys.argv[2]), flush=True)
app.exec()
"""
#: One that has the place, and takes no calls.
SILENT = FIRST.replace("print(inst", "instance._server.listen = bool; print(inst")


@pytest.fixture
def make(qapp):
    parent, made = QObject(), []

    def make_(data):
        made.append(Instance(data, parent))
        return made[-1]

    yield make_
    for instance in made:
        instance.close()


@pytest.fixture
def launch():
    """Starts a process that wants the place."""
    begun = []

    def launch_(data, program=FIRST, file=""):
        command = [sys.executable, "-c", program, str(data), file]
        begun.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return begun[-1]

    yield launch_
    for process in begun:
        process.kill()
        process.communicate()


@pytest.fixture
def begin(launch):
    """Starts one, and gives it with the first that it says."""

    def begin_(*arguments, **options):
        process = launch(*arguments, **options)
        return process, process.stdout.readline().strip()

    return begin_


def test_the_first_takes_the_place(make, tmp_path):
    assert make(tmp_path / "new").become_first("")


@pytest.mark.parametrize("file", ["", "/models/a b.gguf", "/модели/模型.gguf"])
def test_a_second_start_hands_its_file_over(make, begin, tmp_path, file):
    first, said = begin(tmp_path)
    assert said == "True"
    assert not make(tmp_path).become_first(file)
    assert first.stdout.readline().strip() == ascii(file)


def test_those_that_start_at_once_are_one(launch, tmp_path):
    starts = [launch(tmp_path) for _ in range(4)]
    said = sorted(process.stdout.readline().strip() for process in starts)
    assert said == ["False", "False", "False", "True"]


def test_after_the_first_was_killed_the_next_takes_its_place(make, begin, tmp_path):
    first, _ = begin(tmp_path)
    first.kill()
    first.wait()
    second = make(tmp_path)
    assert second.become_first("")
    _, said = begin(tmp_path, file="x.gguf")
    assert said == "False"


def test_after_the_first_ended_the_next_takes_its_place(make, tmp_path, qtbot, begin):
    first, second = make(tmp_path), make(tmp_path)
    assert first.become_first("")
    first.close()
    assert second.become_first("")
    with qtbot.waitSignal(second.called) as called:
        begin(tmp_path, file="x.gguf")
    assert called.args == ["x.gguf"]


def test_another_folder_has_a_window_of_its_own(make, begin, tmp_path):
    begin(tmp_path / "one")
    assert make(tmp_path / "two").become_first("")


def test_a_first_that_does_not_answer_is_said(make, begin, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_TRIES", 1)
    begin(tmp_path, SILENT)
    with pytest.raises(AlreadyRunning):
        make(tmp_path).become_first("")


def test_a_folder_that_cannot_be_written_to_holds_nobody_up(make, tmp_path):
    (tmp_path / "file").write_text("")
    assert make(tmp_path / "file").become_first("")
