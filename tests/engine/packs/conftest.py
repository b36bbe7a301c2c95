import pytest
from tests.engine.packs.local_index import VERSION, serve_index

from inglenook.engine.packs.store import Packs
from inglenook.engine.packs.web import Web
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions


@pytest.fixture
def index():
    with serve_index() as index:
        yield index


@pytest.fixture
def web():
    return Web(Network(NetworkOptions()))


@pytest.fixture
def packs(tmp_path):
    return Packs(tmp_path / "engines", VERSION)
