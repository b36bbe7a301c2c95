"""What can go wrong at the hub, and what the user reads of it."""

import pytest
from tests.local_hub import Fault, make_certificates, serve_hub

from inglenook.errors import (
    AppError,
    CertificateRefused,
    ConnectionBroken,
    HostNotFound,
    HostSilent,
    HostUnreachable,
    HubBusy,
    HubFailing,
    HubGarbled,
    HubRefused,
    NetworkError,
    ProxyRefused,
    RemoteFileNotFound,
    RepoDisabled,
    RepoGated,
    RepoNotFound,
    RevisionNotFound,
    SearchMissing,
    TokenRejected,
)
from inglenook.hub.session import HubSession
from inglenook.network import network as network_module
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain


def fails(work):
    """The failure that a work ends in."""
    with pytest.raises(AppError) as caught:
        drain(work)
    return caught.value


@pytest.fixture
def open_session(network):
    sessions = []

    def opened(token=""):
        sessions.append(HubSession(network, token, "A test"))
        return sessions[-1]

    yield opened
    for each in sessions:
        each.__exit__(None, None, None)


def test_a_missing_repository_may_be_a_private_one(hub, open_session):
    hub.add_repo("a/hidden", private=True)
    hub.add_token("hf_x", "somebody")
    for repo_id in ("a/hidden", "a/none"):
        for token in ("", "hf_x"):
            error = fails(open_session(token).model(repo_id))
            assert type(error) is RepoNotFound
            assert repo_id in error.text
            assert "private" in error.text


def test_a_private_repository_is_shown_to_its_owner(hub, open_session):
    hub.add_repo("a/hidden", private=True)
    hub.add_token("hf_x", "a")
    assert drain(open_session("hf_x").model("a/hidden")).id == "a/hidden"


def test_a_gated_file_without_a_token_needs_the_licence_and_a_token(hub, open_session):
    repo = hub.add_repo("a/b", gated="manual")
    error = fails(open_session().text("a/b", repo.commit, "README.md"))
    assert type(error) is RepoGated
    assert error.url == "https://huggingface.co/a/b"
    assert error.url in error.hint
    assert "token" in error.hint
    assert not error.has_token


def test_a_gated_file_with_a_token_needs_the_licence_only(hub, open_session):
    repo = hub.add_repo("a/b", gated="manual")
    hub.add_token("hf_x", "somebody")
    error = fails(open_session("hf_x").text("a/b", repo.commit, "README.md"))
    assert type(error) is RepoGated
    assert error.has_token
    assert "token" not in error.hint


def test_an_unknown_token_is_told_even_of_public_repositories(hub, open_session):
    hub.add_repo("a/b")
    assert type(fails(open_session("hf_old").model("a/b"))) is TokenRejected
    assert type(fails(open_session("hf_old").models({}))) is TokenRejected


def test_a_token_of_other_letters_is_none(network):
    with pytest.raises(TokenRejected):
        HubSession(network, "hf_ключ", "A test")


def test_a_disabled_repository_is_told(hub, open_session):
    hub.add_repo("a/b", disabled=True)
    assert type(fails(open_session().model("a/b"))) is RepoDisabled


def test_a_missing_revision_is_told(hub, open_session):
    hub.add_repo("a/b")
    assert type(fails(open_session().model("a/b", "v9"))) is RevisionNotFound
    assert type(fails(open_session().files("a/b", "0" * 40))) is RevisionNotFound


def test_a_missing_file_is_told(hub, open_session):
    repo = hub.add_repo("a/b")
    error = fails(open_session().text("a/b", repo.commit, "none.txt"))
    assert type(error) is RemoteFileNotFound


