"""Files that are long, and take next to nothing."""

import pytest

from inglenook.engine.sparse import write_sparse
from inglenook.errors import StoreUnusable


def test_it_begins_with_the_header_and_is_as_long_as_the_whole_file(tmp_path):
    path = write_sparse(tmp_path / "m.gguf", b"GGUF header", 10**9)
    assert path.stat().st_size == 10**9
    with path.open("rb") as file:
        assert file.read(12) == b"GGUF header\0"


def test_it_takes_little_of_the_disk(tmp_path):
    path = write_sparse(tmp_path / "m.gguf", b"GGUF" * 1000, 10**12)
    assert path.stat().st_blocks * 512 < 100_000


def test_it_replaces_an_earlier_one(tmp_path):
    write_sparse(tmp_path / "m.gguf", b"a longer header", 10**6)
    path = write_sparse(tmp_path / "m.gguf", b"header", 10)
    assert path.read_bytes() == b"header" + bytes(4)


def test_a_file_of_which_all_is_known_is_written_as_it_is(tmp_path):
    assert write_sparse(tmp_path / "m.gguf", b"all", 3).read_bytes() == b"all"


def test_a_place_where_nothing_can_be_written_is_told(tmp_path):
    with pytest.raises(StoreUnusable, match=r"m\.gguf"):
        write_sparse(tmp_path / "nowhere" / "m.gguf", b"header", 10)


def test_a_length_that_no_disk_has_is_told(tmp_path):
    with pytest.raises(StoreUnusable):
        write_sparse(tmp_path / "m.gguf", b"header", 2**63 - 1)
