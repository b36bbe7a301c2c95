from pathlib import Path

import pytest

from inglenook.errors import ModelPartMissing
from inglenook.library.files import (
    is_file,
    is_listed,
    is_text,
    parts_of,
    read_small,
    require_all,
    size_of,
)


def test_a_whole_model_has_one_part(tmp_path):
    assert parts_of(tmp_path / "a.gguf") == (tmp_path / "a.gguf",)


@pytest.mark.parametrize("shard", [1, 2, 3])
def test_the_parts_are_found_from_any_of_them(tmp_path, shard):
    parts = parts_of(tmp_path / f"a-{shard:05d}-of-00003.gguf")
    assert [part.name for part in parts] == [
        "a-00001-of-00003.gguf",
        "a-00002-of-00003.gguf",
        "a-00003-of-00003.gguf",
    ]


@pytest.mark.parametrize("name", ["a.00001-of-00002.gguf", "a.gguf.part1of2"])
def test_parts_that_llama_cpp_does_not_know_are_no_parts(tmp_path, name):
    assert parts_of(tmp_path / name) == (tmp_path / name,)


def test_a_part_that_is_not_there_is_named(tmp_path):
    parts = parts_of(tmp_path / "a-00001-of-00002.gguf")
    parts[0].touch()
    with pytest.raises(ModelPartMissing, match="a-00002-of-00002"):
        require_all(parts)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.gguf", True), ("a.GGUF", True), ("a.gguf.part", False), ("a.bin", False)],
)
def test_ggufs_are_listed(name, expected):
    assert is_listed(Path(name)) is expected


def test_a_name_in_another_encoding_is_no_text():
    path = Path("caf\udce9.gguf")
    assert not is_text(path)
    assert not is_listed(path)


def test_a_name_that_the_system_refuses_is_no_file(tmp_path):
    assert not is_file(tmp_path / ("x" * 10_000))
    assert size_of(tmp_path / "gone.gguf") == 0


def test_small_files_are_read_to_a_limit(tmp_path):
    path = tmp_path / "settings.json"
    assert read_small(path) == b""
    assert read_small(tmp_path) == b""
    path.write_bytes(b"x" * (2**20 + 1))
    assert len(read_small(path)) == 2**20
