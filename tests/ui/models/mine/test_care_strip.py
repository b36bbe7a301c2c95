"""How far a model is verified, and what came of it, in words."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton
from tests.ui.models.mine.conftest import (
    LARGE,
    SMALL,
    ScriptedCare,
    removal,
    trashed,
)

from inglenook.errors import ModelNotOurs, ModelNotTrashed
from inglenook.library.verify import Reading, Verified
from inglenook.ui.models.mine.care_strip import CareStrip
from inglenook.ui.widgets.banner import Banner

PATH = Path("/models/tiny-Q4_0.gguf")
SHA = "0123456789abcdef" * 4


@pytest.fixture
def care(qapp):
    return ScriptedCare()


@pytest.fixture
def strip(care, appearance, qtbot):
    made = CareStrip(care, appearance)
    qtbot.addWidget(made)
    return made


def told(strip):
    return strip.findChildren(Banner)[-1].accessibleName()


def verified(expected, origin="downloaded"):
    return (
        Verified(
            path=PATH, size_bytes=10, sha256=SHA, expected=expected, origin=origin
        ),
    )


def test_there_is_nothing_until_something_is_done(strip):
    assert strip.isHidden()


def test_reading_is_told_and_can_be_stopped(strip, care):
    care.verify(PATH)
    care.read.emit(Reading(name=PATH.name, done_bytes=250, total_bytes=1000))
    assert not strip.isHidden()
    assert strip.findChild(QProgressBar).value() == 250
    (cancel,) = strip.findChildren(QPushButton)
    cancel.click()
    assert care.asked[-1] == ("stop", PATH)
    care.end()
    assert strip.isHidden()


@pytest.mark.parametrize(
    ("expected", "words"),
    [(SHA, "is whole"), ("other", "has changed"), ("", "Nothing is known")],
)
def test_the_outcome_is_told_in_words(strip, care, expected, words):
    care.verified.emit(PATH, verified(expected))
    assert words in told(strip)
    assert SHA[:12] in told(strip)
    strip.findChildren(QPushButton)[-1].click()
    assert strip.isHidden()


@pytest.mark.parametrize("expected", [SHA, "other"])
def test_what_was_made_here_is_compared_with_that(strip, care, expected):
    care.verified.emit(PATH, verified(expected, "made"))
    assert "when it was made" in told(strip)
    assert "download" not in told(strip)


def press(strip, text):
    (button,) = (b for b in strip.findChildren(QPushButton) if b.text() == text)
    button.click()


def test_what_is_in_the_trash_can_come_back_or_go(strip, care):
    gone = trashed(SMALL)
    care.trashed.emit(gone)
    assert "5.03\N{NO-BREAK SPACE}GB" in told(strip)
    press(strip, "Undo")
    press(strip, "Delete for good")
    assert care.asked == [("restore", gone), ("remove", gone)]


def test_several_are_counted(strip, care):
    care.trashed.emit(trashed(SMALL, LARGE))
    assert "2 models are in the trash." in told(strip)
    care.restored.emit(trashed(SMALL, LARGE))
    assert "2 models are back." in told(strip)


def test_without_a_trash_it_can_be_deleted_for_good(strip, care):
    error = ModelNotTrashed("x.gguf", "no trash")
    care.not_trashed.emit((removal(),), error)
    assert error.text in told(strip)
    press(strip, "Delete for good")
    assert care.asked == [("remove", (removal(),))]
    care.removed.emit(SMALL.size_bytes)
    assert "5.03\N{NO-BREAK SPACE}GB are free again." in told(strip)


def test_a_failure_is_told(strip, care):
    error = ModelNotOurs("x.gguf", "/elsewhere")
    care.failed.emit(error)
    assert error.text in told(strip)
