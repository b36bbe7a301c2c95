"""How far a model is measured, in words."""

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton
from tests.ui.models.mine.conftest import SMALL, ScriptedMeasurements

from inglenook.errors import EngineBusy
from inglenook.ui.models.mine.measure_strip import MeasureStrip
from inglenook.ui.widgets.banner import Banner


@pytest.fixture
def measurements(qapp):
    return ScriptedMeasurements()


@pytest.fixture
def strip(measurements, appearance, qtbot):
    made = MeasureStrip(measurements, appearance)
    qtbot.addWidget(made)
    return made


def test_measuring_is_told_and_can_be_stopped(strip, measurements):
    assert strip.isHidden()
    measurements.measure(SMALL.path)
    measurements.progressed.emit(0.25)
    assert not strip.isHidden()
    bar = strip.findChild(QProgressBar)
    assert bar.value() == bar.maximum() // 4
    assert SMALL.path.name in bar.accessibleDescription()
    strip.findChild(QPushButton).click()
    assert measurements.asked[-1] == ("stop", SMALL.path)
    measurements.end()
    assert strip.isHidden()


def test_a_failure_stays_until_it_is_closed_or_another_begins(strip, measurements):
    measurements.failed.emit(EngineBusy())
    banner = strip.findChild(Banner)
    assert EngineBusy().text in banner.accessibleName()
    measurements.measure(SMALL.path)
    assert banner.isHidden()
    measurements.end()
    measurements.failed.emit(EngineBusy())
    strip.findChildren(Banner)[-1].findChild(QPushButton).click()
    assert strip.isHidden()
