import pytest
from PySide6.QtCore import Qt

from inglenook.ui.widgets.icon_button import IconButton, IconLabel


@pytest.fixture
def button(appearance, qtbot):
    made = IconButton("ph.stop-fill", "New chat", appearance)
    qtbot.addWidget(made)
    return made


def center(pixmap):
    return pixmap.toImage().pixelColor(8, 8).name()


def test_its_words_are_its_name_and_tooltip(button):
    assert button.accessibleName() == "New chat"
    assert button.toolTip() == "New chat"


def test_the_tooltip_says_the_key(button):
    button.set_text("Stop", "Esc")
    assert button.toolTip() == "Stop  Esc"
    assert button.accessibleName() == "Stop"


def test_it_is_32_pixels_and_26_in_rows(button):
    button.ensurePolished()
    assert button.sizeHint().toTuple() == (32, 32)
    button.setProperty("dense", "row")
    button.style().polish(button)
    assert button.sizeHint().toTuple() == (26, 26)


def test_a_click_leaves_the_focus_where_it_was(button):
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_it_follows_the_theme(button, appearance):
    appearance.choose("dark")
    assert center(button.icon().pixmap(16, 16)) == appearance.theme.text2.lower()


def test_another_icon_can_be_shown(button):
    before = button.icon().pixmap(16, 16).toImage()
    button.set_icon("ph.play")
    assert button.icon().pixmap(16, 16).toImage() != before


def test_a_picture_follows_the_theme(appearance, qtbot):
    label = IconLabel("ph.stop-fill", 16, appearance, tone="bad")
    qtbot.addWidget(label)
    assert center(label.grab()) == appearance.theme.bad.lower()
    appearance.choose("dark")
    assert center(label.grab()) == appearance.theme.bad.lower()


def test_a_picture_keeps_its_margins(appearance, qtbot):
    label = IconLabel("ph.stop-fill", 16, appearance)
    qtbot.addWidget(label)
    label.setContentsMargins(0, 4, 0, 0)
    assert label.sizeHint().toTuple() == (16, 20)


def test_a_picture_keeps_its_size_where_there_is_less_room(appearance, qtbot):
    label = IconLabel("ph.stop-fill", 16, appearance, tone="bad")
    qtbot.addWidget(label)
    label.setContentsMargins(0, 4, 0, 0)
    # Qt would warn of a font of -3 pixels.
    label.resize(16, 1)
    label.grab()
    label.resize(16, 13)
    assert label.grab().toImage().pixelColor(8, 12).name() == (
        appearance.theme.bad.lower()
    )
