"""Models that are here more than once."""

import json

import pytest
from tests import handmade_gguf as make
from tests.library.other_programs import put, put_ollama

from inglenook.library.duplicates import compare_files, find_twins, others_by_path
from inglenook.library.programs import Program
from inglenook.library.scan import Library
from inglenook.library.sidecars import source_path
from inglenook.work import drain


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "models").mkdir()
    return (tmp_path / "models").resolve()


@pytest.fixture
def ollama(tmp_path):
    (tmp_path / "ollama").mkdir()
    return (tmp_path / "ollama").resolve()


@pytest.fixture
def models(folder, ollama, tmp_path):
    program = Program(key="ollama", title="Ollama", layout="ollama", folders=(ollama,))
    library = Library(folder, (), tmp_path / "library.json", None, lambda: [program])
    return library.models


def names(twins):
    return [sorted(model.path.name for model in each.models) for each in twins]


def note_source(path, sha256, modified_ns=None):
    status = path.stat()
    noted = {
        "endpoint": "https://huggingface.co",
        "repo": "me/Tiny-GGUF",
        "commit": "c0ffee",
        "paths": [path.name],
        "size_bytes": status.st_size,
        "sha256": sha256,
        "modified_ns": status.st_mtime_ns if modified_ns is None else modified_ns,
    }
    source_path(path).write_text(json.dumps(noted))


def test_models_that_differ_are_no_twins(folder, models):
    put(folder / "a.gguf")
    put(folder / "b.gguf", make.model(make.string("general.name", "b")))
    assert find_twins(models()) == []
    assert drain(compare_files(models())) == []


@pytest.mark.parametrize("link", ["hardlink_to", "symlink_to"])
def test_one_file_with_two_names_is_told(folder, models, link):
    path = put(folder / "a.gguf")
    getattr(folder / "b.gguf", link)(path)
    (twins,) = find_twins(models())
    assert (twins.kind, twins.wasted_bytes) == ("names", 0)
    assert names([twins]) == [["a.gguf", "b.gguf"]]
    assert drain(compare_files(models())) == [twins]


def test_copies_are_told_where_their_checksums_are_known(folder, ollama, models):
    blob = put_ollama(ollama, "library/tiny:1b")
    copy = put(folder / "a.gguf")
    assert find_twins(models()) == []
    note_source(copy, blob.name.removeprefix("sha256-"))
    (twins,) = find_twins(models())
    assert (twins.kind, twins.wasted_bytes) == ("copies", copy.stat().st_size)


def test_a_checksum_of_a_file_that_was_changed_since_counts_no_more(
    folder, ollama, models
):
    blob = put_ollama(ollama, "library/tiny:1b")
    note_source(put(folder / "a.gguf"), blob.name.removeprefix("sha256-"), 1)
    assert find_twins(models()) == []


def test_other_copies_are_found_by_reading_them(folder, models):
    for name in ("a.gguf", "b.gguf"):
        put(folder / name)
    # Of the same size, and another one.
    put(folder / "c.gguf", make.model()[:-1] + b"!")
    assert find_twins(models()) == []
    assert names(drain(compare_files(models()))) == [["a.gguf", "b.gguf"]]


def test_split_models_are_compared_part_by_part(folder, models):
    for stem in ("a", "b"):
        for number in (1, 2):
            put(folder / f"{stem}-0000{number}-of-00002.gguf", make.shard(number, 2))
    (twins,) = drain(compare_files(models()))
    assert len(twins.models) == 2


def test_damaged_models_are_left_out(folder, models):
    for name in ("a.gguf", "b.gguf"):
        put(folder / name, b"GGUF")
    assert drain(compare_files(models())) == []


def test_each_of_them_knows_the_others(folder, models):
    for name in ("a.gguf", "b.gguf", "c.gguf"):
        put(folder / name)
    others = others_by_path(drain(compare_files(models())))
    assert others[folder / "a.gguf"] == (folder / "b.gguf", folder / "c.gguf")
    assert len(others) == 3
