"""Engines that are left, and what that costs; the rest is in test_ladder."""

import msgspec
import pytest
from tests.ui.chat.conftest import LOADED

from inglenook.engine.experience import Experience
from inglenook.engine.packs.selection import Candidate
from inglenook.engine.passed import Passed, known_failure, what_is_lost
from inglenook.engine.probe import AT_START
from inglenook.library.scan import LocalModel
from inglenook.settings.schema import Engine


def no_process():
    raise AssertionError("no engine is started")


CUDA = Candidate(start=no_process, name="cu130", build="cu130 | 1")


@pytest.mark.parametrize(
    ("backends", "runs_on", "lost"),
    [
        ((), "CPU", "not the engine “cu130”"),
        (("CUDA",), "CPU", "no GPU"),
        (("CUDA",), "Vulkan", "no CUDA"),
        (("CUDA", "Vulkan"), "Vulkan", "no CUDA and Vulkan"),
        (("Vulkan",), "Vulkan", "not the engine “cu130”"),
    ],
)
def test_what_is_lost_is_told_of_the_first_engine(backends, runs_on, lost):
    devices = () if runs_on == "CPU" else ("X0",)
    loaded = msgspec.structs.replace(LOADED, backend=runs_on, devices=devices)
    first = Passed(engine=CUDA, cause="it fails", backends=backends)
    second = Passed(engine=CUDA, cause="it fails too")
    assert what_is_lost((first, second), loaded) == {lost: "it fails"}
    assert what_is_lost((), loaded) == {}


def test_an_engine_that_does_not_start_is_known_by_its_build(tmp_path, reciter):
    experience = Experience.in_folder(tmp_path)
    model = LocalModel(path=reciter, name="m", variant="", repo="", size_bytes=1)
    assert known_failure(CUDA, model, Engine(), experience) is None
    experience.probes.write(CUDA.build, AT_START, "It stopped.")
    failed = known_failure(CUDA, model, Engine(), experience)
    assert (failed.engine, failed.cause) == (CUDA, "it does not start")
