"""All of the network through a SOCKS5 proxy."""

import gc
import threading
import warnings

import httpx2
import pytest
from tests.local_hub import serve_hub
from tests.network.socks_server import serve_socks

from inglenook.errors import HostUnreachable, NetworkError, ProxyRefused
from inglenook.hub.session import HubSession
from inglenook.network.failures import network_errors
from inglenook.network.line import Line
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain


@pytest.fixture
def hub():
    with serve_hub() as served:
        yield served


def through(proxy, endpoint, *, scheme="socks5", user=""):
    address = f"{scheme}://{user}127.0.0.1:{proxy.port}"
    return Network(NetworkOptions(proxy_mode="own", proxy=address, endpoint=endpoint))


def ask(network):
    with network_errors("the hub"), network.open_client("Test") as client:
        return client.get(network.options.endpoint)


def failure(network):
    """The class of what is raised, and what the user reads."""
    with warnings.catch_warnings():
        # httpcore2 2.16 leaves the socket of a proxy that refuses to the collector.
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            ask(network)
        except NetworkError as error:
            told = type(error), f"{error.text} {error.hint}"
        gc.collect()
    return told


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_the_proxy_looks_names_up(hub, scheme):
    port = httpx2.URL(hub.endpoint).port
    with serve_socks() as proxy:
        network = through(proxy, f"http://hub.invalid:{port}", scheme=scheme)
        assert ask(network).status_code == 404
        assert proxy.asked == [("hub.invalid", port)]


def test_a_repository_and_where_its_files_are_kept_are_asked_through_it(hub):
    repo = hub.add_repo("a/b", {"README.md": b"x" * 200_000})
    with serve_socks() as proxy:
        with HubSession(through(proxy, hub.endpoint), "", "Test") as session:
            text = drain(session.text("a/b", repo.commit, "README.md"))
        assert len(text) == 200_000
        # The hub, and the origin that it points to.
        assert len(proxy.asked) == hub.n_sockets == 2


def test_the_proxy_is_given_its_password(hub):
    with serve_socks("user:secret") as proxy:
        network = through(proxy, hub.endpoint, user="user:secret@")
        assert ask(network).status_code == 404


@pytest.mark.parametrize("user", ["", "user:wrong@"])
def test_a_proxy_that_lets_nobody_in_is_told_without_the_password(hub, user):
    with serve_socks("user:secret") as proxy:
        kind, words = failure(through(proxy, hub.endpoint, user=user))
        assert proxy.asked == []
    assert kind is ProxyRefused
    assert "wrong" not in words


def test_a_hub_that_the_proxy_does_not_reach_is_told():
    with serve_socks() as proxy:
        kind, _ = failure(through(proxy, "http://127.0.0.1:1"))
    assert kind is ProxyRefused


def test_a_proxy_that_is_gone_is_told():
    with serve_socks() as proxy:
        network = through(proxy, "http://127.0.0.1:1")
    kind, _ = failure(network)
    assert kind is HostUnreachable


def test_a_line_through_the_proxy_can_be_cut(hub):
    repo = hub.add_repo("a/b", {"big.gguf": bytes(2**26)})
    url = f"{hub.endpoint}/a/b/resolve/{repo.commit}/big.gguf"
    line = Line()
    with serve_socks() as proxy:
        network = through(proxy, hub.endpoint)
        with (
            network.open_client("Test", follow_redirects=True) as client,
            client.stream("GET", url, extensions=line.extensions) as response,
        ):
            cut = threading.Thread(target=line.cut)  # noqa: TID251 - no Qt here
            cut.start()
            with pytest.raises(httpx2.TransportError):
                response.read()
            cut.join()
