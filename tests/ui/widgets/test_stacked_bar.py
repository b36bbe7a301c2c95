import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.stacked_bar import Part, StackedBar

PARTS = [Part(30, "c1"), Part(0, "cm"), Part(20, "c2")]


@pytest.fixture
def color_at(appearance, qtbot):
    """The theme's name of the colour in the middle of a bar of 100 pixels, at x."""

    def color(x, parts=PARTS, most=80, scale=100, *, mirrored=False):
        bar = StackedBar(parts, most, scale, appearance)
        qtbot.addWidget(bar)
        if mirrored:
            bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        bar.resize(100, 8)
        found = bar.grab().toImage().pixelColor(x, 4).name()
        names = ("c1", "cm", "c2", "c3", "track", "surface")
        return next(
            name for name in names if getattr(appearance.theme, name).lower() == found
        )

    return color


def test_the_parts_stand_beside_each_other(color_at):
    assert [color_at(x) for x in (10, 40)] == ["c1", "c2"]


def test_what_is_left_is_an_empty_track(color_at):
    assert color_at(70) == "track"


def test_the_scale_ends_it_before_the_edge(color_at):
    assert color_at(90) == "surface"


def test_without_a_most_it_ends_with_its_parts(color_at):
    assert color_at(70, most=0) == "surface"


def test_a_small_part_is_seen(color_at):
    parts = [Part(500_000, "c1"), Part(1, "c3")]
    assert color_at(50, parts, most=10**6, scale=10**6) == "c3"


def test_it_is_mirrored_where_people_read_to_the_left(color_at):
    assert [color_at(x, mirrored=True) for x in (90, 60)] == ["c1", "c2"]


def test_nothing_draws_nothing(color_at):
    assert color_at(50, [], most=0, scale=0) == "surface"


def test_it_is_8_pixels_high(appearance, qtbot):
    bar = StackedBar(PARTS, 80, 100, appearance)
    qtbot.addWidget(bar)
    assert bar.sizeHint().height() == 8
