import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inglenook.errors import PresetInvalid, StoreUnusable
from inglenook.prompts.own_presets import (
    MAX_BYTES,
    OwnPresets,
    export_preset,
    import_preset,
    is_own,
)
from inglenook.prompts.presets import Preset, shipped_presets

POET = Preset(
    title="Поэт 诗人",
    description="Rhymes.",
    system_prompt="Answer in verse.\nAlways.",
    sampling={"temperature": 1.2, "top_k": 40, "dry_sequence_breakers": ("\n",)},
    max_tokens=500,
)


@pytest.fixture
def presets(tmp_path):
    return OwnPresets(tmp_path / "presets")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "preset.json"


def why_not(file, content):
    file.write_bytes(content)
    with pytest.raises(PresetInvalid) as failed:
        import_preset(file)
    return failed.value.detail


def document(**preset):
    return json.dumps({"inglenook_preset": 1, "preset": preset}).encode()


def test_without_a_folder_there_are_none(presets):
    assert presets.read_all() == ()


def test_what_is_kept_is_read_again(presets):
    kept = presets.keep(POET)
    assert is_own(kept.id)
    assert presets.read_all() == (kept,)


def test_a_preset_that_is_kept_again_is_changed(presets):
    kept = presets.keep(POET)
    changed = presets.keep(Preset(id=kept.id, title="Bard"))
    assert presets.read_all() == (changed,)


def test_a_preset_that_ships_is_kept_as_a_new_one(presets):
    shipped = shipped_presets("en")[0]
    kept = presets.keep(shipped)
    assert is_own(kept.id)
    assert kept.system_prompt == shipped.system_prompt


def test_presets_come_by_title(presets):
    for title in ("b", "C", "a"):
        presets.keep(Preset(title=title))
    assert [preset.title for preset in presets.read_all()] == ["a", "b", "C"]


def test_a_preset_that_is_removed_is_gone(presets):
    kept = presets.keep(POET)
    presets.remove(kept.id)
    presets.remove(kept.id)
    assert presets.read_all() == ()


def test_a_file_that_holds_none_is_left_out_and_stays(presets, tmp_path, caplog):
    kept = presets.keep(POET)
    damaged = tmp_path / "presets" / f"own-{'0' * 32}.json"
    damaged.write_text("{")
    assert presets.read_all() == (kept,)
    assert damaged.exists()
    assert damaged.name in caplog.text


def test_a_file_of_another_name_is_none_of_ours(presets, tmp_path):
    export_preset(POET, tmp_path / "presets" / "assistant.json")
    assert presets.read_all() == ()


@pytest.mark.parametrize("id_", ["", "assistant", "../../settings", "own-../x"])
def test_only_own_presets_have_files(presets, id_):
    with pytest.raises(AssertionError):
        presets.remove(id_)


def test_what_is_exported_can_be_imported(file):
    export_preset(POET, file)
    assert import_preset(file) == POET


def test_an_exported_file_tells_what_it_is(file):
    export_preset(Preset(id="assistant", title="A"), file)
    assert json.loads(file.read_text()) == {
        "inglenook_preset": 1,
        "preset": {"title": "A"},
    }


def test_an_id_is_not_imported(file):
    file.write_bytes(document(id="assistant", title="A"))
    assert import_preset(file).id == ""


def test_fields_of_later_versions_are_left_out(file):
    file.write_bytes(document(title="A", colour="red"))
    assert import_preset(file) == Preset(title="A")


def test_a_title_is_put_on_one_line(file):
    file.write_bytes(document(title=" A\n B\t"))
    assert import_preset(file).title == "A B"


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b"", "input data was truncated"),
        (b"\xff\xfe", "JSON is malformed"),
        (b"[]", "expected `object`, got `array`"),
        (b"{}", "object missing required field `inglenook_preset`"),
        (b"[" * 500_000, "expected `object`, got `array`"),
        (b'{"inglenook_preset": 1, "preset": ' + b"[" * 500_000, ""),
        (b'{"inglenook_preset": 2, "preset": {"name": 1}}',
         "a newer version of Inglenook has made it"),
        (b'{"inglenook_preset": 0, "preset": {}}', "expected `int` >= 1"),
        (document(), "object missing required field `title`"),
        (document(title=""), "expected `str` of length >= 1"),
        (document(title="a" * 81), "expected `str` of length <= 80"),
        (document(title="a", sampling={"top_k": [1]}), "expected `str`, got `int`"),
        (document(title="a", sampling=dict.fromkeys(map(str, range(99)))),
         "expected `object` of length <= 40"),
        (document(title="a", max_tokens=0), "expected `int` >= 1"),
        (document(title=" \n"), "its title cannot be shown"),
        (document(title="a\u202eb"), "its title cannot be shown"),
        (document(title="a\x00b"), "its title cannot be shown"),
        (b" " * (MAX_BYTES + 1), "it is too large"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused(file, content, detail):
    assert why_not(file, content).startswith(detail)


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_only_one_error_comes_out(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("preset") / "preset.json"
    why_not(file, content)


def test_a_file_that_is_not_there_cannot_be_used(file):
    with pytest.raises(StoreUnusable, match="No such file"):
        import_preset(file)


def test_a_preset_that_cannot_be_written_is_told(tmp_path):
    blocked = tmp_path / "presets"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(StoreUnusable):
        OwnPresets(blocked).keep(POET)
