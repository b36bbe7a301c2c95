"""How far a model is verified, and what came of it, in words."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton
from tests.ui.models.mine.conftest import ScriptedCare

from inglenook.errors import ModelNotOurs
from inglenook.library.remove import Removal
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


def verified(expected):
    return (Verified(path=PATH, size_bytes=10, sha256=SHA, expected=expected),)


def test_there_is_nothing_until_something_is_done(strip):
    assert strip.isHidden()


def test_reading_is_told_and_can_be_stopped(strip, care):
    care.verify(PATH)
    care.read.emit(Reading(name=PATH.name, done_bytes=250, total_bytes=1000))
    assert not strip.isHidden()
    assert strip.findChild(QProgressBar).value() == 250
    (stop,) = strip.findChildren(QPushButton)
    stop.click()
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


def test_a_removal_tells_the_space_that_is_free(strip, care):
    removal = Removal(
        path=PATH, parts=(), files=(), freed_bytes=5_030_000_000, folder=PATH.parent
    )
    care.removed.emit(removal)
    assert "5.03\N{NO-BREAK SPACE}GB" in told(strip)


def test_a_failure_is_told(strip, care):
    error = ModelNotOurs("x.gguf", "/elsewhere")
    care.failed.emit(error)
    assert error.text in told(strip)
