import os
from collections import namedtuple

import pytest

from inglenook.engine import kept_states
from inglenook.engine.kept_states import KeptStates

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "kv"


@pytest.fixture
def kept(folder):
    return KeptStates(folder, most_bytes=1000)


@pytest.fixture
def put(kept, folder):
    """Puts a state of a chat into the folder, used so many seconds after 1970."""

    def put_(chat_id, size_bytes, used_s, key="k"):
        folder.mkdir(parents=True, exist_ok=True)
        path = kept.path(chat_id, key)
        path.write_bytes(b"x" * size_bytes)
        os.utime(path, (used_s, used_s))
        return path

    return put_


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_chat_has_a_state_for_each_way_to_load(kept, folder):
    assert kept.path(1, "a") != kept.path(1, "b")
    assert kept.path(1, "a").parent == folder


def test_what_was_not_used_for_longest_goes_first(kept, put, folder):
    for chat_id in (1, 2, 3):
        put(chat_id, 400, used_s=chat_id)
    kept.trim()
    assert names(folder) == ["2-k.state", "3-k.state"]


def test_what_was_used_just_now_stays(kept, put, folder):
    for chat_id in (1, 2, 3):
        put(chat_id, 400, used_s=chat_id)
    kept.use(kept.path(1, "k"))
    kept.trim()
    assert names(folder) == ["1-k.state", "3-k.state"]


def test_one_state_may_take_half_of_the_room(kept, put):
    assert kept.most_bytes_of_one() == 500
    put(1, 400, used_s=1)
    assert kept.most_bytes_of_one() == 500


def test_on_a_full_disk_there_is_less_room(kept, put, folder, monkeypatch):
    monkeypatch.setattr(kept_states.shutil, "disk_usage", lambda _: Usage(0, 0, 7600))
    put(1, 200, used_s=1)
    put(2, 200, used_s=2)
    # 5 % of what is free, or would be without them.
    assert kept.most_bytes_of_one() == 200
    kept.trim()
    assert names(folder) == ["1-k.state", "2-k.state"]
    put(3, 200, used_s=3)
    kept.trim()
    assert names(folder) == ["2-k.state", "3-k.state"]


def test_a_beginning_that_was_never_whole_is_deleted(kept, put, folder):
    put(1, 10, used_s=1)
    (folder / "2-kabc.part").write_bytes(b"half")
    kept.trim()
    assert names(folder) == ["1-k.state"]


def test_all_states_of_a_chat_are_deleted_and_no_others(kept, put, folder):
    put(1, 10, used_s=1, key="a")
    put(1, 10, used_s=1, key="b")
    put(11, 10, used_s=1)
    kept.remove(1)
    assert names(folder) == ["11-k.state"]


def test_all_states_are_deleted(kept, put, folder):
    put(1, 10, used_s=1)
    put(2, 10, used_s=1)
    kept.clear()
    assert not names(folder)


def test_what_is_not_there_needs_no_deleting(kept):
    kept.drop(kept.path(1, "k"))
    kept.remove(1)
    kept.clear()
    kept.trim()


def test_what_cannot_be_deleted_is_noted(kept, folder, caplog):
    kept.path(1, "k").mkdir(parents=True)
    kept.remove(1)
    assert "1-k.state" in caplog.text


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path, caplog):
    (tmp_path / "kv").write_text("a file")
    assert KeptStates(tmp_path / "kv").most_bytes_of_one() == 0
    assert "kv" in caplog.text
