"""Real children: what they say arrives, and their end is explained."""

import sys

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
        processes.append(HostProcess(tmp_path / "logs" / "engine.log", command))
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


def test_sending_to_a_dead_child_says_how_it_ended(start):
    process = start(die("SIGSEGV"))
    with pytest.raises(EngineCrashed):
        receive(process)
    with pytest.raises(EngineCrashed, match="SIGSEGV"):
        process.send(b"hello")


def test_a_child_that_closes_its_pipe_is_ended(start):
    process = start("import os, time; os.close(1); time.sleep(600)")
    with pytest.raises(EngineCrashed, match="closed its pipe"):
        receive(process)
    assert not process.is_alive


def test_a_command_that_is_not_there_is_not_started(tmp_path):
    with pytest.raises(EngineNotStarted):
        HostProcess(tmp_path / "engine.log", [str(tmp_path / "nothing")])


def test_secrets_do_not_reach_the_child(start, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    process = start("import os; print('HF_TOKEN' in os.environ, flush=True)")
    assert receive(process) == b"False\n"


def test_a_large_log_is_set_aside(start, tmp_path):
    log = tmp_path / "logs" / "engine.log"
    log.parent.mkdir()
    log.write_bytes(b"x" * 1_000_001)
    start("pass")
    assert log.stat().st_size == 0
    assert log.with_suffix(".1.log").exists()
