"""The first run over real services: a hub of its own, and a machine with a GPU."""

import pytest
from PySide6.QtCore import QObject, Signal
from tests.local_hub import serve_hub
from tests.ui.models.discover.conftest import World

from inglenook.engine.packs.progress import Progress
from inglenook.errors import AppError
from inglenook.hub.first.service import FirstModelsService


class Packs(QObject):
    """Engines as a report says they are; notes what is to be installed."""

    reported = Signal()
    busy_changed = Signal()
    install_progressed = Signal(Progress)
    failed = Signal(AppError)

    def __init__(self):
        super().__init__()
        self.report = None
        self.installing = ""

    def tell(self, report):
        self.report = report
        self.reported.emit()

    def install(self, tag):
        self.installing = tag
        self.busy_changed.emit()

    def cancel(self):
        self.installing = ""
        self.busy_changed.emit()


@pytest.fixture
def packs(qapp):
    return Packs()


@pytest.fixture
def world(qapp):
    with serve_hub() as hub:
        made = World(hub)
        yield made
        made.close()


@pytest.fixture
def first(world):
    made = FirstModelsService(world.sources, world.downloads, world.parent)
    yield made
    made.close()
