from tests.library.other_programs import put_ollama

from inglenook.library.opening import open_library
from inglenook.paths import default_paths


def names(library):
    return [model.name for model in library.models()]


def test_other_programs_are_left_alone_unless_they_are_wanted(tmp_path, monkeypatch):
    monkeypatch.setenv("OLLAMA_MODELS", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    put_ollama(tmp_path, "library/tiny:1b")
    wanted = []
    library = open_library(default_paths(), (), lambda: wanted)
    assert names(library) == ["Starter"]
    wanted.append("ollama")
    assert names(library) == ["Starter", "tiny:1b"]
    wanted[:] = ["unknown"]
    assert names(library) == ["Starter"]
