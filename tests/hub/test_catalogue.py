"""The catalogue against a hub of its own."""

import gc
from datetime import UTC, datetime

import pytest
from tests.local_hub import Fault, Sparse

from inglenook.errors import (
    HostUnreachable,
    HubBusy,
    HubFailing,
    NetworkOff,
    RepoGated,
    RevisionNotFound,
)
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.records import Query, RemoteFile
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain

LLAMA = {"total": 7_000_000_000, "architecture": "llama", "context_length": 4096}


def names(page):
    return [hit.repo_id for hit in page.hits]


def add_three(hub):
    hub.add_repo("a/One-GGUF", downloads=10, likes=1, gguf=LLAMA | {"total": 10**9})
    hub.add_repo("a/Two-GGUF", downloads=30, likes=3, gated="manual", gguf=LLAMA)
    hub.add_repo("b/Three-GGUF", downloads=20, likes=9, updated="2025-01-01T00:00:00Z")
    hub.add_repo("b/Weights", downloads=99, tags=["safetensors"])


def test_a_search_finds_repositories_with_gguf_files_only(hub, catalogue):
    add_three(hub)
    page = drain(catalogue.search(Query()))
    assert names(page) == ["a/Two-GGUF", "b/Three-GGUF", "a/One-GGUF"]
    assert page.cursor == page.stale_reason == ""


def test_a_hit_has_what_the_list_shows(hub, catalogue):
    add_three(hub)
    (hit,) = drain(catalogue.search(Query(text="two"))).hits
    assert (hit.author, hit.downloads, hit.likes, hit.gate) == ("a", 30, 3, "manual")
    assert (hit.architecture, hit.n_params) == ("llama", 7_000_000_000)
    assert hit.context_tokens == 4096
    assert hit.updated == datetime(2024, 6, 1, tzinfo=UTC)
    assert hit.created == datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(text=" t  "), ["a/Two-GGUF", "b/Three-GGUF"]),
        (Query(author="b"), ["b/Three-GGUF"]),
        (Query(is_gated=True), ["a/Two-GGUF"]),
        (Query(is_gated=False), ["b/Three-GGUF", "a/One-GGUF"]),
        (Query(least_params=2 * 10**9), ["a/Two-GGUF"]),
        (Query(most_params=1_500_000_000), ["a/One-GGUF"]),
        (Query(sort="likes"), ["b/Three-GGUF", "a/Two-GGUF", "a/One-GGUF"]),
        (Query(sort="updated", author="b"), ["b/Three-GGUF"]),
        (Query(sort="trending", text="one"), ["a/One-GGUF"]),
        (Query(sort="created", text="nothing like it"), []),
    ],
)
def test_a_query_narrows_the_search(hub, catalogue, query, found):
    add_three(hub)
    assert names(drain(catalogue.search(query))) == found


def test_pages_follow_each_other_as_they_are_asked_for(hub, catalogue):
    for number in range(7):
        hub.add_repo(f"a/m{number}", downloads=100 - number)
    page = drain(catalogue.search(Query(), page_size=3))
    assert len(hub.requests) == 1
    seen = names(page)
    while page.cursor:
        page = drain(catalogue.search(Query(), page.cursor))
        seen += names(page)
    assert seen == [f"a/m{number}" for number in range(7)]
    assert len(hub.requests) == 3


def test_a_repository_is_pinned_to_its_commit(hub, catalogue):
    repo = hub.add_repo(
        "a/One-GGUF",
        {
            "one-Q4_0.gguf": b"GGUF",
            "BF16/one-00001-of-00002.gguf": Sparse(3 * 10**9),
            "config.json": b"{}",
            "README.md": b"# One\n",
        },
        downloads=10,
        gated="auto",
        gguf=LLAMA,
        card_data={"license": "mit", "base_model": ["a/One", "nonsense"]},
        tags=["gguf", "license:mit"],
    )
    details = drain(catalogue.details("a/One-GGUF"))
    assert details.commit == repo.commit
    assert [(each.path, each.size_bytes) for each in details.files] == [
        ("BF16/one-00001-of-00002.gguf", 3 * 10**9),
        ("README.md", 6),
        ("config.json", 2),
        ("one-Q4_0.gguf", 4),
    ]
    sha256 = repo.files["one-Q4_0.gguf"].sha256
    assert (
        RemoteFile(path="one-Q4_0.gguf", size_bytes=4, sha256=sha256) in details.files
    )
    assert details.files[1].sha256 is None
    assert (details.licence, details.base_models) == ("mit", ("a/One",))
    assert (details.gate, details.n_params) == ("auto", 7_000_000_000)
    paths = [each.path for each in hub.requests]
    assert all(repo.commit in path for path in paths[1:])


def test_the_card_comes_without_its_front_matter(hub, catalogue):
    hub.add_repo("a/b", {"README.md": b"---\r\nlicense: mit\r\n---\r\n# Title\n"})
    assert drain(catalogue.details("a/b")).card == "# Title\n"


