"""What a model has read and said, saved and restored by real engine processes."""

import os
import stat
from typing import get_args

import msgspec
import pytest
from tests.engine.host.asking import ask
from tests.tiny_models import Architecture, write_model

from inglenook.engine.host.state_file import read_record, seal
from inglenook.engine.messages import StateRestored, StateSaved
from inglenook.new_file import new_file
from inglenook.work import drain

ROOM = 2**30


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kv" / "1.state"


def save(client, path, most_bytes=ROOM):
    return drain(client.save_state(path, most_bytes))


def restore(client, path, *adapters):
    return drain(client.restore_state(path, adapters)).n_tokens


@pytest.fixture
def saved(load, babbler, path):
    """A state of the babbler, of some sixty tokens."""
    client = load(babbler)
    ask(client, "Hi", max_tokens=40)
    save(client, path)
    return path


@pytest.mark.parametrize("architecture", get_args(Architecture))
@pytest.mark.parametrize("changes", [{}, {"kv_type": "q8_0", "flash_attention": "on"}])
def test_coming_back_reads_only_what_is_new(
    load, tmp_path, path, architecture, changes
):
    """So do recurrent models, and those with a sliding window."""
    model = write_model(tmp_path / "model.gguf", architecture=architecture)
    before = load(model, **changes)
    shown, first = ask(before, "Hi " * 60, max_tokens=40)
    known = first.prompt_tokens + first.generated_tokens - 1
    assert save(before, path) == StateSaved(known, path.stat().st_size)
    after = load(model, **changes)
    assert restore(after, path) == known
    again, timings = ask(after, "Hi " * 60, shown, "More")
    assert timings.reused_tokens == known
    assert again == ask(before, "Hi " * 60, shown, "More")[0]


@pytest.mark.parametrize("architecture", ["llama", "qwen3moe"])
def test_after_coming_back_an_edit_reads_from_there_on(
    load, tmp_path, path, architecture
):
    model = write_model(tmp_path / "model.gguf", architecture=architecture)
    client = load(model)
    shown, first = ask(client, "Hi")
    ask(client, "Hi", shown, "One thing")
    save(client, path)
    ask(client, "Something else")
    restore(client, path)
    _, edited = ask(client, "Hi", shown, "Other words")
    assert edited.reused_tokens > first.prompt_tokens


@pytest.mark.parametrize("architecture", ["gemma3", "mamba"])
def test_after_coming_back_an_edit_is_right_where_all_is_read_anew(
    load, tmp_path, path, architecture
):
    client = load(write_model(tmp_path / "model.gguf", architecture=architecture))
    shown, _ = ask(client, "Hi " * 60, max_tokens=40)
    fresh, _ = ask(client, "Other words")
    ask(client, "Hi " * 60, shown, "One thing")
    save(client, path)
    restore(client, path)
    again, timings = ask(client, "Other words")
    assert again == fresh
    assert timings.reused_tokens == 0


def test_chats_in_turn_are_each_read_once(load, babbler, tmp_path):
    client, first, second = load(babbler), tmp_path / "1.state", tmp_path / "2.state"
    shown, _ = ask(client, "One thing")
    save(client, first)
    other, _ = ask(client, "Something else")
    save(client, second)
    restore(client, first)
    _, back = ask(client, "One thing", shown, "More")
    save(client, first)
    restore(client, second)
    _, back_too = ask(client, "Something else", other, "More")
    for timings in (back, back_too):
        assert timings.prompt_tokens - timings.reused_tokens < 30
        assert timings.reused_tokens > 30


def test_what_was_read_is_for_its_owner_only(saved):
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600 or os.name == "nt"
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


def test_before_the_first_answer_there_is_nothing_to_save(load, babbler, path):
    assert save(load(babbler), path) == StateSaved(0, 0)
    assert not path.exists()


def test_what_is_too_large_is_not_saved(load, babbler, path):
    client = load(babbler)
    ask(client, "Hi")
    assert save(client, path, most_bytes=1000) == StateSaved(0, 0)
    assert not path.exists()


def test_where_nothing_can_be_written_nothing_is_saved(load, babbler, tmp_path):
    client = load(babbler)
    ask(client, "Hi")
    (tmp_path / "kv").write_text("a file, and no folder")
    assert save(client, tmp_path / "kv" / "1.state") == StateSaved(0, 0)
    assert ask(client, "Hi")[1].reused_tokens > 0


class TestOfNoUse:
    """A state that is not restored; what the model has in mind stays."""

    @pytest.fixture
    def refused(self, load, babbler, saved):
        def refused_(client=None):
            client = client or load(babbler)
            shown, _ = ask(client, "Hello", max_tokens=5)
            assert drain(client.restore_state(saved)) == StateRestored(0)
            return ask(client, "Hello", shown, "More")[1].reused_tokens > 0

        return refused_

    def test_a_file_that_is_not_there(self, saved, refused):
        saved.unlink()
        assert refused()

    def test_one_that_is_cut_off(self, saved, refused):
        saved.write_bytes(saved.read_bytes()[:-1000])
        assert refused()

    def test_one_with_a_wrong_byte(self, saved, refused):
        content = bytearray(saved.read_bytes())
        content[len(content) // 2] ^= 1
        saved.write_bytes(content)
        assert refused()

    def test_one_whose_record_makes_no_sense(self, saved, refused):
        with new_file(saved) as part:
            seal(part, b"\x93\x01\x02\x03")
        assert refused()

    @pytest.mark.parametrize(
        "changes",
        [{"context_tokens": 1024}, {"kv_type": "q8_0"}, {"flash_attention": "off"}],
        ids=str,
    )
    def test_one_of_another_plan(self, load, babbler, refused, changes):
        assert refused(load(babbler, **changes))

    def test_one_of_another_model(self, load, reciter, refused):
        assert refused(load(reciter))

    def test_one_of_a_file_that_was_changed_since(self, load, babbler, refused):
        os.utime(babbler)
        assert refused()


def forge(saved, state=None, **changes):
    """Write a state with a right checksum, and something wrong in it."""
    with saved.open("rb") as file:
        record = msgspec.msgpack.decode(read_record(file))
    record["transcript"] |= changes
    content = saved.read_bytes() if state is None else state
    with new_file(saved) as part:
        part.write_bytes(content)
        seal(part, msgspec.msgpack.encode(record))


@pytest.mark.parametrize(
    "forged",
    [
        {"state": b""},
        {"state": b"\0" * 100_000},
        {"state": b"\xff" * 100_000},
        {"tokens": [1, 2, 3]},
        {"tokens": []},
    ],
    ids=["empty", "zeros", "ones", "fewer tokens", "none"],
)
def test_a_forged_state_is_seen_and_leaves_nothing_behind(load, babbler, saved, forged):
    client = load(babbler)
    forge(saved, **forged)
    assert restore(client, saved) == 0
    shown, timings = ask(client, "Hi", max_tokens=40)
    assert timings.reused_tokens == 0
    assert shown == ask(load(babbler), "Hi", max_tokens=40)[0]


def test_loads_have_one_key_that_differ_in_their_speed_only(load, babbler):
    keys = {
        load(babbler, **changes).loaded.state_key
        for changes in ({}, {"n_threads": 1}, {"mmap": False}, {"ubatch_tokens": 64})
    }
    assert len(keys) == 1
    assert keys != {load(babbler, kv_type="q8_0").loaded.state_key}
