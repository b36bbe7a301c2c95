import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.memory_bar import MemoryBar

GIB = 2**30


@pytest.fixture
def bar(appearance, qtbot):
    made = MemoryBar("RTX 4060", appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_as_full_as_the_memory_and_says_so(bar):
    words = bar.show_memory(6 * GIB, 8 * GIB)
    assert words.replace("\N{NO-BREAK SPACE}", " ") == "6.0 GiB free of 8.0 GiB"
    assert bar.value() / bar.maximum() == 0.25
    assert bar.accessibleName() == "Memory of RTX 4060"
    assert bar.accessibleDescription() == words


def test_what_is_not_known_is_said(bar):
    assert bar.show_memory(0, 0) == "Its memory is not known"
    assert bar.value() == 0


def test_a_driver_may_tell_more_free_than_there_is(bar):
    bar.show_memory(9 * GIB, 8 * GIB)
    assert bar.value() == 0


def test_it_is_8_pixels_high(bar):
    assert bar.height() == 8


def test_the_models_part_is_told_from_that_of_other_programs(bar, appearance):
    bar.resize(200, 8)
    words = bar.show_memory(2 * GIB, 8 * GIB, 4 * GIB)
    assert words.replace("\N{NO-BREAK SPACE}", " ") == (
        "6.0 GiB free without the loaded model · 8.0 GiB in all"
    )
    theme = appearance.theme
    assert colors(bar, 20, 49, 60, 140, 160) == [
        theme.other,
        theme.surface,
        theme.accent,
        theme.accent,
        theme.track,
    ]


def test_it_begins_where_reading_does(bar, appearance):
    bar.resize(200, 8)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_memory(6 * GIB, 8 * GIB)
    assert colors(bar, 20, 180) == [appearance.theme.track, appearance.theme.other]


def test_a_model_takes_no_more_than_is_taken(bar, appearance):
    bar.resize(200, 8)
    bar.show_memory(6 * GIB, 8 * GIB, 5 * GIB)
    theme = appearance.theme
    assert colors(bar, 20, 60) == [theme.accent, theme.track]


def colors(bar, *places):
    image = bar.grab().toImage()
    return [image.pixelColor(x, 4).name().upper() for x in places]
