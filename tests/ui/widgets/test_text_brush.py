import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from inglenook.ui.widgets.text_brush import TextBrush


@pytest.fixture
def written(qapp):
    """Gives how wide a text is that was written into some room."""

    def write(text, room_px, **how):
        image = QImage(300, 30, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        brush = TextBrush(painter, Qt.LayoutDirection.LeftToRight)
        place = QRect(0, 0, room_px, 30)
        width = brush.write(place, text, QApplication.font(), "#000000", **how)
        painter.end()
        return width

    return write


def test_it_tells_how_wide_a_text_is(written):
    metrics = QFontMetrics(QApplication.font())
    assert written("Some words", 300) == metrics.horizontalAdvance("Some words")


def test_a_text_gives_way_to_its_room(written):
    assert written("Some words", 40) <= 40
    assert written("Some words", 40, elide=Qt.TextElideMode.ElideNone) > 40


@pytest.mark.parametrize("text", ["5.21", "6 MB", "Q4_K_M", "Many words"])
def test_a_text_has_room_in_what_it_is_told_to_need(written, text):
    needed_px = QFontMetrics(QApplication.font()).horizontalAdvance(text)
    assert written(text, needed_px) == needed_px
