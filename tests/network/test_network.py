"""The one door to the network, with a real server, proxy and certificates."""

import socket
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest
from tests.local_hub import make_certificates, serve_hub
from tests.network.socks_server import copy

from inglenook.errors import (
    CertificateRefused,
    HostSilent,
    HostUnreachable,
    NetworkOff,
    NetworkSetupInvalid,
    ProxyRefused,
)
from inglenook.network.failures import network_errors
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions


class Proxy(ThreadingHTTPServer):
    """Passes tunnels on, or refuses them; keeps what it was asked for."""

    def __init__(self):
        self.asked = []
        self.status = 200
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            def do_CONNECT(self):
                proxy.asked.append(self.path)
                self.send_response(proxy.status)
                self.end_headers()
                if proxy.status == 200:
                    host, port = self.path.split(":")
                    with socket.create_connection((host, int(port))) as far:
                        back = threading.Thread(  # noqa: TID251 - no Qt here
                            target=copy, args=(far, self.connection)
                        )
                        back.start()
                        copy(self.connection, far)
                        back.join()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://user:secret@127.0.0.1:{self.server_port}"


@pytest.fixture
def proxy():
    server = Proxy()
    work = partial(server.serve_forever, poll_interval=0.02)
    thread = threading.Thread(target=work)  # noqa: TID251 - no Qt here
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def secure_hub(tmp_path):
    with serve_hub(tls=make_certificates(tmp_path)) as hub:
        yield hub


@pytest.fixture
def hub():
    with serve_hub() as hub:
        yield hub


def ask(network, url, **options):
    with network.open_client("Test") as client, network_errors("the hub"):
        return client.get(url, **options)


def trusting(hub, **options):
    return Network(NetworkOptions(ca_file=str(hub.ca_file), **options))


def test_a_request_is_noted_without_what_is_secret(hub):
    network = Network(NetworkOptions())
    ask(network, f"{hub.endpoint}/api/models?token=hf_secret")
    (asked,) = network.asked
    assert (asked.method, asked.purpose) == ("GET", "Test")
    assert f"http://{asked.host}" == hub.endpoint
    assert "hf_secret" not in str(asked)


def test_offline_no_client_is_opened_and_open_ones_ask_nothing(hub):
    network = Network(NetworkOptions())
    with network.open_client("Test") as client:
        network.change(NetworkOptions(is_offline=True))
        with pytest.raises(NetworkOff):
            client.get(hub.endpoint)
    with pytest.raises(NetworkOff):
        network.open_client("Test")
    assert hub.n_sockets == 0
    assert network.asked == ()


def test_nobody_waits_for_ever():
    network = Network(NetworkOptions())
    with network.open_client("Test") as client:
        request = client.build_request("GET", "http://127.0.0.1/", timeout=None)
        client.event_hooks["request"][0](request)
    assert None not in request.extensions["timeout"].values()


def test_the_users_own_certificates_are_trusted(secure_hub):
    assert ask(trusting(secure_hub), secure_hub.endpoint).status_code in (200, 404)


def test_others_are_not(secure_hub):
    with pytest.raises(CertificateRefused) as raised:
        ask(Network(NetworkOptions()), secure_hub.endpoint)
    assert "the hub" in raised.value.text


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_certificates_that_cannot_be_read_are_told(content, tmp_path):
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NetworkSetupInvalid, match=r"ca\.pem"):
        Network(NetworkOptions(ca_file=str(path))).open_client("Test")


def test_an_own_proxy_is_used(secure_hub, proxy):
    network = trusting(secure_hub, proxy_mode="own", proxy=proxy.url)
    ask(network, secure_hub.endpoint)
    assert f"https://{proxy.asked[0]}" == secure_hub.endpoint


@pytest.mark.parametrize(("mode", "n_asked"), [("system", 1), ("none", 0)])
def test_the_systems_proxy_is_used_where_it_may(
    mode, n_asked, secure_hub, proxy, monkeypatch
):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    ask(trusting(secure_hub, proxy_mode=mode), secure_hub.endpoint)
    assert len(proxy.asked) == n_asked


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_that_refuses_is_told(status, secure_hub, proxy):
    proxy.status = status
    network = trusting(secure_hub, proxy_mode="own", proxy=proxy.url)
    with pytest.raises(ProxyRefused, match=str(status)) as raised:
        ask(network, secure_hub.endpoint)
    assert "secret" not in raised.value.text


@pytest.mark.parametrize("proxy_url", ["", "nonsense", "ftp://x:1", "socks5://[::1"])
def test_a_proxy_that_makes_no_sense_is_told(proxy_url):
    options = NetworkOptions(proxy_mode="own", proxy=proxy_url)
    with pytest.raises(NetworkSetupInvalid):
        Network(options).open_client("Test")


@pytest.mark.parametrize("endpoint", ["nonsense", "ftp://x", "https://user:pw@x"])
def test_a_mirror_that_makes_no_sense_is_told(endpoint):
    with pytest.raises(NetworkSetupInvalid, match="mirror") as raised:
        Network(NetworkOptions(endpoint=endpoint)).open_client("Test")
    assert "pw" not in raised.value.text


def test_the_list_of_requests_can_begin_anew(hub):
    network = Network(NetworkOptions())
    ask(network, hub.endpoint)
    network.forget_asked()
    assert network.asked == ()


def test_a_socks_proxy_can_be_used():
    options = NetworkOptions(proxy_mode="own", proxy="socks5://127.0.0.1:1080")
    Network(options).open_client("Test").close()


def test_nobody_there_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(HostUnreachable):
            ask(Network(NetworkOptions()), f"http://127.0.0.1:{free.getsockname()[1]}")


def test_silence_is_told(hub):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(HostSilent):
            ask(Network(NetworkOptions()), url, timeout=httpx2.Timeout(0.1))
