"""The panel of downloads: what runs, what waits, what is done."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import DownloadError
from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.download.service import DownloadService
from inglenook.library.service import LibraryService
from inglenook.ui.appearance import Appearance
from inglenook.ui.models.downloads.disk_foot import DiskFoot
from inglenook.ui.models.downloads.download_row import DownloadRow
from inglenook.ui.widgets.empty_state import EmptyState
from inglenook.ui.widgets.hairline import Hairline
from inglenook.ui.widgets.icon_button import IconButton

#: Numbers that change more often cannot be read.
REST_MS = 250


class DownloadsPanel(QFrame):
    """A row for each download, in the order in which they get their turn.

    Those that are done stand below the others. Esc closes it. Lives on the GUI
    thread.

    Signals:
        load_requested(Path): The user wants this model, to chat with it.
        close_requested(): The user does not want to see it any more.
    """

    load_requested = Signal(Path)
    close_requested = Signal()

    def __init__(
        self,
        downloads: DownloadService,
        library: LibraryService,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._appearance = appearance
        self._foot = DiskFoot(library, appearance, self)
        self._rows: dict[str, DownloadRow] = {}
        self._told: dict[str, Progress] = {}
        self._latest: dict[str, Progress] = {}
        self.setProperty("ground", "chrome")
        self._pause_all = _quiet(self.tr("Pause all"))
        self._pause_all.clicked.connect(self._on_pause_all_clicked)
        self._clear = _quiet(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Take all that are done off the list"))
        self._clear.clicked.connect(downloads.clear_done)
        self._active, self._done = QVBoxLayout(), QVBoxLayout()
        self._done_heading = QWidget()
        self._empty = EmptyState(
            "ph.download-simple",
            self.tr("No downloads"),
            self.tr("What you download is shown here, and goes on after a restart."),
            appearance,
        )
        self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_progress)
        downloads.changed.connect(self._show_items)
        downloads.progressed.connect(self._on_progressed)
        self._show_items()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for rows in (self._active, self._done):
            rows.setSpacing(0)
        column.addLayout(self._active)
        column.addWidget(self._done_heading)
        column.addLayout(self._done)
        column.addWidget(self._empty, 1)
        column.addStretch()
        title = QLabel(self.tr("Done"))
        title.setProperty("weight", "semibold")
        heading = QHBoxLayout(self._done_heading)
        heading.setContentsMargins(16, 12, 8, 0)
        heading.addWidget(title)
        heading.addStretch()
        heading.addWidget(self._clear)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._heading())
        layout.addWidget(Hairline("horizontal"))
        layout.addWidget(scroll, 1)
        layout.addWidget(self._foot)

    def _heading(self) -> QHBoxLayout:
        title = QLabel(self.tr("Downloads"))
        title.setProperty("scale", "section")
        close = IconButton("ph.x", self.tr("Close"), self._appearance)
        close.setObjectName("close")
        close.setProperty("dense", "row")
        close.clicked.connect(self.close_requested)
        heading = QHBoxLayout()
        heading.setContentsMargins(16, 9, 12, 9)
        heading.setSpacing(4)
        heading.addWidget(title)
        heading.addStretch()
        heading.addWidget(self._pause_all)
        heading.addWidget(close)
        return heading

    def _show_items(self) -> None:
        """Show the items as they are; rows move only where the order has changed."""
        items = self._downloads.items
        ids = {item.id for item in items}
        for gone in self._rows.keys() - ids:
            self._drop(gone)
        active = [item for item in items if item.state != "done"]
        done = [item for item in items if item.state == "done"]
        self._arrange(self._active, active)
        self._arrange(self._done, done)
        self._done_heading.setVisible(bool(done))
        self._empty.setVisible(not items)
        states = {item.state for item in items}
        self._pause_all.setVisible(bool(states & {"queued", "running", "paused"}))
        can_pause = bool(states & {"queued", "running"})
        words = self.tr("Pause all") if can_pause else self.tr("Go on with all")
        self._pause_all.setText(words)

    def _arrange(self, column: QVBoxLayout, items: list[Item]) -> None:
        for place, item in enumerate(items):
            row = self._rows.get(item.id) or self._make(item)
            row.show_item(item)
            there = column.itemAt(place)
            if there is None or there.widget() is not row:
                column.insertWidget(place, row)
                row.show()

    def _make(self, item: Item) -> DownloadRow:
        row = self._rows[item.id] = DownloadRow(item, self._appearance)
        downloads, item_id = self._downloads, item.id
        row.pause_requested.connect(lambda: downloads.pause(item_id))
        row.resume_requested.connect(lambda: downloads.resume(item_id))
        row.retry_requested.connect(lambda: downloads.try_now(item_id))
        row.cancel_requested.connect(lambda: downloads.cancel(item_id))
        row.up_requested.connect(lambda: downloads.move_up(item_id))
        row.down_requested.connect(lambda: downloads.move_down(item_id))
        row.first_requested.connect(lambda: downloads.put_first(item_id))
        row.dragged.connect(lambda place: self._drag(item_id, place))
        row.load_requested.connect(lambda: self._load(item_id))
        return row

    def _drop(self, item_id: str) -> None:
        row = self._rows.pop(item_id)
        self._told.pop(item_id, None)
        self._latest.pop(item_id, None)
        row.hide()
        row.deleteLater()

    def _drag(self, item_id: str, place: QPoint) -> None:
        """Give a row the place of the one that it is dragged over."""
        for other_id, row in self._rows.items():
            if other_id != item_id and row.rect().contains(row.mapFromGlobal(place)):
                self._downloads.take_place(item_id, other_id)
                return

    def _load(self, item_id: str) -> None:
        try:
            path = self._downloads.path_of(self._rows[item_id].item)
        except DownloadError:
            # It could not have been downloaded.
            return
        self.load_requested.emit(path)

    def _on_progressed(self, item_id: str, progress: Progress) -> None:
        is_first = item_id not in self._told
        self._latest[item_id] = progress
        was = self._told.get(item_id)
        # Another step is told at once, numbers now and then.
        if is_first or (was is not None and was.step != progress.step):
            self._show_progress()
        elif not self._rest.isActive():
            self._rest.start()

    def _show_progress(self) -> None:
        for item_id, progress in self._latest.items():
            if (row := self._rows.get(item_id)) is not None:
                row.show_progress(progress)
        self._told |= self._latest
        self._latest.clear()

    def _on_pause_all_clicked(self) -> None:
        states = {item.state for item in self._downloads.items}
        if states & {"queued", "running"}:
            self._downloads.pause_all()
        else:
            self._downloads.resume_all()


def _quiet(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.setProperty("dense", "row")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
