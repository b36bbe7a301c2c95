"""Offline is offline: no socket is opened, in no process of the program."""

import os
import subprocess
import sys

import pytest
from tests.engine.packs.local_index import serve_index, slim_wheel
from tests.local_hub import serve_hub

#: Python imports it at its start, in children of children too.
_WATCH = """
import os, sys

def note(event, arguments):
    if event.startswith("socket."):
        with open(os.environ["SOCKETS_LOG"], "a") as log:
            log.write(f"{event} {arguments[1:]}\\n")

sys.addaudithook(note)
"""


@pytest.fixture
def log(tmp_path, monkeypatch):
    """What the program does with sockets is written there."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(_WATCH)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "watch"), os.pathsep)
    monkeypatch.setenv("SOCKETS_LOG", str(tmp_path / "sockets.log"))
    return tmp_path / "sockets.log"


@pytest.fixture
def hub(monkeypatch):
    with serve_hub() as served:
        served.add_repo("me/tiny-GGUF", {"tiny-Q4_0.gguf": b"GGUF" * 1000})
        monkeypatch.setenv("HF_ENDPOINT", served.endpoint)
        monkeypatch.setenv("HF_TOKEN", "hf_x")
        yield served


def run(*words):
    return subprocess.run(
        [sys.executable, "-m", "inglenook", *words], capture_output=True, timeout=60
    )


def sockets(log):
    return log.read_text().splitlines() if log.exists() else []


COMMANDS = [
    ["search", "tiny"],
    ["variants", "me/tiny-GGUF"],
    ["pull", "me/tiny-GGUF", "Q4_0"],
    ["models", "--copies"],
    ["devices"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_offline_no_socket_is_opened(command, hub, log):
    run("--offline", *command)
    assert sockets(log) == []
    assert hub.n_sockets == 0


@pytest.mark.parametrize("command", COMMANDS[:3], ids=lambda words: words[0])
def test_nor_for_what_was_seen_before(command, hub, log):
    run("search", "tiny")
    run("variants", "me/tiny-GGUF")
    # The watch sees what there is to see.
    assert any(line.startswith("socket.connect") for line in sockets(log))
    log.unlink()
    n_sockets = hub.n_sockets
    run("--offline", *command)
    assert sockets(log) == []
    assert hub.n_sockets == n_sockets


def test_offline_no_engine_is_fetched(log, tmp_path):
    with serve_index() as index:
        root = index.offer(slim_wheel(tmp_path))
        done = run("--offline", "engines", "install", "cpu", "--index", root)
        assert b"work offline" in done.stderr
        assert index.asked == []
    assert sockets(log) == []


def test_the_settings_hold_as_well(hub, log, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.toml").write_text("[network]\noffline = true\n")
    for command in COMMANDS[:3]:
        run(*command)
    assert sockets(log) == []
