"""The services, the window over them, and what leads from one to the other."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from inglenook.application.chats import make_chat_page
from inglenook.application.services import Services
from inglenook.chats.store import ChatStore
from inglenook.diagnostics.last_run import Ending
from inglenook.diagnostics.report import Report
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import AppError, StoreDamaged
from inglenook.hub.records import Address
from inglenook.paths import Paths
from inglenook.settings.schema import Settings
from inglenook.settings.service import SettingsService
from inglenook.ui.appearance import Appearance
from inglenook.ui.chat.chat_pdf import print_chat
from inglenook.ui.chats_dialog import ChatsDialog
from inglenook.ui.first_run.first_run import FirstRun
from inglenook.ui.first_run.language_box import LanguageBox
from inglenook.ui.keys.keyboard import Keyboard
from inglenook.ui.language import speak
from inglenook.ui.load_failure import LoadFailure
from inglenook.ui.main_window import LaterPage, MainWindow
from inglenook.ui.models.download_ring import DownloadRing
from inglenook.ui.models.downloads.given_up import GivenUp
from inglenook.ui.report_dialog import ReportDialog
from inglenook.ui.restart_banner import RestartBanner
from inglenook.ui.widgets.network_button import NetworkButton

if TYPE_CHECKING:
    from inglenook.ui.compare.compare_page import ComparePage
    from inglenook.ui.models.models_page import ModelsPage
    from inglenook.ui.settings.settings_page import SettingsPage


class Application(QObject):
    """The program. Lives on the GUI thread.

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
        settings = SettingsService(paths.settings, self)
        self._language = settings.settings.appearance.language
        speak(app, self._language)
        self.appearance = Appearance(app, self)
        self.appearance.follow(settings.settings)
        self.services = Services(paths, settings, open_chats, print_chat, self)
        self._phase = self.services.engine.state.phase
        self._restart: RestartBanner | None = None
        self.is_to_restart = False
        self._chats = make_chat_page(self.services, self.appearance)
        self._greet()
        self._keyboard = Keyboard(settings, self)
        self.window = self._make_window()
        LoadFailure(self.services.engine, self._chats, self.window)
        GivenUp(self.services.downloads, self.window, self.appearance)
        self._keyboard.follow(self.window)
        self.window.page_made.connect(partial(self._keyboard.follow, self.window))
        self._connect_services()
        self._connect_pages()
        self._on_settings_changed(settings.settings)

    def start(self, model: Path | None, ending: Ending | None = None) -> None:
        """Show the window, and load a model once it is on the screen.

        Args:
            model: The file that the program was started with; None loads the
                library's default, where the user wants that.
            ending: How the last run ended; None where that was well.
        """
        if model is not None or (ending is not None and not ending.run.is_closed):
            # Which page was shown last is written only when the window closes.
            self.window.show_page(0)
        self.window.show()
        if ending is not None and not ending.is_no_fault:
            self.services.diagnostics.write_ending(ending)
        QTimer.singleShot(0, lambda: self._load_first(model))

    def come_forward(self, file: str) -> None:
        """Show the window before all others, and load a file if one is named."""
        self.window.setWindowState(
            self.window.windowState() & ~Qt.WindowState.WindowMinimized
        )
        self.window.raise_()
        self.window.activateWindow()
        if file:
            self._chat_with(Path(file))

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, on the page."""
        self._chats.show_failure(error)

    def _greet(self) -> None:
        """Put what a new user is offered on the empty page of the chats."""
        services = self.services
        self._offer = FirstRun(
            services.hardware,
            services.packs,
            services.first_models,
            services.downloads,
            services.library,
            self.appearance,
        )
        self._offer.chat_requested.connect(self._chat_with)
        corner = LanguageBox(services.settings)
        self._welcome = self._chats.greet_with(self._offer, corner)
        self._welcome.offline_requested.connect(
            partial(services.settings.change, "network", "offline")
        )

    def _make_window(self) -> MainWindow:
        services = self.services
        window = MainWindow(
            self._chats,
            (
                LaterPage("models", "ph.cube", lambda: self._models),
                LaterPage("compare", "ph.scales", lambda: self._comparing),
                LaterPage("settings", "ph.gear", lambda: self._settings),
            ),
            services.settings,
            self.appearance,
            services.paths.data / "window.json",
        )
        ring = DownloadRing(services.downloads, self.appearance)
        ring.clicked.connect(self._on_ring_clicked)
        network = NetworkButton(services.settings, self.appearance)
        network.clicked.connect(partial(self._show_section, "network"))
        window.add_tools(ring, network)
        return window

    @cached_property
    def _models(self) -> "ModelsPage":
        # Half of the program's modules are those of the pages that come later.
        from inglenook.application.models import make_models_page  # noqa: PLC0415

        page = make_models_page(self.services, self.appearance)
        load = self.services.engine.load
        page.file_chosen.connect(lambda file: load(Path(file)))
        page.chat_requested.connect(self._chat_with)
        page.compare_requested.connect(self._on_compare_requested)
        page.token_requested.connect(
            partial(self._show_section, "network", line="token")
        )
        return page

    @cached_property
    def _comparing(self) -> "ComparePage":
        from inglenook.application.compare import make_compare_page  # noqa: PLC0415

        page = make_compare_page(self.services, self.appearance)
        page.more_wanted.connect(self._on_variants_requested)
        return page

    @cached_property
    def _settings(self) -> "SettingsPage":
        from inglenook.application.settings import make_settings_page  # noqa: PLC0415

        return make_settings_page(self.services, self._keyboard, self.appearance)

    def _connect_services(self) -> None:
        services, engine = self.services, self.services.engine
        services.settings.changed.connect(self._on_settings_changed)
        engine.state_changed.connect(self._on_engine_state_changed)
        engine.state_changed.connect(services.calibrations.consider)
        services.calibrations.finished.connect(services.library.refresh)
        services.downloads.succeeded.connect(services.library.refresh)
        services.tools.made.connect(services.library.refresh)
        services.library.failed.connect(self.show_failure)
        services.care.failed.connect(self.show_failure)
        services.tokens.refused.connect(self.window.show_failure)
        services.chats.answering.model_needed.connect(engine.load_again)
        services.chats.failed.connect(self._on_chats_failed)
        services.upkeep.failed.connect(self._on_upkeep_failed)
        services.diagnostics.ending_written.connect(self._on_ending_written)

    def _connect_pages(self) -> None:
        services = self.services
        self._chats.title_changed.connect(self.window.show_title)
        self._chats.model_requested.connect(self._on_model_requested)
        self.window.model_dropped.connect(services.engine.load)
        self.window.shortcuts_requested.connect(
            partial(self._show_section, "shortcuts")
        )
        self.window.closing.connect(services.close)

    def _load_first(self, model: Path | None) -> None:
        if not self.window.isVisible():
            # It was closed at once, and what is begun now would never be ended.
            return
        services = self.services
        services.library.refresh()
        services.chats.lists.empty_old_trash()
        services.upkeep.copy()
        services.upkeep.keep_log_short()
        if services.settings.error is not None:
            self.window.show_failure(services.settings.error)
        if model is not None or services.settings.settings.general.load_last_model:
            services.engine.load(model)

    def _on_ending_written(self, report: Report, ending: Ending) -> None:
        ReportDialog(report, ending, self.appearance, self.window).open()

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

    def _on_settings_changed(self, settings: Settings) -> None:
        self.appearance.follow(settings)
        self._chats.set_send_key(settings.general.send_with)
        self._welcome.show_offline(is_offline=settings.network.offline)
        self._offer.set_offline(is_offline=settings.network.offline)
        self._offer_restart(settings)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        was, self._phase = self._phase, state.phase
        if (was, state.phase) == (Phase.LOADING, Phase.READY):
            # When it was used last has changed, and it may be new here.
            self.services.library.refresh()

    def _chat_with(self, model: Path) -> None:
        state = self.services.engine.state
        if state.path != model or state.phase is Phase.FAILED:
            self.services.engine.load(model)
        self.window.show_page(0)

    def _on_model_requested(self) -> None:
        self.window.show_page(1)
        self._models.show_discover()

    def _on_variants_requested(self, repo: str) -> None:
        self._on_model_requested()
        if repo:
            self.services.hub.open(Address(repo_id=repo))

    def _on_compare_requested(self, models: tuple[Path, ...]) -> None:
        self.window.show_page(2)
        self._comparing.compare_models(models)

    def _on_ring_clicked(self) -> None:
        self.window.show_page(1)
        self._models.show_downloads()

    def _show_section(self, name: str, *, line: str = "") -> None:
        self.window.show_settings()
        self._settings.show_section(name, line=line)

    @property
    def _repair(self) -> ChatsDialog | None:
        return self.window.findChild(ChatsDialog)

    def _on_chats_failed(self, error: AppError) -> None:
        if isinstance(error, StoreDamaged) and self._repair is None:
            dialog = ChatsDialog(
                error, self.services.upkeep, self._repair_chats, self.window
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_upkeep_failed(self, error: AppError) -> None:
        if self._repair is None:
            self.show_failure(error)
            self._on_chats_failed(error)

    def _repair_chats(self) -> None:
        # Nobody else may have the file open.
        self.services.sharing.close()
        self.services.chats.suspend()
        self.services.upkeep.repair()
