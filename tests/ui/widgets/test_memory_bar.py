import pytest

from inglenook.ui.widgets.memory_bar import MemoryBar

GIB = 2**30


@pytest.fixture
def bar(appearance, qtbot):
    made = MemoryBar("RTX 4060")
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
