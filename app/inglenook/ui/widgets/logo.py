"""The program's own mark, on the page."""

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inglenook.paths import resource


class Logo(QWidget):
    """The fire in its arch, sharp on every screen; its tile is a little smaller."""

    def __init__(self, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QIcon(str(resource("icons/inglenook.svg")))
        self.setFixedSize(size_px, size_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        self._mark.paint(QPainter(self), self.rect())
