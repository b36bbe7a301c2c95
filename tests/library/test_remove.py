"""Models are deleted with all that lies beside them, and nothing else is."""

import os
import sys

import pytest

from inglenook.errors import (
    AlreadyDownloading,
    ModelNotFound,
    ModelNotOurs,
    ModelNotRemoved,
)
from inglenook.library.lock import sole_writer
from inglenook.library.programs import Program
from inglenook.library.remove import plan_removal, remove
from inglenook.library.sidecars import (
    journal_path,
    made_path,
    part_path,
    source_path,
)
from inglenook.work import drain

CONTENT = b"x" * 1000


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "models"
    (folder / "me" / "tiny").mkdir(parents=True)
    return folder


def put(folder, name="tiny-Q4_0.gguf"):
    path = folder / "me" / "tiny" / name
    path.write_bytes(CONTENT)
    return path


def rm(path, *folders):
    return drain(remove(plan_removal(path, folders)))


def test_what_is_noted_of_its_making_goes_with_it(folder):
    path = put(folder)
    made_path(path).write_bytes(b"{}")
    rm(path, folder)
    assert list(folder.iterdir()) == []


def test_a_model_goes_with_its_sidecars_and_its_empty_folders(folder):
    path = put(folder)
    source_path(path).write_bytes(b"{}")
    removal = plan_removal(path, [folder])
    assert removal.files == (path, source_path(path))
    assert removal.freed_bytes == len(CONTENT) + 2
    assert path.exists()
    assert drain(remove(removal)) == removal
    assert list(folder.iterdir()) == []


def test_folders_with_other_files_stay(folder):
    path, other = put(folder), put(folder, "tiny-Q8_0.gguf")
    rm(path, folder)
    assert list(path.parent.iterdir()) == [other]


def test_an_incomplete_split_model_goes_whole(folder):
    second = put(folder, "big-00002-of-00003.gguf")
    third = put(folder, "big-00003-of-00003.gguf")
    part = part_path(put(folder, "big-00001-of-00003.gguf"))
    part.with_name("big-00001-of-00003.gguf").rename(part)
    journal_path(part.with_name("big-00001-of-00003.gguf")).write_bytes(b"{}")
    assert rm(third, folder).freed_bytes == 3 * len(CONTENT) + 2
    assert not second.exists()
    assert list(folder.iterdir()) == []


def test_nothing_outside_of_our_folders_is_deleted(folder, tmp_path):
    theirs = tmp_path / "lmstudio" / "theirs.gguf"
    theirs.parent.mkdir()
    theirs.write_bytes(CONTENT)
    with pytest.raises(ModelNotOurs):
        plan_removal(theirs, [folder])
    (folder / "linked").symlink_to(theirs.parent)
    with pytest.raises(ModelNotOurs):
        plan_removal(folder / "linked" / "theirs.gguf", [folder])
    with pytest.raises(ModelNotOurs):
        plan_removal(folder / ".." / "lmstudio" / "theirs.gguf", [folder])
    assert theirs.exists()


def test_what_other_programs_keep_in_an_added_folder_stays(folder, tmp_path):
    added = tmp_path / "added"
    theirs = added / "lm" / "theirs.gguf"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(CONTENT)
    program = Program(
        key="lm-studio", title="LM Studio", layout="plain", folders=(theirs.parent,)
    )
    with pytest.raises(ModelNotOurs):
        plan_removal(theirs, [folder, added], [program])
    assert plan_removal(theirs, [folder, added]).files == (theirs,)
    assert plan_removal(theirs, [added], [program]).files == (theirs,)


def test_of_a_linked_file_only_the_link_goes(folder, tmp_path):
    theirs = tmp_path / "blob"
    theirs.write_bytes(CONTENT)
    link = folder / "linked.gguf"
    link.symlink_to(theirs)
    assert rm(link, folder).freed_bytes == 0
    assert not link.is_symlink()
    assert theirs.exists()


def test_a_file_with_two_names_frees_nothing(folder, tmp_path):
    path = put(folder)
    os.link(path, tmp_path / "twin")
    assert plan_removal(path, [folder]).freed_bytes == 0


def test_what_is_being_downloaded_stays(folder):
    path = put(folder)
    part_path(path).write_bytes(CONTENT)
    with sole_writer(path), pytest.raises(AlreadyDownloading):
        rm(path, folder)
    assert path.exists()
    rm(path, folder)
    assert list(folder.iterdir()) == []


def test_what_is_not_there_is_told(folder):
    with pytest.raises(ModelNotFound):
        plan_removal(folder / "none.gguf", [folder])


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs rights that count"
)
def test_what_the_system_keeps_is_told(folder):
    path = put(folder)
    path.parent.chmod(0o500)
    with pytest.raises(ModelNotRemoved):
        rm(path, folder)
    path.parent.chmod(0o700)


def test_a_failure_of_the_system_is_told(folder):
    path = put(folder)
    removal = plan_removal(path, [folder])
    path.unlink()
    path.parent.rmdir()
    path.parent.write_bytes(b"in the way")
    with pytest.raises(ModelNotRemoved):
        drain(remove(removal))
