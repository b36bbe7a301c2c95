"""The packs on a disk."""

import os
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from tests.engine.packs.local_index import VERSION

from inglenook.engine.packs.records import Pack, Trial
from inglenook.engine.packs.store import Packs, is_pack_name
from inglenook.errors import PackMissing, PackNotInstalled

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def put(packs, name="cu124", *, days=0, **more):
    """A pack that is installed, after so many days."""
    pack = Pack(
        **{
            "name": name,
            "tag": name,
            "version": VERSION,
            "wheel": "x.whl",
            "sha256": "a" * 64,
            "source": "http://index.test/",
            "installed": BEGAN + timedelta(days=days),
        }
        | more
    )
    with packs.work_folder() as work:
        folder = work / "pack"
        folder.mkdir()
        (folder / "content").write_text(name)
        packs.add(pack, folder, work)
    return pack


def entries(tmp_path):
    return sorted(each.name for each in (tmp_path / "engines").iterdir())


def test_at_first_there_are_none(packs, tmp_path):
    assert packs.installed() == ()
    assert not (tmp_path / "engines").exists()


def test_a_pack_is_remembered_with_all_that_is_known(packs, tmp_path):
    trial = Trial(engine="e", system="s", gpus=("CUDA0",))
    pack = put(packs, trial=trial, runtime=("a.whl",))
    assert Packs(tmp_path / "engines", VERSION).installed() == (pack,)
    assert packs.find("cu124") == pack
    assert entries(tmp_path) == ["cu124"]


def test_the_newest_comes_first(packs):
    put(packs, "cu121", days=2)
    put(packs, "cu124", days=3)
    put(packs, "vulkan", days=1)
    assert [pack.name for pack in packs.installed()] == ["cu124", "cu121", "vulkan"]


def test_a_pack_takes_the_place_of_an_earlier_one(packs, tmp_path):
    put(packs)
    (tmp_path / "engines/cu124/old").touch()
    newer = put(packs, days=1)
    assert packs.installed() == (newer,)
    assert not (tmp_path / "engines/cu124/old").exists()
    assert entries(tmp_path) == ["cu124"]


def test_a_pack_is_removed_whole(packs, tmp_path):
    put(packs)
    packs.remove("cu124")
    assert packs.installed() == ()
    assert entries(tmp_path) == []


@pytest.mark.parametrize(
    "name", ["cu999", "", ".", "..", "../x", "/", "built-in", "a/b", "outcomes.json"]
)
def test_only_packs_are_removed(packs, tmp_path, name):
    put(packs)
    (tmp_path / "engines/outcomes.json").write_text("{}")
    with pytest.raises(PackMissing):
        packs.remove(name)
    assert entries(tmp_path) == ["cu124", "outcomes.json"]


def test_a_pack_that_cannot_be_found_is_missing(packs):
    with pytest.raises(PackMissing, match="cu124"):
        packs.find("cu124")


@pytest.mark.parametrize("record", ["", "{}", "[1", '{"name": 3}', "\0"])
def test_a_damaged_record_hides_the_pack_which_can_be_removed(packs, tmp_path, record):
    put(packs)
    (tmp_path / "engines/cu124/pack.json").write_text(record)
    assert packs.installed() == ()
    packs.remove("cu124")
    assert entries(tmp_path) == []


def test_a_record_in_the_wrong_folder_is_no_pack(packs, tmp_path):
    pack = put(packs)
    wrong = msgspec.structs.replace(pack, name="../../elsewhere")
    (tmp_path / "engines/cu124/pack.json").write_bytes(msgspec.json.encode(wrong))
    assert packs.installed() == ()


def test_a_pack_of_another_version_is_unusable(packs):
    assert packs.why_unusable(put(packs)) == ""
    assert "0.3.1" in packs.why_unusable(put(packs, version="0.3.1"))


def test_a_pack_that_failed_is_unusable(packs):
    pack = put(packs, trial=Trial(reason="signal SIGABRT"))
    assert packs.why_unusable(pack) == "signal SIGABRT"


def test_a_pack_starts_the_engine_with_its_folder(packs, tmp_path):
    built_in = packs.start_command(None)
    assert built_in[-1] == "--engine-host"
    of_pack = packs.start_command(put(packs))
    assert of_pack == (*built_in, str(tmp_path / "engines/cu124"))


def test_work_leaves_nothing_behind(packs, tmp_path):
    with suppress(ZeroDivisionError), packs.work_folder() as work:
        (work / "file").touch()
        raise ZeroDivisionError
    assert entries(tmp_path) == []


def test_what_a_dead_process_left_behind_goes_with_the_next_work(packs, tmp_path):
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    for pid in (child.pid, os.getpid()):
        (tmp_path / f"engines/.work-{pid}-0000abcd/pack").mkdir(parents=True)
    put(packs)
    assert entries(tmp_path) == [f".work-{os.getpid()}-0000abcd", "cu124"]


def test_without_a_place_for_its_folder_nothing_is_done(tmp_path):
    (tmp_path / "engines").write_text("a file")
    packs = Packs(tmp_path / "engines", VERSION)
    assert packs.installed() == ()
    with pytest.raises(PackNotInstalled, match="cannot be changed"):
        put(packs)


@pytest.mark.parametrize("name", ["cu124", "hip-radeon", "a", "my.build_2"])
def test_names_of_packs(name):
    assert is_pack_name(name)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", ".a", "a.", "A", "a/b", "a\\b", "a b", "a\n", "built-in", "a" * 65],
)
def test_names_that_no_pack_has(name):
    assert not is_pack_name(name)
