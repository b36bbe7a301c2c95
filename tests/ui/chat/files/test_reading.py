import os

import pytest
from tests.pictures import png

from inglenook.errors import DocumentUnsupported
from inglenook.ui.chat.files.reading import read_file
from inglenook.work import drain


def test_a_text_is_attached_as_one(notes, qapp):
    read = drain(read_file(notes))
    assert read.attachment.kind == "text"
    assert read.attachment.text == "one two three"
    assert read.attachment.size_bytes == 13


def test_a_picture_is_attached_as_one(picture, qapp):
    attachment = drain(read_file(picture)).attachment
    assert (attachment.kind, attachment.text) == ("image", "")
    assert attachment.data


def test_what_may_be_wrong_in_it_is_told(tmp_path, qapp):
    path = tmp_path / "old.txt"
    path.write_bytes(
        ("Съешь же ещё этих мягких французских булок. " * 5).encode("cp1251")
    )
    assert drain(read_file(path)).warnings


def test_a_picture_may_have_any_name(tmp_path, qapp):
    path = tmp_path / "named.txt"
    path.write_bytes(png(1, 2, 3))
    assert drain(read_file(path)).attachment.kind == "image"


def test_a_pipe_is_not_waited_for(tmp_path, qapp):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(DocumentUnsupported):
        drain(read_file(tmp_path / "pipe.png"))
