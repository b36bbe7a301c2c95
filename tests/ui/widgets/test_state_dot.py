import pytest
from PySide6.QtGui import QColor

from inglenook.ui.widgets.state_dot import Dot, StateDot


@pytest.fixture
def dot(appearance, qtbot):
    made = StateDot(appearance)
    qtbot.addWidget(made)
    return made


def colors(widget):
    image = widget.grab().toImage()
    size = range(image.width())
    return [QColor(image.pixel(x, y)).name().upper() for x in size for y in size]


def center(widget):
    return widget.grab().toImage().pixelColor(7, 7).name().upper()


def test_nothing_loaded_is_a_hollow_ring(dot, appearance):
    assert center(dot) == appearance.theme.surface


def test_a_loaded_model_is_a_lit_dot_with_its_halo(dot, appearance):
    dot.show_dot(Dot.LIT)
    assert center(dot) == appearance.theme.ember
    assert appearance.theme.ember_soft in colors(dot)


def test_a_failure_is_a_red_dot(dot, appearance):
    dot.show_dot(Dot.FAILED)
    assert center(dot) == appearance.theme.bad


def test_the_ring_fills_as_the_model_loads(dot, appearance):
    lit = []
    for share in (0.1, 0.5, 0.9):
        dot.show_dot(Dot.LOADING, share=share)
        lit.append(colors(dot).count(appearance.theme.ember))
    assert lit == sorted(set(lit))


def test_it_follows_the_theme(dot, appearance):
    dot.show_dot(Dot.LIT)
    appearance.choose("dark")
    assert center(dot) == appearance.theme.ember
