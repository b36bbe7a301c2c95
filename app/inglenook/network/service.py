"""The network for the window: how it is reached, and what was asked of it."""

from PySide6.QtCore import QObject, QTimer, Signal

from inglenook.network.network import Network
from inglenook.network.records import Asked, NetworkOptions

#: How often the list of requests is looked at while it is shown, in ms.
_LOOK_MS = 500


class NetworkService(QObject):
    """The door to the network, and its list of requests. Lives on the GUI thread.

    Requests are made by other threads; the list is looked at while it is shown.

    Args:
        options: How the network is reached.

    Attributes:
        network: The door, for those who fetch.

    Signals:
        asked_changed(): The list of requests has another length, or was cleared.
    """

    asked_changed = Signal()

    def __init__(self, options: NetworkOptions, parent: QObject) -> None:
        super().__init__(parent)
        self.network = Network(options)
        self._asked: tuple[Asked, ...] = ()
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The requests as they were seen last, oldest first."""
        return self._asked

    def change(self, options: NetworkOptions) -> None:
        """Reach the network in another way; offline holds at once."""
        self.network.change(options)

    def watch(self, *, is_wanted: bool) -> None:
        """Keep the list up to date, or leave it."""
        if is_wanted:
            self.look()
            self._look.start()
        else:
            self._look.stop()

    def look(self) -> None:
        """Bring the list up to date."""
        asked = self.network.asked
        if asked != self._asked:
            self._asked = asked
            self.asked_changed.emit()

    def clear(self) -> None:
        """Begin the list anew."""
        self.network.forget_asked()
        self.look()
