"""The question for the newest version, as the window asks it."""

import pytest
from PySide6.QtCore import QObject

from inglenook.errors import NetworkOff
from inglenook.network.records import NetworkOptions
from inglenook.updates.service import UpdateService


@pytest.fixture
def make(qapp):
    parent, made = QObject(), []

    def make_(network, address):
        made.append(UpdateService(network, address, parent))
        return made[-1]

    yield make_
    for each in made:
        each.close()
    parent.deleteLater()


def test_it_asks_when_it_is_told_to_and_not_before(make, forge, qtbot):
    forge.target = "/me/inglenook/releases/tag/v99.0"
    service = make(forge.network, forge.address)
    assert service.host == forge.host
    assert forge.asked == []
    with qtbot.waitSignal(service.found) as found:
        service.check()
    assert found.args[0].version == "99.0"


def test_a_failure_is_told(make, forge, qtbot):
    forge.network.change(NetworkOptions(is_offline=True))
    service = make(forge.network, forge.address)
    with qtbot.waitSignal(service.failed) as failed:
        service.check()
    assert isinstance(failed.args[0], NetworkOff)


def test_without_an_address_there_is_nobody_to_ask(make, forge):
    assert make(forge.network, "").host == ""
