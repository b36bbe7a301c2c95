"""Real children: what they say arrives, and their end is explained."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from inglenook.engine.process import HostProcess
from inglenook.errors import (
    EngineCrashed,
    EngineKilled,
    EngineNotStarted,
    NotEnoughMemory,
)


@pytest.fixture
def start(tmp_path):
    """Starts a child from its source; all are ended with the test."""
    processes = []

    def start_(source):
        command = [sys.executable, "-c", source]
        processes.append(HostProcess(tmp_path / "logs", command))
        return processes[-1]

    yield start_
    for process in processes:
        process.close()


def receive(process):
    while (line := process.receive(0.1)) is None:
        pass
    return line


ECHO = "import sys\nfor line in sys.stdin:\n print(line.strip()[::-1], flush=True)"


def test_lines_go_in_and_come_out(start):
    process = start(ECHO)
    process.send(b"abc")
    assert receive(process) == b"cba\n"


def test_a_silent_child_gives_nothing_in_time(start):
    process = start(ECHO)
    assert process.receive(0.01) is None
    assert process.is_alive


def die(signal_name):
    return f"import os, signal; os.kill(os.getpid(), signal.{signal_name})"


@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT", "SIGILL"])
def test_a_crash_is_told_by_its_signal(start, name):
    with pytest.raises(EngineCrashed, match=name):
        receive(start(die(name)))


def test_a_kill_is_the_systems(start):
    with pytest.raises(EngineKilled):
        receive(start(die("SIGKILL")))


def test_an_exit_is_told_with_its_status_and_last_words(start):
    process = start("import sys; print('CUDA error: no', file=sys.stderr); sys.exit(3)")
    with pytest.raises(EngineCrashed, match="exit status 3") as raised:
        receive(process)
    assert raised.value.detail == "CUDA error: no"


def test_last_words_about_memory_make_it_a_lack_of_memory(start):
    source = "import sys; print('CUDA error: out of memory', file=sys.stderr);"
    with pytest.raises(NotEnoughMemory):
        receive(start(source + die("SIGABRT")))


def test_words_of_an_earlier_process_are_not_its_own(start):
    first = start("import sys; print('out of memory', file=sys.stderr)")
    with pytest.raises(NotEnoughMemory):
        receive(first)
    with pytest.raises(EngineCrashed):
        receive(start("pass"))


def test_who_asks_again_is_told_again(start):
    process = start("pass")
    for _ in range(2):
        with pytest.raises(EngineCrashed):
            receive(process)


def test_sending_to_a_dead_child_is_no_failure_of_the_sender(start):
    process = start(die("SIGSEGV"))
    with pytest.raises(EngineCrashed):
        receive(process)
    process.send(b"hello")
    with pytest.raises(EngineCrashed, match="SIGSEGV"):
        receive(process)


def test_a_child_that_does_not_read_holds_nobody(start):
    process = start("import time; time.sleep(600)")
    for _ in range(3):
        process.send(b"x" * 1_000_000)
    process.kill()
    with pytest.raises(EngineKilled):
        receive(process)


def test_a_child_that_closes_its_pipe_is_ended(start):
    process = start("import os, time; os.close(1); time.sleep(600)")
    with pytest.raises(EngineCrashed, match="closed its pipe"):
        receive(process)
    assert not process.is_alive


def test_a_command_that_is_not_there_is_not_started(tmp_path):
    with pytest.raises(EngineNotStarted):
        HostProcess(tmp_path, [str(tmp_path / "nothing")])


def test_where_its_log_cannot_be_read_no_child_is_left(tmp_path, monkeypatch):
    """As where all descriptors are in use."""
    started = []
    popen, open_ = subprocess.Popen, Path.open
    monkeypatch.setattr(
        subprocess, "Popen", lambda *a, **k: started.append(popen(*a, **k))
    )

    def refuse(path, mode="r"):
        if mode == "rb":
            raise OSError(errno.EMFILE, "Too many open files")
        return open_(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(EngineNotStarted):
        HostProcess(tmp_path, [sys.executable, "-c", "pass"])
    assert not started


def test_secrets_do_not_reach_the_child(start, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    process = start("import os; print('HF_TOKEN' in os.environ, flush=True)")
    assert receive(process) == b"False\n"


SAY_SPIN_COUNT = "import os; print(os.environ.get('GOMP_SPINCOUNT'), flush=True)"


def test_the_threads_of_the_child_do_not_spin_for_long(start, monkeypatch):
    monkeypatch.delenv("GOMP_SPINCOUNT", raising=False)
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    assert receive(start(SAY_SPIN_COUNT)) == b"3000\n"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("GOMP_SPINCOUNT", "7", b"7\n"), ("OMP_WAIT_POLICY", "ACTIVE", b"None\n")],
)
def test_how_the_user_lets_threads_wait_is_kept(start, monkeypatch, name, value, said):
    monkeypatch.delenv("GOMP_SPINCOUNT", raising=False)
    monkeypatch.setenv(name, value)
    assert receive(start(SAY_SPIN_COUNT)) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, b"None\n"),
        ({"OMP_WAIT_POLICY": "PASSIVE"}, b"0\n"),
        ({"OMP_WAIT_POLICY": "active"}, b"infinite\n"),
        ({"OMP_WAIT_POLICY": "passive", "KMP_BLOCKTIME": "5"}, b"5\n"),
    ],
    ids=str,
)
def test_how_the_user_lets_threads_wait_holds_for_libomp(
    start, monkeypatch, given, said
):
    monkeypatch.delenv("KMP_BLOCKTIME", raising=False)
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    say = "import os; print(os.environ.get('KMP_BLOCKTIME'), flush=True)"
    assert receive(start(say)) == said


def test_each_child_has_a_log_of_its_own(start, tmp_path):
    first = start("import sys; sys.stdin.read(); sys.exit(4)")
    second = start("import sys; print('out of memory', file=sys.stderr)")
    with pytest.raises(NotEnoughMemory):
        receive(second)
    first._stdin.close()
    with pytest.raises(EngineCrashed, match="exit status 4"):
        receive(first)


def test_an_end_is_explained_though_newer_processes_have_deleted_the_log(
    start, tmp_path
):
    words = "CUDA error: out of memory"
    process = start(f"import os\ninput()\nos.write(2, b'{words}')\nos.abort()")
    for log in (tmp_path / "logs").iterdir():
        log.unlink()
    process.send(b"go on")
    with pytest.raises(NotEnoughMemory) as raised:
        receive(process)
    assert raised.value.detail == words


def test_only_the_newest_logs_are_kept(start, tmp_path):
    logs = tmp_path / "logs"
    logs.mkdir()
    for number in range(20):
        (logs / f"engine-20260101-0000{number:02d}-abcd.log").touch()
    (logs / "inglenook.log").touch()
    start("pass")
    assert len(list(logs.glob("engine-*.log"))) == 10
    assert (logs / "inglenook.log").exists()


def test_without_a_place_for_its_log_a_child_does_without(tmp_path):
    (tmp_path / "logs").write_text("a file")
    process = HostProcess(tmp_path / "logs", [sys.executable, "-c", "print('hi')"])
    assert receive(process) == b"hi\n"
    process.close()
