"""A plan that is tight is measured before it is loaded."""

import pytest
from tests.engine.test_ladder import local, only, starter
from tests.offload.test_planner import machine
from tests.offload.vectors import scenario_shape
from tests.tiny_models import write_model

from inglenook.engine.correction import correct
from inglenook.engine.experience import Experience
from inglenook.engine.inventory import EngineInventory
from inglenook.engine.ladder import climb_down
from inglenook.engine.messages import Buffer, Hello
from inglenook.engine.plans import want
from inglenook.errors import EngineCrashed
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine
from inglenook.work import drain

MIB = 2**20
MODEL = LocalModel(path="m.gguf", name="m", variant="", repo="", size_bytes=1)


class Probe:
    """Says that a plan takes so much more than predicted, on its first device."""

    def __init__(self, more_bytes, error=None):
        self._more_bytes = more_bytes
        self._error = error
        self.plans = []

    def __call__(self):
        return self

    def greet(self):
        yield None
        return Hello(engine="e", system="s", gpus=("CUDA0",))

    def measure(self, path, plan):
        yield None
        self.plans.append(plan)
        if self._error:
            raise self._error
        predicted = self.predict(plan)
        return tuple(
            Buffer(name, "compute", n_bytes + self._more_bytes)
            for name, n_bytes in zip(plan.devices, predicted, strict=True)
        )

    def close(self):
        pass


def measured(probe, *free_gib, margins=None):
    """The first plan for an 8B model, before and after."""
    found = EngineInventory(inventory=machine(*free_gib), has_gpus=True)
    plans = {}

    def replan(margins):
        wanted = want(MODEL, scenario_shape("S02"), Engine(), found, margins)
        offload = wanted.first.offload
        plans[repr(wanted.first.load)] = offload.bytes.per_device
        return wanted

    probe.predict = lambda plan: plans[repr(plan)]
    first = replan(margins or {})
    last = drain(correct(first, replan, margins or {}, probe))
    return first.first.offload, last.first.offload


def test_what_takes_more_than_there_is_gets_fewer_layers():
    probe = Probe(500 * MIB)
    first, last = measured(probe, 5)
    assert first.mode == last.mode == "partial"
    assert last.gpu_layers < first.gpu_layers
    (budget,), (now,), (held,) = (
        first.bytes.budgets,
        last.bytes.budgets,
        last.bytes.per_device,
    )
    assert budget - now == 500 * MIB
    assert held + 500 * MIB <= budget
    assert len(probe.plans) == 2


def test_what_fits_as_planned_stays():
    probe = Probe(0)
    first, last = measured(probe, 5)
    assert last == first
    assert len(probe.plans) == 1


def test_a_plan_with_room_to_spare_is_not_measured():
    probe = Probe(0)
    first, last = measured(probe, 24)
    assert (first.mode, last, probe.plans) == ("full", first, [])


def test_without_a_gpu_nothing_is_measured():
    probe = Probe(0)
    measured(probe)
    assert probe.plans == []


def test_an_excess_that_a_margin_is_left_for_is_not_counted_twice():
    margins = {"CUDA": 500 * MIB}
    first, last = measured(Probe(500 * MIB), 5, margins=margins)
    assert last == first


def test_a_probe_that_dies_changes_nothing():
    probe = Probe(0, EngineCrashed("signal SIGABRT"))
    first, last = measured(probe, 5)
    assert last == first
    assert len(probe.plans) == 1


@pytest.mark.parametrize("more_bytes", [2**33, 2**40])
def test_an_absurd_measure_ends_on_the_cpu(more_bytes):
    _, last = measured(Probe(more_bytes), 5)
    assert last.mode == "cpu"


@pytest.mark.parametrize(
    ("host", "n_layers", "n_processes"),
    [("gpu_works.py", 25, 3), ("takes_more.py", 23, 4)],
)
def test_a_real_engine_is_loaded_by_the_plan_that_was_measured(
    tmp_path, host, n_layers, n_processes
):
    path = write_model(tmp_path / "deep.gguf", n_layers=24)
    start = starter(tmp_path, host, "CUDA0", "1.03")
    started = []

    def count():
        started.append(start())
        return started[-1]

    chosen = Engine(context_tokens=512, n_threads=1)
    experience = Experience.in_folder(tmp_path / "engines")
    standing = drain(climb_down(local(path), chosen, only(count), experience))
    standing.client.close()
    assert standing.loaded.gpu_layers == standing.offload.gpu_layers == n_layers
    assert len(started) == n_processes
