"""The window: a rail, and the pages beside it."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from inglenook.json_file import JsonFile
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.icons import application_icon
from inglenook.ui.shortcuts_dialog import ShortcutsDialog
from inglenook.ui.widgets.focus_ring import FocusRing
from inglenook.ui.widgets.rail import Rail

#: Narrower than this, the rail shows icons only.
COMPACT_WIDTH = 700

#: About what the system's frame takes of the screen.
_FRAME = QSize(16, 40)
_ZOOM_STEP = 10
_LEAST_ZOOM, _MOST_ZOOM = 50, 300


class WindowState(msgspec.Struct, frozen=True):
    """Qt's own records of where things were; empty where nothing is known.

    Attributes:
        geometry: Place and size of the window.
        splitters: Of each splitter, by its objectName.
    """

    geometry: bytes = b""
    splitters: dict[str, bytes] = {}


class MainWindow(QMainWindow):
    """Shows one page at a time, and holds the keys that work on all of them.

    Lives on the GUI thread.

    Signals:
        model_dropped(Path): A .gguf file was dropped on the window.
        closing(): The window closes, and the program with it.

    Args:
        chats: The ready Chats page.
        models: The ready Models page.
        settings_page: The ready Settings page.
        state_file: Where the window's place is kept.
    """

    model_dropped = Signal(Path)
    closing = Signal()

    def __init__(
        self,
        chats: QWidget,
        models: QWidget,
        settings_page: QWidget,
        settings: SettingsService,
        appearance: Appearance,
        state_file: Path,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._state_file = JsonFile(state_file, WindowState)
        self._ring = FocusRing(appearance)
        self._rail = Rail(appearance)
        self._pages = QStackedWidget()
        self._rail.page_chosen.connect(self.show_page)
        self.setWindowIcon(application_icon())
        self.setMinimumSize(640, 400)
        self.setAcceptDrops(True)
        self._lay_out()
        self._add_page(chats, "ph.chat", self.tr("Chats"), keys=["Ctrl+1"])
        self._share_actions(chats)
        self._add_page(models, "ph.cube", self.tr("Models"), keys=["Ctrl+2"])
        self._rail.add_stretch()
        self._add_page(
            settings_page, "ph.gear", self.tr("Settings"), keys=["Ctrl+,", "Ctrl+3"]
        )
        self._add_actions()
        self.show_title("")
        self.show_page(0)
        self._restore()

    def show_page(self, page: int) -> None:
        """Show a page; they count from 0, as on the rail."""
        self._pages.setCurrentIndex(page)
        if shown := self._pages.currentWidget():
            (shown.focusWidget() or shown).setFocus()
        self._rail.set_current(page)

    def show_title(self, chat: str) -> None:
        """Name the chat that is open in the title bar; empty for none."""
        name = "Inglenook"
        self.setWindowTitle(f"{chat} — {name}" if chat else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room of the rail's words where there is little."""
        super().resizeEvent(event)
        self._rail.set_compact(is_compact=self.width() < COMPACT_WIDTH)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take model files, and nothing else."""
        if dropped_models(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the first model that was dropped."""
        if models := dropped_models(event.mimeData()):
            event.acceptProposedAction()
            self.model_dropped.emit(models[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was, and say that it closes."""
        splitters = {
            splitter.objectName(): bytes(splitter.saveState().data())
            for splitter in self._named_splitters()
        }
        geometry = bytes(self.saveGeometry().data())
        self._state_file.write(WindowState(geometry, splitters))
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(middle)

    def _add_page(
        self, page: QWidget, icon_name: str, text: str, *, keys: list[str]
    ) -> None:
        number = self._pages.addWidget(page)
        self._rail.add_page(icon_name, text, keys[0])
        self._add_action(text, keys, lambda: self.show_page(number))

    def _share_actions(self, page: QWidget) -> None:
        """Let a page's keys work on every page; they bring it to the front."""
        for action in page.actions():
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda: self.show_page(self._pages.indexOf(page)))
            self.addAction(action)

    def _add_actions(self) -> None:
        self._add_action(
            self.tr("Larger text"), ["Ctrl++", "Ctrl+="], lambda: self._zoom(+1)
        )
        self._add_action(self.tr("Smaller text"), ["Ctrl+-"], lambda: self._zoom(-1))
        self._add_action(
            self.tr("Text in its usual size"),
            ["Ctrl+0"],
            lambda: self._settings.reset("appearance", "zoom_percent"),
        )
        self._add_action(self.tr("Keyboard shortcuts"), ["F1"], self._show_shortcuts)
        self._add_action(self.tr("Quit"), ["Ctrl+Q"], self.close)

    def _add_action(
        self, text: str, keys: list[str], slot: Callable[[], object]
    ) -> None:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(slot)
        self.addAction(action)

    def _zoom(self, steps: int) -> None:
        now = self._settings.settings.appearance.zoom_percent
        percent = min(max(now + steps * _ZOOM_STEP, _LEAST_ZOOM), _MOST_ZOOM)
        self._settings.change("appearance", "zoom_percent", percent)

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self).open()

    def _restore(self) -> None:
        state = self._state_file.read() or WindowState()
        if not self.restoreGeometry(state.geometry):
            room = self.screen().availableSize() - _FRAME
            self.resize(QSize(1280, 800).boundedTo(room))
        for splitter in self._named_splitters():
            splitter.restoreState(state.splitters.get(splitter.objectName(), b""))

    def _named_splitters(self) -> list[QSplitter]:
        return [each for each in self.findChildren(QSplitter) if each.objectName()]


def dropped_models(data: QMimeData) -> list[Path]:
    """The model files among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".gguf"]
