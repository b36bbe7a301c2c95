"""The Models page: Mine, Discover and Tools, and the downloads beside them."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from inglenook.hardware.service import HardwareService
from inglenook.hub.download.service import DownloadService
from inglenook.ui.appearance import Appearance
from inglenook.ui.keys.actions import add_action
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.ui.models.memory_line import MemoryLine
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.segments import Segments
from inglenook.ui.models.tools.tools_page import ToolsPage
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.file_dialog import ask_for_model
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton
from inglenook.ui.widgets.picture_button import PictureButton

#: Narrower than this, the downloads lie over Mine, over Discover, and over Tools.
OVERLAY_WIDTHS = (1028, 1340, 1240)
_PANEL_PX = 324
#: Narrower than so many letters, the header is without its title and the free memory.
_HEADER_LETTERS = 112
_MINE, _DISCOVER, _TOOLS = range(3)
#: What counts as under way on the button of the downloads.
_UNDER_WAY = ("queued", "running", "paused", "failed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabs:
    """What the page shows, one at a time.

    Attributes:
        mine: What is on this machine.
        discover: What the hub has.
        tools: What makes new files of models.
    """

    mine: MinePage
    discover: DiscoverPage
    tools: ToolsPage


class ModelsPage(QWidget):
    """Three tabs under a heading, and a panel at the end that may be put away.

    Lives on the GUI thread.

    Args:
        tabs: Its content.
        panel: The downloads.

    Signals:
        file_chosen(str): The user wants this .gguf loaded.
        chat_requested(Path): The user wants to chat with this model.
        compare_requested(tuple[Path, ...]): These variants are to be compared.
        token_requested(): The user has an access token to enter.
    """

    file_chosen = Signal(str)
    chat_requested = Signal(Path)
    compare_requested = Signal(tuple)
    token_requested = Signal()

    def __init__(
        self,
        tabs: Tabs,
        panel: DownloadsPanel,
        downloads: DownloadService,
        hardware: HardwareService,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self._is_over = False
        self._body = QHBoxLayout()
        self._side = QWidget()
        self._mine = mine = tabs.mine
        self._discover = discover = tabs.discover
        self._panel = panel
        self._downloads = downloads
        self._hardware = hardware
        self._tabs = Segments((self.tr("Mine"), self.tr("Discover"), self.tr("Tools")))
        self._tabs.setAccessibleName(self.tr("Models"))
        self._title = QLabel(self.tr("Models"))
        self._memory = MemoryLine(hardware, appearance, self)
        self._toggle = IconButton("ph.download-simple", "", appearance)
        self._toggle.setObjectName("downloads")
        self._toggle.setCheckable(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._open = PictureButton("ph.file", self.tr("Open a .gguf…"), appearance)
        self._open.setObjectName("open")
        self._open.setProperty("dense", "")
        self._pages = QStackedWidget()
        for page in (mine, discover, tabs.tools):
            self._pages.addWidget(page)
        self._lay_out()
        add_action(self, "downloads").triggered.connect(self._toggle.toggle)
        self._tabs.chosen.connect(self._on_tab_chosen)
        self._toggle.toggled.connect(self._on_toggled)
        self._open.clicked.connect(self._on_open_clicked)
        mine.models_wanted.connect(self.show_discover)
        mine.file_requested.connect(self._on_open_clicked)
        mine.chat_requested.connect(self.chat_requested)
        mine.compare_requested.connect(self.compare_requested)
        discover.chat_requested.connect(self.chat_requested)
        discover.token_requested.connect(self.token_requested)
        tabs.tools.load_requested.connect(self.chat_requested)
        tabs.tools.show_requested.connect(self.show_model)
        tabs.tools.compare_requested.connect(self.compare_requested)
        panel.load_requested.connect(self.chat_requested)
        panel.close_requested.connect(lambda: self._toggle.setChecked(False))
        downloads.changed.connect(self._on_downloads_changed)
        appearance.theme_changed.connect(self._fit_side)
        self._on_downloads_changed()

    def show_discover(self) -> None:
        """Show what the hub has; it is not asked for anything yet."""
        self._tabs.choose(_DISCOVER)
        self._on_tab_chosen(_DISCOVER)

    def show_model(self, path: Path) -> None:
        """Show a model among those that are on this machine."""
        self._tabs.choose(_MINE)
        self._on_tab_chosen(_MINE)
        self._mine.reveal(path)

    def show_downloads(self) -> None:
        """Show the panel of the downloads."""
        self._toggle.setChecked(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the memory anew, and what it means for the models here."""
        super().showEvent(event)
        self._hardware.measure()
        self._mine.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the downloads over the page where there is no room beside it."""
        super().resizeEvent(event)
        self._fit_side()
        self._fit_header()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on; a focus proxy would hide the rest from Tab."""
        super().focusInEvent(event)
        if shown := self._pages.currentWidget():
            shown.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the downloads away on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._toggle.isChecked():
            self._toggle.setChecked(False)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(Hairline("vertical"))
        side.addWidget(self._panel)
        self._side.hide()
        self._body.setSpacing(0)
        self._body.addWidget(self._pages, 1)
        self._body.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addWidget(Hairline("horizontal"))
        layout.addLayout(self._body, 1)

    def _header(self) -> QWidget:
        self._title.setProperty("scale", "page")
        part = QWidget()
        # What is under it gives way first.
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        header = QHBoxLayout(part)
        header.setContentsMargins(16, 12, 16, 11)
        header.setSpacing(12)
        header.addWidget(self._title)
        header.addSpacing(8)
        header.addWidget(self._tabs)
        header.addStretch()
        header.addWidget(self._memory)
        header.addWidget(self._toggle)
        header.addWidget(self._open)
        return part

    def _on_tab_chosen(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._fit_side()
        if number == _DISCOVER:
            self._discover.begin_search()

    def _on_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001
        self._side.setVisible(is_wanted)
        self._place_side()

    def _fit_side(self) -> None:
        self._panel.setFixedWidth(min(zoomed(_PANEL_PX), self.width() - 1))
        least_px = zoomed(OVERLAY_WIDTHS[self._pages.currentIndex()])
        is_over = self.width() < least_px
        if is_over != self._is_over:
            self._is_over = is_over
            if is_over:
                self._body.removeWidget(self._side)
            else:
                self._body.addWidget(self._side)
            self._side.setVisible(self._toggle.isChecked())
        self._place_side()

    def _fit_header(self) -> None:
        """Keep what can be pressed; the rail names the page too."""
        letters = self.width() / self.fontMetrics().averageCharWidth()
        has_room = letters >= _HEADER_LETTERS
        self._title.setVisible(has_room)
        self._memory.set_room(has_room=has_room)

    def _place_side(self) -> None:
        """Put the downloads at the end, under the heading, where they lie over."""
        if not self._is_over:
            return
        top = self._pages.y()
        width = self._panel.width() + 1
        place = QRect(0, top, width, self.height() - top)
        place.moveRight(self.width() - 1)
        self._side.setGeometry(
            QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        )
        self._side.raise_()

    def _on_open_clicked(self) -> None:
        ask_for_model(self).fileSelected.connect(self.file_chosen)

    def _on_downloads_changed(self) -> None:
        n_items = sum(item.state in _UNDER_WAY for item in self._downloads.items)
        self._toggle.setText(f" {n_items}" if n_items else "")
        words = self.tr("Downloads")
        if n_items:
            words = self.tr("Downloads: {n} under way").format(n=n_items)
        self._toggle.set_shortcut_text(words, "downloads")
