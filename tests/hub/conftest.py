"""A local hub with a few repositories, and a catalogue that looks at it."""

import pytest
from tests.local_hub import serve_hub

from inglenook.hub.catalogue import Catalogue
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions


@pytest.fixture
def hub():
    with serve_hub() as served:
        yield served


@pytest.fixture
def network(hub):
    return Network(NetworkOptions(endpoint=hub.endpoint, proxy_mode="none"))


@pytest.fixture
def catalogue(network, tmp_path):
    """Without a token."""
    return Catalogue(network, lambda: "", tmp_path / "kept")
