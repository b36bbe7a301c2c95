"""The QtCore face of the question for the newest version."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

import inglenook
from inglenook.errors import AppError
from inglenook.jobs import NewestJob
from inglenook.network.addresses import host_of
from inglenook.network.network import Network
from inglenook.updates.records import Release


class UpdateService(QObject):
    """Asks for the newest version, whenever it is told to. Lives on the GUI thread.

    Args:
        network: The door to the network.
        address: Where the newest release is told of; empty if this copy knows none.

    Signals:
        found(Release): The newest version that was published.
        failed(AppError): It is not known.
    """

    found = Signal(Release)
    failed = Signal(AppError)

    def __init__(self, network: Network, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._network = network
        self._address = address
        self._asking = NewestJob(self)

    @property
    def host(self) -> str:
        """Who is asked; empty if this copy knows nobody to ask."""
        return host_of(self._address)

    def check(self) -> None:
        """Ask; one of the signals tells the rest."""
        self._asking.start(
            _ask(self._network, self._address),
            succeeded=self.found.emit,
            failed=self.failed.emit,
        )

    def close(self) -> None:
        """Leave what is under way, before the program ends."""
        self._asking.close()


def _ask(network: Network, address: str) -> Generator[None, None, Release]:
    # What the HTTP library needs is more than all that a start of the program does.
    from inglenook.updates.releases import newest_release  # noqa: PLC0415

    return (yield from newest_release(network, address, inglenook.__version__))
