"""A real chat service and real presets, over an engine that only waits."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from tests.offload.vectors import scenario_inventory
from tests.tiny_models import write_model
from tests.ui.chat.conftest import READY, FakeEngine

from inglenook.chats.requests import Requests
from inglenook.chats.service import ChatService
from inglenook.chats.store import ChatStore
from inglenook.engine.experience import Experience
from inglenook.engine.prospects.service import TrialService
from inglenook.hardware.machine import Gpu, Machine, Processor
from inglenook.hardware.records import Host
from inglenook.hardware.service import HardwareService
from inglenook.library.lora.service import LoraService
from inglenook.prompts.service import PresetService, TemplateService
from inglenook.settings.service import SettingsService
from inglenook.ui.chat.side_panel.chat_choice import ChatChoice
from inglenook.ui.chat.side_panel.sources import PanelSources

GIB = 2**30
MACHINE = Machine(
    gpus=(Gpu(vendor_id=0x10DE, name="RTX 4060", total_bytes=8 * GIB),),
    processor=Processor(name="A processor", n_cores=8, features=()),
    host=Host(os="linux", arch="x86_64", ram_bytes=32 * GIB, available_bytes=20 * GIB),
)


class IdleEngine(FakeEngine):
    """Notes what it is asked to do."""

    def __init__(self):
        super().__init__()
        self.errands = []

    def run(self, errand):
        self.errands.append(errand)


@pytest.fixture
def parent(qapp) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def model(models_folder):
    path = models_folder / "beside.gguf"
    return path if path.exists() else write_model(path)


@pytest.fixture
def engine(qapp):
    return IdleEngine()


@pytest.fixture
def presets(tmp_path, parent):
    return PresetService(tmp_path / "presets", tmp_path / "models.json", parent)


@pytest.fixture
def store(tmp_path):
    made = ChatStore(tmp_path / "chats.sqlite3")
    yield made
    made.close()


@pytest.fixture
def chats(store, engine, presets, parent):
    requests = Requests(presets, store.image, lambda _: None)
    made = ChatService(store, engine, parent, requests)
    yield made
    made.close()


@pytest.fixture
def choice(chats, presets, engine, parent):
    return ChatChoice(chats, presets, engine, parent)


@pytest.fixture
def settings(tmp_path, parent):
    return SettingsService(tmp_path / "settings.toml", parent)


@pytest.fixture
def templates(parent):
    made = TemplateService(parent)
    yield made
    made.close()


@pytest.fixture
def trials(tmp_path, parent):
    made = TrialService(
        Experience.in_folder(tmp_path / "engines"),
        parent,
        lambda: scenario_inventory("S04"),
    )
    yield made
    made.close()


@pytest.fixture
def lora(parent):
    made = LoraService(parent)
    yield made
    made.close()


@pytest.fixture
def hardware(parent):
    made = HardwareService(parent, lambda: MACHINE)
    yield made
    made.close()


@pytest.fixture
def sources(chats, engine, hardware, settings, presets, templates, trials, lora):
    return PanelSources(
        chats=chats,
        engine=engine,
        hardware=hardware,
        settings=settings,
        presets=presets,
        templates=templates,
        trials=trials,
        lora=lora,
    )


@pytest.fixture
def load(engine, model):
    """Has the engine load a real, tiny file, or says that it did."""

    def become(**fields):
        engine.become(replace(READY, path=model, **fields))

    return become
