"""How much of a part can be built upon, after a crash and after a power loss."""

import pytest

from inglenook.hub.download import journal
from inglenook.hub.download.journal import Flushed, head_of, line_of, usable_bytes
from inglenook.hub.download.records import Source, Target
from inglenook.hub.records import RemoteFile

SOURCE = Source(endpoint="https://hub.test", repo="a/b", commit="0" * 40)


@pytest.fixture
def target(tmp_path):
    piece = RemoteFile(path="x.gguf", size_bytes=1000, sha256="0" * 64)
    return Target(path=tmp_path / "x.gguf", pieces=(piece,))


def write(target, *, n_bytes=600, flushed=(0, 400), started=None, tail=b""):
    journal.part_path(target.path).write_bytes(bytes(n_bytes))
    lines = [line_of(head_of(target, SOURCE))]
    for each in flushed:
        now = journal.flushed_now(each)
        lines.append(line_of(now if started is None else Flushed(each, started)))
    journal.journal_path(target.path).write_bytes(b"".join(lines) + tail)


def test_after_a_crash_all_of_it_counts(target):
    write(target)
    assert usable_bytes(target) == 600


def test_after_a_restart_only_what_was_safely_on_the_disk_counts(target):
    write(target, started=1000.0)
    assert usable_bytes(target) == 400


def test_a_line_that_was_cut_off_spoils_no_other(target):
    write(target, started=1000.0, tail=b'{"flushed_by')
    assert usable_bytes(target) == 400


def test_no_more_counts_than_there_is(target):
    write(target, n_bytes=100, started=1000.0)
    assert usable_bytes(target) == 100
    write(target, n_bytes=5000)
    assert usable_bytes(target) == 1000


def test_a_part_of_something_else_does_not_count(target):
    other = RemoteFile(path="x.gguf", size_bytes=1000, sha256="1" * 64)
    write(target)
    assert usable_bytes(Target(path=target.path, pieces=(other,))) == 0


def test_without_a_checksum_nobody_knows(tmp_path):
    piece = RemoteFile(path="x.gguf", size_bytes=1000)
    target = Target(path=tmp_path / "x.gguf", pieces=(piece,))
    write(target)
    assert usable_bytes(target) == 0


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}\n{}\n", b"\xff\xff\n", b"[" * 9999]
)
def test_a_journal_that_makes_no_sense_is_none(content, target):
    write(target)
    journal.journal_path(target.path).write_bytes(content)
    assert usable_bytes(target) == 0
