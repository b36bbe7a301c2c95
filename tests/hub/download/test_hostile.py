"""Answers that no hub gives, from a server whose every byte is written here."""

import shutil
from contextlib import suppress
from email.utils import formatdate

import pytest
from tests.hub.download.conftest import NAME, REPO, SHORT
from tests.hub.download.faults import CUT, HOSTILE
from tests.hub.download.raw_server import answer, linked, serve_raw, trickle

from inglenook.errors import (
    DownloadNotWritten,
    FileChanged,
    HostSilent,
    HubBusy,
    HubGarbled,
)
from inglenook.hub.download import attempt
from inglenook.work import drain


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_said_once_does_no_harm(name, raw):
    method, said, _ = HOSTILE[name]
    raw.say(method, said)
    # Who asks for a day's patience is not waited for.
    with suppress(HubBusy):
        raw.pull()
    raw.pull()
    assert raw.is_right()


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_always_said_ends_in_the_file_or_in_words(name, raw):
    method, said, error = HOSTILE[name]
    raw.say(method, said, times=None)
    if error is None:
        raw.pull()
        assert raw.is_right()
        return
    with pytest.raises(error) as raised:
        raw.pull()
    assert raised.value.hint
    assert len(raised.value.text) < 500
    assert not raw.target.exists()


@pytest.mark.parametrize("method", ["HEAD", "GET"])
@pytest.mark.parametrize("piece", [b"x", b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_an_answer_that_never_begins_is_not_waited_for(method, piece, raw, monkeypatch):
    monkeypatch.setattr(attempt, "_MOST_ANSWER_S", 0.1)
    setattr(raw.server, method.lower(), lambda _: trickle(piece))
    with pytest.raises(HostSilent):
        raw.pull()


def test_the_rest_in_several_ranges_is_fetched_anew(raw):
    raw.say("GET", CUT)
    raw.say("GET", HOSTILE["206 of several ranges"][1])
    raw.pull()
    assert raw.is_right()
    assert ["Range:" in each for each in raw.server.requests if "GET" in each[:3]] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_a_token_does_not_follow_to_another_host(method, raw):
    raw.token = "hf_mine"
    with serve_raw(SHORT) as other:
        onward = {"Location": f"{other.endpoint}/signed"}
        raw.say(method, answer(302, linked(SHORT) | onward))
        raw.pull()
        assert raw.is_right()
        assert "hf_mine" in raw.server.requests[0]
        assert len(other.requests) == 1
        assert "hf_mine" not in other.requests[0]


def test_a_date_to_wait_for_is_read_by_the_clock_of_the_server(raw):
    headers = {"Date": formatdate(0), "Retry-After": formatdate(1)}
    raw.say("GET", answer(503, headers))
    waits = [step.wait_s for step in raw.pull() if step.step == "waiting"]
    assert 0.5 < waits[0] <= 1


def test_a_file_of_no_bytes_arrives(tmp_path, raw):
    raw.server.content = b""
    raw.server.head = lambda _: answer(200, linked(b""))
    raw.pull()
    assert raw.is_right()


def test_a_file_of_no_bytes_that_was_promised_to_be_something_is_refused(raw):
    raw.say("HEAD", answer(200, linked(SHORT) | {"X-Linked-Size": 0}), times=None)
    with pytest.raises(FileChanged):
        raw.pull(size_bytes=0)


@pytest.mark.parametrize("sha256", [None, "0" * 64])
def test_where_nobody_tells_the_size_nothing_is_taken_for_the_whole(sha256, raw):
    headers = {"X-Repo-Commit": "c" * 40, "Location": "/signed"}
    raw.say("HEAD", answer(302, headers | {"X-Linked-Etag": '"x"'}), times=None)
    with pytest.raises(HubGarbled):
        raw.pull(size_bytes=0, sha256=sha256)
    assert not raw.target.exists()


def test_a_folder_that_goes_away_meanwhile_is_told(raw):
    raw.server.get = lambda _: iter([CUT, b""])
    work = raw.begin()
    while not raw.target.with_name(f"{NAME}.part").exists():
        next(work)
    shutil.rmtree(raw.folder / REPO)
    raw.server.get = raw.server.body
    with pytest.raises(DownloadNotWritten):
        drain(work)


def test_a_body_that_falls_silent_is_told(raw, monkeypatch):
    monkeypatch.setattr(attempt, "TIMEOUT_S", 0.1)

    def fall_silent():
        yield CUT
        yield from trickle(b"")

    raw.server.get = lambda _: fall_silent()
    with pytest.raises(HostSilent):
        raw.pull()
    raw.server.get = raw.server.body
    raw.pull()
    assert raw.is_right()
