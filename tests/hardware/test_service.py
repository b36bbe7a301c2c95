"""The hardware for the window."""

import threading

import pytest
from PySide6.QtCore import QObject

from inglenook.errors import UnexpectedError
from inglenook.hardware.machine import Machine
from inglenook.hardware.service import HardwareService


@pytest.fixture
def make(qapp):
    parent, made = QObject(), []

    def make_(*look_around):
        made.append(HardwareService(parent, *look_around))
        return made[-1]

    yield make_
    for service in made:
        service.close()


def test_nothing_is_known_before_a_look(make):
    assert make().machine is None


def test_this_machine_is_seen(make, qtbot):
    service = make()
    with qtbot.waitSignal(service.measured) as measured:
        service.measure()
    assert isinstance(service.machine, Machine)
    assert measured.args == [service.machine]
    assert service.machine.host.ram_bytes > 0


def test_the_look_is_off_the_thread_and_one_at_a_time(make, qtbot):
    threads = []
    service = make(lambda: threads.append(threading.get_ident()))
    with qtbot.waitSignal(service.measured):
        service.measure()
        service.measure()
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()


def test_a_look_that_fails_is_told_and_the_next_may_not(make, qtbot):
    service = make([lambda: 1 / 0].pop())
    for _ in range(2):
        with qtbot.waitSignal(service.failed) as failed:
            service.measure()
        assert isinstance(failed.args[0], UnexpectedError)
    assert service.machine is None
