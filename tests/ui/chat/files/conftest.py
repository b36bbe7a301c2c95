"""Files to attach, and the composer that takes them."""

import pytest
from tests.pictures import png

from inglenook.chats.context.records import ContextUse
from inglenook.chats.records import Attachment
from inglenook.ui.chat.composer import Composer


def note(name="notes.md", text="one two three", **fields):
    return Attachment(name=name, kind="text", text=text, size_bytes=13, **fields)


def use(**fields):
    parts = {"system": 0, "history": 0, "files": 0, "draft": 0, "reserve": 25}
    return ContextUse(**parts | {"limit": 100} | fields)


@pytest.fixture
def notes(tmp_path):
    path = tmp_path / "notes.md"
    path.write_text("one two three")
    return path


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(png(200, 10, 10))
    return path


@pytest.fixture
def composer(chats, appearance, shown):
    made = shown(Composer(chats.prompt.inspection, appearance), 600, 160)
    made.setFocus()
    return made
