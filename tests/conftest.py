"""Every test: folders of its own, no network but loopback, no display."""

import os
import signal
import socket

# Before Qt is imported anywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

from tests.tiny_models import write_model

# A shell hides Ctrl+C from what runs in the background, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says more of the machine than of the program.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

#: What the reciting model says: its characters span tokens.
SCRIPT = "Hello! Привет, мир. 你好世界 🙂🚀 done."


class NetworkRefused(Exception):
    """A test tried to reach beyond this machine."""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("INGLENOOK_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch):
    """Keep the user's own one closed, for children too."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("HF_TOKEN", raising=False)


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch):
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1"):
            raise NetworkRefused(str(address[0]))
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def models_folder(tmp_path_factory):
    """Where the tiny models of this run lie."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def reciter(models_folder):
    """A model that says SCRIPT after any prompt."""
    return write_model(models_folder / "reciter.gguf", script=SCRIPT)


@pytest.fixture(scope="session")
def endless(models_folder):
    """A model that never ends by itself."""
    return write_model(
        models_folder / "endless.gguf",
        script="Tick, tock. ",
        script_forever=True,
        context_tokens=65536,
    )


@pytest.fixture(scope="session")
def babbler(models_folder):
    """A model with random weights: each token depends on all before it."""
    return write_model(models_folder / "babbler.gguf")
