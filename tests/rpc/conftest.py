"""A second backend for the tests that opt in to it."""

import pytest
from tests.llama_source import NotBuilt
from tests.rpc.backend import build_backend
from tests.rpc.serving import serve

from inglenook.engine.client import EngineClient


@pytest.fixture(scope="session")
def backend(pytestconfig):
    """The backend; it is kept for later runs."""
    try:
        return build_backend(pytestconfig.cache.mkdir("rpc"))
    except NotBuilt as error:
        pytest.fail(f"The RPC backend is not there: {error}", pytrace=False)


@pytest.fixture
def server(backend):
    """A server with the memory of this machine."""
    with serve(backend) as server:
        yield server


@pytest.fixture
def start(server, tmp_path):
    """Starts engines on the server; all end with the test."""
    clients = []

    def start():
        clients.append(EngineClient(tmp_path / "logs", server.command))
        return clients[-1]

    yield start
    for client in clients:
        client.close()
