import pytest

from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_place import BannerPlace


@pytest.fixture
def place(shown):
    made = BannerPlace()
    shown(made, 400, 100)
    made.clear()
    return made


def test_without_a_banner_it_is_hidden(place):
    assert place.is_empty
    assert not place.isVisible()


def test_the_next_banner_takes_the_place_of_the_last(place, appearance, qtbot):
    first = Banner("note", "One.", "", appearance)
    second = Banner("note", "Two.", "", appearance)
    place.show_banner(first)
    with qtbot.waitSignal(first.destroyed):
        place.show_banner(second)
    assert second.isVisible()
    assert not place.is_empty


def test_a_banner_that_is_taken_away_leaves_no_room(place, appearance):
    place.show_banner(Banner("note", "One.", "", appearance))
    place.clear()
    assert place.is_empty
    assert not place.isVisible()
