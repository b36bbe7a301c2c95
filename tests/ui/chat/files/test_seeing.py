from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.chat.conftest import READY

from inglenook.chats.records import Attachment
from inglenook.ui.chat.files.seeing import Seeing
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip

IMAGE = Attachment(name="a.png", kind="image", data=b"...")


@pytest.fixture
def strip(shown):
    return shown(BannerStrip(), 600, 200)


@pytest.fixture
def seeing(engine, library, composer, strip, appearance):
    engine.become(READY)
    return Seeing(engine, library.projectors, composer, strip, appearance)


@pytest.fixture
def seen(seeing):
    seen = []
    seeing.seen.connect(lambda: seen.append(seeing.is_stopped()))
    return seen


def banners(strip):
    return [each for each in strip.findChildren(Banner) if not each.isHidden()]


def test_words_need_no_eyes(seeing, composer):
    composer.set_text("Why?")
    assert not seeing.is_stopped()


def test_images_for_a_model_without_eyes_are_not_sent(
    seeing, seen, composer, strip, qtbot
):
    composer.tray.hold([IMAGE])
    assert seeing.is_stopped()
    (banner,) = banners(strip)
    assert banner.accessibleName().startswith("“Qwen3-8B” cannot see images.")
    assert "mmproj" in banner.accessibleName()
    remove = strip.findChild(QPushButton, "remove-images")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert (composer.tray.files, seen) == ([], [])


def test_eyes_that_were_put_there_meanwhile_are_found(
    seeing, seen, composer, library, strip
):
    composer.tray.hold([IMAGE])
    assert seeing.is_stopped()
    library.projectors.there[READY.path] = Path("/models/mmproj-F16.gguf")
    assert seeing.is_stopped()
    assert seen == [False]


def test_what_is_written_on_meanwhile_is_not_sent(
    seeing, seen, composer, library, monkeypatch
):
    library.projectors.there[READY.path] = Path("/models/mmproj-F16.gguf")
    monkeypatch.setattr(library.projectors, "look", lambda _: None)
    composer.tray.hold([IMAGE])
    assert seeing.is_stopped()
    composer.set_text("And")
    library.projectors.looked.emit(READY.path)
    assert seen == []


def test_writing_on_takes_the_question_away(seeing, composer, strip):
    composer.tray.hold([IMAGE])
    assert seeing.is_stopped()
    composer.set_text("Something else")
    assert banners(strip) == []
