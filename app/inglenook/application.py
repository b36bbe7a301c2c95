"""The composition root: builds each part once, and hands it to who needs it."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from inglenook.chats.service import ChatService
from inglenook.chats.sharing.service import SharingService
from inglenook.chats.store import ChatStore
from inglenook.chats.upkeep.service import UpkeepService
from inglenook.diagnostics.last_run import Ending
from inglenook.diagnostics.report import Report
from inglenook.diagnostics.service import DiagnosticsService
from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.experience import Experience
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.measurements.measure import Meter
from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.packs.selection import Candidate, engines_to_try
from inglenook.engine.packs.service import PackService
from inglenook.engine.packs.store import Packs
from inglenook.engine.plans import wishes_of
from inglenook.engine.prospects.service import ProspectService, TrialService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, StoreDamaged
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.service import HardwareService
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.download.means import Means
from inglenook.hub.download.queue import Item, Queue
from inglenook.hub.download.service import DownloadService
from inglenook.hub.first.service import FirstModelsService
from inglenook.hub.service import HubService, Sources
from inglenook.library.care.service import CareService
from inglenook.library.lora.service import LoraService
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
from inglenook.prompts.service import PresetService, TemplateService
from inglenook.settings.schema import Engine, Settings
from inglenook.settings.service import SettingsService, TokenService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_page import ChatPage
from inglenook.ui.chat.chat_pdf import print_chat
from inglenook.ui.chat.context.enlarging import Enlarging
from inglenook.ui.chat.side_panel.side_panel import SidePanel
from inglenook.ui.chat.side_panel.sources import PanelSources
from inglenook.ui.chat.welcome import Welcome
from inglenook.ui.chats_dialog import ChatsDialog
from inglenook.ui.first_run.first_run import FirstRun
from inglenook.ui.first_run.language_box import LanguageBox
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.language import speak
from inglenook.ui.main_window import MainWindow
from inglenook.ui.models.discover.discover_page import DiscoverPage
from inglenook.ui.models.download_ring import DownloadRing
from inglenook.ui.models.downloads.downloads_panel import DownloadsPanel
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.mine.sources import MineSources
from inglenook.ui.models.models_page import ModelsPage
from inglenook.ui.report_dialog import ReportDialog
from inglenook.ui.restart_banner import RestartBanner
from inglenook.ui.settings.about import AboutView, Place
from inglenook.ui.settings.chapter import Chapter
from inglenook.ui.settings.hardware_sections import hardware_sections
from inglenook.ui.settings.network_sections import network_sections
from inglenook.ui.settings.programs_view import ProgramsView
from inglenook.ui.settings.section import Section
from inglenook.ui.settings.settings_page import SettingsPage
from inglenook.ui.settings.shortcut_sections import shortcut_sections
from inglenook.ui.widgets.network_button import NetworkButton


class Application(QObject):
    """The services and the window over them. Lives on the GUI thread.

    Args:
        app: Qt's own application.
        paths: Where the user's files are.
        open_chats: Opens the file of chats, or has the user repair it.

    Raises:
        StoreError: The chats cannot be opened.
    """

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        open_chats: Callable[[Path], ChatStore] = ChatStore,
    ) -> None:
        super().__init__(app)
        self._paths = paths
        self.settings = SettingsService(paths.settings, self)
        speak(app, self.settings.settings.appearance.language)
        self.appearance = Appearance(app, self)
        self.appearance.follow(self.settings.settings)
        # Before anything that would have to be ended again.
        self._store = open_chats(paths.chats)
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

        self.engine = EngineService(
            library, chosen, engines, experience, KeptStates(paths.states), self
        )
        self.calibrations = CalibrationService(
            library, chosen, engines, experience, self
        )
        self.prospects = ProspectService(chosen, experience, self)
        meter = Meter(
            library=library, chosen=chosen, engines=engines, experience=experience
        )
        measured = Measurements(paths.measurements, experience.calibrations)
        self.measurements = MeasurementService(self.engine, meter, measured, self)
        self.care = CareService(self._own_folders, self)
        sources = self._hub_sources()
        self.hub = HubService(sources, self)
        self.downloads = DownloadService(
            paths.models,
            Queue(paths.data / "downloads.json"),
            Means(network=self.network.network, token=self.tokens.token),
            self,
        )
        self.first_models = FirstModelsService(sources, self.downloads, self)
        self.keyboard = Keyboard(self.settings, self)
        self.diagnostics = DiagnosticsService(paths.logs, self)
        self._language = self.settings.settings.appearance.language
        self._restart: RestartBanner | None = None
        self.is_to_restart = False
        self.presets = PresetService(paths.presets, paths.model_presets, self)
        self.chats = self._make_chats()
        self.upkeep = UpkeepService(paths.chats, self)
        self._page = self._make_chat_page(TrialService(experience, self))
        self.templates = TemplateService(self)
        self.trials = TrialService(experience, self)
        self.lora = LoraService(self)
        self.sharing = self._make_sharing()
        self._add_side_panel()
        self._models = self._make_models_page()
        self._welcome = self._greet()
        self._storage = self.settings.settings.storage
        self._phase = self.engine.state.phase
        self.window = self._make_window()
        self._connect()

    def start(self, model: Path | None, ending: Ending | None = None) -> None:
        """Show the window, and load a model once it is on the screen.

        Args:
            model: The file that the program was started with; None loads the
                library's default, where the user wants that.
            ending: How the last run ended; None where that was well.
        """
        if model is not None:
            self.window.show_page(0)
        self.window.show()
        if ending is not None:
            self._tell_of(ending)
        QTimer.singleShot(0, lambda: self._load_first(model))

    def come_forward(self, file: str) -> None:
        """Show the window before all others, and load a file if one is named."""
        self.window.setWindowState(
            self.window.windowState() & ~Qt.WindowState.WindowMinimized
        )
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self.window.show_page(0)
            self.engine.load(Path(file))

    def close(self) -> None:
        """End what runs, the chats first: they note how their answers end."""
        self.chats.close()
        self.sharing.close()
        self.upkeep.close()
        self.first_models.close()
        self.hub.close()
        self.downloads.close()
        self.care.close()
        self.prospects.close()
        self.trials.close()
        self._longer_trials.close()
        self.lora.close()
        self.templates.close()
        self.calibrations.close()
        self.measurements.close()
        self.engine.close()
        self.packs.close()
        self.hardware.close()
        self.diagnostics.close()
        self.library.close()
        self.tokens.close()
        self._store.close()

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, on the page."""
        self._page.show_failure(error)

    def _make_chats(self) -> ChatService:
        chats = ChatService(
            self._store,
            self.engine,
            self,
            self.presets,
            lambda: self.settings.settings.general,
        )
        self.presets.changed.connect(chats.follow_presets)
        return chats

    def _make_sharing(self) -> SharingService:
        """Export and import for the page of chats."""
        sharing = SharingService(self._store, self._paths.chats, print_chat, self)
        self._page.add_sharing(sharing, self._paths.data / "folders.json")
        return sharing

    def _open_library(self) -> Library:
        more_folders = self.settings.settings.storage.more_folders
        return open_library(
            self._paths, more_folders, lambda: self.settings.settings.storage.programs
        )

    def _own_folders(self) -> tuple[Path, ...]:
        more_folders = self.settings.settings.storage.more_folders
        return (self._paths.models, *map(Path, more_folders))

    def _hub_sources(self) -> Sources:
        network, folder = self.network.network, self._paths.hub
        return Sources(
            network=network,
            catalogue=Catalogue(network, self.tokens.token, folder),
            token=self.tokens.token,
            headers=folder / "headers",
            inventory=take_inventory,
            wishes=lambda: wishes_of(self.settings.settings.engine),
        )

    def _make_chat_page(self, trials: TrialService) -> ChatPage:
        self._longer_trials = trials
        enlarging = Enlarging(
            self.engine,
            trials,
            lambda: self.settings.settings.engine,
            partial(self.settings.change, "engine", "context_tokens"),
            self,
        )
        return ChatPage(
            self.chats, self.engine, self.library, enlarging, self.appearance
        )

    def _add_side_panel(self) -> None:
        """Put what the current chat has chosen beside it."""
        sources = PanelSources(
            chats=self.chats,
            engine=self.engine,
            hardware=self.hardware,
            settings=self.settings,
            presets=self.presets,
            templates=self.templates,
            trials=self.trials,
            lora=self.lora,
        )
        self._page.add_side_panel(SidePanel(sources, self.appearance), self.settings)
        self.presets.failed.connect(self.show_failure)

    def _make_models_page(self) -> ModelsPage:
        discover = DiscoverPage(
            self.hub,
            self.downloads,
            self.library,
            self.engine,
            self.measurements,
            self.appearance,
        )
        of_mine = MineSources(
            library=self.library,
            engine=self.engine,
            prospects=self.prospects,
            measurements=self.measurements,
            care=self.care,
            kept=self._paths.data / "mine.json",
        )
        mine = MinePage(of_mine, self.appearance)
        mine.folder_chosen.connect(self._on_folder_chosen)
        panel = DownloadsPanel(self.downloads, self.library, self.appearance)
        return ModelsPage(
            mine, discover, panel, self.downloads, self.hardware, self.appearance
        )

    def _make_window(self) -> MainWindow:
        paths = self._paths
        about = AboutView(
            f"llama-cpp-python {version('llama-cpp-python')}",
            self.diagnostics,
            self.appearance,
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
        self._settings_page = SettingsPage(
            self.settings,
            self.appearance,
            above={"engine": hardware},
            below={
                "storage": [self._make_programs_section()],
                "network": network_sections(self.network, self.tokens, self.appearance),
            },
            chapters=[self._make_shortcuts_chapter(), self._make_about_chapter(about)],
        )
        window = MainWindow(
            self._page,
            self._models,
            self._settings_page,
            self.settings,
            self.appearance,
            paths.data / "window.json",
        )
        ring = DownloadRing(self.downloads, self.appearance)
        ring.clicked.connect(self._on_ring_clicked)
        network = NetworkButton(self.settings, self.appearance)
        network.clicked.connect(lambda: self._show_section("network"))
        window.add_tools(ring, network)
        self.keyboard.follow(window)
        return window

    def _greet(self) -> Welcome:
        """Put what a new user is offered on the empty page of the chats."""
        offer = FirstRun(
            self.hardware,
            self.packs,
            self.first_models,
            self.downloads,
            self.library,
            self.appearance,
        )
        offer.chat_requested.connect(self._on_chat_requested)
        self._offer = offer
        return self._page.greet_with(offer, LanguageBox(self.settings))

    def _connect(self) -> None:
        self.settings.changed.connect(self._on_settings_changed)
        self.engine.state_changed.connect(self._on_engine_state_changed)
        self.engine.state_changed.connect(self.calibrations.consider)
        self.calibrations.finished.connect(self.library.refresh)
        self.library.failed.connect(self.show_failure)
        self._welcome.offline_requested.connect(
            partial(self.settings.change, "network", "offline")
        )
        self.downloads.succeeded.connect(self._on_download_succeeded)
        self.care.failed.connect(self.show_failure)
        self._models.file_chosen.connect(lambda file: self.engine.load(Path(file)))
        self._models.chat_requested.connect(self._on_chat_requested)
        self._models.token_requested.connect(lambda: self._show_section("network"))
        self.chats.model_needed.connect(self._on_model_needed)
        self.chats.failed.connect(self._on_chats_failed)
        self.upkeep.repaired.connect(self.chats.resume)
        self.upkeep.failed.connect(self.chats.resume)
        self.upkeep.failed.connect(self._on_upkeep_failed)
        self._page.title_changed.connect(self.window.show_title)
        self._page.model_requested.connect(self._on_model_requested)
        self._on_settings_changed(self.settings.settings)
        self.window.model_dropped.connect(self.engine.load)
        self.window.shortcuts_requested.connect(
            partial(self._show_section, "shortcuts")
        )
        self.window.closing.connect(self.close)

    def _load_first(self, model: Path | None) -> None:
        if not self.window.isVisible():
            # It was closed at once, and what is begun now would never be ended.
            return
        self.library.refresh()
        self.upkeep.copy()
        if self.settings.error is not None:
            self.show_failure(self.settings.error)
        if model is not None or self.settings.settings.general.load_last_model:
            self.engine.load(model)

    def _make_programs_section(self) -> Section:
        programs = ProgramsView(self.library, self.settings, self.appearance)
        return Section(self.tr("Models of other programs"), [programs])

    def _make_shortcuts_chapter(self) -> Chapter:
        return Chapter(
            name="shortcuts",
            title=self.tr("Shortcuts"),
            icon_name="ph.keyboard",
            sections=shortcut_sections(self.keyboard, self.appearance),
        )

    def _make_about_chapter(self, about: AboutView) -> Chapter:
        title = self.tr("About")
        return Chapter(
            name="about",
            title=title,
            icon_name="ph.info",
            sections=[Section(title, [about])],
        )

    def _tell_of(self, ending: Ending) -> None:
        """Offer a report of how the last run ended."""

        def show(report: Report) -> None:
            ReportDialog(report, ending, self.appearance, self.window).open()

        self.diagnostics.report_written.connect(
            show, Qt.ConnectionType.SingleShotConnection
        )
        self.diagnostics.write_report(ending)

    def _offer_restart(self, settings: Settings) -> None:
        """Say that a language counts from the next start, while it is another one."""
        is_other = settings.appearance.language != self._language
        if is_other and self._restart is None:
            self._restart = RestartBanner(self.appearance)
            self._restart.restart_requested.connect(self._on_restart_requested)
            self.window.show_banner(self._restart)
        elif not is_other and self._restart is not None:
            self.window.take_away(self._restart)
            self._restart = None

    def _on_restart_requested(self) -> None:
        self.is_to_restart = True
        self.window.close()

    def _hub_host(self) -> str:
        return host_of(self.network.network.options.endpoint)

    def _on_network_chosen(self, settings: Settings) -> None:
        self.network.change(chosen_options(settings.network))

    def _on_settings_changed(self, settings: Settings) -> None:
        self.appearance.follow(settings)
        self._page.set_send_key(settings.general.send_with)
        self._welcome.show_offline(is_offline=settings.network.offline)
        self._offer.set_offline(is_offline=settings.network.offline)
        self._offer_restart(settings)
        if settings.storage != self._storage:
            self._storage = settings.storage
            self.library.refresh()

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._phase = self._phase, state.phase
        if (was, state.phase) == (Phase.LOADING, Phase.READY):
            # When it was used last has changed, and it may be new here.
            self.library.refresh()

    def _on_folder_chosen(self, folder: str) -> None:
        folders = self.settings.settings.storage.more_folders
        if folder not in folders:
            self.settings.change("storage", "more_folders", (*folders, folder))

    def _on_download_succeeded(self, _item: Item) -> None:
        self.library.refresh()

    def _on_chat_requested(self, model: Path) -> None:
        self.engine.load(model)
        self.window.show_page(0)

    def _on_model_requested(self) -> None:
        self.window.show_page(1)
        self._models.show_discover()

    def _on_ring_clicked(self) -> None:
        self.window.show_page(1)
        self._models.show_downloads()

    def _show_section(self, name: str) -> None:
        self.window.show_settings()
        self._settings_page.show_section(name)

    def _on_model_needed(self) -> None:
        self.engine.load(self.engine.state.path)

    @property
    def _repair(self) -> ChatsDialog | None:
        return self.window.findChild(ChatsDialog)

    def _on_chats_failed(self, error: AppError) -> None:
        if isinstance(error, StoreDamaged) and self._repair is None:
            dialog = ChatsDialog(error, self.upkeep, self._repair_chats, self.window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_upkeep_failed(self, error: AppError) -> None:
        if self._repair is None:
            self.show_failure(error)
            self._on_chats_failed(error)

    def _repair_chats(self) -> None:
        self.chats.suspend()
        self.upkeep.repair()
