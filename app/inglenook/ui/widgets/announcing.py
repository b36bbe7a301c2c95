"""What happens where a screen reader is not: said once, without moving there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have screen readers say something when they are through with what they say.

    Args:
        widget: Where it happens.
        words: What.
    """
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
