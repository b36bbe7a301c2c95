"""One writer for each file."""

import subprocess
import sys

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


#: Counts how often it is alone where it ought to be; the mark is made only once.
_TAKE_TURNS = """
import sys
from pathlib import Path
from inglenook.errors import AlreadyDownloading
from inglenook.library.lock import sole_writer

target = Path(sys.argv[1])
mark, n_turns = target.with_name("mark"), 0
while n_turns < 2000:
    try:
        with sole_writer(target):
            mark.touch(exist_ok=False)
            mark.unlink()
            n_turns += 1
    except AlreadyDownloading:
        pass
"""


def test_of_several_processes_only_one_is_ever_the_writer(tmp_path):
    command = [sys.executable, "-c", _TAKE_TURNS, tmp_path / "m.gguf"]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    assert [writer.communicate()[1] for writer in writers] == [b""] * 3
    assert list(tmp_path.iterdir()) == []
