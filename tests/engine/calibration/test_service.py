"""Calibration for the window, with real engine processes and a state told by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from tests.engine.calibration.conftest import calibration, local

from inglenook.engine.calibration.service import CalibrationService, Quiet
from inglenook.engine.loading import Loader
from inglenook.engine.messages import Hello
from inglenook.engine.state import EngineState, Phase
from inglenook.errors import ModelNotFound
from inglenook.library.scan import Library
from inglenook.settings.schema import Engine

pytestmark = pytest.mark.usefixtures("_four_cores")

#: Calibrations take seconds where the machine is busy.
TIMEOUT_MS = 60_000


class World:
    """What the service is told of the machine and the user."""

    def __init__(self):
        self.chosen = Engine()
        self.busy_percent = 0.0


@pytest.fixture
def world():
    return World()


@pytest.fixture
def service(qapp, tmp_path, engines, experience, world):
    parent = QObject()
    library = Library(tmp_path / "models", (), tmp_path / "library.json")
    quiet = Quiet(idle_ms=1, busy_percent=lambda: world.busy_percent)
    loader = Loader(
        library=library,
        chosen=lambda: world.chosen,
        engines=lambda chosen: engines("use_extra_bufts=False:0.5"),
        experience=experience,
    )
    made = CalibrationService(loader, parent, quiet)
    yield made
    made.close()


def ready(path):
    return EngineState(phase=Phase.READY, path=path)


def answering(path):
    return replace(ready(path), phase=Phase.ANSWERING)


def test_it_measures_on_demand(service, qtbot, reciter):
    with qtbot.waitSignals([service.progressed, service.finished], timeout=TIMEOUT_MS):
        service.calibrate(reciter)
    assert not service.calibration.setting.use_extra_bufts
    assert not service.is_busy


def test_an_idle_model_is_measured_once(service, qtbot, reciter, engines):
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS):
        service.consider(ready(reciter))
    n_started = len(engines.clients)
    service.consider(answering(reciter))
    service.consider(ready(reciter))
    qtbot.waitUntil(lambda: not service._timer.isActive())
    assert not service.is_busy
    assert len(engines.clients) == n_started


def test_what_was_measured_in_an_earlier_session_is_enough(
    service, qtbot, reciter, experience
):
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS):
        service.calibrate(reciter)
    known = experience.calibrations.newest()
    service._tries.clear()
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS) as found:
        service.consider(ready(reciter))
    assert found.args == [known]


def test_it_gives_way_at_once_and_goes_on_later(service, qtbot, reciter, engines):
    with qtbot.waitSignal(service.progressed, timeout=TIMEOUT_MS):
        service.consider(ready(reciter))
    with qtbot.waitSignal(service.cancelled, timeout=TIMEOUT_MS):
        service.consider(answering(reciter))
    assert not any(client.is_alive for client in engines.clients)
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS):
        service.consider(ready(reciter))


def test_what_was_asked_for_goes_on_as_well(service, qtbot, reciter, world):
    world.chosen = Engine(calibrate=False)
    service.consider(ready(reciter))
    with qtbot.waitSignal(service.progressed, timeout=TIMEOUT_MS):
        service.calibrate(reciter)
    with qtbot.waitSignal(service.cancelled, timeout=TIMEOUT_MS):
        service.consider(answering(reciter))
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS):
        service.consider(ready(reciter))


def test_what_the_user_gave_up_is_not_begun_again(service, qtbot, reciter):
    with qtbot.waitSignal(service.progressed, timeout=TIMEOUT_MS):
        service.consider(ready(reciter))
    with qtbot.waitSignal(service.cancelled, timeout=TIMEOUT_MS):
        service.cancel()
    qtbot.waitUntil(lambda: not service._timer.isActive())
    assert not service.is_busy


@pytest.mark.parametrize("phase", [Phase.LOADING, Phase.ANSWERING, Phase.FAILED])
def test_nothing_is_measured_while_the_engine_is_not_idle(service, reciter, phase):
    service.consider(ready(reciter))
    service.consider(replace(ready(reciter), phase=phase))
    assert not service._timer.isActive()
    assert not service.is_busy


def test_nothing_is_measured_where_the_user_does_not_want_it(
    service, qtbot, reciter, world
):
    world.chosen = Engine(calibrate=False)
    service.consider(ready(reciter))
    qtbot.waitUntil(lambda: not service._timer.isActive())
    assert not service.is_busy


def test_it_waits_until_other_programs_are_done(service, qtbot, reciter, world):
    world.busy_percent = 90.0
    with qtbot.waitSignal(service._timer.timeout):
        service.consider(ready(reciter))
    assert not service.is_busy
    assert service._timer.isActive()
    world.busy_percent = 3.0
    with qtbot.waitSignal(service.finished, timeout=TIMEOUT_MS):
        pass


def test_what_cannot_be_done_is_told_to_who_asked(service, qtbot, tmp_path):
    with qtbot.waitSignal(service.failed, timeout=TIMEOUT_MS) as failed:
        service.calibrate(tmp_path / "gone.gguf")
    assert isinstance(failed.args[0], ModelNotFound)
    assert not service.is_busy


def test_nobody_is_told_of_what_nobody_asked_for(service, qtbot, tmp_path):
    failures = []
    service.failed.connect(failures.append)
    service.consider(ready(tmp_path / "gone.gguf"))
    qtbot.waitUntil(lambda: bool(service._tries) and not service.is_busy)
    assert failures == []


def test_it_knows_the_newest_until_a_model_is_loaded(
    service, qtbot, experience, reciter
):
    hello = Hello(engine="e", system="")
    experience.calibrations.write(hello, "", local("/other.gguf", 1), calibration())
    with qtbot.waitSignal(service.changed):
        service.refresh()
    assert service.calibration == calibration()
    with qtbot.waitSignal(
        service.changed, check_params_cb=lambda: service.calibration is None
    ):
        service.consider(EngineState(phase=Phase.LOADING, path=reciter))


def test_closing_ends_its_processes(service, qtbot, reciter, engines):
    with qtbot.waitSignal(service.progressed, timeout=TIMEOUT_MS):
        service.calibrate(reciter)
    service.close()
    assert not any(client.is_alive for client in engines.clients)
