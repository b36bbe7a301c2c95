"""The newest version, asked of a real server over HTTPS."""

import socket

import pytest

from inglenook.errors import (
    CertificateRefused,
    HostUnreachable,
    NetworkOff,
    NewestDoubtful,
    NewestNotTold,
)
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.updates.records import Release
from inglenook.updates.releases import newest_release
from inglenook.work import drain


def newest(forge, own="0.1.0", network=None):
    return drain(newest_release(network or forge.network, forge.address, own))


@pytest.mark.parametrize(
    ("tag", "is_newer"),
    [
        ("v0.1.0", False),
        ("v0.0.9", False),
        ("v0.2.0", True),
        ("v0.10.0", True),
        ("v0.1.0rc1", False),
        ("1.0", True),
    ],
)
def test_versions_are_compared_as_versions(forge, tag, is_newer):
    forge.target = f"/me/inglenook/releases/tag/{tag}"
    told = newest(forge)
    version = tag.removeprefix("v")
    page = forge.page(tag)
    assert told == Release(version=version, page=page, is_newer=is_newer)


def test_a_whole_address_of_the_same_place_will_do(forge):
    forge.target = forge.page("v3.0")
    assert newest(forge).page == forge.page("v3.0")


def test_one_request_is_made_noted_and_tells_nothing_of_the_user(forge):
    newest(forge)
    ((path, headers),) = forge.asked
    (asked,) = forge.network.asked
    assert path == "/me/inglenook/releases/latest"
    assert (asked.method, asked.host, asked.purpose) == (
        "HEAD",
        forge.host,
        "Newest version",
    )
    assert set(headers) <= {
        *("Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"),
    }


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.test/me/inglenook/releases/tag/v9.0",
        "http://{host}/me/inglenook/releases/tag/v9.0",
        "https://{host}@evil.test/me/inglenook/releases/tag/v9.0",
        "//evil.test/me/inglenook/releases/tag/v9.0",
        "/somebody/else/releases/tag/v9.0",
        "/me/inglenook/releases/tag/../../../../login/v9.0",
        "/me/inglenook/releases/tag/%2e%2e/v9.0",
        "/me/inglenook/releases/tag/v9.0?next=evil",
        "/me/inglenook/releases/tag/v9.0#evil",
        "/me/inglenook/releases/tag/..",
        "/me/inglenook/releases/tag/newest",
        "/me/inglenook/releases/tag/v" + "9" * 50,
        "/me/inglenook/releases/tag/v９.0",
        "/login",
        "javascript:alert(1)",
        "http://[::1",
        "x" * 9000,
    ],
)
def test_an_answer_that_leads_astray_is_refused(forge, target):
    forge.target = target.format(host=forge.host).encode().decode("latin-1")
    with pytest.raises(NewestDoubtful) as raised:
        newest(forge)
    assert forge.host in raised.value.text
    assert len(raised.value.detail) <= 200


@pytest.mark.parametrize("status", [200, 403, 404, 429, 500])
def test_a_host_that_sends_on_to_nowhere_tells_nothing(forge, status):
    forge.status, forge.target = status, ""
    with pytest.raises(NewestNotTold, match=str(status)):
        newest(forge)


def test_where_no_release_was_published_this_is_said(forge):
    forge.target = "/me/inglenook/releases"
    with pytest.raises(NewestNotTold, match="No version is published"):
        newest(forge)


def test_offline_nothing_is_asked(forge):
    with pytest.raises(NetworkOff):
        newest(forge, network=Network(NetworkOptions(is_offline=True)))
    assert forge.asked == []


def test_somebody_who_cannot_prove_to_be_the_forge_is_not_asked(forge):
    with pytest.raises(CertificateRefused):
        newest(forge, network=Network(NetworkOptions()))
    assert forge.asked == []


def test_nobody_there_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"https://127.0.0.1:{free.getsockname()[1]}/releases/latest"
        with pytest.raises(HostUnreachable):
            drain(newest_release(Network(NetworkOptions()), address, "0.1.0"))
