import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox

from inglenook.ui.widgets.boxes import ChoiceBox, DecimalBox, NumberBox


def a_choice():
    box = ChoiceBox()
    box.addItems(["one", "two"])
    return box


@pytest.mark.parametrize("make", [a_choice, NumberBox, DecimalBox])
def test_the_wheel_belongs_to_the_page(make, qtbot):
    box = make()
    qtbot.addWidget(box)
    before = box.property("currentIndex"), box.property("value")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert (box.property("currentIndex"), box.property("value")) == before
    assert not wheel.isAccepted()
    assert box.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_long_text_ends_in_dots(qtbot):
    box, shown = ChoiceBox(), ChoiceBox()
    for each in (box, shown):
        qtbot.addWidget(each)
        each.resize(120, 32)
    box.addItem("many words for which there is no room")
    option, field = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
    box.initStyleOption(option)
    kind = QStyle.ComplexControl.CC_ComboBox
    room = box.style().subControlRect(kind, option, field, box).width()
    right = Qt.TextElideMode.ElideRight
    cut = box.fontMetrics().elidedText(box.currentText(), right, room + 1)
    assert cut.endswith("…")
    shown.addItem(cut)
    assert box.grab().toImage() == shown.grab().toImage()


def test_with_nothing_chosen_it_says_what_to_choose(qtbot):
    box, shown = ChoiceBox(), ChoiceBox()
    for each in (box, shown):
        qtbot.addWidget(each)
        each.resize(160, 32)
    box.setPlaceholderText("Choose")
    shown.addItem("Choose")
    assert box.grab().toImage() == shown.grab().toImage()
