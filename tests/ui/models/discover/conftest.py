"""Discover over a hub of its own, with real services and no engine running."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal
from tests.hub.remote_models import N_PARAMS, header, repository
from tests.local_hub import serve_hub

from inglenook.engine.measurements.records import Rate, Speeds
from inglenook.engine.state import EngineState
from inglenook.hardware.records import Device, Host, Inventory
from inglenook.hub.catalogue import Catalogue
from inglenook.hub.download.means import Means
from inglenook.hub.download.queue import Queue
from inglenook.hub.download.retry import Patience
from inglenook.hub.download.service import DownloadService
from inglenook.hub.service import HubService, Sources
from inglenook.library.opening import open_library
from inglenook.library.service import LibraryService
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.offload.planner import Wishes
from inglenook.paths import default_paths

REPO = "bartowski/Llama-3.1-8B-GGUF"
LABELS = ["F16", "Q8_0", "Q5_K_M", "Q4_K_M", "Q2_K"]
GIB = 2**30


@pytest.fixture(scope="session")
def head():
    """The beginning of every file of the repository."""
    return header()


@pytest.fixture
def hub(head):
    with serve_hub() as served:
        served.add_repo(
            REPO,
            repository(LABELS, head) | {"README.md": b"# Llama\n\nA <b>card</b>.\n"},
            gguf={"total": N_PARAMS, "architecture": "llama"},
            downloads=1_200_000,
            likes=312,
        )
        served.add_repo("a/Small-GGUF", {"small-Q4_0.gguf": b"GGUF"}, downloads=5)
        yield served


def inventory():
    gpu = Device(
        name="CUDA0",
        backend="CUDA",
        kind="discrete",
        total_bytes=8 * GIB,
        free_bytes=7 * GIB,
    )
    host = Host(os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=24 * GIB)
    return Inventory(devices=(gpu,), host=host)


class IdleEngine(QObject):
    """Notes what it is to load."""

    state_changed = Signal(EngineState)

    def __init__(self, parent):
        super().__init__(parent)
        self.state = EngineState()
        self.loaded = []

    def load(self, path):
        self.loaded.append(path)


class Notebook(QObject):
    """What was measured of files, by their names."""

    changed = Signal()

    def __init__(self, parent):
        super().__init__(parent)
        self.rates = {}

    def note(self, name, tokens_per_s):
        self.rates[name] = tokens_per_s
        self.changed.emit()

    def speeds_of(self, file):
        if file.name not in self.rates:
            return None
        answer = Rate(self.rates[file.name])
        return Speeds(answer=answer, measured_at=datetime.now(UTC))


class World:
    """The services that Discover shows."""

    def __init__(self, hub):
        self.hub = hub
        self.parent = QObject()
        self.paths = default_paths()
        self.network = Network(NetworkOptions(endpoint=hub.endpoint, proxy_mode="none"))
        self.sources = Sources(
            network=self.network,
            catalogue=Catalogue(self.network, str, self.paths.hub),
            token=str,
            headers=self.paths.hub / "headers",
            inventory=inventory,
            wishes=Wishes,
        )
        self.service = HubService(self.sources, self.parent)
        self.downloads = DownloadService(
            self.paths.models,
            Queue(self.paths.data / "downloads.json"),
            Means(network=self.network, patience=Patience(n_first=1, n_later=1)),
            self.parent,
        )
        self.library = LibraryService(lambda: open_library(self.paths, ()), self.parent)
        self.engine = IdleEngine(self.parent)
        self.measurements = Notebook(self.parent)

    def go_offline(self):
        self.network.change(NetworkOptions(endpoint=self.hub.endpoint, is_offline=True))

    def close(self):
        for each in (self.service, self.downloads, self.library):
            each.close()
        self.parent.deleteLater()


@pytest.fixture
def world(qapp, hub):
    made = World(hub)
    yield made
    made.close()
