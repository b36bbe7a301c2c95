"""Where the program starts."""

import os
import subprocess
import sys


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "inglenook", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=os.environ | environment,
        timeout=60,
    )


def test_the_engine_host_greets_and_ends_with_its_pipe():
    with subprocess.Popen(
        [sys.executable, "-m", "inglenook", "--engine-host"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as host:
        assert host.stdout.readline().startswith(b'{"type":"Hello"')
        host.stdin.close()
        assert host.stdout.read() == b""
    assert host.returncode == 0


def test_without_a_display_the_window_says_so():
    nowhere = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    result = run(**nowhere)
    assert result.returncode == 1
    assert result.stderr.decode().startswith("error: There is no display")


def test_a_model_as_the_argument_means_the_window():
    nowhere = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    assert b"no display" in run("some model.GGUF", **nowhere).stderr


def test_without_streams_it_runs_all_the_same():
    """As a windowed program on Windows does."""
    command = ["sh", "-c", 'exec "$0" -m inglenook --version >&- 2>&-', sys.executable]
    assert subprocess.run(command, timeout=60).returncode == 0
