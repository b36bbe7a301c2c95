import time

import pytest

from inglenook.ui.chat import pace
from inglenook.ui.chat.pace import Pace


@pytest.fixture
def done():
    return []


def make(qapp, work):
    return Pace(work, qapp)


def test_the_first_time_is_at_once(qapp, done):
    Pace(lambda: done.append(1), qapp).ask()
    assert done == [1]


def test_what_is_asked_for_meanwhile_is_done_once_later(qapp, done, qtbot):
    paced = Pace(lambda: done.append(1), qapp)
    for _ in range(5):
        paced.ask()
    assert done == [1]
    qtbot.waitUntil(lambda: done == [1, 1])


def test_finishing_waits_for_nothing(qapp, done):
    paced = Pace(lambda: done.append(1), qapp)
    paced.ask()
    paced.ask()
    paced.finish()
    assert done == [1, 1]


def test_slow_work_rests_four_times_as_long(qapp, monkeypatch):
    rests = []
    paced = Pace(lambda: None, qapp)
    monkeypatch.setattr(paced._rest, "start", rests.append)
    times = iter([0.0, 0.050])
    monkeypatch.setattr(time, "perf_counter", lambda: next(times))
    paced.ask()
    assert rests == [200]


def test_fast_work_rests_for_a_frame(qapp, monkeypatch):
    rests = []
    paced = Pace(lambda: None, qapp)
    monkeypatch.setattr(paced._rest, "start", rests.append)
    paced.ask()
    assert rests == [pace.LEAST_MS]
