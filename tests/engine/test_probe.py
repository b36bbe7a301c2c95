"""The real engine as a probe; and engines that die, hang or talk nonsense of it."""

import signal
import sys
from pathlib import Path

import psutil
import pytest

from inglenook.engine.client import EngineClient
from inglenook.engine.messages import LoadPlan
from inglenook.engine.probe import (
    ProbeFailures,
    measure_plan,
    survey_devices,
)
from inglenook.errors import EngineCrashed, EngineHung, LoadFailed
from inglenook.work import drain

HOSTS = Path(__file__).parent / "hosts"
PLAN = LoadPlan(context_tokens=1024, n_threads=1)


@pytest.fixture
def failures(tmp_path):
    return ProbeFailures(tmp_path / "engines" / "probes.json")


class Starter:
    """Starts engine processes, the usual ones or a script of `hosts`; keeps them."""

    def __init__(self, folder):
        self._folder = folder
        self.command = None
        self.clients = []

    def use(self, script, *arguments):
        self.command = [sys.executable, str(HOSTS / script), *arguments]

    def __call__(self):
        self.clients.append(EngineClient(self._folder / "logs", self.command))
        return self.clients[-1]


@pytest.fixture
def start(tmp_path):
    return Starter(tmp_path)


def survey(start, failures, *, engine="an engine", driver="550.1", timeout_s=30.0):
    work = survey_devices(
        start, failures, engine=engine, driver=driver, timeout_s=timeout_s
    )
    return drain(work)


def test_the_cpu_is_a_device_with_the_memory_of_the_machine(start, failures):
    probed = survey(start, failures)
    (cpu,) = [device for device in probed.devices if device.kind == "cpu"]
    assert (cpu.name, cpu.backend) == ("CPU", "CPU")
    assert cpu.total_bytes == pytest.approx(psutil.virtual_memory().total, rel=0.1)
    assert 0 < cpu.free_bytes <= cpu.total_bytes
    assert cpu.description
    assert "llama.cpp" in probed.hello.engine
    assert not probed.reason


def test_the_process_ends_with_the_probe(start, failures):
    survey(start, failures)
    assert not psutil.pid_exists(start.clients[0].pid)


@pytest.mark.parametrize("name", ["SIGABRT", "SIGILL", "SIGSEGV"])
def test_an_engine_that_dies_of_its_devices_has_none(start, failures, name):
    start.use("scripted.py", name)
    probed = survey(start, failures)
    assert probed.devices == ()
    assert name in probed.reason


def test_an_engine_that_somebody_ended_is_asked_again(start, failures):
    start.use("scripted.py", "SIGTERM")
    assert "SIGTERM" in survey(start, failures).reason
    assert not failures.read("an engine", "550.1")


def test_a_death_before_hello_is_told_as_it_was(start, failures):
    start.command = [sys.executable, "-c", "import os; os.abort()"]
    assert "SIGABRT" in survey(start, failures).reason


def test_an_engine_that_hangs_has_no_devices(start, failures):
    start.use("scripted.py", "hang")
    assert "did not answer" in survey(start, failures, timeout_s=0.5).reason
    assert not psutil.pid_exists(start.clients[0].pid)


def test_an_engine_that_never_says_hello_has_no_devices(start, failures):
    start.command = [sys.executable, "-c", "import time; time.sleep(600)"]
    assert "did not answer" in survey(start, failures, timeout_s=0.5).reason


@pytest.mark.parametrize(
    "line",
    [
        "ggml_vulkan: found 1 device",
        '{"type":"Surveyed","devices":[{"name":"CUDA0"}]}',
        '{"type":"Surveyed","devices":[{"name":"X","backend":"CUDA","kind":"discrete",'
        '"total_bytes":-1,"free_bytes":0}]}',
        '{"type":"Measured","buffers":[]}',
    ],
)
def test_an_engine_that_talks_nonsense_has_no_devices(start, failures, line):
    start.use("scripted.py", line)
    probed = survey(start, failures)
    assert (probed.devices, probed.hello) == ((), None)
    assert "makes no sense" in probed.reason


def test_an_engine_that_is_not_there_has_no_devices(start, failures, tmp_path):
    start.command = [str(tmp_path / "nothing")]
    assert survey(start, failures).reason
    assert not failures.read("an engine", "550.1")


def test_a_driver_that_miscounts_its_free_memory_is_let_through(start, failures):
    """Some subtract what is used from what is allowed, and that may be less."""
    start.use(
        "scripted.py",
        '{"type":"Surveyed","devices":[{"name":"Vulkan0","backend":"Vulkan",'
        '"kind":"discrete","total_bytes":8589934592,"free_bytes":18446744073709000000,'
        '"id":"0000:01:00.0"}]}',
    )
    (device,) = survey(start, failures).devices
    assert device.free_bytes == 18446744073709000000


def test_a_crash_is_met_once(start, failures):
    start.use("scripted.py", "SIGABRT")
    first = survey(start, failures)
    assert survey(start, failures) == first
    assert len(start.clients) == 1


@pytest.mark.parametrize("changes", [{"engine": "newer"}, {"driver": "560.2"}], ids=str)
def test_another_engine_or_driver_is_tried_anew(start, failures, changes):
    start.use("scripted.py", "SIGABRT")
    survey(start, failures)
    start.command = None
    assert survey(start, failures, **changes).devices


def test_what_was_forgotten_is_tried_anew(start, failures):
    start.use("scripted.py", "SIGABRT")
    survey(start, failures)
    failures.forget()
    start.command = None
    assert survey(start, failures).devices


def test_an_engine_that_somebody_ended_is_tried_anew(start, failures):
    start.use("scripted.py", "SIGKILL")
    assert survey(start, failures).reason
    start.command = None
    assert survey(start, failures).devices


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"engine": 3}', b"\xff"])
def test_a_damaged_memory_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "probes.json"
    path.write_bytes(content)
    failures = ProbeFailures(path)
    assert not failures.read("engine", "")
    failures.write("engine", "", "It crashed.")
    assert failures.read("engine", "") == "It crashed."


def test_giving_up_ends_the_process(start, failures):
    start.use("scripted.py", "hang")
    work = survey_devices(start, failures, engine="an engine")
    next(work)
    work.close()
    assert not psutil.pid_exists(start.clients[0].pid)
    assert not failures.read("an engine", "")


def test_a_plan_is_measured_in_a_process_of_its_own(start, babbler):
    buffers = drain(measure_plan(start, babbler, PLAN))
    assert {buffer.kind for buffer in buffers} == {"weights", "context", "compute"}
    assert not psutil.pid_exists(start.clients[0].pid)


def test_an_assertion_of_llama_cpp_ends_only_the_probe(start, babbler):
    start.use("dry_load_aborts.py")
    with pytest.raises(EngineCrashed, match="SIGABRT") as raised:
        drain(measure_plan(start, babbler, PLAN))
    assert "GGML_ASSERT" in raised.value.detail


def test_a_measure_that_takes_too_long_is_given_up(start, babbler):
    start.use("scripted.py", "hang")
    with pytest.raises(EngineHung):
        drain(measure_plan(start, babbler, PLAN, timeout_s=0.5))
    assert start.clients[0]._process._process.poll() == -signal.SIGKILL


def test_a_model_that_cannot_be_loaded_cannot_be_measured(start, tmp_path):
    path = tmp_path / "model.gguf"
    path.write_bytes(b"no model")
    with pytest.raises(LoadFailed):
        drain(measure_plan(start, path, PLAN))
