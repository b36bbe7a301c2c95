"""The first run: what this computer has, and which models suit it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inglenook.engine.packs.service import PackService
from inglenook.hardware.service import HardwareService
from inglenook.hub.download.service import DownloadService
from inglenook.hub.first.service import FirstModelsService
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.first_run.engine_offer import EngineOffer
from inglenook.ui.first_run.hardware_strip import HardwareStrip
from inglenook.ui.first_run.suited_list import SuitedList


class FirstRun(QWidget):
    """Looks at the computer when it is seen first; nothing is fetched before a click.

    Lives on the GUI thread.

    Signals:
        chat_requested(Path): The user wants to chat with this model, which is here.
    """

    chat_requested = Signal(Path)

    def __init__(
        self,
        hardware: HardwareService,
        packs: PackService,
        first: FirstModelsService,
        downloads: DownloadService,
        library: LibraryService,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._hardware = hardware
        self._first = first
        self._suited = suited = SuitedList(first, downloads, library, appearance)
        self._is_begun = False
        self._engine = EngineOffer(packs, appearance)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(HardwareStrip(hardware, appearance))
        column.addWidget(self._engine)
        column.addSpacing(16)
        column.addWidget(suited)
        suited.chat_requested.connect(self.chat_requested)
        packs.reported.connect(lambda: suited.set_engine(self._engine.backend))

    def set_offline(self, *, is_offline: bool) -> None:
        """Grey what needs a connection."""
        self._engine.set_offline(is_offline=is_offline)
        self._suited.set_offline(is_offline=is_offline)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the computer, once."""
        super().showEvent(event)
        if not self._is_begun:
            self._is_begun = True
            self._hardware.measure()
            self._first.choose()
