"""Cyclic garbage, collected on the GUI thread alone."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from inglenook.jobs import Job
from inglenook.ui.garbage import GarbageCollection


@pytest.fixture
def parent():
    return QObject()


@pytest.fixture
def garbage(parent):
    yield GarbageCollection(parent)
    gc.enable()
    gc.unfreeze()


class Cycle(QObject):
    """Tells on which thread it is destroyed."""

    def __init__(self, ended):
        super().__init__()
        self.itself = self
        self.ended = ended

    def __del__(self):
        self.ended.append(threading.current_thread() is threading.main_thread())


def allocate():
    """Enough for many collections of Python's own."""
    yield None
    for _ in range(50):
        _ = [[] for _ in range(1_000)]


def test_what_a_job_allocates_destroys_nothing_of_the_window(garbage, parent, qtbot):
    ended = []
    Cycle(ended)
    job = Job(allocate(), parent)
    with qtbot.waitSignal(job.succeeded):
        job.start()
    assert ended == []
    gc.collect()
    assert ended == [True]


def test_garbage_is_collected_when_there_is_enough_of_it(garbage, qtbot):
    ended = []
    Cycle(ended)
    _ = [[] for _ in range(5_000)]
    garbage.collect()
    assert ended == [True]


def test_what_is_spared_is_not_looked_at_again(garbage):
    garbage.spare_what_is_there()
    assert gc.get_freeze_count() > 0
