import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.compare.samples import comparison

from inglenook.ui.compare.figures import figures_of
from inglenook.ui.compare.quality_chart import QualityChart
from inglenook.ui.compare.speed_chart import SpeedChart


@pytest.fixture
def quality(appearance, qtbot):
    made = QualityChart(appearance)
    qtbot.addWidget(made)
    made.resize(400, 320)
    made.show()
    qtbot.waitExposed(made)
    made.show_figures(figures_of(comparison()))
    made.show_figures(figures_of(comparison()))
    return made


def place_of(chart, x, y):
    box = chart.getViewBox()
    left, right = box.viewRange()[0]
    low, high = box.viewRange()[1]
    rect = box.sceneBoundingRect()
    return QPoint(
        round(rect.left() + (x - left) / (right - left) * rect.width()),
        round(rect.bottom() - (y - low) / (high - low) * rect.height()),
    )


def test_clicking_a_point_chooses_its_variant(quality, qtbot):
    best = comparison().variants[2]
    spot = place_of(quality, 5.73, -2.0177)
    with qtbot.waitSignal(quality.chosen) as chosen:
        qtbot.mousePress(quality.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args[0] == best.path


def test_sizes_stand_at_their_axis_as_they_are(quality):
    assert quality.getAxis("bottom").autoSIPrefixScale == 1.0


def test_there_is_room_for_each_bar(appearance, qtbot):
    chart = SpeedChart(appearance)
    qtbot.addWidget(chart)
    chart.show_figures(figures_of(comparison()))
    assert chart.height() >= 7 * 20
