"""The ground of a row in a list at the side."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from inglenook.ui.theme import LIGHT
from inglenook.ui.widgets.row_ground import MARGIN_PX, paint_row_ground

WHITE = QColor("white")
ROW = QRect(0, 0, 120, 40)


def painted(color, *, has_focus=False):
    picture = QImage(ROW.size(), QImage.Format.Format_RGB32)
    picture.fill(WHITE)
    option = QStyleOptionViewItem()
    option.rect = ROW
    if has_focus:
        option.state |= QStyle.StateFlag.State_HasFocus
    painter = QPainter(picture)
    paint_row_ground(painter, option, color, LIGHT, gap_px=2)
    painter.end()
    return picture


def test_the_ground_leaves_the_edges_free(qapp):
    picture = painted("#123456")
    assert picture.pixelColor(ROW.center()) == QColor("#123456")
    for free in (QPoint(MARGIN_PX - 1, 20), QPoint(60, 39)):
        assert picture.pixelColor(free) == WHITE


@pytest.mark.parametrize("has_focus", [True, False])
def test_the_keyboard_has_a_ring(qapp, has_focus):
    picture = painted("", has_focus=has_focus)
    assert picture.pixelColor(ROW.center()) == WHITE
    at_edge = picture.pixelColor(MARGIN_PX + 1, 20)
    assert (at_edge == QColor(LIGHT.accent)) is has_focus
