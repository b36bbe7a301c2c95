"""The network's door, against a real server."""

import gzip
import hashlib
import socket

import pytest

from inglenook.engine.packs.web import Web
from inglenook.errors import (
    ConnectionBroken,
    HostUnreachable,
    NetworkError,
    NetworkOff,
    PackNotInstalled,
)
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain

CONTENT = b"wheel" * 100_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def read(web, url):
    return drain(web.read(url, accept="text/html"))


def save(web, url, target, sha256=SHA256):
    steps = []
    drain(web.save(url, target, sha256=sha256, name="x.whl"), steps.append)
    return steps


def test_a_page_comes_with_its_type(index, web):
    url = index.put("/page", b"hello", Content_Type="text/html; charset=utf-8")
    page = read(web, url)
    assert (page.url, page.body) == (url, b"hello")
    assert page.content_type.startswith("text/html")


def test_who_asks_says_so(index, web):
    read(web, index.put("/page", b""))
    ((_, headers),) = index.asked
    assert headers["User-Agent"].startswith("inglenook/")
    assert headers["Accept"] == "text/html"


def test_a_compressed_page_is_read(index, web):
    url = index.put("/page", gzip.compress(b"hello"), Content_Encoding="gzip")
    assert read(web, url).body == b"hello"


def test_a_page_that_is_not_there_is_none(index, web):
    assert read(web, index.url + "/nothing") is None


def test_a_page_that_moved_is_found(index, web):
    there = index.put("/b/page", b"hello")
    page = read(web, index.put("/a/page", b"", status=302, Location="/b/page"))
    assert (page.url, page.body) == (there, b"hello")


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "/loop", "ftp://x.test/", "http://[::1/"]
)
def test_a_page_that_leads_astray_is_not_followed(index, web, place):
    url = index.put("/loop", b"", status=302, Location=place)
    with pytest.raises((PackNotInstalled, NetworkError)):
        read(web, url)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "",
        "http://",
        "http://[::1",
        "http://a b/",
        "http://x\x00y/",
        "http://" + "a" * 300 + "/",
        "http://127.0.0.1:99999/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(web, url):
    with pytest.raises((PackNotInstalled, NetworkError)):
        read(web, url)


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_refusal_is_told_with_its_number(index, web, status):
    with pytest.raises(PackNotInstalled, match=f"127.0.0.1 answers {status}"):
        read(web, index.put("/page", b"", status=status))


def test_a_page_without_an_end_is_given_up(index, web):
    with pytest.raises(PackNotInstalled, match="too large"):
        read(web, index.put("/page", b"x" * (9 * 2**20)))


def test_a_page_that_swells_is_given_up(index, web):
    bomb = gzip.compress(b"x" * (64 * 2**20))
    with pytest.raises(PackNotInstalled, match="too large"):
        read(web, index.put("/page", bomb, Content_Encoding="gzip"))


def test_nobody_there_is_a_failure(web):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://user:secret@127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(HostUnreachable, match=r"127\.0\.0\.1") as raised:
            read(web, url)
    assert "secret" not in raised.value.text + raised.value.detail


def test_offline_nothing_is_asked(index, tmp_path):
    web, url = (
        Web(Network(NetworkOptions(is_offline=True))),
        index.put("/page", b"hello"),
    )
    with pytest.raises(NetworkOff):
        read(web, url)
    with pytest.raises(NetworkOff):
        save(web, url, tmp_path / "x")
    assert index.asked == []
    assert not (tmp_path / "x").exists()


def test_every_request_is_noted(index, tmp_path):
    network = Network(NetworkOptions())
    web = Web(network)
    index.put("/a", b"", status=302, Location="/b")
    read(web, index.url + "/a")
    save(web, index.put("/x.whl", CONTENT), tmp_path / "x")
    purposes = [asked.purpose for asked in network.asked]
    assert purposes == ["Package index", "Package index", "x.whl"]


def test_a_full_disk_is_no_failure_of_the_network(index, web, tmp_path):
    url = index.put("/x.whl", CONTENT)
    with pytest.raises(IsADirectoryError):
        save(web, url, tmp_path)


def test_a_proxy_is_used(index, web, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", index.url)
    index.put("http://far.test/page", b"through the proxy")
    assert read(web, "http://far.test/page").body == b"through the proxy"


def test_a_file_is_saved_and_its_progress_told(index, web, tmp_path):
    steps = save(web, index.put("/x.whl", CONTENT), tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == CONTENT
    assert steps[0].total_bytes == len(CONTENT)
    assert (steps[0].step, steps[0].name) == ("Fetching", "x.whl")


def test_a_file_of_unknown_length_is_saved(index, web, tmp_path):
    url = index.put("/x.whl", CONTENT, Content_Length=None)
    steps = save(web, url, tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == CONTENT
    assert steps[0].total_bytes == 0


def test_a_file_that_says_to_be_compressed_is_taken_as_it_is(index, web, tmp_path):
    save(web, index.put("/x", CONTENT, Content_Encoding="gzip"), tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == CONTENT


def test_another_file_than_promised_is_not_kept(index, web, tmp_path):
    url = index.put("/x.whl", CONTENT + b"!")
    with pytest.raises(PackNotInstalled, match="SHA-256 differs"):
        save(web, url, tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_a_file_that_breaks_off_is_a_failure(index, web, tmp_path):
    url = index.put("/x.whl", CONTENT, Content_Length=len(CONTENT) + 1)
    with pytest.raises(ConnectionBroken, match="broke off"):
        save(web, url, tmp_path / "x")


def test_a_file_that_is_not_there_is_a_failure(index, web, tmp_path):
    with pytest.raises(PackNotInstalled, match="answers 404"):
        save(web, index.url + "/x.whl", tmp_path / "x")


def test_a_file_that_says_to_be_huge_is_not_begun(index, web, tmp_path):
    url = index.put("/x.whl", CONTENT, Content_Length=2**40)
    with pytest.raises(PackNotInstalled, match="too large"):
        save(web, url, tmp_path / "x")


def test_who_gives_up_leaves_no_connection(index, web, tmp_path):
    work = web.save(
        index.put("/x.whl", CONTENT), tmp_path / "x", sha256=SHA256, name="x.whl"
    )
    next(work)
    work.close()
    assert (tmp_path / "x").stat().st_size < len(CONTENT)
