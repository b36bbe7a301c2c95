"""The folder of states keeps them apart by chat and by load."""

import pytest

from inglenook.engine.kept_states import KeptStates


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "kv"


@pytest.fixture
def kept(folder):
    return KeptStates(folder, most_bytes=1000)


@pytest.fixture
def put(kept, folder):
    """Puts a state of a chat into the folder."""

    def put_(chat_id, key, size_bytes=10):
        folder.mkdir(parents=True, exist_ok=True)
        path = kept.path(chat_id, key)
        path.write_bytes(b"x" * size_bytes)
        return path

    return put_


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_chat_has_a_state_for_each_way_to_load(kept, folder):
    assert kept.path(1, "a") != kept.path(1, "b")
    assert kept.path(1, "a").parent == folder


def test_one_state_may_take_half_of_the_room(kept, put):
    assert kept.most_bytes_of_one() == 500
    put(1, "k", size_bytes=400)
    assert kept.most_bytes_of_one() == 500


def test_all_states_of_a_chat_are_deleted_and_no_others(kept, put, folder):
    put(1, "a")
    put(1, "b")
    put(11, "k")
    kept.remove(1)
    assert names(folder) == ["11-k.state"]


def test_what_is_not_there_needs_no_deleting(kept):
    kept.remove(1)


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path):
    (tmp_path / "kv").write_text("a file")
    assert KeptStates(tmp_path / "kv").most_bytes_of_one() == 0
