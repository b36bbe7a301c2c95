"""Boxes for a choice and for numbers that stand on a page which scrolls.

The wheel scrolls past them, and changes nothing.
"""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class ChoiceBox(QComboBox):
    """One of several."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class NumberBox(QSpinBox):
    """A whole number; it counts when it is typed to its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
