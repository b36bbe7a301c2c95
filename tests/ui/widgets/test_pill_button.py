import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.pill_button import PillButton
from inglenook.ui.widgets.plan_pill import PillLook


@pytest.fixture
def pill(appearance, qtbot):
    made = PillButton(PillLook("Full GPU", "good", "mdi6.circle"), appearance)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_it_is_pressed_by_the_pointer_and_the_keyboard(pill, qtbot):
    with qtbot.waitSignal(pill.clicked):
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pill.clicked):
        qtbot.keyClick(pill, Qt.Key.Key_Space)


def test_it_has_the_colours_of_its_theme(pill, appearance):
    def ground():
        return pill.grab().toImage().pixelColor(8, 3).name()

    light = ground()
    appearance.choose("dark")
    assert ground() != light
    assert pill.text() == "Full GPU"
