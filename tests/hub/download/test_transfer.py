"""A download through all that can go wrong, against a real hub on loopback."""

import shutil
from contextlib import suppress

import pytest
from tests.hub.download.conftest import CONTENT, NAME, REPO, Place, sha256
from tests.hub.download.faults import LASTING, MIDDLE, PASSING, RESUMED
from tests.local_hub import Fault, make_certificates, serve_hub

from inglenook.errors import (
    AlreadyDownloading,
    AnotherFileThere,
    ChecksumWrong,
    ConnectionBroken,
    DiskTooFull,
    FileChanged,
    HubFailing,
    NetworkOff,
    RemoteFileNotFound,
    RepoDisabled,
    RepoGated,
    RepoNotFound,
    RevisionNotFound,
    TokenRejected,
    VariantIncomplete,
)
from inglenook.hub.download.records import Source
from inglenook.hub.download.transfer import download
from inglenook.network.records import NetworkOptions
from inglenook.work import drain


def test_a_file_arrives_whole_and_says_where_it_came_from(place):
    (fetched,), steps = place.pull()
    assert place.is_right()
    assert fetched.path == place.target
    assert (fetched.size_bytes, fetched.fetched_bytes) == (len(CONTENT), len(CONTENT))
    assert fetched.sha256 == sha256(CONTENT)
    assert b'"sha256": "' + fetched.sha256.encode() in place.source.read_bytes()
    assert steps[0].step == "connecting"
    assert steps[-1].step == "finishing"
    assert steps[-1].done_bytes == steps[-1].total_bytes == len(CONTENT)


@pytest.mark.parametrize("fault", [None, "cut", "reset"])
def test_it_arrives_over_tls_too(fault, tmp_path):
    certificates = make_certificates(tmp_path)
    with serve_hub(tls=certificates) as hub:
        hub.add_repo(REPO, {NAME: CONTENT})
        if fault:
            hub.fault(Fault(fault, at_bytes=MIDDLE), on="cdn")
        place = Place(hub, tmp_path / "models")
        ca_file = str(certificates.authority)
        place.network.change(NetworkOptions(endpoint=hub.endpoint, ca_file=ca_file))
        place.pull()
        assert place.is_right()


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_ends_in_the_right_file(name, hub, place):
    fault, when = PASSING[name]
    hub.fault(fault, file=NAME, **when)
    place.pull()
    assert place.is_right()
    assert any(each.faults for each in hub.requests)


@pytest.mark.parametrize("times", [1, None])
@pytest.mark.parametrize("name", RESUMED)
def test_whatever_meets_one_that_goes_on_it_is_never_damaged(name, times, hub, place):
    place.stop_after(MIDDLE)
    hub.fault(RESUMED[name], on="cdn", file=NAME, times=times, resumed=True)
    told = (HubFailing, ConnectionBroken, ChecksumWrong) if times is None else ()
    with suppress(*told):
        place.pull()
    if times is None and not place.target.exists():
        hub.heal()
        place.pull()
    assert place.is_right()


@pytest.mark.parametrize("name", LASTING)
def test_what_lasts_is_told_with_a_hint(name, hub, place):
    fault, leg, error = LASTING[name]
    hub.fault(fault, on=leg, times=None)
    with pytest.raises(error) as raised:
        place.pull()
    assert raised.value.hint
    assert not place.target.exists()
    hub.heal()
    place.pull()
    assert place.is_right()


@pytest.mark.parametrize(
    ("fields", "token", "error"),
    [
        ({"gated": "auto"}, "", RepoGated),
        ({"gated": "auto"}, "hf_mine", RepoGated),
        ({"private": True}, "", RepoNotFound),
        ({"private": True}, "hf_mine", RepoNotFound),
        ({"disabled": True}, "", RepoDisabled),
        ({}, "hf_unknown", TokenRejected),
    ],
)
def test_what_the_hub_does_not_give_is_told_at_once(fields, token, error, hub, place):
    hub.add_token("hf_mine", "somebody")
    for name, value in fields.items():
        setattr(hub.repos[REPO], name, value)
    place.token = token
    with pytest.raises(error):
        place.pull()
    assert len(hub.requests) == 1


