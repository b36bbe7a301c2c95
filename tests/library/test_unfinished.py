"""A model of which only a part has come is found by what it would be called."""

import pytest

from inglenook.errors import ModelAmbiguous, ModelNotFound
from inglenook.library.unfinished import find_unfinished


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "me" / "Tiny-GGUF").mkdir(parents=True)
    return tmp_path


def put_part(folder, name):
    path = folder / "me" / "Tiny-GGUF" / name
    path.with_name(f"{name}.part").write_bytes(b"GG")
    return path


@pytest.mark.parametrize(
    "text", ["tiny-q4_0.gguf", "Tiny-Q4_0", "Tiny:Q4_0", "me/Tiny-GGUF:Q4_0"]
)
def test_it_is_found_by_name(folder, text):
    path = put_part(folder, "Tiny-Q4_0.gguf")
    put_part(folder, "Tiny-Q8_0.gguf")
    assert find_unfinished(text, folder) == path


def test_it_is_found_by_its_path_wherever_it_is(folder, tmp_path):
    path = put_part(folder, "Tiny-Q4_0.gguf")
    for text in (str(path), f"{path}.part"):
        assert find_unfinished(text, tmp_path / "none") == path


def test_one_of_several_is_not_guessed(folder):
    put_part(folder, "Tiny-Q4_0.gguf")
    put_part(folder, "Tiny-Q8_0.gguf")
    with pytest.raises(ModelAmbiguous):
        find_unfinished("me/Tiny-GGUF", folder)


def test_what_is_whole_is_none(folder):
    (folder / "Tiny-Q4_0.gguf").write_bytes(b"GGUF")
    with pytest.raises(ModelNotFound):
        find_unfinished("Tiny-Q4_0", folder)
