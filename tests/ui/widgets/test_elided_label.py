import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from inglenook.ui.widgets.elided_label import ElidedLabel

LONG = "Explain KL divergence to a friend who has never heard of it"


@pytest.fixture
def label(qtbot):
    made = ElidedLabel(LONG)
    qtbot.addWidget(made)
    return made


def test_it_can_be_narrower_than_its_text(label):
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4


def test_what_does_not_fit_is_in_the_tooltip(label):
    label.resize(100, 20)
    label.show()
    assert label.toolTip() == LONG


def test_what_fits_needs_no_tooltip(label):
    label.resize(2000, 20)
    label.show()
    assert label.toolTip() == ""


def test_another_text_is_measured_anew(label):
    label.resize(100, 20)
    label.show()
    label.setText("Short")
    assert label.toolTip() == ""
    assert label.text() == "Short"


def test_it_begins_where_people_begin_to_read(qtbot):
    label = ElidedLabel("I")
    qtbot.addWidget(label)
    label.resize(100, 20)
    left, right = QRect(0, 0, 50, 20), QRect(50, 0, 50, 20)
    blank = ElidedLabel().grab(left).toImage()
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.grab(left).toImage().pixelColor(2, 10) == blank.pixelColor(2, 10)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.grab(right).toImage().pixelColor(47, 10) == blank.pixelColor(2, 10)


def test_a_narrow_line_is_painted_within_its_room(label):
    label.resize(60, 20)
    narrow = label.grab().toImage()
    label.setText("")
    assert narrow != label.grab().toImage()


def test_its_tooltip_shows_tags_as_they_are(qtbot):
    label = ElidedLabel("<h1>A name that is far too long for its place</h1>")
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    assert "&lt;h1&gt;" in label.toolTip()


@pytest.mark.parametrize("points", [9, 9.75, 11, 13.5])
def test_it_stands_on_the_line_of_a_plain_label(qtbot, points):
    images = []
    for made in (QLabel("Q4_K_M"), ElidedLabel("Q4_K_M")):
        qtbot.addWidget(made)
        font = made.font()
        font.setPointSizeF(points)
        made.setFont(font)
        made.resize(made.sizeHint())
        images.append(made.grab().toImage())
    plain, elided = images
    assert plain == elided