def test_what_is_not_there_is_told_at_once(hub, place):
    order = place.order()
    hub.commit(REPO, {NAME: None})
    source = Source(endpoint=hub.endpoint, repo=REPO, commit="main")
    with pytest.raises(RemoteFileNotFound):
        place.pull(files=order.files, source=source)
    source = Source(endpoint=hub.endpoint, repo=REPO, commit="gone")
    with pytest.raises(RevisionNotFound):
        place.pull(files=order.files, source=source)


def test_a_token_goes_to_the_hub_and_to_nobody_else(hub, place):
    hub.add_token("hf_mine", "somebody")
    hub.repos[REPO].gated = "auto"
    hub.repos[REPO].granted = {"somebody"}
    place.token = " hf_mine\n"
    place.pull()
    assert [(each.leg, each.token) for each in hub.requests] == [
        ("head", "hf_mine"),
        ("cdn", ""),
    ]


def test_a_token_for_another_hub_is_not_sent(hub, place):
    place.token = "hf_other"
    place.network.change(NetworkOptions(endpoint="https://other.test"))
    place.pull()
    assert {each.token for each in hub.requests} == {""}


def test_a_small_file_comes_from_the_hub_itself(hub, place):
    place.pull("README.md")
    assert (place.folder / REPO / "README.md").read_bytes().startswith(b"---")
    assert hub.asked("cdn") == []


def test_a_cancelled_download_goes_on_where_it_stopped(hub, place):
    hub.fault(Fault("slow", bytes_per_s=6_000_000), on="cdn")
    there = place.stop_after(MIDDLE)
    assert place.journal.exists()
    (fetched,), steps = place.pull()
    assert place.is_right()
    assert fetched.resumed_from == there
    assert fetched.fetched_bytes == len(CONTENT) - there
    assert steps[0].step == "checking"
    assert hub.asked("cdn")[-1].start == there


def test_an_object_that_was_swapped_is_not_mixed_with_the_old_one(hub, place):
    order = place.order()
    place.stop_after(MIDDLE)
    hub.swap(REPO, NAME, CONTENT[::-1])
    with pytest.raises(FileChanged):
        drain(download(order, place.folder, place.means))
    assert not place.target.exists()


def test_a_new_version_does_not_go_on_from_the_old_one(hub, place):
    place.stop_after(MIDDLE)
    hub.commit(REPO, {NAME: CONTENT[::-1]})
    (fetched,), _ = place.pull()
    assert fetched.resumed_from == 0
    assert place.target.read_bytes() == CONTENT[::-1]


@pytest.mark.parametrize("damage", ["flip", "longer", "journal", "no journal"])
def test_a_part_that_was_damaged_is_found_out(damage, place):
    place.stop_after(MIDDLE)
    content = bytearray(place.part.read_bytes())
    if damage == "flip":
        content[100] ^= 1
    elif damage == "longer":
        content += bytes(len(CONTENT))
    place.part.write_bytes(content)
    if damage == "journal":
        place.journal.write_bytes(b"\xff{")
    elif damage == "no journal":
        place.journal.unlink()
    place.pull()
    assert place.is_right()


def test_a_file_that_is_there_is_not_fetched_again(hub, place):
    place.pull()
    n_asked = len(hub.requests)
    (fetched,), _ = place.pull()
    assert (fetched.fetched_bytes, fetched.sha256) == (0, sha256(CONTENT))
    assert len(hub.requests) == n_asked


def test_one_that_came_from_elsewhere_is_checked_and_kept(hub, place):
    place.target.parent.mkdir(parents=True)
    place.target.write_bytes(CONTENT)
    _, steps = place.pull()
    assert steps[0].step == "checking"
    assert hub.requests == []
    assert place.is_right()


@pytest.mark.parametrize("other", [b"mine", CONTENT[::-1]])
def test_another_file_of_that_name_is_left_alone(other, place):
    place.target.parent.mkdir(parents=True)
    place.target.write_bytes(other)
    with pytest.raises(AnotherFileThere):
        place.pull()
    assert place.target.read_bytes() == other


def test_two_do_not_write_the_same_file(place):
    first = place.begin()
    next(first)
    with pytest.raises(AlreadyDownloading):
        place.pull()
    drain(first)
    assert place.is_right()


