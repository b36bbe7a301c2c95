import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from inglenook.ui.widgets.line_brush import LineBrush

RED = "#ff0000"
BLUE = "#0000ff"
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def image(qapp):
    made = QImage(200, 30, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    return made


@pytest.fixture
def write(image):
    def write(direction, *texts, end=""):
        painter = QPainter(image)
        line = LineBrush(painter, direction, QRect(10, 0, 180, 30))
        font = QApplication.font()
        if end:
            line.write_at_end(end, font, BLUE)
        for text in texts:
            line.write(text, font, RED)
        painter.end()

    return write


def columns(image, color):
    """Where a colour stands, from left to right."""
    channel = "red" if color == RED else "blue"
    other = "blue" if color == RED else "red"

    def has(x):
        pixels = [QColor(image.pixel(x, y)) for y in range(image.height())]
        return any(getattr(p, channel)() > getattr(p, other)() + 80 for p in pixels)

    return [x for x in range(image.width()) if has(x)]


def test_it_begins_at_the_left(write, image):
    write(LEFT_TO_RIGHT, "lll")
    assert columns(image, RED)[-1] < 60


def test_it_begins_at_the_right_where_the_layout_does(write, image):
    write(RIGHT_TO_LEFT, "lll")
    assert columns(image, RED)[0] > 140


def test_runs_follow_each_other(write, image):
    write(LEFT_TO_RIGHT, "mm", "mm")
    assert columns(image, RED)[-1] > 25


def test_what_stands_at_the_end_keeps_its_room(write, image):
    write(LEFT_TO_RIGHT, "m" * 100, end="mmm")
    assert columns(image, RED)[-1] < columns(image, BLUE)[0]


def test_the_end_is_at_the_left_where_the_layout_is_mirrored(write, image):
    write(RIGHT_TO_LEFT, "mmm", end="mmm")
    assert columns(image, BLUE)[-1] < columns(image, RED)[0]
