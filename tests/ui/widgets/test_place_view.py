import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.widgets.plans import planned, taken

from inglenook.engine.measured import measured_bytes
from inglenook.ui.widgets.place_view import PlaceView
from inglenook.ui.widgets.places import places_of

MIB = 2**20


@pytest.fixture
def view(appearance, qtbot):
    """The view of a scenario's first place."""

    def made(scenario_id, more_bytes=None):
        plan = planned(scenario_id)
        buffers = () if more_bytes is None else taken(plan, more_bytes)
        place = places_of(plan, measured_bytes(plan, buffers))[0]
        shown = PlaceView(place, place.width_bytes, appearance)
        qtbot.addWidget(shown)
        return shown

    return made


def texts(view):
    return [
        label.text().replace("\N{NO-BREAK SPACE}", " ")
        for label in view.findChildren(QLabel)
    ]


def test_screen_readers_are_told_the_sum(view):
    shown = view("S04")
    name = shown.findChild(QLabel, "sum").accessibleName()
    assert name.replace("\N{NO-BREAK SPACE}", " ") == (
        "CUDA0: 2.60 weights + 0.15 KV cache + 0.15 compute"
        " = 2.90 of 2.90 GiB it can give"
    )


def test_each_term_has_the_colour_of_its_part(view, appearance):
    shown = view("S04")
    words = shown.findChild(QLabel, "sum").text()
    theme = appearance.theme
    places = [words.index(color) for color in (theme.c1, theme.c2, theme.c3)]
    assert places == sorted(places)


def test_the_colours_follow_the_theme(view, appearance):
    shown = view("S04")
    before = shown.findChild(QLabel, "sum").text()
    appearance.choose("dark")
    after = shown.findChild(QLabel, "sum").text()
    assert before != after
    assert appearance.theme.c1 in after


def test_what_was_measured_stands_beside_what_was_predicted(view):
    assert "Predicted 2.90, measured 3.00 GiB" in texts(view("S04", 100 * MIB))


def test_before_a_load_nothing_was_measured(view):
    assert not any("measured" in text for text in texts(view("S04")))
