"""An engine process for the tests of its parts."""

import sys
from pathlib import Path

import pytest
from tests.engine.host.asking import plan

from inglenook.engine.client import EngineClient
from inglenook.work import drain

HOSTS = Path(__file__).parent.parent / "hosts"


@pytest.fixture
def engine(tmp_path):
    """Starts an engine, the usual one or a script of `hosts`; all end with the test."""
    clients = []

    def start(script=None):
        command = [sys.executable, str(HOSTS / script)] if script else None
        clients.append(EngineClient(tmp_path / "logs", command))
        drain(clients[-1].greet())
        return clients[-1]

    yield start
    for client in clients:
        client.close()


@pytest.fixture
def load(engine):
    """Starts an engine with a model."""

    def load_(path, **changes):
        client = engine()
        client.loaded = drain(client.load(path, plan(**changes)))
        return client

    return load_
