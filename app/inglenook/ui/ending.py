"""The end that the system asks for: Ctrl+C in a terminal, or a log-out."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class SystemEnding(QObject):
    """Hears of the signals that ask a program to end. Lives on the GUI thread.

    Qt's event loop lets Python see no signal; the byte that Python writes for each
    into a socket wakes it.

    Signals:
        asked(): The program is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours, self._pythons = socket.socketpair()
        self._ours.settimeout(0)
        self._pythons.settimeout(0)
        self._notifier = QSocketNotifier(
            self._ours.fileno(), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._on_activated)
        signal.set_wakeup_fd(self._pythons.fileno())
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_: None)

    def close(self) -> None:
        """Leave the signals to the system again."""
        signal.set_wakeup_fd(-1)
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._pythons.close()

    def _on_activated(self) -> None:
        self._ours.recv(64)
        self.asked.emit()
