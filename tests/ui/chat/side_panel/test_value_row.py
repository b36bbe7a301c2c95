import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from inglenook.ui.chat.side_panel.sampling_fields import FIELDS
from inglenook.ui.chat.side_panel.value_row import ValueBox, ValueRow


@pytest.fixture
def row(appearance, qtbot):
    made = ValueRow(FIELDS[0], appearance)
    qtbot.addWidget(made)
    made.show()
    made.show_value(0.8, 0.8)
    return made


def wheel():
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


@pytest.mark.parametrize("kind", [QSlider, ValueBox])
def test_the_wheel_scrolls_past(row, kind, qtbot):
    event = wheel()
    with qtbot.assertNotEmitted(row.chosen):
        row.findChild(kind).wheelEvent(event)
    assert not event.isAccepted()


def test_showing_a_value_does_not_choose_it(row, qtbot):
    with qtbot.assertNotEmitted(row.chosen):
        row.show_value(1.2, 0.8)
    assert row.findChild(ValueBox).value() == 1.2


def test_arrow_keys_step(row, qtbot):
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.keyClick(row.findChild(ValueBox), Qt.Key.Key_Up)
    assert chosen.args == ["temperature", pytest.approx(0.85)]


def test_a_value_beyond_the_slider_is_kept(row):
    row.show_value(4.0, 0.8)
    assert row.findChild(ValueBox).value() == 4.0


def test_the_ends_of_the_range_are_written_as_numbers_are(appearance, qtbot):
    field = next(each for each in FIELDS if each.name == "top_n_sigma")
    made = ValueRow(field, appearance)
    qtbot.addWidget(made)
    reach = made.findChild(ValueBox).accessibleDescription()
    assert reach.endswith("From \N{MINUS SIGN}1 to 10.")
