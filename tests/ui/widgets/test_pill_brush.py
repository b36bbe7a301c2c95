import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from inglenook.ui.theme import DARK, LIGHT
from inglenook.ui.widgets.pill_brush import STAR, PillBrush, scaled
from inglenook.ui.widgets.plan_pill import PillLook


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def brush(request, qapp):
    return PillBrush(request.param, qapp.font(), Qt.LayoutDirection.LeftToRight)


def ground_of(brush, look):
    """The colour of a pill before its words."""
    size = brush.pill_size(look)
    pixmap = QPixmap(size)
    pixmap.fill(QColor(brush.theme.surface))
    painter = QPainter(pixmap)
    brush.paint_pill(painter, look, QRect(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap.toImage().pixelColor(7, size.height() // 2).name().upper()


def test_a_pill_has_the_ground_of_its_tone(brush):
    look = PillLook("Full GPU", "good", "mdi6.circle")
    assert ground_of(brush, look) == brush.theme.good_bg.upper()
    look = PillLook("Experts on the CPU", "accent", "mdi6.circle")
    assert ground_of(brush, look) == brush.theme.soft.upper()


def test_the_recommendation_has_the_accent_itself(brush):
    look = PillLook("Recommended here", "accent", STAR)
    assert ground_of(brush, look) == brush.theme.accent.upper()


def test_longer_words_take_more_room(brush):
    short, long = (PillLook(words, "good", "") for words in ("CPU", "Full GPU"))
    assert brush.pill_size(short).width() < brush.pill_size(long).width()
    assert brush.button_size("Load").width() < brush.button_size("Download").width()


def test_a_button_without_words_is_square(brush):
    size = brush.button_size("", "ph.x")
    assert size.width() == size.height()


def test_an_icon_is_made_once(brush):
    assert brush.icon("ph.x") is brush.icon("ph.x")


def test_a_font_is_scaled(qapp):
    font = qapp.font()
    assert scaled(font, "small").pointSizeF() < font.pointSizeF()
