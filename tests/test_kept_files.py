"""A folder keeps what was used last, as far as there is room."""

import os
from collections import namedtuple

import pytest

from inglenook import kept_files
from inglenook.kept_files import KeptFiles

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "kept"


@pytest.fixture
def kept(folder):
    return KeptFiles(folder, ".kept", most_bytes=1000, share_of_disk=0.05)


@pytest.fixture
def put(kept, folder):
    """Puts a file of 400 bytes into the folder, used so many seconds after 1970."""

    def put_(name, used_s, size_bytes=400):
        folder.mkdir(parents=True, exist_ok=True)
        path = kept.path_of(name)
        path.write_bytes(b"x" * size_bytes)
        os.utime(path, (used_s, used_s))
        return path

    return put_


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_was_not_used_for_longest_goes_first(kept, put, folder):
    for used_s, name in enumerate("abc"):
        put(name, used_s)
    kept.trim()
    assert names(folder) == ["b.kept", "c.kept"]


def test_what_was_used_just_now_stays(kept, put, folder):
    for used_s, name in enumerate("abc"):
        put(name, used_s)
    kept.use(kept.path_of("a"))
    kept.trim()
    assert names(folder) == ["a.kept", "c.kept"]


def test_on_a_full_disk_there_is_less_room(kept, put, folder, monkeypatch):
    monkeypatch.setattr(kept_files.shutil, "disk_usage", lambda _: Usage(0, 0, 7200))
    put("a", 1)
    put("b", 2)
    # 5 % of what is free, or would be without them.
    assert kept.capacity_bytes() == 400
    kept.trim()
    assert names(folder) == ["b.kept"]


def test_a_beginning_that_was_never_whole_is_deleted(kept, put, folder):
    put("a", 1)
    (folder / "bxyz.part").write_bytes(b"half")
    kept.trim()
    assert names(folder) == ["a.kept"]


def test_all_files_are_deleted(kept, put, folder):
    put("a", 1)
    put("b", 1)
    kept.clear()
    assert not names(folder)


def test_what_is_not_there_needs_no_deleting(kept):
    kept.drop(kept.path_of("a"))
    kept.clear()
    kept.trim()


def test_what_cannot_be_deleted_is_noted(kept, caplog):
    kept.path_of("a").mkdir(parents=True)
    kept.clear()
    assert "a.kept" in caplog.text


def test_a_folder_that_cannot_be_made_keeps_nothing(folder, kept, caplog):
    folder.parent.mkdir()
    folder.write_text("a file")
    assert kept.capacity_bytes() == 0
    assert "kept" in caplog.text
