import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.picture_button import PictureButton


@pytest.fixture
def button(appearance, qtbot):
    made = PictureButton("ph.download-simple", "Install", appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_reached_by_the_keyboard_and_pressed(button, qtbot):
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_its_picture_follows_the_theme(button, appearance):
    before = button.icon().pixmap(14).toImage()
    appearance.choose("dark")
    assert button.icon().pixmap(14).toImage() != before


def test_it_is_26_pixels_high(button):
    assert button.sizeHint().height() == 26
