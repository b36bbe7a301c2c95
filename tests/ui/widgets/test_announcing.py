from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from inglenook.ui.widgets.announcing import announce


def test_screen_readers_are_told_the_words(qtbot, heard):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "The answer is complete.")
    kind = QAccessible.Event.Announcement
    assert heard == [(kind, "The answer is complete.")]
