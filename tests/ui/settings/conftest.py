"""The settings of a test, and engines that are told of by hand."""

from pathlib import Path

import pytest
from tests.engine.packs.local_index import VERSION
from tests.engine.packs.test_choose import machine

from inglenook.diagnostics.service import DiagnosticsService
from inglenook.engine.calibration.service import CalibrationService
from inglenook.engine.experience import Experience
from inglenook.engine.loading import Loader
from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.service import PackService
from inglenook.engine.packs.store import Packs
from inglenook.engine.report import EngineReport, EnginesReport
from inglenook.engine.state import EngineState, Phase
from inglenook.hardware.service import HardwareService
from inglenook.library.scan import Library
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.paths import Paths
from inglenook.settings.schema import Engine
from inglenook.settings.service import SettingsService

READY = EngineState(phase=Phase.READY, path=Path("/m.gguf"))


def engine(name="built-in", **more):
    return EngineReport(
        **{
            "name": name,
            "version": VERSION,
            "backends": ("CPU",),
            "usable": True,
            "reason": "",
            "built_in": name == "built-in",
            "in_use": name == "built-in",
        }
        | more
    )


def report(*engines, **more):
    return EnginesReport(
        **{
            "engines": engines or (engine(),),
            "built_in": Trial(),
            "gpu_backends": (),
            "note": "",
            "builds": (),
            "suggested": "",
            "no_builds": "",
        }
        | more
    )


class ScriptedPacks(PackService):
    """Knows what it is told; notes what it is asked for, and does nothing."""

    def __init__(self, folder, settings, parent):
        paths = Paths(folder, folder, folder / "cache", folder / "logs")
        packs = Packs(folder / "engines", VERSION)
        network = Network(NetworkOptions(is_offline=True))
        super().__init__(packs, paths, lambda: settings.settings, network, parent)
        self.asked = []

    def tell(self, report, remembered=()):
        self._on_reading_succeeded((report, remembered))

    def set_busy(self, tag):
        """Make it seem to install something; empty ends that."""
        self._installing = tag
        self._change = tag or None
        self.busy_changed.emit()

    def refresh(self, machine=None):
        self.asked.append("refresh")

    def install(self, tag):
        self.asked.append(f"install {tag}")

    def remove(self, name):
        self.asked.append(f"remove {name}")

    def forget(self, remembered=None):
        self.asked.append(f"forget {remembered.model}" if remembered else "forget")

    def cancel(self):
        self.asked.append("cancel")


class ScriptedCalibrations(CalibrationService):
    """Knows what it is told; notes what it is asked for, and does nothing."""

    def __init__(self, folder, parent):
        library = Library(folder / "models", (), folder / "library.json")
        experience = Experience.in_folder(folder / "engines")
        loader = Loader(
            library=library,
            chosen=Engine,
            engines=lambda chosen: (),
            experience=experience,
        )
        super().__init__(loader, parent)
        self.asked = []

    def tell(self, *, state=READY, known=None, busy=False):
        """Make it seem to be so."""
        self._state, self._calibration = state, known
        self._job = "a job" if busy else None
        self.changed.emit()

    def calibrate(self, path):
        self.asked.append(f"calibrate {path.name}")

    def cancel(self):
        self.asked.append("cancel")

    def refresh(self):
        self.asked.append("refresh")


@pytest.fixture
def calibrations(qapp, tmp_path):
    made = ScriptedCalibrations(tmp_path, qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def settings(qapp, tmp_path):
    service = SettingsService(tmp_path / "settings.toml", qapp)
    yield service
    service.deleteLater()


@pytest.fixture
def packs(qapp, settings, tmp_path):
    made = ScriptedPacks(tmp_path, settings, qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def diagnostics(qapp, tmp_path):
    made = DiagnosticsService(tmp_path / "logs", qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def hardware(qapp):
    made = HardwareService(qapp, machine)
    yield made
    made.close()
    made.deleteLater()
