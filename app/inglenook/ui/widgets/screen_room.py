"""Windows no larger than the screen that they are on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

#: About what the system's frame takes of the screen.
_FRAME = QSize(16, 40)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in pixels, or as much of it as the screen has room for."""
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))
