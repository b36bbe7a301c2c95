"""What lies beside a model's file."""

import os

import pytest
from tests.library.test_verify import note

from inglenook.library.sidecars import noted_source, source_path


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
