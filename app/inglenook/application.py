"""The composition root: builds each part once, and hands it to who needs it."""

import logging
import sys
from functools import partial
from importlib.metadata import version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

import inglenook
from inglenook.chats.service import ChatService
from inglenook.chats.store import ChatStore
from inglenook.engine.client import EngineClient
from inglenook.engine.outcomes import Outcomes
from inglenook.engine.service import EngineService
from inglenook.errors import AppError, UnexpectedError
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService
from inglenook.paths import Paths, default_paths
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.errors import FailureDialog
from inglenook.ui.main_window import MainWindow
from inglenook.ui.settings.about import AboutView, Place
from inglenook.ui.settings.settings_page import SettingsPage

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000


class Application(QObject):
    """The services and the window over them. Lives on the GUI thread.

    Args:
        app: Qt's own application.
        paths: Where the user's files are.

    Raises:
        StoreError: The chats cannot be opened.
    """

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__(app)
        self._paths = paths
        self._settings = SettingsService(paths.settings, self)
        self._appearance = Appearance(app, self)
        self._appearance.follow(self._settings.settings)
        self._library = LibraryService(self._open_library, self)
        self._engine = EngineService(
            self._open_library(),
            lambda: self._settings.settings.engine,
            lambda: EngineClient(paths.logs / "engine.log"),
            Outcomes(paths.outcomes),
            self,
        )
        self._store = ChatStore(paths.chats)
        self._chats = ChatService(self._store, self._engine, self)
        self._page = ChatPage(self._chats, self._engine, self._library, self._appearance)
        self.window = self._make_window()
        self._connect()

    def start(self, model: Path | None) -> None:
        """Show the window, and load a model once it is on the screen.

        Args:
            model: The file that the program was started with; None loads the last
                one, where the user wants that.
        """
        self.window.show()
        QTimer.singleShot(0, lambda: self._load_first(model))

    def close(self) -> None:
        """End what runs, the chats first: they note how their answers end."""
        self._chats.close()
        self._engine.close()
        self._library.close()
        self._store.close()

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, on the page."""
        self._page.show_failure(error)

    def _open_library(self) -> Library:
        folders = self._settings.settings.storage.more_folders
        more_folders = [Path(folder) for folder in folders]
        return Library(self._paths.models, more_folders, self._paths.library)

    def _make_window(self) -> MainWindow:
        paths = self._paths
        about = AboutView(
            f"llama-cpp-python {version('llama-cpp-python')}",
            [
                Place(self.tr("Models"), paths.models),
                Place(self.tr("Chats"), paths.data),
                Place(self.tr("Settings"), paths.config),
                Place(self.tr("Logs"), paths.logs),
            ],
        )
        settings_page = SettingsPage(self._settings, about, self._appearance)
        return MainWindow(
            self._page,
            settings_page,
            self._settings,
            self._appearance,
            paths.data / "window.json",
        )

    def _connect(self) -> None:
        self._settings.changed.connect(self._appearance.follow)
        self._settings.changed.connect(lambda _: self._library.refresh())
        self._library.failed.connect(self.show_failure)
        self._chats.model_needed.connect(self._on_model_needed)
        self.window.model_dropped.connect(self._engine.load)
        self.window.closing.connect(self.close)

    def _load_first(self, model: Path | None) -> None:
        self._library.refresh()
        if self._settings.error is not None:
            self.show_failure(self._settings.error)
        if model is None and self._settings.settings.general.load_last_model:
            last = self._open_library().last_used()
            model = last and last.path
        if model is not None:
            self._engine.load(model)

    def _on_model_needed(self) -> None:
        if self._engine.state.path is not None:
            self._engine.load(self._engine.state.path)
        else:
            self._page.choose_model()


def main() -> None:
    """Show the window until it is closed."""
    paths = default_paths()
    _log_to(paths.logs / "inglenook.log")
    app = QApplication(sys.argv)
    app.setApplicationName("inglenook")
    app.setApplicationDisplayName("Inglenook")
    app.setApplicationVersion(inglenook.__version__)
    app.setDesktopFileName("inglenook")
    try:
        application = Application(app, paths)
    except AppError as error:
        log.error("%s %s", error.text, error.detail)
        sys.exit(FailureDialog(error).exec())
    sys.excepthook = partial(_report_bug, application)
    files = app.arguments()[1:]
    application.start(Path(files[0]) if files else None)
    sys.exit(app.exec())


def _log_to(path: Path) -> None:
    """Write the window's own log to a file; where that fails, go without one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return
    logging.basicConfig(
        handlers=[handler],
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )


def _report_bug(
    application: Application,
    kind: type[BaseException],
    bug: BaseException,
    trace: TracebackType | None,
) -> None:
    """Log a bug of a slot, and say that there was one; the window lives on."""
    log.error("A bug", exc_info=(kind, bug, trace))
    application.show_failure(UnexpectedError(bug))