def test_shards_are_one_item(hub, place):
    names = [f"big/tiny-Q8_0-0000{n}-of-00003.gguf" for n in (1, 2, 3)]
    contents = {name: bytes([n]) * 400_000 for n, name in enumerate(names)}
    hub.commit(REPO, contents)
    fetched, steps = place.pull(*names)
    assert [each.path.read_bytes() for each in fetched] == list(contents.values())
    assert {each.total_bytes for each in steps} == {1_200_000}
    done = [each.done_bytes for each in steps]
    assert done == sorted(done)
    assert done[-1] == 1_200_000


@pytest.mark.parametrize("fault", [None, "cut", "flip"])
def test_pieces_that_were_cut_up_become_one_file(fault, hub, place):
    contents = {f"tiny-Q8_0.gguf-split-{x}": x.encode() * 400_000 for x in "abc"}
    hub.commit(REPO, contents)
    if fault:
        hub.fault(Fault(fault, at_bytes=1000), on="cdn", file="*-b")
    (fetched,), _ = place.pull(*contents)
    assert fetched.path == place.folder / REPO / "tiny-Q8_0.gguf"
    whole = b"".join(contents.values())
    assert fetched.path.read_bytes() == whole
    assert fetched.sha256 == sha256(whole)
    assert hub.served_bytes("*-a") == 400_000
    (again,), _ = place.pull(*contents)
    assert again.fetched_bytes == 0


def test_each_piece_may_be_damaged_on_its_way_once(hub, place):
    contents = {f"tiny-Q8_0.gguf-split-{x}": x.encode() * 400_000 for x in "abc"}
    hub.commit(REPO, contents)
    for name in "ab":
        hub.fault(Fault("flip", at_bytes=1000), on="cdn", file=f"*-{name}")
    (fetched,), _ = place.pull(*contents)
    assert fetched.path.read_bytes() == b"".join(contents.values())
    assert hub.served_bytes("*-c") == 400_000


def test_a_piece_too_few_is_told_before_anything_is_fetched(hub, place):
    names = ["x.gguf.part1of3", "x.gguf.part2of3"]
    hub.commit(REPO, dict.fromkeys(names, b"x" * 100))
    with pytest.raises(VariantIncomplete):
        place.pull(*names)
    assert hub.requests == []


def test_a_disk_that_is_too_full_is_told_before_anything_is_fetched(
    hub, place, monkeypatch
):
    usage = shutil.disk_usage(place.folder.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=500_000))
    with pytest.raises(DiskTooFull) as raised:
        place.pull()
    assert raised.value.needed_bytes > len(CONTENT)
    assert hub.requests == []
    assert not place.part.exists()


def test_offline_nothing_is_asked(hub, place):
    place.network.change(NetworkOptions(is_offline=True))
    with pytest.raises(NetworkOff):
        place.pull()
    assert hub.n_sockets == 0


def test_offline_ends_what_is_under_way(hub, place):
    hub.fault(Fault("slow", bytes_per_s=3_000_000), on="cdn")
    work = place.begin()
    while not place.part.exists() or not place.part.stat().st_size:
        next(work)
    place.network.change(NetworkOptions(is_offline=True))
    with pytest.raises(NetworkOff):
        drain(work)


def test_a_wait_that_the_server_asks_for_is_counted_down(hub, place):
    hub.fault(Fault("status", status=429, retry_after=1), on="cdn")
    _, steps = place.pull()
    waits = [each.wait_s for each in steps if each.step == "waiting"]
    assert waits == sorted(waits, reverse=True)
    assert 0.5 < waits[0] <= 1
    assert place.is_right()


@pytest.mark.parametrize(
    ("leg", "kind"), [("head", "silent"), ("cdn", "silent"), ("cdn", "stall")]
)
def test_a_download_can_be_given_up_whatever_it_waits_for(leg, kind, hub, place):
    hub.fault(Fault(kind, at_bytes=MIDDLE), on=leg, times=None)
    work = place.begin()
    for _ in range(8):
        next(work)
    work.close()
    hub.heal()
    place.pull()
    assert place.is_right()
