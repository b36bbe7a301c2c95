from pathlib import Path

import pytest

from inglenook.library.folders import files_in, located, resolved


def put(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def found(*folders):
    return sorted(path for path in files_in(folders) if path is not None)


def test_the_files_of_all_inner_folders_are_found(tmp_path):
    files = [put(tmp_path / "a"), put(tmp_path / "b" / "c" / "d")]
    assert found(tmp_path) == files


def test_each_folder_is_a_place_to_stop(tmp_path):
    put(tmp_path / "b" / "c")
    assert list(files_in([tmp_path])).count(None) == 2


def test_a_folder_is_read_once(tmp_path):
    file = put(tmp_path / "b" / "c")
    assert found(tmp_path, tmp_path / "b", tmp_path) == [file]


def test_a_linked_folder_is_followed_to_where_it_is(tmp_path):
    file = put(tmp_path / "outside" / "a")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "link").symlink_to(tmp_path / "outside")
    assert found(tmp_path / "models") == [file]


def test_a_link_to_the_folder_above_does_not_go_round(tmp_path):
    file = put(tmp_path / "b" / "c")
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    assert found(tmp_path) == [file]


def test_a_tilde_is_the_users_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    file = put(tmp_path / "models" / "a")
    assert found(Path("~/models")) == [file]


@pytest.fixture
def loop(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    return tmp_path / "loop"


def test_a_loop_of_links_is_left_out_with_a_warning(loop, tmp_path, caplog):
    file = put(tmp_path / "good" / "a")
    assert found(loop, tmp_path / "good") == [file]
    assert "loop" in caplog.text


@pytest.mark.parametrize("name", ["a\0b", "x" * 10_000, "file"])
def test_what_is_no_folder_is_left_out_with_a_warning(name, tmp_path, caplog):
    put(tmp_path / "file")
    file = put(tmp_path / "good" / "a")
    assert found(tmp_path / name, tmp_path / "good") == [file]
    assert "The folder" in caplog.text


def test_a_folder_that_is_not_there_is_left_out_silently(tmp_path, caplog):
    caplog.set_level("WARNING")
    assert found(tmp_path / "gone") == []
    assert not caplog.records


def test_a_folder_that_may_not_be_read_is_left_out(tmp_path, monkeypatch, caplog):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("os.scandir", refuse)
    assert found(tmp_path) == []
    assert "Permission denied" in caplog.text


def test_nowhere_is_no_folder():
    assert resolved(Path("a\0b")) is None


def test_a_file_keeps_its_own_name_in_the_folder_that_it_is_in(tmp_path):
    file = put(tmp_path / "outside" / "blob")
    folder = tmp_path / "models"
    folder.symlink_to(file.parent)
    (folder / "a.gguf").symlink_to(file)
    assert located(folder / "a.gguf") == file.parent.resolve() / "a.gguf"


def test_a_file_in_an_impossible_folder_is_nowhere(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert located(loop / "a.gguf") is None
