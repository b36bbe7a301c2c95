"""A file is there when it is whole, and is its owner's."""

import os
import stat

import pytest

from inglenook.new_file import new_file, replace_file


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kv" / "1-key.state"


def write(path, content, *, then=None):
    with new_file(path) as part:
        part.write_bytes(content)
        if then is not None:
            raise then


def test_what_was_written_takes_its_place(path):
    write(path, b"old")
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_nobody_else_may_read_it(path):
    write(path, b"said")
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent)]
    # Windows has no such modes; a user's own folders are private there.
    assert modes == [0o600, 0o700] or os.name == "nt"


def test_what_breaks_off_leaves_the_old_one_and_nothing_else(path):
    write(path, b"old")
    with pytest.raises(OSError, match="full"):
        write(path, b"half", then=OSError("full"))
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path):
    path = tmp_path / f"{'界' * 83}.txt"
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
