"""What the commands work with: this user's settings, models and engine."""

from contextvars import ContextVar
from dataclasses import dataclass
from importlib.metadata import version

import msgspec

from inglenook.cli.terminal import print_note
from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import Candidate, engines_to_try
from inglenook.engine.packs.store import Packs
from inglenook.errors import KeyringRefused
from inglenook.hub.catalogue import Catalogue
from inglenook.library.opening import open_library
from inglenook.library.scan import Library
from inglenook.network.addresses import host_of
from inglenook.network.network import Network
from inglenook.network.records import chosen_options, environment_endpoint
from inglenook.paths import Paths, default_paths
from inglenook.settings.schema import Settings
from inglenook.settings.secrets import Secrets
from inglenook.settings.store import load_settings

#: Whether nothing may be sent or fetched, whatever the settings say.
WORKS_OFFLINE: ContextVar[bool] = ContextVar("WORKS_OFFLINE", default=False)


@dataclass(frozen=True, slots=True)
class Installation:
    """The program's parts as this user has set them up, without a window."""

    paths: Paths
    settings: Settings
    secrets: Secrets

    @classmethod
    def of_this_user(cls) -> "Installation":
        """Read the settings; --offline goes before what they say of the network.

        Raises:
            SettingsInvalid: They cannot be used.
        """
        paths = default_paths()
        settings = load_settings(paths.settings)
        if WORKS_OFFLINE.get():
            network = msgspec.structs.replace(settings.network, offline=True)
            settings = msgspec.structs.replace(settings, network=network)
        hosts = settings.network.token_hosts
        own_host = host_of(environment_endpoint())
        return cls(paths, settings, Secrets(lambda: hosts, own_host, _tell_refusal))

    @property
    def library(self) -> Library:
        """The models on this machine."""
        storage = self.settings.storage
        return open_library(self.paths, storage.more_folders, lambda: storage.programs)

    @property
    def network(self) -> Network:
        """The door to the network; HF_ENDPOINT names a mirror of the hub."""
        return Network(chosen_options(self.settings.network))

    def token(self) -> str:
        """The access token for the hub that is asked; empty for none."""
        return self.secrets.token(host_of(self.network.options.endpoint))

    @property
    def catalogue(self) -> Catalogue:
        """What the hub has."""
        return Catalogue(self.network, self.token, self.paths.hub)

    @property
    def experience(self) -> Experience:
        """What loading models came to before."""
        return Experience.in_folder(self.paths.engines)

    @property
    def packs(self) -> Packs:
        """The engines that are installed beside the built-in one."""
        return Packs(self.paths.engines, version("llama-cpp-python"))

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The engine that is used, and those that stand in for it."""
        chosen = self.settings.engine.pack
        return engines_to_try(self.packs, chosen, self.paths.logs)


def _tell_refusal(refused: KeyringRefused) -> None:
    print_note(f"{refused.text} {refused.hint}")
