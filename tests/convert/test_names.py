"""What new files are called."""

from pathlib import Path

import pytest

from inglenook.convert.names import converted_name, merged_name

SNAPSHOT = Path("hub/models--Qwen--Qwen3-0.6B/snapshots") / ("0123456789" * 4)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (Path("models/Tiny-Chat"), "Tiny-Chat-BF16.gguf"),
        (SNAPSHOT, "Qwen3-0.6B-BF16.gguf"),
        (Path("mine/snapshots/third"), "third-BF16.gguf"),
    ],
)
def test_a_folder_gives_its_name_unless_that_is_a_hash(folder, expected):
    assert converted_name(folder, "model", "BF16") == expected


def test_an_adapter_is_told_from_a_model():
    assert converted_name(Path("polite"), "adapter", "F16") == "polite-F16-LoRA.gguf"


def test_a_merged_model_has_both_names():
    base = Path("Qwen3-8B-F16-00001-of-00002.gguf")
    assert merged_name(base, Path("x/polite.gguf")) == "Qwen3-8B-F16-polite.gguf"