@pytest.mark.parametrize("status", [401, 404])
def test_a_mirror_without_a_search_is_told(hub, open_session, status):
    hub.fault(Fault("status", status=status), on="search")
    assert type(fails(open_session().models({}))) is SearchMissing


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("status", status=429), HubBusy),
        (Fault("status", status=500), HubFailing),
        (Fault("status", status=503, body=b"<html>upstream</html>"), HubFailing),
        (Fault("status", status=503), HubFailing),
        (Fault("status", status=504), HubFailing),
        (Fault("status", status=408), HubFailing),
        (Fault("status", status=400), HubRefused),
        (Fault("status", status=403), HubRefused),
        (Fault("status", status=407), ProxyRefused),
        (Fault("portal"), HubGarbled),
        (Fault("portal_redirect"), HubGarbled),
        (Fault("loop"), NetworkError),
        (Fault("body", body=b""), HubGarbled),
        (Fault("body", body=b'{"id": '), HubGarbled),
        (Fault("body", body=b"[]"), HubGarbled),
        (Fault("body", body=b"{}"), HubGarbled),
        (Fault("body", body=b"\xff\xfe\x00"), HubGarbled),
        (Fault("body", body=b"[" * 100_000), HubGarbled),
        (Fault("body", body=b'{"id": "a/b", "lastModified": "soon"}'), HubGarbled),
        (Fault("cut", at_bytes=5), ConnectionBroken),
        (Fault("reset", at_bytes=5), ConnectionBroken),
        (Fault("drop"), ConnectionBroken),
    ],
    ids=repr,
)
def test_each_fault_of_an_answer_has_its_error(hub, open_session, fault, error):
    hub.add_repo("a/b")
    hub.fault(fault, on="info", times=None)
    found = fails(open_session().model("a/b"))
    assert isinstance(found, error)
    assert found.text.endswith(".")
    assert found.hint.endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        b'[{"type": "file"}]',
        b'[{"type": "file", "path": "x", "size": 5, "oid": "0", "lfs": {"size": 5}}]',
        b'["x"]',
        b"[5]",
        b"null",
    ],
)
def test_a_list_of_files_that_makes_no_sense_is_told(hub, open_session, body):
    hub.fault(Fault("body", body=body), on="tree")
    assert type(fails(open_session().files("a/b", "0" * 40))) is HubGarbled


@pytest.mark.parametrize("fault", [Fault("silent"), Fault("stall", at_bytes=5)])
def test_a_hub_that_falls_silent_is_given_up(hub, open_session, fault, monkeypatch):
    monkeypatch.setattr(network_module, "TIMEOUT_S", 0.2)
    hub.add_repo("a/b")
    hub.fault(fault)
    assert type(fails(open_session().model("a/b"))) is HostSilent


def session_at(endpoint, **options):
    return HubSession(
        Network(NetworkOptions(endpoint=endpoint, **options)), "", "A test"
    )


def test_a_closed_port_is_told():
    with session_at("http://127.0.0.1:9", proxy_mode="none") as session:
        assert type(fails(session.model("a/b"))) is HostUnreachable


def test_an_unknown_host_is_told():
    with session_at("http://no-such-host.invalid", proxy_mode="none") as session:
        assert type(fails(session.model("a/b"))) is HostNotFound


def test_a_proxy_that_refuses_is_told(hub):
    hub.fault(Fault("status", status=407), times=None)
    options = {"proxy_mode": "own", "proxy": hub.endpoint}
    with session_at("https://huggingface.co", **options) as session:
        assert type(fails(session.model("a/b"))) is ProxyRefused


def test_a_certificate_that_nobody_knows_is_told(tmp_path):
    with (
        serve_hub(tls=make_certificates(tmp_path)) as hub,
        session_at(hub.endpoint, proxy_mode="none") as session,
    ):
        assert type(fails(session.model("a/b"))) is CertificateRefused


def test_a_certificate_of_the_users_own_authority_is_trusted(tmp_path):
    with serve_hub(tls=make_certificates(tmp_path)) as hub:
        hub.add_repo("a/b")
        trusted = {"proxy_mode": "none", "ca_file": str(hub.ca_file)}
        with session_at(hub.endpoint, **trusted) as session:
            assert drain(session.model("a/b")).id == "a/b"
