"""Every test: folders of its own, no network but loopback, no display."""

import os
import socket

# Before Qt is imported anywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


class NetworkRefused(Exception):
    """A test tried to reach beyond this machine."""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("INGLENOOK_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch):
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1"):
            raise NetworkRefused(str(address[0]))
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
