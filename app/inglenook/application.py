"""The composition root: builds each part once, and hands it to who needs it."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from inglenook.chats.service import ChatService
from inglenook.chats.store import ChatStore
from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import Candidate, engines_to_try
from inglenook.engine.packs.service import PackService
from inglenook.engine.packs.store import Packs
from inglenook.engine.plans import wishes_of
from inglenook.engine.prospects.service import ProspectService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.service import HardwareService
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.download.means import Means
from inglenook.hub.download.queue import Item, Queue
from inglenook.hub.download.service import DownloadService
from inglenook.hub.service import HubService, Sources
from inglenook.library.care.service import CareService
from inglenook.library.opening import open_library
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService
from inglenook.network.addresses import host_of
from inglenook.network.records import (
    chosen_options,
    environment_endpoint,
)
from inglenook.network.service import NetworkService
from inglenook.paths import Paths
from inglenook.settings.schema import Engine, Settings
from inglenook.settings.service import SettingsService, TokenService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.language import speak
from inglenook.ui.main_window import MainWindow
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.models_page import ModelsPage
from inglenook.ui.settings.about import AboutView, Place
from inglenook.ui.settings.hardware_sections import hardware_sections
from inglenook.ui.settings.network_sections import network_sections
from inglenook.ui.settings.programs_view import ProgramsView
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.settings_page import SettingsPage


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
        self.settings = SettingsService(paths.settings, self)
        speak(app, self.settings.settings.appearance.language)
        self.appearance = Appearance(app, self)
        self.appearance.follow(self.settings.settings)
        self.network = NetworkService(
            chosen_options(self.settings.settings.network), self
        )
        # Before anybody else hears of it.
        self.settings.changed.connect(self._on_network_chosen)
        self.tokens = TokenService(
            self.settings, self._hub_host, host_of(environment_endpoint()), self
        )
        self.library = LibraryService(self._open_library, self)
        packs = Packs(paths.engines, version("llama-cpp-python"))
        self.hardware = HardwareService(self)
        self.packs = PackService(
            packs, paths, lambda: self.settings.settings, self.network.network, self
        )
        library = self._open_library()
        experience = Experience.in_folder(paths.engines)

        def chosen() -> Engine:
            return self.settings.settings.engine

        def engines(chosen: Engine) -> Sequence[Candidate]:
            return engines_to_try(packs, chosen.pack, paths.logs)

        self.engine = EngineService(library, chosen, engines, experience, self)
        self.calibrations = CalibrationService(
            library, chosen, engines, experience, self
        )
        self.prospects = ProspectService(chosen, experience, self)
        self.care = CareService(self._own_folders, self)
        self.hub = self._make_hub()
        self.downloads = DownloadService(
            paths.models,
            Queue(paths.data / "downloads.json"),
            Means(network=self.network.network, token=self.tokens.token),
            self,
        )
        self._store = ChatStore(paths.chats)
        self.chats = ChatService(self._store, self.engine, self)
        self._page = ChatPage(self.chats, self.engine, self.library, self.appearance)
        self._models = self._make_models_page()
        self._storage = self.settings.settings.storage
        self._phase = self.engine.state.phase
        self.window = self._make_window()
        self._connect()

    def start(self, model: Path | None) -> None:
        """Show the window, and load a model once it is on the screen.

        Args:
            model: The file that the program was started with; None loads the
                library's default, where the user wants that.
        """
        self.window.show()
        QTimer.singleShot(0, lambda: self._load_first(model))

    def come_forward(self, file: str) -> None:
        """Show the window before all others, and load a file if one is named."""
        self.window.setWindowState(
            self.window.windowState() & ~Qt.WindowState.WindowMinimized
        )
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self.engine.load(Path(file))

    def close(self) -> None:
        """End what runs, the chats first: they note how their answers end."""
        self.chats.close()
        self.hub.close()
        self.downloads.close()
        self.care.close()
        self.prospects.close()
        self.calibrations.close()
        self.engine.close()
        self.packs.close()
        self.hardware.close()
        self.library.close()
        self.tokens.close()
        self._store.close()

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, on the page."""
        self._page.show_failure(error)

    def _open_library(self) -> Library:
        more_folders = self.settings.settings.storage.more_folders
        return open_library(
            self._paths, more_folders, lambda: self.settings.settings.storage.programs
        )

    def _own_folders(self) -> tuple[Path, ...]:
        more_folders = self.settings.settings.storage.more_folders
        return (self._paths.models, *map(Path, more_folders))

    def _make_hub(self) -> HubService:
        network, folder = self.network.network, self._paths.hub
        sources = Sources(
            network=network,
            catalogue=Catalogue(network, self.tokens.token, folder),
            token=self.tokens.token,
            headers=folder / "headers",
            inventory=take_inventory,
            wishes=lambda: wishes_of(self.settings.settings.engine),
        )
        return HubService(sources, self)

    def _make_models_page(self) -> ModelsPage:
        discover = DiscoverPage(
            self.hub, self.downloads, self.library, self.engine, self.appearance
        )
        mine = MinePage(
            self.library, self.engine, self.prospects, self.care, self.appearance
        )
        panel = DownloadsPanel(self.downloads, self.appearance)
        return ModelsPage(
            mine, discover, panel, self.downloads, self.hardware, self.appearance
        )

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
        hardware = hardware_sections(
            self.hardware,
            self.packs,
            self.calibrations,
            self.settings,
            self.appearance,
        )
        settings_page = SettingsPage(
            self.settings,
            about,
            self.appearance,
            above={"engine": hardware},
            below={
                "storage": [self._make_programs_section()],
                "network": network_sections(self.network, self.tokens, self.appearance),
            },
        )
        return MainWindow(
            self._page,
            self._models,
            settings_page,
            self.settings,
            self.appearance,
            paths.data / "window.json",
        )

    def _connect(self) -> None:
        self.settings.changed.connect(self._on_settings_changed)
        self.engine.state_changed.connect(self._on_engine_state_changed)
        self.engine.state_changed.connect(self.calibrations.consider)
        self.library.failed.connect(self.show_failure)
        self.downloads.succeeded.connect(self._on_download_succeeded)
        self.care.failed.connect(self.show_failure)
        self._models.file_chosen.connect(lambda file: self.engine.load(Path(file)))
        self._models.chat_requested.connect(self._on_chat_requested)
        self.chats.model_needed.connect(self._on_model_needed)
        self._page.title_changed.connect(self.window.show_title)
        self._page.model_requested.connect(self._on_model_requested)
        self._page.set_send_key(self.settings.settings.general.send_with)
        self.window.model_dropped.connect(self.engine.load)
        self.window.closing.connect(self.close)

    def _load_first(self, model: Path | None) -> None:
        if not self.window.isVisible():
            # It was closed at once, and what is begun now would never be ended.
            return
        self.library.refresh()
        if self.settings.error is not None:
            self.show_failure(self.settings.error)
        if model is not None or self.settings.settings.general.load_last_model:
            self.engine.load(model)

    def _make_programs_section(self) -> Section:
        programs = ProgramsView(self.library, self.settings, self.appearance)
        return Section(self.tr("Models of other programs"), [programs])

    def _hub_host(self) -> str:
        return host_of(self.network.network.options.endpoint)

    def _on_network_chosen(self, settings: Settings) -> None:
        self.network.change(chosen_options(settings.network))

    def _on_settings_changed(self, settings: Settings) -> None:
        self.appearance.follow(settings)
        self._page.set_send_key(settings.general.send_with)
        if settings.storage != self._storage:
            self._storage = settings.storage
            self.library.refresh()

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._phase = self._phase, state.phase
        if (was, state.phase) == (Phase.LOADING, Phase.READY):
            # When it was used last has changed, and it may be new here.
            self.library.refresh()

    def _on_download_succeeded(self, _item: Item) -> None:
        self.library.refresh()

    def _on_chat_requested(self, model: Path) -> None:
        self.engine.load(model)
        self.window.show_page(0)

    def _on_model_requested(self) -> None:
        self.window.show_page(1)
        self._models.show_discover()

    def _on_model_needed(self) -> None:
        self.engine.load(self.engine.state.path)
