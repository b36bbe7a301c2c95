import json
import subprocess
import sys
from datetime import UTC, datetime

import msgspec
import psutil
import pytest

from inglenook.diagnostics.last_run import Run, RunMark

CRASH = """
import os, signal, sys
from pathlib import Path
from inglenook.diagnostics.last_run import RunMark

RunMark(*map(Path, sys.argv[1:3])).begin("1")
os.kill(os.getpid(), getattr(signal, sys.argv[3]))
"""


@pytest.fixture
def make(tmp_path):
    made = []

    def make_():
        made.append(RunMark(tmp_path / "run.json", tmp_path / "logs/faults.log"))
        return made[-1]

    yield make_
    for mark in made:
        mark.end()


@pytest.fixture
def end_by(tmp_path):
    """Runs a process that ends by a signal."""

    def end(name):
        files = [tmp_path / "run.json", tmp_path / "logs/faults.log"]
        command = [sys.executable, "-c", CRASH, *map(str, files), name]
        assert subprocess.run(command, capture_output=True).returncode < 0

    return end


def test_the_first_run_knows_of_no_other(make):
    assert make().begin("1") is None


def test_a_run_that_was_closed_ended_well(make):
    first = make()
    first.begin("1")
    first.end()
    assert make().begin("1") is None


def test_a_crash_is_told_with_its_stack(make, end_by):
    end_by("SIGSEGV")
    ending = make().begin("2")
    assert (ending.how, ending.run.version) == ("crash", "1")
    assert ending.trace.startswith("Fatal Python error: Segmentation fault")


def test_a_run_that_was_killed_is_lost(make, end_by):
    end_by("SIGKILL")
    ending = make().begin("1")
    assert (ending.how, ending.trace) == ("lost", "")
    assert not ending.is_no_fault


@pytest.fixture
def lose_before_boot(tmp_path):
    """Leaves the mark of a run that began before the computer was started."""

    def lose(**told):
        began = datetime.fromtimestamp(psutil.boot_time() - 60, UTC)
        run = Run(version="1", began=began, **told)
        (tmp_path / "run.json").write_bytes(msgspec.json.encode(run))

    return lose


def test_a_run_that_ended_with_the_computer_is_no_fault(make, lose_before_boot):
    lose_before_boot()
    ending = make().begin("1")
    assert (ending.how, ending.is_no_fault) == ("lost", True)


def test_a_bug_is_told_though_the_computer_ended_then(make, lose_before_boot):
    lose_before_boot(bug="ValueError: boom")
    ending = make().begin("1")
    assert (ending.how, ending.trace) == ("bug", "ValueError: boom")
    assert not ending.is_no_fault


def test_a_crash_is_told_once(make, end_by):
    end_by("SIGSEGV")
    mark = make()
    mark.begin("1")
    mark.end()
    assert make().begin("1") is None


def test_a_bug_is_told_though_the_run_was_closed(make):
    first = make()
    first.begin("1")
    first.note_bug("ValueError: boom")
    first.end()
    ending = make().begin("1")
    assert (ending.how, ending.trace) == ("bug", "ValueError: boom")


def test_a_mark_that_makes_no_sense_is_none(make, tmp_path):
    (tmp_path / "run.json").write_text(json.dumps(["?"]))
    assert make().begin("1") is None


def test_without_a_folder_for_them_there_are_no_stacks(make, tmp_path):
    (tmp_path / "logs").write_text("a file")
    assert make().begin("1") is None
