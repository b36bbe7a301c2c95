"""The way back for a download that was given up."""

from functools import partial

from PySide6.QtCore import QObject

from inglenook.hub.download.queue import Item
from inglenook.hub.download.service import UNDO_MS, DownloadService
from inglenook.ui.appearance import Appearance
from inglenook.ui.main_window import MainWindow
from inglenook.ui.models.downloads.words import name_of
from inglenook.ui.widgets.banner import Banner


class GivenUp(QObject):
    """A banner with Undo, above each page. Lives on the GUI thread.

    Args:
        downloads: Tells of it, and takes it back.
        window: Where it is offered.
    """

    def __init__(
        self, downloads: DownloadService, window: MainWindow, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._downloads = downloads
        self._window = window
        self._appearance = appearance
        downloads.given_up.connect(self._on_given_up)

    def _on_given_up(self, item: Item) -> None:
        lead = self.tr("The download of {name} was given up.")
        name = f"{name_of(item)} {item.order.label}"
        rest = self.tr("What has arrived is deleted in a moment.")
        banner = Banner("note", lead.format(name=name), rest, self._appearance)
        undo = banner.add_button(self.tr("Undo"))
        undo.clicked.connect(partial(self._undo, item, banner))
        self._window.show_banner(banner, for_ms=UNDO_MS)

    def _undo(self, item: Item, banner: Banner) -> None:
        self._window.take_away(banner)
        self._downloads.take_back(item)
