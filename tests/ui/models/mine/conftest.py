"""Models on a machine, and services that are told what to know."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from inglenook.engine.state import EngineState
from inglenook.errors import AppError
from inglenook.library.remove import Removal
from inglenook.library.scan import LocalModel
from inglenook.library.trash import Trashed
from inglenook.library.verify import Reading
from inglenook.ui.models.mine.mine_page import MinePage
from inglenook.ui.models.mine.sources import MineSources


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
        self.places = None
        self.twins = []
        self.asked = []
        self.n_refreshes = 0

    def refresh(self):
        self.n_refreshes += 1

    def forget(self, path):
        self.asked.append(("forget", path))

    def relocate(self, path, to):
        self.asked.append(("relocate", path, to))


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


class ScriptedMeasurements(QObject):
    changed = Signal()
    measuring_changed = Signal()
    progressed = Signal(float)
    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.measuring = None
        self.speeds = {}
        self.asked = []

    def speeds_of(self, path):
        return self.speeds.get(path)

    def read(self, paths):
        self.asked.append(("read", paths))

    def measure(self, path):
        self.measuring = path
        self.asked.append(("measure", path))
        self.measuring_changed.emit()

    def stop_measuring(self):
        self.asked.append(("stop", self.measuring))

    def end(self):
        self.measuring = None
        self.measuring_changed.emit()

    def tell(self, speeds):
        self.speeds |= speeds
        self.changed.emit()


class ScriptedCare(QObject):
    verifying_changed = Signal()
    read = Signal(Reading)
    verified = Signal(Path, tuple)
    removal_planned = Signal(tuple)
    trashed = Signal(Trashed)
    not_trashed = Signal(tuple, AppError)
    restored = Signal(Trashed)
    removed = Signal(object)
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

    def plan_removal(self, paths):
        self.asked.append(("plan", *paths))

    def trash(self, removals):
        self.asked.append(("trash", removals))

    def restore(self, trashed):
        self.asked.append(("restore", trashed))

    def remove(self, doomed):
        self.asked.append(("remove", doomed))


def removal(shown=SMALL):
    return Removal(
        path=shown.path,
        parts=(shown.path,),
        files=(shown.path,),
        freed_bytes=shown.size_bytes,
        folder=Path("/models"),
    )


def trashed(*models):
    return Trashed(removals=tuple(map(removal, models)), moved=())


class World:
    """The page, and what it sees."""

    def __init__(self, appearance, kept, *models):
        self.library = ScriptedLibrary(list(models))
        self.engine = ScriptedEngine()
        self.prospects = ScriptedProspects()
        self.care = ScriptedCare()
        self.measurements = ScriptedMeasurements()
        sources = MineSources(
            library=self.library,
            engine=self.engine,
            prospects=self.prospects,
            measurements=self.measurements,
            care=self.care,
            kept=kept,
        )
        self.page = MinePage(sources, appearance)


@pytest.fixture
def make_world(appearance, qtbot, tmp_path):
    """Makes a page over models; each one after the other, as after a restart."""

    def made(*models):
        world = World(appearance, tmp_path / "mine.json", *models)
        qtbot.addWidget(world.page)
        world.page.resize(1200, 700)
        world.page.show()
        return world

    return made


@pytest.fixture
def world(make_world):
    return make_world(LARGE, SMALL, OTHER, STARTER)
