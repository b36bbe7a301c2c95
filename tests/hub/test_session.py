"""What the session sends, to whom, and what it never does."""

import json
import subprocess
import sys

import pytest
from tests.local_hub import Fault, serve_hub

from inglenook.errors import HubGarbled, NetworkOff
from inglenook.hub import session as session_module
from inglenook.hub.session import HubSession
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain


@pytest.fixture
def session(network):
    with HubSession(network, " hf_x\n", "A test") as opened:
        yield opened


@pytest.fixture
def known(hub):
    """A hub that knows the session's token."""
    hub.add_token("hf_x", "me")
    for number in range(4):
        hub.add_repo(f"a/m{number}")
    hub.page_size = 3
    return hub


def test_the_token_goes_with_each_question(known, session):
    found, cursor = drain(session.models({"limit": 3}))
    drain(session.models({}, cursor))
    drain(session.model("a/m0"))
    assert {each.token for each in known.requests} == {"hf_x"}
    assert len(found) == 3


def test_a_mirror_that_points_elsewhere_is_asked_itself(known, session):
    with serve_hub() as elsewhere:
        known.link_base = elsewhere.endpoint
        _, cursor = drain(session.models({"limit": 3}))
        found, _ = drain(session.models({}, cursor))
        assert [each.id for each in found] == ["a/m3"]
        assert elsewhere.n_sockets == 0


def test_the_pages_of_a_mirror_under_a_path_are_all_read(known, session):
    known.tree_page_size = 1
    known.link_base = "https://mirror.example/api/hub"
    repo = known.add_repo("a/b", {f"{number}.gguf": b"x" for number in range(3)})
    files = drain(session.files("a/b", repo.commit))
    assert [each.path for each in files if each.path.endswith(".gguf")] == [
        "0.gguf", "1.gguf", "2.gguf",
    ]  # fmt: skip


def test_the_token_is_not_sent_where_an_answer_points(known, session):
    repo = known.add_repo("a/b", {"README.md": b"x" * 200_000})
    text = drain(session.text("a/b", repo.commit, "README.md"))
    assert len(text) == 200_000
    (asked,) = known.asked("cdn")
    assert asked.token == ""


def test_no_token_is_looked_for(network, known, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_x")
    with HubSession(network, "", "A test") as session:
        drain(session.model("a/m0"))
    assert known.requests[-1].token == ""


def test_nobody_is_asked_which_programs_there_are(tmp_path):
    """In a process of its own, as huggingface_hub would ask once in each."""
    with serve_hub() as hub:
        hub.add_repo("a/b")
        program = (
            "import sys;"
            "from inglenook.hub.session import HubSession;"
            "from inglenook.network.network import Network;"
            "from inglenook.network.records import NetworkOptions;"
            "from inglenook.work import drain;"
            "network = Network(NetworkOptions(endpoint=sys.argv[1]));"
            "drain(HubSession(network, '', 'A test').model('a/b'))"
        )
        environment = {"HF_ENDPOINT": hub.endpoint, "HF_HOME": str(tmp_path)}
        subprocess.run(
            [sys.executable, "-c", program, hub.endpoint],
            env=environment | {"NO_PROXY": "*"},
            check=True,
        )
        assert [each.leg for each in hub.requests] == ["info"]


def test_the_catalogue_is_there_without_the_library_of_the_hub():
    program = (
        "import sys, inglenook.hub.catalogue, inglenook.hub.addresses;"
        "sys.exit(bool({'huggingface_hub', 'httpx2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_an_answer_has_an_end(known, session, monkeypatch):
    monkeypatch.setattr(session_module, "_MOST_BYTES", 1000)
    body = json.dumps(["x" * 2000]).encode()
    known.fault(Fault("body", body=body), on="search")
    with pytest.raises(HubGarbled):
        drain(session.models({}))


def test_a_compressed_answer_is_unpacked(known, session):
    known.fault(Fault("gzip"), on="info")
    assert drain(session.model("a/m0")).id == "a/m0"


def test_an_endless_list_of_files_is_given_up(known, session, monkeypatch):
    monkeypatch.setattr(session_module, "_MOST_TREE_PAGES", 3)
    known.tree_page_size = 1
    repo = known.add_repo("a/b", {f"{number}.gguf": b"x" for number in range(9)})
    with pytest.raises(HubGarbled):
        drain(session.files("a/b", repo.commit))
    assert len(known.asked("tree")) == 3


def test_offline_no_socket_is_opened(hub):
    network = Network(NetworkOptions(endpoint=hub.endpoint, is_offline=True))
    with pytest.raises(NetworkOff):
        HubSession(network, "", "A test")
    assert hub.n_sockets == 0
