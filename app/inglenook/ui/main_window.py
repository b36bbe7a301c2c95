"""The window: a rail, and the pages beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inglenook.errors import AppError
from inglenook.json_file import JsonFile
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.errors import FailureBanner
from inglenook.ui.keys.actions import actions_of, add_action
from inglenook.ui.keys.shortcuts import shortcut
from inglenook.ui.reading_order import next_stop
from inglenook.ui.style import zoomed
from inglenook.ui.widgets.banner import Banner
from inglenook.ui.widgets.banner_strip import BannerStrip
from inglenook.ui.widgets.focus_ring import FocusRing
from inglenook.ui.widgets.rail import Rail
from inglenook.ui.widgets.screen_room import resize_within_screen
from inglenook.ui.window_state import WindowState

#: Narrower than this, the rail shows icons only.
COMPACT_WIDTH = 700

#: The words of a button, and what it does.
Way = tuple[str, Callable[[], None]]

_ZOOM_STEP = 10
_LEAST_ZOOM, _MOST_ZOOM = 50, 300


@dataclass(frozen=True, slots=True)
class LaterPage:
    """A page that is made when it is first shown: the window comes sooner.

    Attributes:
        name: Of the shortcut that shows it.
        icon_name: For the rail.
    """

    name: str
    icon_name: str
    make: Callable[[], QWidget]


class MainWindow(QMainWindow):
    """Shows one page at a time, and holds the keys that work on all of them.

    Lives on the GUI thread.

    Signals:
        model_dropped(Path): A .gguf file was dropped on the window.
        shortcuts_requested(): The user wants to see the keys.
        page_made(): Another page is there, with actions of its own.
        closing(): The window closes, and the program with it.

    Args:
        chats: The ready Chats page, which is the first.
        later: The others; the last of them is that of the settings.
        state_file: Where the window's place is kept.
    """

    model_dropped = Signal(Path)
    shortcuts_requested = Signal()
    page_made = Signal()
    closing = Signal()

    def __init__(
        self,
        chats: QWidget,
        later: Sequence[LaterPage],
        settings: SettingsService,
        appearance: Appearance,
        state_file: Path,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._appearance = appearance
        self._state_file = JsonFile(state_file, WindowState)
        self._is_closed = False
        self._ring = FocusRing(appearance)
        self._rail = Rail(appearance)
        self._pages = QStackedWidget()
        self._strip = BannerStrip()
        self._rail.page_chosen.connect(self.show_page)
        appearance.theme_changed.connect(self._fit)
        self.setMinimumSize(640, 400)
        self.setAcceptDrops(True)
        self._lay_out()
        self._later: dict[int, LaterPage] = {}
        self._state = self._state_file.read() or WindowState()
        self._add_page(chats, "ph.chat", "chats")
        self._share_actions(chats)
        self._add_later(later)
        self._add_actions()
        self.show_title("")
        self._restore()

    def show_page(self, page: int) -> None:
        """Show a page; they count from 0, as on the rail."""
        if page in self._later:
            self._make(page)
        wanted = self._pages.widget(page)
        assert wanted is not None, "the rail lists the pages that are there"
        # The stack would give the focus to the first part of a page that has none.
        focused = wanted.focusWidget() or wanted
        self._pages.setCurrentIndex(page)
        focused.setFocus()
        self._rail.set_current(page)

    def show_settings(self) -> None:
        """Show the last page, which is that of the settings."""
        self.show_page(self._pages.count() - 1)

    def add_tools(self, *tools: QToolButton) -> None:
        """Put buttons that are no pages at the foot of the rail."""
        self._rail.add_tools(*tools)

    def show_banner(self, banner: Banner, *, for_ms: int = 0) -> None:
        """Say what concerns the whole program, above each page; for a while, or on."""
        self._strip.show_banner(banner, for_ms=for_ms)

    def show_failure(self, error: AppError, *ways_on: Way) -> Banner:
        """Say above each page what went wrong, until the user closes it.

        Args:
            error: What went wrong.
            ways_on: What can be done about it.
        """
        banner = FailureBanner(error, self._appearance)
        for words, go in ways_on:
            banner.add_button(words).clicked.connect(go)
        close = banner.add_button(self.tr("Close"))
        close.clicked.connect(lambda: self.take_away(banner))
        self.show_banner(banner)
        return banner

    def take_away(self, banner: Banner) -> None:
        """Show a banner no more."""
        self._strip.take_away(banner)

    def show_title(self, chat: str) -> None:
        """Name the chat that is open in the title bar; empty for none."""
        name = "Inglenook"
        self.setWindowTitle(f"{chat} — {name}" if chat else name)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001
        """Go on, or back, with the Tab key in the order of reading."""
        stop = next_stop(self, self.focusWidget(), is_back=not is_next)
        reason = Qt.FocusReason
        stop.setFocus(reason.TabFocusReason if is_next else reason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room of the rail's words where there is little."""
        super().resizeEvent(event)
        self._fit()

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
        splitters = self._state.splitters | {
            splitter.objectName(): bytes(splitter.saveState().data())
            for splitter in _named_splitters(self)
        }
        geometry = bytes(self.saveGeometry().data())
        page = self._pages.currentIndex()
        self._state_file.write(WindowState(geometry, splitters, page))
        if not self._is_closed:
            self._is_closed = True
            self._ring.put_away()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(self._lay_out_pages(), 1)
        self.setCentralWidget(middle)

    def _lay_out_pages(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        banners = QHBoxLayout()
        banners.setContentsMargins(16, 0, 16, 0)
        banners.addWidget(self._strip)
        column.addLayout(banners)
        column.addWidget(self._pages, 1)
        return column

    def _add_page(self, page: QWidget, icon_name: str, name: str) -> None:
        """Add a page, by the shortcut that shows it."""
        number = self._pages.addWidget(page)
        self._rail.add_page(icon_name, name)
        add_action(self, name).triggered.connect(lambda: self.show_page(number))

    def _add_later(self, pages: Sequence[LaterPage]) -> None:
        for page in pages:
            if page is pages[-1]:
                self._rail.add_stretch()
            self._later[self._pages.count()] = page
            self._add_page(QWidget(), page.icon_name, page.name)

    def _make(self, number: int) -> None:
        """Put a page in its place that was not needed before."""
        page = self._later.pop(number).make()
        if empty := self._pages.widget(number):
            self._pages.removeWidget(empty)
            empty.deleteLater()
        self._pages.insertWidget(number, page)
        self._restore_splitters(page)
        self.page_made.emit()

    def _share_actions(self, page: QWidget) -> None:
        """Let a page's keys work on every page; they bring it to the front."""
        for name, action in actions_of(page):
            if shortcut(name).place == "everywhere":
                action.triggered.connect(
                    lambda: self.show_page(self._pages.indexOf(page))
                )
                self._widen(action)

    def _add_actions(self) -> None:
        for name, slot in (
            ("larger_text", lambda: self._zoom(+1)),
            ("smaller_text", lambda: self._zoom(-1)),
            ("usual_text", self._zoom_to_usual),
            ("shortcuts", self.shortcuts_requested),
            ("quit", self.close),
        ):
            add_action(self, name).triggered.connect(slot)
        for _, action in actions_of(self):
            if action.parent() is self:
                self._widen(action)

    def _widen(self, action: QAction) -> None:
        """Let an action's key work in the whole window."""
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.addAction(action)

    def _fit(self) -> None:
        self._rail.set_compact(is_compact=self.width() < zoomed(COMPACT_WIDTH))

    def _zoom_to_usual(self) -> None:
        self._settings.reset("appearance", "zoom_percent")

    def _zoom(self, steps: int) -> None:
        now = self._settings.settings.appearance.zoom_percent
        percent = min(max(now + steps * _ZOOM_STEP, _LEAST_ZOOM), _MOST_ZOOM)
        self._settings.change("appearance", "zoom_percent", percent)

    def _restore(self) -> None:
        state = self._state
        if not self.restoreGeometry(state.geometry):
            resize_within_screen(self, 1280, 800)
        self._restore_splitters(self)
        self.show_page(state.page if 0 <= state.page < self._pages.count() else 0)

    def _restore_splitters(self, part: QWidget) -> None:
        for splitter in _named_splitters(part):
            known = self._state.splitters.get(splitter.objectName(), b"")
            splitter.restoreState(known)


def _named_splitters(part: QWidget) -> list[QSplitter]:
    return [each for each in part.findChildren(QSplitter) if each.objectName()]


def dropped_models(data: QMimeData) -> list[Path]:
    """The model files among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".gguf"]
