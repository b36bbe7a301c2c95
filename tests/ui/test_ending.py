import os
import signal

import pytest
from PySide6.QtCore import QObject

from inglenook.ui.ending import SystemEnding


@pytest.fixture
def ending(qapp):
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    parent = QObject()
    made = SystemEnding(parent)
    yield made
    made.close()
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_of_the_system_asks_for_the_end(ending, qtbot, number):
    with qtbot.waitSignal(ending.asked):
        os.kill(os.getpid(), number)


def test_it_can_be_asked_again(ending, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(ending.asked):
            os.kill(os.getpid(), signal.SIGTERM)
