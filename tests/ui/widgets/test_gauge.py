import pytest
from PySide6.QtWidgets import QLabel, QProgressBar

from inglenook.ui.widgets.gauge import Gauge


@pytest.fixture
def gauge(appearance, qtbot):
    made = Gauge()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("used", "words", "tone"),
    [
        (6_214, "6,214 of 16,384 tokens", ""),
        (14_090, "14,090 of 16,384 tokens", "warn"),
        (16_384, "Context full", "bad"),
        (20_000, "Context full", "bad"),
    ],
)
def test_it_says_how_full_the_context_is(gauge, used, words, tone):
    gauge.show_use(used, 16_384)
    label, bar = gauge.findChild(QLabel), gauge.findChild(QProgressBar)
    assert label.text() == words
    assert label.property("tone") == (tone or "text2")
    assert bar.property("tone") == tone
    assert bar.value() == min(used, 16_384)


def test_the_numbers_stay_in_the_tooltip_when_it_is_full(gauge):
    gauge.show_use(16_384, 16_384)
    assert gauge.toolTip() == "16,384 of 16,384 tokens"


def test_the_bar_has_a_name(gauge):
    assert gauge.findChild(QProgressBar).accessibleName() == "Context in use"
