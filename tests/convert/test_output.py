"""Files appear whole, or not at all."""

import hashlib
from contextlib import closing

import numpy as np
import pytest

from inglenook.convert.output import NewFile, NewTensor, write_gguf
from inglenook.convert.target import Written
from inglenook.errors import FileNotWritten
from inglenook.work import drain

HEADER = b"GGUF, and what follows"


def tensor(name="x", blocks=((1, 2, 3), (4, 5))):
    arrays = [np.array(block, np.uint8) for block in blocks]
    n_bytes = sum(array.nbytes for array in arrays)
    return NewTensor(
        name=name,
        shape=(n_bytes,),
        type=24,
        n_bytes=n_bytes,
        blocks=lambda: iter(arrays),
    )


def write(target, tensors):
    return write_gguf(target, NewFile(header=HEADER, tensors=tensors))


def test_the_header_and_each_tensor_are_aligned(tmp_path):
    target = tmp_path / "new.gguf"
    whole = drain(write(target, [tensor(), tensor("y")]))
    data = target.read_bytes()
    assert whole.size_bytes == len(data) == 96
    assert whole.sha256 == hashlib.sha256(data).hexdigest()
    assert data.startswith(HEADER)
    assert data[32:37] == data[64:69] == bytes([1, 2, 3, 4, 5])
    assert not any(data[37:64] + data[69:])


def test_progress_is_told_and_each_block_can_be_the_last(tmp_path):
    work = write(tmp_path / "new.gguf", [tensor()])
    assert next(work) == Written(35, 64, 0, 1)
    with closing(work):
        assert not (tmp_path / "new.gguf").exists()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_no_bug(tmp_path):
    with pytest.raises(FileNotWritten):
        drain(write(tmp_path / "none" / "new.gguf", [tensor()]))


def test_a_disk_that_becomes_full_leaves_nothing(tmp_path):
    def fail():
        yield np.array([1, 2], np.uint8)
        raise OSError(28, "No space left on device")

    full = NewTensor(name="x", shape=(5,), type=24, n_bytes=5, blocks=fail)
    with pytest.raises(FileNotWritten):
        drain(write(tmp_path / "new.gguf", [full]))
    assert list(tmp_path.iterdir()) == []
