import pytest
from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton

from inglenook.ui.settings.hit_mark import HitMark


def accented(widget, appearance):
    """The columns of a picture of it in which the accent's colour is."""
    picture = widget.grab().toImage()
    accent = QColor(appearance.theme.accent)
    return {
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == accent
    }


@pytest.fixture
def label(appearance, qtbot):
    made = QLabel("An engine for CUDA")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_the_words_are_underlined_and_no_others(label, appearance):
    HitMark(label, "cuda")
    columns = accented(label, appearance)
    start = label.fontMetrics().horizontalAdvance("An engine for ")
    assert columns
    assert abs(min(columns) - start) <= 2
    assert max(columns) <= label.width()


def test_it_follows_the_width_of_words_that_wrap(label, appearance):
    label.setWordWrap(True)
    HitMark(label, "cuda")
    label.resize(label.fontMetrics().horizontalAdvance("An engine for "), 60)
    assert min(accented(label, appearance)) <= 2


def test_words_that_are_gone_are_not_underlined(label, appearance):
    HitMark(label, "cuda")
    label.setText("An engine")
    assert not accented(label, appearance)


def test_a_button_is_underlined(appearance, qtbot):
    button = QPushButton("Measure again")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    HitMark(button, "again")
    assert accented(button, appearance)


def test_the_line_is_under_the_words_of_a_button(appearance, qtbot):
    button = QPushButton("Measure again")
    qtbot.addWidget(button)
    button.resize(button.sizeHint().grownBy(QMargins(40, 20, 40, 20)))
    HitMark(button, "again")
    columns = accented(button, appearance)
    width = button.fontMetrics().horizontalAdvance(button.text())
    assert abs(max(columns) - min(columns) - width) <= 3
    assert abs(min(columns) - (button.width() - width) / 2) <= 3
