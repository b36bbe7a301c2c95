"""What lies beside a model's file."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from tests.library.test_verify import note, note_as_made

import inglenook
from inglenook.library.sidecars import (
    made_path,
    noted_made,
    noted_source,
    source_path,
)


def test_what_was_noted_is_told_whatever_became_of_the_file(tmp_path):
    path = tmp_path / "m.gguf"
    note(path)
    noted = noted_source(path)
    assert (noted.repo, noted.paths) == ("me/tiny", ("m.gguf",))


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"sha256": 7}'])
def test_what_makes_no_sense_is_nothing(tmp_path, content):
    path = tmp_path / "m.gguf"
    source_path(path).write_bytes(content)
    assert noted_source(path) is None


def test_without_a_note_there_is_nothing(tmp_path):
    assert noted_source(tmp_path / "m.gguf") is None


def test_a_note_of_somebody_else_is_never_waited_for(tmp_path):
    path = tmp_path / "m.gguf"
    os.mkfifo(source_path(path))
    assert noted_source(path) is None


def test_a_note_without_an_end_is_cut_off(tmp_path):
    path = tmp_path / "m.gguf"
    source_path(path).write_bytes(b"[" * 2**22)
    assert noted_source(path) is None


def test_what_was_made_here_is_told_with_who_made_it_and_when(tmp_path):
    path = tmp_path / "m.gguf"
    note_as_made(path)
    made = noted_made(path)
    assert (made.source, made.type) == ("tiny-F16.gguf", "Q4_0")
    assert made.program == f"Inglenook {inglenook.__version__}"
    assert datetime.now(UTC) - made.made_at < timedelta(minutes=10)


def test_a_note_of_an_earlier_version_is_understood(tmp_path):
    path = tmp_path / "m.gguf"
    made_path(path).write_text(
        '{"source": "m-F16.gguf", "source_bytes": 9, "type": "Q4_0", "imatrix": "",'
        ' "program": "Inglenook 0", "engine": "", "size_bytes": 3, "sha256": "ab"}'
    )
    assert noted_made(path).made_at is None


def test_a_file_that_was_made_is_no_download_any_more(tmp_path):
    path = tmp_path / "m.gguf"
    note(path)
    note_as_made(path)
    assert noted_source(path) is None
