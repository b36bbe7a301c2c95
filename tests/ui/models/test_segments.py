import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton

from inglenook.ui.models.segments import Segments


@pytest.fixture
def segments(qtbot):
    made = Segments(("One", "Two", "Three"))
    qtbot.addWidget(made)
    return made


def checked(segments):
    return [b.text() for b in segments.findChildren(QPushButton) if b.isChecked()]


def test_the_first_is_checked_at_first(segments):
    assert checked(segments) == ["One"]


def test_a_click_chooses_and_tells(segments, qtbot):
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.mouseClick(
            segments.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton
        )
    assert chosen.args == [2]
    assert checked(segments) == ["Three"]


def test_choosing_for_the_user_tells_nothing(segments, qtbot):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose(1)
    assert checked(segments) == ["Two"]


def test_the_words_fit_while_they_are_bold(segments):
    plain = segments.findChildren(QPushButton)[1]
    bold = QPushButton(plain.text(), segments)
    font = QFont(plain.font())
    font.setWeight(QFont.Weight.DemiBold)
    bold.setFont(font)
    assert plain.sizeHint().width() >= bold.sizeHint().width()
