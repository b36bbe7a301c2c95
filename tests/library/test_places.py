"""Where models lie, and what room there is."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.library.test_scan import put

from inglenook.library.places import read_places, read_space
from inglenook.library.programs import Program
from inglenook.library.scan import Library


@pytest.fixture
def library(tmp_path):
    program = Program(key="x", title="X", layout="plain", folders=())
    return Library(
        tmp_path / "models",
        [tmp_path / "more"],
        tmp_path / "library.json",
        programs=lambda: [program],
    )


def test_all_places_are_told(library, tmp_path):
    put(tmp_path / "models" / "tiny.gguf")
    (model,) = library.models()
    places = read_places(library, [model])
    assert (places.downloads, places.added) == (
        tmp_path / "models",
        (tmp_path / "more",),
    )
    assert [each.title for each in places.programs] == ["X"]
    assert places.space.models_bytes == model.size_bytes
    assert 0 < places.space.free_bytes < places.space.total_bytes
    assert places.space.top.is_mount()


def test_a_folder_that_is_not_there_yet_has_the_disk_of_those_around_it(tmp_path):
    space = read_space(tmp_path / "not" / "there", [])
    assert space.total_bytes == read_space(tmp_path, []).total_bytes


def test_models_that_are_gone_or_elsewhere_take_no_space(library, tmp_path):
    put(tmp_path / "models" / "tiny.gguf")
    (model,) = library.models()
    gone = replace(model, path=Path("/nowhere/gone.gguf"))
    other = replace(model, path=Path("/proc/self/maps"))
    assert read_space(tmp_path, [gone, other]).models_bytes == 0
