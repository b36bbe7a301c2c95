from types import SimpleNamespace

import pytest
from jinja2.exceptions import TemplateRuntimeError

from inglenook.prompts import meter
from inglenook.prompts.meter import MAX_GROWTH_BYTES, Meter


@pytest.fixture
def machine(monkeypatch):
    """A clock and a memory that tests set."""
    machine = SimpleNamespace(now=100.0, rss=5_000)
    process = SimpleNamespace(memory_info=lambda: SimpleNamespace(rss=machine.rss))
    fake_time = SimpleNamespace(monotonic=lambda: machine.now)
    monkeypatch.setattr(meter, "time", fake_time)
    monkeypatch.setattr(meter.psutil, "Process", lambda: process)
    return machine


def test_a_run_may_take_its_time(machine):
    run = Meter(2.0)
    machine.now += 2.0
    run.check()


def test_a_run_that_takes_longer_is_over(machine):
    run = Meter(2.0)
    machine.now += 2.1
    with pytest.raises(TemplateRuntimeError, match="it takes longer than 2 s"):
        run.check()


def test_a_run_may_take_some_memory(machine):
    run = Meter(2.0)
    machine.now, machine.rss = machine.now + 1, machine.rss + MAX_GROWTH_BYTES
    run.check()


def test_a_run_that_takes_more_memory_is_over(machine):
    run = Meter(2.0)
    machine.now, machine.rss = machine.now + 1, machine.rss + MAX_GROWTH_BYTES + 1
    with pytest.raises(TemplateRuntimeError, match="it takes too much memory"):
        run.check()


def test_each_run_has_its_own_limits(machine):
    run = Meter(2.0)
    machine.now, machine.rss = machine.now + 3, machine.rss + MAX_GROWTH_BYTES + 1
    run.start()
    machine.now += 1
    run.check()


def test_items_are_metered_one_by_one(machine):
    items = Meter(2.0).metered([1, 2])
    assert next(items) == 1
    machine.now += 3
    with pytest.raises(TemplateRuntimeError):
        next(items)
