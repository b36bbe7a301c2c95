import pytest
from tests import handmade_gguf as make
from tests.hub.remote_models import header

from inglenook.errors import HubGarbled, NotAGguf
from inglenook.hub.beginnings import Beginnings
from inglenook.hub.records import RemoteFile
from inglenook.work import drain

FILE = RemoteFile(path="a.gguf", size_bytes=10**10)
MOST = 2_000_000


class Remote:
    """A file elsewhere; counts what is asked of it."""

    def __init__(self, data):
        self.data = data
        self.asked = []

    def read(self, path, start, length):
        yield None
        self.asked.append(length)
        return self.data[start : start + length]


@pytest.fixture
def read(tmp_path):
    def read_from(remote, most_bytes=MOST, size_bytes=10**10):
        beginnings = Beginnings(remote.read, tmp_path, repo="a/b", commit="c")
        return drain(beginnings.read(FILE, size_bytes, most_bytes))

    return read_from


def test_a_short_header_takes_one_request(read):
    remote = Remote(make.model() + bytes(10**6))
    assert read(remote).is_whole
    assert len(remote.asked) == 1


def test_a_header_that_comes_to_its_end_is_read_on(read):
    remote = Remote(header(32_000))
    found = read(remote)
    assert found.header.count("llama.block_count") == 32
    assert sum(remote.asked) > len(header(32_000)) - 2 * 2**18


def test_a_long_vocabulary_is_not_read(read):
    remote = Remote(header())
    found = read(remote)
    assert found.cut_key == "tokenizer.ggml.tokens"
    assert sum(remote.asked) == 2**18


def test_what_is_before_the_keys_is_read_through(read):
    padding = make.string("general.description", "x" * 600_000)
    data = make.gguf(padding, make.uint32("llama.block_count", 3))
    found = read(Remote(data))
    assert found.header.metadata.get("llama.block_count") == 3


@pytest.mark.parametrize("most_bytes", [1, 1000, 300_000, MOST])
def test_no_more_is_asked_for_than_is_allowed(read, most_bytes):
    endless = make.gguf(make.string("x", "y" * 10**7))
    remote = Remote(endless)
    if most_bytes == 1:
        with pytest.raises(NotAGguf):
            read(remote, most_bytes)
    else:
        assert not read(remote, most_bytes).is_whole
    assert sum(remote.asked) <= most_bytes


def test_an_answer_that_is_longer_than_wanted_is_cut(read):
    class Chatty(Remote):
        def read(self, path, start, length):
            yield None
            self.asked.append(length)
            return self.data

    remote = Chatty(header())
    assert read(remote).cut_key == "tokenizer.ggml.tokens"


def test_a_file_that_is_shorter_than_told_is_read_as_far_as_it_goes(read):
    remote = Remote(header()[:5000])
    assert read(remote).cut_key == "tokenizer.ggml.tokens"
    assert len(remote.asked) == 1


def test_it_is_fetched_once(read):
    first, second = Remote(header()), Remote(b"")
    assert read(second if read(first) is None else first) == read(second)
    assert second.asked == []


def test_what_is_no_model_is_fetched_once(read):
    for remote in (Remote(b"<html>"), Remote(make.model())):
        with pytest.raises(NotAGguf, match="web page"):
            read(remote)
    assert remote.asked == []


def test_another_commit_is_another_file(tmp_path):
    for commit in "ab":
        remote = Remote(header())
        beginnings = Beginnings(remote.read, tmp_path, repo="a/b", commit=commit)
        drain(beginnings.read(FILE, 10**10, MOST))
        assert remote.asked


def test_a_failure_of_the_hub_is_passed_on_and_not_kept(read):
    class Broken(Remote):
        def read(self, path, start, length):
            yield None
            raise HubGarbled("hub")

    with pytest.raises(HubGarbled):
        read(Broken(b""))
    assert read(Remote(make.model())).is_whole


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("")
    beginnings = Beginnings(Remote(make.model()).read, blocked, repo="a/b", commit="c")
    assert drain(beginnings.read(FILE, 10**10, MOST)).is_whole
    assert "is not kept" in caplog.text
