"""Models go into the trash, all or none, and come back."""

import errno
import os
import shutil

import pytest

from inglenook.errors import (
    AlreadyDownloading,
    ModelNotRemoved,
    ModelNotRestored,
    ModelNotTrashed,
)
from inglenook.library.lock import sole_writer
from inglenook.library.remove import plan_removal
from inglenook.library.sidecars import source_path
from inglenook.library.trash import delete_for_good, put_back, put_into_trash
from inglenook.work import drain

CONTENT = b"x" * 1000


class Bin:
    """A trash in a folder, as desktops have it, that takes so many files."""

    def __init__(self, folder, most=99):
        self._folder = folder
        self.most = most

    def __call__(self, file):
        if not self.most:
            raise OSError(28, "the trash is full")
        self.most -= 1
        self._folder.mkdir(exist_ok=True)
        return file.rename(self._folder / file.name)


def full_disk(*_, **__):
    raise OSError(errno.ENOSPC, "the disk is full")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "models"
    (folder / "me" / "tiny").mkdir(parents=True)
    return folder


@pytest.fixture
def bin_(tmp_path):
    return Bin(tmp_path / "trash")


def put(folder, name="tiny-Q4_0.gguf"):
    path = folder / "me" / "tiny" / name
    path.write_bytes(CONTENT)
    source_path(path).write_bytes(b"{}")
    return path


def trash(bin_, folder, *paths):
    removals = [plan_removal(path, [folder]) for path in paths]
    return drain(put_into_trash(removals, bin_))


def test_models_go_with_what_lies_beside_them(folder, bin_, tmp_path):
    one, two = put(folder), put(folder, "большая-Q8_0.gguf")
    trashed = trash(bin_, folder, one, two)
    assert list(folder.iterdir()) == []
    assert len(list((tmp_path / "trash").iterdir())) == 4
    assert trashed.freed_bytes == 2 * (len(CONTENT) + 2)


def test_they_come_back_with_their_folders(folder, bin_, tmp_path):
    path = put(folder)
    drain(put_back(trash(bin_, folder, path)))
    assert path.read_bytes() == CONTENT
    assert source_path(path).exists()
    assert list((tmp_path / "trash").iterdir()) == []


def test_where_one_file_cannot_go_all_stay(folder, bin_):
    first = put(folder, "big-00001-of-00002.gguf")
    second = put(folder, "big-00002-of-00002.gguf")
    bin_.most = 3
    with pytest.raises(ModelNotTrashed):
        trash(bin_, folder, first)
    for part in (first, second):
        assert part.exists()
        assert source_path(part).exists()


def test_stopping_half_way_puts_all_back(folder, bin_):
    one, two = put(folder), put(folder, "tiny-Q8_0.gguf")
    removals = [plan_removal(path, [folder]) for path in (one, two)]
    work = put_into_trash(removals, bin_)
    next(work)
    next(work)
    assert not one.exists()
    work.close()
    assert one.exists()


def test_what_the_trash_does_not_give_back_keeps_nothing_else_there(folder, bin_):
    first = put(folder, "big-00001-of-00002.gguf")
    second = put(folder, "big-00002-of-00002.gguf")
    bin_.most = 3
    removals = [plan_removal(first, [folder])]
    work = put_into_trash(removals, bin_)
    next(work)
    next(work)
    source_path(first).write_bytes(b"of another")
    with pytest.raises(ModelNotRestored, match=r"00001-of-00002\.gguf\.source"):
        drain(work)
    assert first.read_bytes() == second.read_bytes() == CONTENT
    assert source_path(first).read_bytes() == b"of another"
    assert source_path(second).exists()


def test_what_is_being_downloaded_stays(folder, bin_):
    path = put(folder)
    with sole_writer(path), pytest.raises(AlreadyDownloading):
        trash(bin_, folder, path)
    assert path.exists()


def test_a_file_that_took_the_name_since_is_left_alone(folder, bin_):
    path = put(folder)
    trashed = trash(bin_, folder, path)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"new")
    with pytest.raises(ModelNotRestored):
        drain(put_back(trashed))
    assert path.read_bytes() == b"new"


def test_after_a_failure_the_rest_comes_back(folder, bin_):
    one, two = put(folder), put(folder, "tiny-Q8_0.gguf")
    trashed = trash(bin_, folder, one, two)
    two.parent.mkdir(parents=True)
    two.write_bytes(b"new")
    with pytest.raises(ModelNotRestored):
        drain(put_back(trashed))
    assert one.read_bytes() == CONTENT
    two.unlink()
    assert drain(put_back(trashed)) == trashed
    assert two.read_bytes() == CONTENT


def on_another_disk(*_, **__):
    raise OSError(errno.EXDEV, "the trash is on another disk")


def test_a_trash_on_another_disk_gives_back_too(folder, bin_, tmp_path, monkeypatch):
    path = put(folder)
    trashed = trash(bin_, folder, path)
    monkeypatch.setattr(os, "rename", on_another_disk)
    drain(put_back(trashed))
    assert path.read_bytes() == CONTENT
    assert list((tmp_path / "trash").iterdir()) == []


def test_half_a_copy_is_taken_away_again(folder, bin_, monkeypatch):
    path = put(folder)
    trashed = trash(bin_, folder, path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", on_another_disk)
        patch.setattr(shutil, "copystat", full_disk)
        with pytest.raises(ModelNotRestored):
            drain(put_back(trashed))
    assert not path.exists()
    drain(put_back(trashed))
    assert path.read_bytes() == CONTENT


def test_an_emptied_trash_gives_nothing_back(folder, bin_, tmp_path):
    trashed = trash(bin_, folder, put(folder))
    for file in (tmp_path / "trash").iterdir():
        file.unlink()
    with pytest.raises(ModelNotRestored):
        drain(put_back(trashed))
    assert drain(delete_for_good(trashed)) == trashed


def test_what_is_in_the_trash_is_deleted_for_good(folder, bin_, tmp_path):
    trashed = trash(bin_, folder, put(folder))
    drain(delete_for_good(trashed))
    assert list((tmp_path / "trash").iterdir()) == []


def test_a_failure_of_the_system_is_told(folder, bin_, tmp_path):
    trashed = trash(bin_, folder, put(folder))
    for _, now in trashed.moved:
        now.unlink()
        now.mkdir()
    with pytest.raises(ModelNotRemoved):
        drain(delete_for_good(trashed))
