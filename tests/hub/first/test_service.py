"""The first models against a hub of its own."""

import pytest
from tests.hub.remote_models import repository
from tests.local_hub import serve_hub
from tests.ui.models.discover.conftest import World

from inglenook.errors import VariantNotFound
from inglenook.hub.first.service import FirstModelsService
from inglenook.network.records import NetworkOptions


@pytest.fixture
def world(qapp):
    with serve_hub() as hub:
        made = World(hub)
        yield made
        made.close()


@pytest.fixture
def service(world, qtbot):
    made = FirstModelsService(world.sources, world.downloads, world.parent)
    with qtbot.waitSignal(made.chosen):
        made.choose()
    yield made
    made.close()


def put(hub, model, label):
    name = model.repo.rpartition("/")[2].removesuffix("-GGUF")
    return hub.add_repo(model.repo, repository([label], name=name))


def test_they_are_chosen_without_the_network(service, world):
    assert len(service.models) == 3
    assert world.hub.n_sockets == 0


def test_a_click_downloads_the_files_of_the_newest_commit(service, world, qtbot):
    first = service.models[0]
    repo = put(world.hub, first.model, first.variant.label)
    with qtbot.waitSignal(world.downloads.changed):
        service.fetch(first)
        assert service.is_asking(first)
    (item,) = world.downloads.items
    assert item.order.label == first.variant.label
    assert item.order.source.commit == repo.commit
    assert not service.is_asking(first)


def test_a_variant_that_is_gone_is_said_so(service, world, qtbot):
    first = service.models[0]
    put(world.hub, first.model, "Q2_K")
    with qtbot.waitSignal(service.failed) as failed:
        service.fetch(first)
    assert failed.args[0] == first
    assert isinstance(failed.args[1], VariantNotFound)
    assert world.downloads.items == ()


def test_offline_nothing_is_asked(service, world, qtbot):
    world.network.change(NetworkOptions(endpoint=world.hub.endpoint, is_offline=True))
    with qtbot.waitSignal(service.failed):
        service.fetch(service.models[0])
    assert world.hub.n_sockets == 0
