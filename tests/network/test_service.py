"""The list of requests for the window, with a real server."""

import pytest
from PySide6.QtCore import QObject
from tests.local_hub import serve_hub

from inglenook.errors import NetworkOff
from inglenook.network.records import NetworkOptions
from inglenook.network.service import NetworkService


@pytest.fixture
def hub():
    with serve_hub() as hub:
        yield hub


@pytest.fixture
def service(qapp):
    parent = QObject()
    made = NetworkService(NetworkOptions(), parent)
    yield made
    made.watch(is_wanted=False)
    parent.deleteLater()


def ask(service, hub):
    with service.network.open_client("Search") as client:
        client.get(hub.endpoint)


def test_a_request_is_told_while_somebody_watches(service, hub, qtbot):
    service.watch(is_wanted=True)
    with qtbot.waitSignal(service.asked_changed):
        ask(service, hub)
    assert [asked.purpose for asked in service.asked] == ["Search"]


def test_what_was_asked_before_is_there_at_once(service, hub):
    ask(service, hub)
    assert service.asked == ()
    service.watch(is_wanted=True)
    assert len(service.asked) == 1


def test_the_list_can_be_cleared(service, hub, qtbot):
    ask(service, hub)
    service.look()
    with qtbot.waitSignal(service.asked_changed):
        service.clear()
    assert service.asked == service.network.asked == ()


def test_offline_holds_at_once(service, hub):
    with service.network.open_client("Search") as client:
        service.change(NetworkOptions(is_offline=True))
        with pytest.raises(NetworkOff):
            client.get(hub.endpoint)
