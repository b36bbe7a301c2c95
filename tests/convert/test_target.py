"""A new model takes its name when it is whole, and never that of another file."""

import shutil

import pytest

from inglenook.convert.target import new_target
from inglenook.errors import (
    AlreadyDownloading,
    FileNotWritten,
    NoRoomToConvert,
    TargetTaken,
)
from inglenook.library.lock import sole_writer
from inglenook.library.sidecars import part_path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new.gguf"


def write(target, *, meanwhile=lambda: None, needed_bytes=9):
    with new_target(target, needed_bytes) as part:
        part.write_bytes(b"new")
        assert not target.exists()
        meanwhile()


def test_the_file_has_its_name_when_it_is_whole(target):
    write(target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_what_was_left_by_an_end_of_the_program_is_replaced(target):
    target.with_name("new.gguf.making").write_bytes(b"half of another one")
    write(target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_download_that_was_paused_keeps_what_it_has(target):
    part_path(target).write_bytes(b"gigabytes")
    write(target)
    assert target.read_bytes() == b"new"
    assert part_path(target).read_bytes() == b"gigabytes"


def test_what_is_just_being_downloaded_is_not_made(target):
    with sole_writer(target), pytest.raises(AlreadyDownloading):
        write(target)
    assert list(target.parent.iterdir()) == []


def test_what_is_just_being_made_is_not_downloaded(target):
    def download():
        with pytest.raises(AlreadyDownloading), sole_writer(target):
            pass

    write(target, meanwhile=download)


def test_nothing_is_written_over(target):
    target.write_bytes(b"precious")
    with pytest.raises(TargetTaken, match=r"new\.gguf"):
        write(target)
    assert target.read_bytes() == b"precious"


def test_a_file_that_comes_meanwhile_stays(target):
    with pytest.raises(TargetTaken):
        write(target, meanwhile=lambda: target.write_bytes(b"precious"))
    assert target.read_bytes() == b"precious"
    assert list(target.parent.iterdir()) == [target]


def test_what_does_not_fit_the_disk_is_not_begun(target):
    n_bytes = shutil.disk_usage(target.parent).total
    with pytest.raises(NoRoomToConvert) as caught:
        write(target, needed_bytes=n_bytes)
    assert caught.value.needed_bytes > n_bytes
    assert list(target.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(target):
    with pytest.raises(FileNotWritten):
        write(target.parent / "none" / "new.gguf")


def test_a_failure_leaves_nothing(target):
    def fail():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(target, meanwhile=fail)
    assert list(target.parent.iterdir()) == []
