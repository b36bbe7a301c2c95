"""What the commands work with: this user's settings, models and engine."""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from inglenook.engine.client import EngineClient
from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import start_selected
from inglenook.engine.packs.store import Packs
from inglenook.library.scan import Library
from inglenook.paths import Paths, default_paths, starter_model
from inglenook.settings.schema import Settings
from inglenook.settings.store import load_settings


@dataclass(frozen=True, slots=True)
class Installation:
    """The program's parts as this user has set them up, without a window."""

    paths: Paths
    settings: Settings

    @classmethod
    def of_this_user(cls) -> "Installation":
        """Read the settings.

        Raises:
            SettingsInvalid: They cannot be used.
        """
        paths = default_paths()
        return cls(paths, load_settings(paths.settings))

    @property
    def library(self) -> Library:
        """The models on this machine."""
        more_folders = [Path(each) for each in self.settings.storage.more_folders]
        return Library(
            self.paths.models, more_folders, self.paths.library, starter_model()
        )

    @property
    def experience(self) -> Experience:
        """What loading models came to before."""
        return Experience.in_folder(self.paths.engines)

    @property
    def packs(self) -> Packs:
        """The engines that are installed beside the built-in one."""
        return Packs(self.paths.engines, version("llama-cpp-python"))

    def start_engine(self) -> EngineClient:
        """Start a process of the engine that is used."""
        chosen = self.settings.engine.pack
        return start_selected(self.packs, chosen, self.paths.logs)
