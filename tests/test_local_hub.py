"""The local hub, seen by the real client of the Hub and by a plain one."""

import hashlib
import socket
import ssl
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from huggingface_hub import HfApi, get_hf_file_metadata, hf_hub_download, hf_hub_url
from huggingface_hub.errors import (
    DisabledRepoError,
    GatedRepoError,
    HfHubHTTPError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from tests.local_hub import Fault, Sparse, make_certificates, serve_hub

CONTENT = bytes(range(256)) * 4000
URL = "/a/b-GGUF/resolve/main/b-Q4_0.gguf"


@pytest.fixture(autouse=True)
def _nobody_is_asked_which_programs_there_are(monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_DISABLE_TELEMETRY", True)


@pytest.fixture
def hub():
    with serve_hub() as served:
        served.add_repo(
            "a/b-GGUF",
            {"b-Q4_0.gguf": CONTENT, "BF16/big.gguf": Sparse(10**12, b"GGUF")},
            downloads=5,
            gguf={"total": 10**9, "architecture": "llama"},
        )
        yield served


@pytest.fixture
def api(hub):
    return HfApi(endpoint=hub.endpoint, token=False)


def fetch(hub, path=URL, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with httpx2.Client(follow_redirects=True, trust_env=False) as client:
        return client.get(hub.endpoint + path, headers=named)


def test_the_real_client_searches_in_pages(hub, api):
    hub.page_size = 4
    for number in range(10):
        hub.add_repo(f"c/m{number}", downloads=number)
    found = list(api.list_models(filter="gguf", author="c", sort="downloads"))
    assert [model.id for model in found] == [f"c/m{n}" for n in reversed(range(10))]
    assert len(hub.asked("search")) == 3


def test_the_real_client_sees_what_it_expands(api):
    (model,) = api.list_models(expand=["gguf", "author"])
    assert (model.author, model.gguf["architecture"]) == ("a", "llama")
    assert model.downloads is None


def test_the_real_client_lists_files_with_their_checksums(hub, api):
    info = api.model_info("a/b-GGUF", files_metadata=True)
    assert info.sha == hub.repos["a/b-GGUF"].commit
    sizes = {each.rfilename: each.size for each in info.siblings}
    assert sizes["BF16/big.gguf"] == 10**12
    tree = {each.path: each for each in api.list_repo_tree("a/b-GGUF", recursive=True)}
    file = tree["b-Q4_0.gguf"]
    assert file.lfs.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert "BF16" in tree
    (info,) = api.get_paths_info("a/b-GGUF", ["b-Q4_0.gguf", "none"])
    assert info.size == len(CONTENT)


def test_the_real_client_downloads_from_the_second_origin(hub, tmp_path):
    hub.add_token("hf_x", "me")
    target = hf_hub_download(
        *("a/b-GGUF", "b-Q4_0.gguf"),
        endpoint=hub.endpoint,
        local_dir=tmp_path,
        token="hf_x",
    )
    assert Path(target).read_bytes() == CONTENT
    (asked,) = hub.asked("cdn")
    assert (asked.token, asked.sent_bytes) == ("", len(CONTENT))
    assert hub.asked("head")[0].token == "hf_x"


def test_the_real_client_reads_the_metadata_of_a_file(hub):
    url = hf_hub_url("a/b-GGUF", "b-Q4_0.gguf", endpoint=hub.endpoint)
    told = get_hf_file_metadata(url, token=False, endpoint=hub.endpoint)
    assert told.commit_hash == hub.repos["a/b-GGUF"].commit
    assert told.etag == hashlib.sha256(CONTENT).hexdigest()
    assert told.size == len(CONTENT)
    assert told.location.startswith(hub.cdn)


def test_the_real_client_tells_who_may_not_read(hub, api):
    hub.add_repo("a/gated", {"x.gguf": b"x"}, gated="manual", granted={"friend"})
    hub.add_token("hf_x", "somebody")
    hub.add_token("hf_y", "friend")
    for token in (False, "hf_x"):
        with pytest.raises(GatedRepoError):
            api.auth_check("a/gated", token=token)
    api.auth_check("a/gated", token="hf_y")
    hub.add_repo("a/gone", disabled=True)
    with pytest.raises(DisabledRepoError):
        api.model_info("a/gone")
    with pytest.raises(RepositoryNotFoundError):
        api.model_info("a/none", token="hf_x")
    with pytest.raises(RevisionNotFoundError):
        api.model_info("a/b-GGUF", revision="v9")
    with pytest.raises(HfHubHTTPError, match="Invalid credentials"):
        api.model_info("a/b-GGUF", token="hf_old")
    with pytest.raises(RemoteEntryNotFoundError):
        get_hf_file_metadata(f"{hub.endpoint}/a/b-GGUF/resolve/main/none", token=False)


def test_a_range_is_answered_from_where_it_begins(hub):
    answer = fetch(hub, Range="bytes=1000-")
    assert answer.status_code == 206
    assert answer.content == CONTENT[1000:]
    size = len(CONTENT)
    assert answer.headers["Content-Range"] == f"bytes 1000-{size - 1}/{size}"
    assert fetch(hub, Range="bytes=5-9").content == CONTENT[5:10]
    assert fetch(hub, Range="bytes=-7").content == CONTENT[-7:]
    assert fetch(hub, Range=f"bytes={size}-").status_code == 416
    assert [each.start for each in hub.asked("cdn")] == [1000, 5, 0, size]


def test_a_large_file_takes_no_room(hub):
    path = "/a/b-GGUF/resolve/main/BF16/big.gguf"
    assert fetch(hub, path, Range="bytes=0-5").content == b"GGUF\0\0"
    assert fetch(hub, path, Range="bytes=999999999990-").content == bytes(10)


def test_an_address_works_for_a_while_only(hub):
    hub.signature_seconds = -1
    assert fetch(hub).status_code == 403
    hub.signature_seconds = 60
    with httpx2.Client(trust_env=False) as client:
        address = client.get(hub.endpoint + URL).headers["Location"]
        assert client.get(address).status_code == 200
        hub.expire_signatures()
        assert client.get(address).status_code == 403
        assert client.get(address.replace("b-Q4_0", "big")).status_code == 403
    assert fetch(hub).status_code == 200


def test_a_commit_keeps_what_was_before(hub):
    before = hub.repos["a/b-GGUF"].commit
    hub.commit("a/b-GGUF", {"b-Q4_0.gguf": b"new"})
    assert fetch(hub).content == b"new"
    assert fetch(hub, URL.replace("main", before)).content == CONTENT
    hub.swap("a/b-GGUF", "b-Q4_0.gguf", b"swapped")
    assert fetch(hub).content == b"swapped"


def until_it_breaks(answer):
    """What came before the failure, of which there is one."""
    got = bytearray()
    try:
        for chunk in answer.iter_raw():
            got += chunk
    except httpx2.TransportError:
        return bytes(got)
    raise AssertionError("it did not break off")


@pytest.mark.parametrize(
    ("fault", "n_bytes"),
    [(Fault("reset", at_bytes=5000), 5000), (Fault("cut", at_bytes=700_000), 700_000)],
)
def test_a_body_breaks_off_at_the_byte(hub, fault, n_bytes):
    hub.fault(fault, on="cdn")
    with (
        httpx2.Client(follow_redirects=True, trust_env=False) as client,
        client.stream("GET", hub.endpoint + URL) as answer,
    ):
        got = until_it_breaks(answer)
    assert got == CONTENT[:n_bytes]
    assert hub.served_bytes("*.gguf") == n_bytes
    assert fetch(hub).content == CONTENT


def flipped(at):
    return CONTENT[:at] + bytes([CONTENT[at] ^ 0xFF]) + CONTENT[at + 1 :]


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        (Fault("no_ranges"), 200, CONTENT),
        (Fault("shifted", by=50), 206, CONTENT[150:]),
        (Fault("lying_range", by=50), 206, CONTENT[150:]),
        (Fault("flip", at_bytes=77), 206, flipped(177)[100:]),
        (Fault("short", by=10), 206, CONTENT[100:-10]),
        (Fault("long", by=10), 206, CONTENT[100:] + bytes(10)),
        (Fault("chunked"), 206, CONTENT[100:]),
        (Fault("gzip"), 206, CONTENT[100:]),
        (Fault("no_size", at_bytes=999), 206, CONTENT[100:1099]),
        (Fault("status", status=503), 503, b""),
        (Fault("slow", bytes_per_s=10**8), 206, CONTENT[100:]),
        (Fault("wait", seconds=0.01), 206, CONTENT[100:]),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_body_is_another_one(hub, fault, status, body):
    hub.fault(fault, on="cdn")
    answer = fetch(hub, Range="bytes=100-")
    assert answer.status_code == status
    assert answer.content == body


def test_headers_are_changed_or_taken_away(hub):
    hub.fault(
        Fault("headers", headers=(("X-Linked-Etag", '"0"'), ("x-repo-commit", None)))
    )
    with httpx2.Client(trust_env=False) as client:
        answer = client.head(hub.endpoint + URL)
    assert answer.headers["X-Linked-Etag"] == '"0"'
    assert "X-Repo-Commit" not in answer.headers


def test_a_fault_waits_for_its_turn(hub):
    hub.fault(Fault("status"), on="cdn", file="b-*", skip=1, times=2, resumed=True)
    asked = [{}, {"Range": "bytes=1-"}] * 4
    answers = [fetch(hub, **each).status_code for each in asked]
    assert answers == [200, 206, 200, 503, 200, 503, 200, 206]


def test_who_hangs_lets_go_when_the_faults_end(hub):
    hub.fault(Fault("silent"))
    host, port = urlsplit(hub.endpoint).netloc.split(":")
    with socket.create_connection((host, int(port))) as waiting:
        waiting.sendall(b"GET /api/models HTTP/1.1\r\nHost: x\r\n\r\n")
        while not hub.requests:
            time.sleep(0.01)
        hub.heal()
        assert waiting.recv(100) == b""


def test_tls_is_spoken_with_certificates_of_its_own(tmp_path):
    with serve_hub(tls=make_certificates(tmp_path)) as hub:
        hub.add_repo("a/b-GGUF", {"b-Q4_0.gguf": CONTENT})
        with pytest.raises(httpx2.ConnectError):
            fetch(hub)
        trusted = ssl.create_default_context(cafile=str(hub.ca_file))
        with httpx2.Client(
            verify=trusted, follow_redirects=True, trust_env=False
        ) as client:
            assert client.get(hub.endpoint + URL).content == CONTENT
