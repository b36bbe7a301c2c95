"""Engines that are tried: the real one, and some that fail."""

import sys

import pytest
from tests.engine.packs.local_index import VERSION

from inglenook.engine.packs.trial import try_engine
from inglenook.engine.process import host_command
from inglenook.work import drain


def try_(tmp_path, command, version=VERSION):
    return drain(try_engine(command, tmp_path / "logs", version))


def child(source):
    return [sys.executable, "-c", source]


def test_the_installed_engine_can_be_used(tmp_path):
    trial = try_(tmp_path, host_command())
    assert trial.reason == ""
    assert trial.engine.startswith(f"llama-cpp-python {VERSION},")
    assert "CPU" in trial.system


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import os; os.abort()", "signal SIGABRT"),
        ("import sys; sys.exit('libx.so: no')", "exit status 1: libx.so: no"),
        ("import sys; sys.exit('one\\ntwo')", "exit status 1: two"),
        ("print('hello')", "The engine sent something"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "The system ended"),
    ],
)
def test_one_that_fails_says_how(tmp_path, source, reason):
    assert try_(tmp_path, child(source)).reason.startswith(reason)


def test_one_of_another_version_is_not_used(tmp_path):
    assert "not 9.9.9" in try_(tmp_path, host_command(), "9.9.9").reason


def test_one_that_is_not_there_says_so(tmp_path):
    assert try_(tmp_path, [str(tmp_path / "nothing")]).reason


def test_one_that_dies_when_its_devices_are_looked_at_is_not_used(tmp_path):
    hello = f'{{"type":"Hello","engine":"llama-cpp-python {VERSION}, x","system":""}}'
    source = f"import os; print('{hello}', flush=True); input(); os.abort()"
    assert try_(tmp_path, child(source)).reason == "signal SIGABRT"


def test_who_gives_up_ends_it(tmp_path):
    work = try_engine(child("import time; time.sleep(600)"), tmp_path / "logs", VERSION)
    next(work)
    work.close()
