"""Files that the system asks the program to open, as macOS does."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpening(QObject):
    """Hears of files that are opened with the program. Lives on the GUI thread.

    macOS names them in an event, where other systems start the program anew.

    Args:
        app: What the event is sent to.

    Signals:
        opened(str): This file is wanted.
    """

    opened = Signal(str)

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the event of a file on this machine; leave all others."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.opened.emit(event.file())
            return True
        return super().eventFilter(watched, event)
