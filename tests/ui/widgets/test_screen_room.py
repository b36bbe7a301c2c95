from PySide6.QtWidgets import QWidget

from inglenook.ui.widgets.screen_room import resize_within_screen


def test_what_has_room_is_as_large_as_it_wants(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_nothing_is_larger_than_its_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    resize_within_screen(window, screen.width() * 2, 200)
    assert 0 < window.width() < screen.width()
    assert window.height() == 200
