"""One writer for each file."""

import pytest

from inglenook.errors import AlreadyDownloading
from inglenook.library.lock import sole_writer
from inglenook.library.sidecars import lock_path, part_path


def test_a_second_writer_is_refused_and_the_first_leaves_nothing(tmp_path):
    target = tmp_path / "m.gguf"
    with sole_writer(target), pytest.raises(AlreadyDownloading), sole_writer(target):
        pass
    with sole_writer(target):
        assert lock_path(target).exists()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_stays_beside_a_part(tmp_path):
    target = tmp_path / "m.gguf"
    part_path(target).write_bytes(b"GG")
    with sole_writer(target):
        pass
    assert part_path(target).exists()