def test_a_gated_repository_shows_all_but_its_card(hub, catalogue):
    hub.add_repo("a/b", {"b-Q4_0.gguf": b"GGUF"}, gated="manual")
    details = drain(catalogue.details("a/b"))
    assert (details.card, details.gate) == ("", "manual")
    assert len(details.files) == 2


def test_access_is_told_before_anything_is_fetched(hub, network, tmp_path):
    hub.add_repo("a/b", gated="auto", granted={"friend"})
    hub.add_token("hf_x", "friend")
    drain(Catalogue(network, lambda: "hf_x", tmp_path).require_access("a/b"))
    with pytest.raises(RepoGated):
        drain(Catalogue(network, lambda: "", tmp_path).require_access("a/b"))


def test_a_long_list_of_files_has_pages(hub, catalogue):
    hub.tree_page_size = 10
    hub.add_repo("a/b", {f"f{number:02}.gguf": b"x" for number in range(25)})
    assert len(drain(catalogue.details("a/b")).files) == 26
    assert len(hub.asked("tree")) == 3


def test_an_older_revision_can_be_asked_for(hub, catalogue):
    repo = hub.add_repo("a/b", {"old.gguf": b"x"})
    before = repo.commit
    hub.commit("a/b", {"old.gguf": None, "new.gguf": b"y"})
    details = drain(catalogue.details("a/b", before))
    assert details.commit == before
    assert "old.gguf" in [each.path for each in details.files]


def test_an_unknown_revision_is_an_error(hub, catalogue):
    hub.add_repo("a/b")
    with pytest.raises(RevisionNotFound):
        drain(catalogue.details("a/b", "refs/pr/9"))


def test_offline_what_was_seen_is_shown_with_its_date(hub, network, catalogue):
    add_three(hub)
    fresh = drain(catalogue.search(Query(text="one")))
    details = drain(catalogue.details("a/One-GGUF"))
    network.change(NetworkOptions(endpoint=hub.endpoint, is_offline=True))
    n_requests = len(hub.requests)
    page = drain(catalogue.search(Query(text="one")))
    assert (page.hits, page.seen_at) == (fresh.hits, fresh.seen_at)
    assert "offline" in page.stale_reason
    assert drain(catalogue.details("a/One-GGUF")).files == details.files
    assert len(hub.requests) == n_requests


def test_offline_what_was_never_seen_is_an_error(hub, network, catalogue):
    network.change(NetworkOptions(endpoint=hub.endpoint, is_offline=True))
    with pytest.raises(NetworkOff):
        drain(catalogue.search(Query()))
    assert hub.n_sockets == 0


@pytest.mark.parametrize(
    "fault",
    [Fault("status", status=503), Fault("status", status=429), Fault("drop"),
     Fault("portal")],
)  # fmt: skip
def test_a_passing_failure_shows_what_was_seen(hub, catalogue, fault):
    add_three(hub)
    fresh = drain(catalogue.search(Query()))
    hub.fault(fault, on="search")
    stale = drain(catalogue.search(Query()))
    assert stale.hits == fresh.hits
    assert stale.stale_reason.endswith(".")


def test_a_hub_of_another_address_has_other_memories(hub, catalogue, tmp_path):
    add_three(hub)
    drain(catalogue.search(Query()))
    elsewhere = Network(NetworkOptions(endpoint="http://127.0.0.1:9"))
    with pytest.raises(HostUnreachable):
        drain(Catalogue(elsewhere, lambda: "", tmp_path / "kept").search(Query()))


def test_a_busy_hub_is_not_waited_for(hub, catalogue):
    hub.fault(Fault("status", status=429, retry_after=3600), on="search", times=None)
    with pytest.raises(HubBusy) as caught:
        drain(catalogue.search(Query()))
    assert caught.value.retry_after_s == 3600
    assert len(hub.requests) == 1


def test_a_failing_hub_is_not_asked_again_and_again(hub, catalogue):
    hub.add_repo("a/b")
    hub.fault(Fault("status", status=502), on="info", times=None)
    with pytest.raises(HubFailing):
        drain(catalogue.details("a/b"))
    assert len(hub.requests) == 1


def test_a_look_can_be_left_while_the_hub_says_nothing(hub, catalogue):
    hub.fault(Fault("silent"))
    look = catalogue.search(Query())
    for _ in range(20):
        assert next(look) is None
    look.close()
    gc.collect()
    assert len(hub.requests) == 1


def test_each_request_is_noted_with_its_purpose(hub, network, catalogue):
    hub.add_repo("a/b")
    drain(catalogue.search(Query()))
    drain(catalogue.details("a/b"))
    purposes = ["Search for models", *["Details of a/b"] * 3]
    assert [each.purpose for each in network.asked] == purposes
