"""Columns give way one after the other."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from inglenook.ui.models.mine.columns import columns_for


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QFont(qapp.font()))


def test_where_there_is_room_all_are_shown_beside_each_other(metrics):
    columns = columns_for(100 * metrics.horizontalAdvance("0") * 2, metrics)
    assert len(columns.places) == 10
    ends = 0
    for left, width in columns.places.values():
        assert left >= ends
        ends = left + width


def test_what_matters_most_stays_longest(metrics):
    digit_px = metrics.horizontalAdvance("0")
    shown = [set(columns_for(n * digit_px, metrics).places) for n in range(40, 200, 5)]
    assert all(few <= many for few, many in pairwise(shown))
    assert shown[0] == {"title", "plan", "answer", "act"}


def test_a_column_without_room_has_no_cell(metrics):
    columns = columns_for(400, metrics)
    assert columns.rect("place", QRect(0, 0, 400, 36)).isEmpty()


def test_the_speed_of_a_fast_machine_is_written_out(metrics):
    columns = columns_for(200 * metrics.horizontalAdvance("0"), metrics)
    room = columns.rect("prompt", QRect(0, 0, 2000, 36))
    assert metrics.horizontalAdvance("138,123") <= room.width()
