"""All services, built once, in the order in which they need each other."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject

from inglenook.application.own_chats import said_in_chats
from inglenook.chats.requests import Requests
from inglenook.chats.service import ChatService
from inglenook.chats.sharing.exporting import Print
from inglenook.chats.sharing.service import SharingService
from inglenook.chats.store import ChatStore
from inglenook.chats.upkeep.service import UpkeepService
from inglenook.compare.kit import Kit
from inglenook.compare.runner import Runner
from inglenook.compare.service import CompareService
from inglenook.diagnostics.service import DiagnosticsService
from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.experience import Experience
from inglenook.engine.kept_states import KeptStates
from inglenook.engine.loading import Loader
from inglenook.engine.measurements.measure import Meter
from inglenook.engine.measurements.service import MeasurementService
from inglenook.engine.measurements.store import Measurements
from inglenook.engine.packs.selection import Candidate, engines_to_try
from inglenook.engine.packs.service import PackService
from inglenook.engine.packs.store import Packs
from inglenook.engine.plans import wishes_of
from inglenook.engine.prospects.service import ProspectService, TrialService
from inglenook.engine.service import EngineService
from inglenook.engine.state import EngineState
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.service import HardwareService
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.download.means import Means
from inglenook.hub.download.queue import Queue
from inglenook.hub.download.service import DownloadService
from inglenook.hub.first.service import FirstModelsService
from inglenook.hub.service import HubService, Sources
from inglenook.library.care.service import CareService
from inglenook.library.lora.service import LoraService
from inglenook.library.opening import open_library
from inglenook.library.scan import Library
from inglenook.library.service import LibraryService
from inglenook.network.addresses import host_of
from inglenook.network.records import chosen_options, environment_endpoint
from inglenook.network.service import NetworkService
from inglenook.paths import Paths
from inglenook.prompts.service import PresetService, TemplateService
from inglenook.settings.schema import Engine, Settings
from inglenook.settings.service import SettingsService, TokenService
from inglenook.tools.making.service import MakingService
from inglenook.tools.service import ToolService
from inglenook.updates.records import releases_address
from inglenook.updates.service import UpdateService


class Services(QObject):
    """What the program does, without a window. Lives on the GUI thread.

    Args:
        paths: Where the user's files are.
        settings: What the user chose.
        open_chats: Opens the file of chats, or has the user repair it.
        print_chat: Gives a chat as PDF, which needs widgets.
        parent: Whose child this is.

    Raises:
        StoreError: The chats cannot be opened.
    """

    def __init__(
        self,
        paths: Paths,
        settings: SettingsService,
        open_chats: Callable[[Path], ChatStore],
        print_chat: Print,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.paths = paths
        self.settings = settings
        # Before anything that would have to be ended again.
        self.store = open_chats(paths.chats)
        self._add_network()
        self.library = LibraryService(self._open_library, self)
        self.care = CareService(self._own_folders, self)
        self.hardware = HardwareService(self)
        self.diagnostics = DiagnosticsService(paths.logs, self)
        self._add_engine()
        self._add_hub()
        self._add_chats(print_chat)
        self._storage = settings.settings.storage
        settings.changed.connect(self._on_settings_changed)

    def close(self) -> None:
        """End what runs, the chats first: they note how their answers end.

        Where one cannot end well, the others do.
        """
        services = (
            self.chats,
            self.sharing,
            self.upkeep,
            self.first_models,
            self.hub,
            self.downloads,
            self.care,
            self.prospects,
            self.trials,
            self.longer_trials,
            self.lora,
            self.templates,
            self.calibrations,
            self.measurements,
            self.compare,
            self.making,
            self.tools,
            self.engine,
            self.packs,
            self.hardware,
            self.diagnostics,
            self.updates,
            self.library,
            self.tokens,
            self.store,
        )
        with ExitStack() as ending:
            for service in reversed(services):
                ending.callback(service.close)

    def chosen_engine(self) -> Engine:
        """How models are to be loaded now."""
        return self.settings.settings.engine

    def _add_network(self) -> None:
        options = chosen_options(self.settings.settings.network)
        self.network = NetworkService(options, self)
        # Before anybody else hears of it.
        self.settings.changed.connect(self._on_network_chosen)
        self.tokens = TokenService(
            self.settings, self._hub_host, host_of(environment_endpoint()), self
        )
        self.updates = UpdateService(self.network.network, releases_address(), self)

    def _add_engine(self) -> None:
        paths, chosen = self.paths, self.chosen_engine
        packs = Packs(paths.engines, version("llama-cpp-python"))
        self.packs = PackService(
            packs, paths, lambda: self.settings.settings, self.network.network, self
        )
        library = self._open_library()
        experience = Experience.in_folder(paths.engines)

        def engines(chosen: Engine) -> Sequence[Candidate]:
            return engines_to_try(packs, chosen.pack, paths.logs)

        loader = Loader(
            library=library, chosen=chosen, engines=engines, experience=experience
        )
        self.engine = EngineService(loader, KeptStates(paths.states), self)
        self.calibrations = CalibrationService(loader, self)
        self.prospects = ProspectService(chosen, experience, self)
        # Each tells what it was asked last: one for the panel, one for full contexts.
        self.trials = TrialService(experience, self)
        self.longer_trials = TrialService(experience, self)
        self.lora = LoraService(self)
        measured = Measurements(paths.measurements, experience.calibrations)
        self.measurements = MeasurementService(
            self.engine, Meter(loader), measured, self
        )
        kit = Kit.in_folders(paths, library, chosen, engines, experience)
        self.compare = CompareService(
            self.engine, Runner(kit), self, partial(said_in_chats, self.store, paths)
        )

        self.tools = ToolService(kit, self.engine, self._own_folders, self)
        self.making = MakingService(kit, self.tools, self)

    def _add_hub(self) -> None:
        network, token = self.network.network, self.tokens.token
        folder = self.paths.hub
        sources = Sources(
            network=network,
            catalogue=Catalogue(network, token, folder),
            token=token,
            headers=folder / "headers",
            inventory=take_inventory,
            wishes=lambda: wishes_of(self.chosen_engine()),
        )
        self.hub = HubService(sources, self)
        self.downloads = DownloadService(
            self.paths.models,
            Queue(self.paths.data / "downloads.json"),
            Means(network=network, token=token),
            self,
        )
        self.downloads.set_limit(self.settings.settings.network.most_bytes_per_s)
        self.first_models = FirstModelsService(sources, self.downloads, self)

    def _add_chats(self, print_chat: Print) -> None:
        paths = self.paths
        self.templates = TemplateService(self)
        self.presets = PresetService(paths.presets, paths.model_presets, self)
        projectors = self.library.projectors
        self.chats = ChatService(
            self.store,
            self.engine,
            self,
            Requests(self.presets, self.store.image, projectors.of),
            lambda: self.settings.settings.general,
        )
        self._model = self.engine.state.path
        self.engine.state_changed.connect(self._on_engine_state_changed)
        self.library.models_changed.connect(self._look_for_projector)
        self.presets.changed.connect(self.chats.opened.follow_presets)
        self.sharing = SharingService(self.store, paths.chats, print_chat, self)
        self.upkeep = UpkeepService(paths.chats, self)
        self.upkeep.repaired.connect(self.chats.resume)
        self.upkeep.failed.connect(self.chats.resume)

    def _look_for_projector(self) -> None:
        if (model := self.engine.state.path) is not None:
            self.library.projectors.look(model)

    def _open_library(self) -> Library:
        storage = self.settings.settings.storage
        return open_library(
            self.paths,
            storage.more_folders,
            lambda: self.settings.settings.storage.programs,
        )

    def _own_folders(self) -> tuple[Path, ...]:
        more_folders = self.settings.settings.storage.more_folders
        return (self.paths.models, *map(Path, more_folders))

    def _hub_host(self) -> str:
        return host_of(self.network.network.options.endpoint)

    def _on_engine_state_changed(self, state: EngineState) -> None:
        if state.path != self._model:
            self._model = state.path
            # It is known by the time that the model is loaded.
            self._look_for_projector()

    def _on_network_chosen(self, settings: Settings) -> None:
        if settings.network.offline:
            # What the user wants is no failure of theirs.
            self.downloads.pause_all()
        self.network.change(chosen_options(settings.network))

    def _on_settings_changed(self, settings: Settings) -> None:
        self.downloads.set_limit(settings.network.most_bytes_per_s)
        if settings.storage != self._storage:
            self._storage = settings.storage
            self.library.refresh()
