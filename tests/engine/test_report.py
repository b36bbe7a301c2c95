"""The engines as screens and programs are told of them."""

import sys

import msgspec
import pytest
from tests.engine.packs.local_index import VERSION
from tests.engine.packs.test_choose import INTEL_GPU, machine, nvidia
from tests.engine.packs.test_store import put

from inglenook.engine.messages import Hello, Surveyed
from inglenook.engine.packs.records import Trial
from inglenook.engine.packs.store import Packs
from inglenook.engine.report import explain_devices, report_engines
from inglenook.work import drain

RTX = nvidia("580.65.06", "8.9", has_vulkan=True)
CPU_ONLY = Trial(engine="e", system="CPU : AVX2 = 1 | ")
FOUND = Trial(gpus=("CUDA0",), system="CUDA : ARCHS = 890 | CPU : AVX2 = 1 | ")


def report(packs, *gpus, chosen="", built_in=CPU_ONLY):
    return drain(report_engines(packs, chosen, machine(*gpus), None, built_in=built_in))


@pytest.fixture
def packs(tmp_path):
    return Packs(tmp_path / "engines", VERSION)


class OtherEngine(Packs):
    """Packs of a program whose built-in engine is a script."""

    source = ""

    def start_command(self, pack):
        return (sys.executable, "-c", self.source)


@pytest.fixture
def other(tmp_path):
    return OtherEngine(tmp_path / "engines", VERSION)


def tell(other, tmp_path):
    return drain(report_engines(other, "", machine(), tmp_path / "logs"))


def test_the_built_in_engine_is_tried(packs, tmp_path):
    told = drain(report_engines(packs, "", machine(), tmp_path / "logs"))
    assert told.engines == (told.in_use,)
    assert (told.in_use.name, told.in_use.version) == ("built-in", VERSION)
    assert (told.in_use.usable, told.in_use.backends[-1]) == (True, "CPU")
    assert told.built_in.engine.startswith(f"llama-cpp-python {VERSION},")


@pytest.mark.parametrize(
    ("gpus", "system", "backends", "of_gpus"),
    [
        ((), "CPU : AVX2 = 1 | FMA = 1 | ", ("CPU",), ()),
        (("CUDA0", "CUDA1"), FOUND.system, ("CUDA", "CPU"), ("CUDA",)),
        (("MTL0",), "MTL : X = 1 | CPU : NEON = 1 | ", ("Metal", "CPU"), ("Metal",)),
        ((), FOUND.system, ("CUDA", "CPU"), ()),
        (("Vulkan0",), "CPU : FMA = 1 | ", ("Vulkan", "CPU"), ("Vulkan",)),
        (("GPUOpenCL",), "", ("OpenCL", "CPU"), ("OpenCL",)),
    ],
)
def test_an_engine_has_the_backends_that_it_tells_of(
    other, tmp_path, gpus, system, backends, of_gpus
):
    hello = Hello(engine=f"llama-cpp-python {VERSION}, x", system=system, gpus=gpus)
    first, second = map(msgspec.json.encode, (hello, Surveyed(devices=())))
    other.source = (
        f"print({first.decode()!r}, flush=True); input()\n"
        f"print({second.decode()!r}, flush=True); input()"
    )
    told = tell(other, tmp_path)
    assert told.in_use.backends == backends
    assert told.gpu_backends == of_gpus


def test_an_engine_that_dies_cannot_be_used_and_the_reason_is_told(other, tmp_path):
    other.source = "import os; os.abort()"
    in_use = tell(other, tmp_path).in_use
    assert (in_use.usable, in_use.backends) == (False, ())
    assert in_use.reason == "signal SIGABRT"


def test_the_pack_in_use_decides_what_devices_are_used(packs):
    assert [each.is_used for each in findings(packs, RTX)] == [False, True]
    put(packs, "cu124", trial=FOUND)
    assert [each.is_used for each in findings(packs, RTX)] == [True, True]


def findings(packs, *gpus):
    return explain_devices(machine(*gpus), report(packs, *gpus))


def test_a_backend_that_found_nothing_is_told_as_such(packs):
    put(packs, "cu124", trial=Trial(system=FOUND.system))
    told = report(packs, RTX, chosen="cu124")
    gpu, _ = explain_devices(machine(RTX), told)
    assert "CUDA did not find it" in gpu.reason


def test_a_chosen_engine_that_is_not_there_is_said(packs):
    told = report(packs, chosen="cu124")
    assert "“cu124” is not used: it is not installed" in told.note
    assert told.in_use.built_in


def builds(packs, *gpus):
    told = report(packs, *gpus)
    return [build.tag for build in told.builds], told.suggested


def test_the_best_build_for_each_backend_is_offered(packs):
    assert builds(packs, RTX) == (["cu130", "vulkan"], "cu130")
    assert builds(packs, INTEL_GPU) == (["vulkan"], "vulkan")


def test_without_a_gpu_none_is_offered_and_the_reason_told(packs):
    assert builds(packs) == ([], "")
    assert report(packs).no_builds == "no GPU was found"
    assert report(packs, RTX).no_builds == ""


def test_what_a_pack_does_is_not_offered_again(packs):
    put(packs, "cu124", trial=FOUND)
    assert builds(packs, RTX) == (["vulkan"], "")


def test_after_one_that_failed_the_next_is_offered(packs):
    put(packs, "cu130", trial=Trial(reason="signal SIGABRT"))
    assert builds(packs, RTX) == (["cu124", "vulkan"], "cu124")


def test_a_better_one_than_what_is_there_is_suggested(packs):
    put(packs, "vulkan", trial=Trial(gpus=("Vulkan0",)))
    assert builds(packs, RTX) == (["cu130"], "cu130")


def test_one_of_an_older_version_is_offered_anew(packs):
    put(packs, "cu130", version="0.3.1", trial=FOUND)
    assert builds(packs, RTX) == (["cu130", "vulkan"], "cu130")
