"""The work of downloads, whose modules are imported when there is some."""

from collections.abc import Generator
from pathlib import Path

from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Fetched, Order, Progress


def download(
    order: Order, folder: Path, means: Means
) -> Generator[Progress | None, None, tuple[Fetched, ...]]:
    """The work of `transfer.download`."""
    # httpx2 takes longer to import than all that most starts of the window need.
    from inglenook.hub.download import transfer  # noqa: PLC0415

    return (yield from transfer.download(order, folder, means))


def discard(order: Order, folder: Path) -> Generator[None, None, None]:
    """The work of `transfer.discard`."""
    from inglenook.hub.download import transfer  # noqa: PLC0415

    yield None
    transfer.discard(order, folder)
