import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

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
