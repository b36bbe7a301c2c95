"""What the tools say."""

from pathlib import Path

from inglenook.tools.records import MadeFile, Progress, Recognized
from inglenook.tools.targets import Room
from inglenook.ui.models.tools.words import (
    made_words,
    progress_words,
    recognized_words,
    room_words,
)

NO_BREAK = "\N{NO-BREAK SPACE}"


def plain(words):
    return words.replace(NO_BREAK, " ")


def test_progress_is_told_in_bytes_and_in_tensors():
    at = Progress(phase="writing", done=1_200_000_000, total=2_400_000_000)
    assert plain(progress_words(at)) == "1.20 of 2.40 GB"
    at = Progress(
        phase="writing",
        done=1_200_000_000,
        total=2_400_000_000,
        done_tensors=12,
        total_tensors=291,
    )
    assert plain(progress_words(at)) == "1.20 of 2.40 GB · 12 of 291 tensors"
    at = Progress(phase="importance", done=3, total=8)
    assert "3 of 8" in progress_words(at)


def test_what_a_folder_holds_is_told():
    found = Recognized(
        folder=Path("/x"),
        kind="adapter",
        architecture="qwen3",
        n_params=20_000_000,
        n_tensors=392,
        type="F32",
        sizes={},
    )
    words = plain(recognized_words(found))
    assert words == "A LoRA adapter · qwen3 · 20 M parameters · 392 tensors"


def test_room_is_told_with_what_is_needed_if_that_is_known():
    room = Room(
        target=Path("/m/a.gguf"),
        needed_bytes=4_450_000_000,
        free_bytes=118_000_000_000,
        free_name="a.gguf",
    )
    assert plain(room_words(room)) == "Needs 4.45 GB · 118 GB free"


def test_what_was_made_is_told_with_its_place():
    made = MadeFile(
        path=Path("/m/a.gguf"), type="Q4_K_M", size_bytes=4_450_000_000, sha256="ab"
    )
    assert plain(made_words(made)).startswith("4.45 GB, in /m.")
