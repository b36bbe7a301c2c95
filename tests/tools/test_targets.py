"""Where new files go, and whether they can."""

import shutil
from pathlib import Path

import pytest

from inglenook.convert.target import RESERVE_BYTES
from inglenook.errors import NameUnusable, NoRoomToConvert, TargetTaken
from inglenook.library.scan import LocalModel
from inglenook.tools.targets import check_target, folder_beside, named_source

MODELS, MORE, OTHERS = Path("/models"), Path("/more"), Path("/ollama")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (MODELS / "org" / "repo" / "m-F16.gguf", MODELS / "org" / "repo"),
        (MORE / "m-F16.gguf", MORE),
        (OTHERS / "blobs" / "m.gguf", MODELS),
    ],
)
def test_variants_stay_together_in_the_user_s_own_folders(source, expected):
    assert folder_beside(source, MODELS, [MORE]) == expected


def test_a_file_that_is_called_by_a_hash_gives_its_model_s_name():
    blob = Path("/ollama/blobs/sha256-00ff")
    model = LocalModel(
        path=blob, name="qwen3:0.6b", variant="F16", repo="", size_bytes=1
    )
    assert named_source(blob, model).name == "qwen3-0.6b-F16.gguf"
    assert named_source(MODELS / "m-F16.gguf", model).name == "m-F16.gguf"
    assert named_source(blob, None) == blob


def test_a_free_name_with_room_is_fine(tmp_path):
    room = check_target(tmp_path / "not" / "yet", "m-Q4_K_M.gguf", 1000)
    assert room.error is None
    assert room.target == tmp_path / "not" / "yet" / "m-Q4_K_M.gguf"
    assert room.free_bytes > 0


def test_a_taken_name_is_told_with_one_that_is_free(tmp_path):
    for name in ("m.gguf", "m-2.gguf"):
        (tmp_path / name).touch()
    room = check_target(tmp_path, "m.gguf", 0)
    assert isinstance(room.error, TargetTaken)
    assert room.free_name == "m-3.gguf"


@pytest.mark.parametrize(
    "name", [".gguf", " .gguf", "a/b.gguf", "../m.gguf", "a:b.gguf", "CON.gguf"]
)
def test_a_name_that_leads_elsewhere_or_nowhere_is_refused(tmp_path, name):
    assert isinstance(check_target(tmp_path, name, 0).error, NameUnusable)


def test_too_little_room_is_told(tmp_path):
    free_bytes = shutil.disk_usage(tmp_path).free
    room = check_target(tmp_path, "m.gguf", 2 * free_bytes)
    assert isinstance(room.error, NoRoomToConvert)
    assert room.error.needed_bytes == 2 * free_bytes + RESERVE_BYTES
