import pytest
from PySide6.QtCore import QPoint, Qt

from inglenook.ui.widgets.switch import Switch


@pytest.fixture
def switch(appearance, qtbot):
    made = Switch(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def color(switch, x):
    return switch.grab().toImage().pixelColor(x, 9).name().upper()


@pytest.mark.parametrize("x", [3, 30])
def test_a_click_anywhere_turns_it(switch, qtbot, x):
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(x, 9))
    assert switch.isChecked()


def test_space_turns_it(switch, qtbot):
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()


def test_the_knob_is_where_reading_ends_when_it_is_on(switch, appearance):
    assert color(switch, 9) == appearance.theme.field
    switch.setChecked(True)
    assert color(switch, 25) == appearance.theme.on_accent
    assert color(switch, 9) == appearance.theme.accent


def test_it_is_mirrored_where_people_read_to_the_left(switch, appearance):
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    switch.setChecked(True)
    assert color(switch, 9) == appearance.theme.on_accent


def test_a_disabled_switch_is_paler(switch, appearance):
    switch.setEnabled(False)
    assert color(switch, 9) == appearance.theme.ctl
