from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests.ui.chat.conftest import READY, chat

from inglenook.chats.records import Attachment
from inglenook.ui.chat.composer import Composer
from inglenook.ui.chat.composing import Composing
from inglenook.ui.chat.files.fitting import FileFitting
from inglenook.ui.chat.files.seeing import Seeing
from inglenook.ui.widgets.banner_strip import BannerStrip

IMAGE = Attachment(name="a.png", kind="image", data=b"...")
EYES = Path("/models/mmproj-F16.gguf")


@pytest.fixture
def composer(chats, appearance, shown):
    return shown(Composer(chats.prompt.inspection, appearance), 600, 160)


@pytest.fixture
def composing(chats, engine, library, enlarging, composer, appearance, shown):
    strip = shown(BannerStrip(), 600, 100)
    seeing = Seeing(engine, library.projectors, composer, strip, appearance)
    fitting = FileFitting(chats, enlarging, composer, strip, appearance)
    return Composing(chats, engine, composer, seeing, fitting)


def test_what_is_written_is_sent_and_gone(composing, composer, chats):
    composer.set_text("Why?")
    composer.submitted.emit()
    assert chats.asked == [("send", "Why?")]
    assert composer.text == ""


def test_an_image_is_sent_once_the_model_is_known_to_see(
    composing, composer, chats, engine, library
):
    library.projectors.there[READY.path] = EYES
    engine.become(READY)
    composer.tray.hold([IMAGE])
    composer.submitted.emit()
    assert chats.asked == [("send", "", "a.png")]


def test_an_image_for_a_model_that_cannot_see_stays(composing, composer, chats, engine):
    engine.become(READY)
    composer.tray.hold([IMAGE])
    composer.submitted.emit()
    assert chats.asked == []
    assert composer.tray.attachments == (IMAGE,)


def test_what_was_queued_is_given_back_on_stop(composing, composer, chats):
    chats.turns.unstored = "And why?"
    chats.turns.begin()
    assert composing.stop()
    assert composer.text == "And why?"


def test_each_chat_has_its_own_draft(composing, composer, chats):
    composer.set_text("Why?")
    chats.opened.show(chat(2))
    assert composer.text == ""
    chats.opened.show(None)
    assert composer.text == "Why?"


def test_a_chat_that_is_kept_keeps_its_draft(composing, composer, chats):
    chats.opened.show(chat(7))
    composer.set_text("Why?")
    composer.tray.hold([IMAGE])
    chats.opened.kept.emit(7, 2)
    chats.opened.show(chat(2))
    assert (composer.text, composer.tray.attachments) == ("Why?", (IMAGE,))


def test_what_cannot_be_sent_for_a_bug_is_given_back(composing, composer, chats):
    def fail(*_):
        raise ZeroDivisionError

    chats.turns.send = fail
    composer.set_text("Why?")
    with pytest.raises(ZeroDivisionError):
        composing._on_submitted()
    assert composer.text == "Why?"


def test_files_are_counted_anew_by_another_model(composing, composer, chats, engine):
    note = Attachment(name="a.txt", kind="text", text="one two")
    engine.become(READY)
    composer.tray.hold([note])
    chats.prompt.inspection.answer()
    loaded = msgspec.structs.replace(READY.loaded, context_tokens=512)
    engine.become(replace(READY, loaded=loaded))
    assert len(chats.prompt.inspection.asked) == 1
