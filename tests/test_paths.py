"""Where files live."""

from pathlib import Path

from inglenook.paths import default_paths, resource, starter_model


def test_one_folder_can_hold_everything(monkeypatch, tmp_path):
    monkeypatch.setenv("INGLENOOK_HOME", str(tmp_path))
    paths = default_paths()
    every = (paths.settings, paths.chats, paths.models, paths.library, paths.engines)
    assert all(path.is_relative_to(tmp_path) for path in every)
    assert paths.logs == tmp_path / "logs"


def test_a_relative_folder_is_taken_from_where_the_program_starts(
    monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INGLENOOK_HOME", "portable")
    assert default_paths().data == tmp_path / "portable"


def test_without_it_the_systems_folders_are_used(monkeypatch, tmp_path):
    monkeypatch.delenv("INGLENOOK_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    paths = default_paths()
    assert paths.data.is_relative_to(tmp_path)
    assert paths.data.name == "inglenook"


def test_looking_makes_no_folder(tmp_path):
    assert not default_paths().data.exists()


def test_resources_are_found():
    assert isinstance(resource("formats"), Path)
    assert list(resource("formats").glob("*.toml"))


def test_the_starter_is_found():
    with starter_model().open("rb") as file:
        assert file.read(4) == b"GGUF"
