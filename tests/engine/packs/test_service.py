"""Engines for the window, from a real index into real processes."""

import pytest
from PySide6.QtCore import QObject
from tests.engine.packs.local_index import slim_wheel
from tests.engine.packs.test_choose import machine, nvidia
from tests.engine.packs.test_store import put

from inglenook.engine.experience import Experience
from inglenook.engine.outcomes import Outcome
from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.service import PackService
from inglenook.errors import NetworkOff, PackMissing, PackNotInstalled, PackUnusable
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.paths import Paths
from inglenook.settings.schema import Engine, Settings

RTX = nvidia("580.65.06", "8.9")


class World:
    """A service, and what it lives on."""

    def __init__(self, packs, folder):
        self.settings = Settings()
        self.network = Network(NetworkOptions())
        self.parent = QObject()
        self.paths = Paths(folder, folder, folder / "cache", folder / "logs")
        self.packs = packs
        self.service = PackService(
            packs, self.paths, lambda: self.settings, self.network, self.parent
        )

    def choose(self, *, offline=False, **engine):
        self.settings = Settings(engine=Engine(**engine))
        self.network.change(NetworkOptions(is_offline=offline))


@pytest.fixture
def world(qapp, packs, tmp_path):
    made = World(packs, tmp_path)
    yield made
    made.service.close()


@pytest.fixture
def service(world, qtbot):
    """One that has read everything once."""
    with qtbot.waitSignal(world.service.reported):
        world.service.refresh(machine(RTX))
    return world.service


def names(service):
    return [engine.name for engine in service.report.engines]


def noted(service):
    errors = []
    service.failed.connect(errors.append)
    return errors


def test_nothing_is_read_before_the_hardware_is_known(world):
    world.service.refresh()
    assert world.service.report is None
    assert world.service.remembered == ()


def test_the_engines_are_read(service):
    assert names(service) == ["built-in"]
    assert service.report.suggested == "cu130"
    assert not service.is_busy


def test_the_built_in_engine_is_tried_once(service, world, qtbot):
    before = sorted(world.paths.logs.iterdir())
    with qtbot.waitSignals([service.reported, service.reported]):
        service.refresh()
        service.refresh(machine())
    assert service.report.no_builds
    assert sorted(world.paths.logs.iterdir()) == before


def test_a_pack_is_installed_and_told(service, world, index, qtbot, tmp_path):
    world.choose(pack_index=index.offer(slim_wheel(tmp_path)))
    assert index.asked == []
    steps = []
    service.install_progressed.connect(lambda step: steps.append(step.step))
    with qtbot.waitSignal(service.reported):
        service.install("cu130")
        assert (service.is_busy, service.installing) == (True, "cu130")
    assert (service.is_busy, service.installing) == (False, "")
    assert names(service) == ["cu130", "built-in"]
    assert "Trying" in steps


def test_one_change_at_a_time(service, world, index, qtbot, tmp_path):
    world.choose(pack_index=index.offer(slim_wheel(tmp_path)))
    with qtbot.waitSignal(service.reported):
        service.install("cu130")
        service.remove("cu130")
        service.install("cu124")
        assert service.installing == "cu130"
    assert names(service) == ["cu130", "built-in"]


def test_one_that_cannot_be_used_is_kept_and_said(
    service, world, index, qtbot, tmp_path
):
    wheel = slim_wheel(tmp_path, "import os; os.abort()")
    world.choose(pack_index=index.offer(wheel))
    errors = noted(service)
    with qtbot.waitSignal(service.reported):
        service.install("vulkan")
    assert list(map(type, errors)) == [PackUnusable]
    assert names(service) == ["vulkan", "built-in"]


@pytest.mark.parametrize(
    ("options", "error"),
    [({"offline": True}, NetworkOff), ({"pack_index": "nowhere"}, PackNotInstalled)],
)
def test_what_cannot_be_fetched_is_said(service, world, qtbot, options, error):
    world.choose(**options)
    errors = noted(service)
    with qtbot.waitSignal(service.reported):
        service.install("cu130")
    assert list(map(type, errors)) == [error]
    assert names(service) == ["built-in"]


def test_an_installation_can_be_given_up(service, world, index, qtbot, tmp_path):
    wheel = slim_wheel(tmp_path, "import time; time.sleep(600)")
    world.choose(pack_index=index.offer(wheel))
    service.install_progressed.connect(
        lambda step: service.cancel() if step.step == "Trying" else None
    )
    with qtbot.assertNotEmitted(service.failed), qtbot.waitSignal(service.reported):
        service.install("cu130")
    assert names(service) == ["built-in"]
    assert list(world.paths.engines.iterdir()) == []


def test_a_pack_is_removed(service, world, qtbot):
    put(world.packs, "cu124", trial=Trial(gpus=("CUDA0",)))
    with qtbot.waitSignal(service.reported):
        service.refresh()
    assert service.report.in_use.name == "cu124"
    with qtbot.waitSignal(service.reported):
        service.remove("cu124")
    assert names(service) == ["built-in"]


def test_one_that_is_not_there_cannot_be(service, qtbot):
    with qtbot.waitSignal(service.failed) as failed:
        service.remove("cu124")
    assert isinstance(failed.args[0], PackMissing)


def test_what_is_remembered_is_read_and_forgotten(service, world, qtbot):
    experience = Experience.in_folder(world.paths.engines)
    experience.outcomes.write("e", "/a.gguf | 1", Outcome(n_shrinks=1))
    with qtbot.waitSignal(service.reported):
        service.refresh()
    assert [each.model for each in service.remembered] == ["a.gguf"]
    with qtbot.waitSignal(service.reported):
        service.forget()
    assert service.remembered == ()


def test_one_thing_that_is_remembered_can_be_forgotten(service, world, qtbot):
    outcomes = Experience.in_folder(world.paths.engines).outcomes
    for model in ("a", "b"):
        outcomes.write("e | CPU", f"/m/{model}.gguf | 5", Outcome(n_shrinks=1))
    with qtbot.waitSignal(service.reported):
        service.refresh()
    first, second = service.remembered
    with qtbot.waitSignal(service.reported):
        service.forget(first)
    assert service.remembered == (second,)


def test_closing_gives_up_what_is_under_way(service, world, index, qtbot, tmp_path):
    wheel = slim_wheel(tmp_path, "import time; time.sleep(600)")
    world.choose(pack_index=index.offer(wheel))
    with qtbot.waitSignal(
        service.install_progressed, check_params_cb=lambda step: step.step == "Trying"
    ):
        service.install("cu130")
    with (
        qtbot.assertNotEmitted(service.reported),
        qtbot.waitSignal(service.busy_changed),
    ):
        service.close()
    assert list(world.paths.engines.iterdir()) == []
