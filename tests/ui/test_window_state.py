import pytest

from inglenook.ui.window_state import WindowState, read_state, write_state


def test_what_was_written_is_read(tmp_path):
    state = WindowState(b"\x00geometry", {"chats": b"\xff"})
    write_state(tmp_path / "new" / "window.json", state)
    assert read_state(tmp_path / "new" / "window.json") == state


def test_at_the_first_start_nothing_is_known(tmp_path):
    assert read_state(tmp_path / "window.json") == WindowState()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"geometry": 1}', b"\xff"])
def test_a_damaged_file_is_as_none(tmp_path, content):
    (tmp_path / "window.json").write_bytes(content)
    assert read_state(tmp_path / "window.json") == WindowState()


def test_a_disk_that_refuses_is_only_logged(tmp_path, caplog):
    (tmp_path / "file").touch()
    write_state(tmp_path / "file" / "window.json", WindowState())
    assert "not kept" in caplog.text
