"""Models on a machine, and services that are told what to know."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from inglenook.engine.state import EngineState
from inglenook.errors import AppError
from inglenook.library.remove import Removal
from inglenook.library.scan import LocalModel
from inglenook.library.verify import Reading
from inglenook.ui.models.mine.mine_page import MinePage


def model(name="Qwen3-8B", variant="Q4_K_M", size_bytes=5_030_000_000, **fields):
    repo = fields.pop("repo", f"unsloth/{name}-GGUF")
    path = Path(f"/models/{repo}/{name}-{variant}.gguf")
    return LocalModel(
        **{
            "path": path,
            "name": name,
            "variant": variant,
            "repo": repo,
            "size_bytes": size_bytes,
            "n_params": 8_190_000_000,
            "context_tokens": 32768,
        }
        | fields
    )


LARGE = model(variant="Q8_0", size_bytes=8_710_000_000)
SMALL = model(last_used=datetime.now(UTC))
OTHER = model("gpt-oss-20b", "MXFP4", 12_110_000_000, n_params=20_900_000_000)
STARTER = model(
    "Starter", "F16", 390_000_000, repo="", is_starter=True, n_params=180_000_000
)


class ScriptedLibrary(QObject):
    models_changed = Signal()

    def __init__(self, models):
        super().__init__()
        self.models = models
        self.n_refreshes = 0

    def refresh(self):
        self.n_refreshes += 1


class ScriptedEngine(QObject):
    state_changed = Signal(EngineState)

    def __init__(self):
        super().__init__()
        self.state = EngineState()
        self.asked = []

    def load(self, path):
        self.asked.append(path)

    def unload(self):
        self.asked.append(None)

    def become(self, state):
        self.state = state
        self.state_changed.emit(state)


class ScriptedProspects(QObject):
    told = Signal(object)

    def __init__(self):
        super().__init__()
        self.prospects = {}
        self.considered = []

    def consider(self, models):
        self.considered.append(models)

    def tell(self, prospects):
        self.prospects |= prospects
        self.told.emit(prospects)


class ScriptedCare(QObject):
    verifying_changed = Signal()
    read = Signal(Reading)
    verified = Signal(Path, tuple)
    removal_planned = Signal(Removal)
    removed = Signal(Removal)
    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.verifying = None
        self.n_waiting = 0
        self.asked = []

    def verify(self, path):
        self.verifying = path
        self.asked.append(("verify", path))
        self.verifying_changed.emit()

    def end(self):
        self.verifying = None
        self.verifying_changed.emit()

    def stop_verifying(self):
        self.asked.append(("stop", self.verifying))

    def plan_removal(self, path):
        self.asked.append(("plan", path))

    def remove(self, removal):
        self.asked.append(("remove", removal))


class World:
    """The page, and what it sees."""

    def __init__(self, appearance, *models):
        self.library = ScriptedLibrary(list(models))
        self.engine = ScriptedEngine()
        self.prospects = ScriptedProspects()
        self.care = ScriptedCare()
        self.page = MinePage(
            self.library, self.engine, self.prospects, self.care, appearance
        )


@pytest.fixture
def world(appearance, qtbot):
    made = World(appearance, LARGE, SMALL, OTHER, STARTER)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 700)
    made.page.show()
    return made
