import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip


@pytest.fixture
def strip(shown):
    return shown(BannerStrip())


@pytest.fixture
def note(appearance):
    return lambda words: Banner("note", words, "", appearance)


def words(strip):
    found = strip.findChildren(Banner)
    return [banner.accessibleName() for banner in found if not banner.isHidden()]


def test_banners_stand_in_their_order(strip, note):
    strip.show_banner(note("One."))
    strip.show_banner(note("Two."))
    assert words(strip) == ["One.", "Two."]


def test_the_same_is_not_said_twice(strip, note):
    for _ in range(2):
        strip.show_banner(note("One."))
    assert words(strip) == ["One."]


def test_it_vanishes_with_its_last_banner(strip, note):
    one = note("One.")
    strip.show_banner(one)
    strip.take_away(one)
    assert strip.isHidden()


def test_what_is_gone_can_be_taken_away_again(strip, note):
    one, two = note("One."), note("Two.")
    strip.show_banner(one)
    strip.show_banner(two)
    for _ in range(2):
        strip.take_away(one)
    assert words(strip) == ["Two."]


def test_a_banner_may_stand_for_a_while(strip, note, qtbot):
    strip.show_banner(note("One."), for_ms=1)
    qtbot.waitUntil(lambda: words(strip) == [])


def test_in_a_low_window_the_last_one_is_scrolled_to(shown, note, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    strip = BannerStrip()
    column.addWidget(strip)
    shown(page, 400, 110)
    for number in range(4):
        last = note(f"Banner {number}.")
        strip.show_banner(last)
    qtbot.waitUntil(lambda: strip.verticalScrollBar().value() > 0)
    bottom = last.mapTo(strip.viewport(), last.rect().bottomLeft()).y()
    assert 0 < bottom <= strip.viewport().height()
