"""Which build suits which machine."""

import pytest

from inglenook.engine.packs.choose import backend_of, suitable_builds
from inglenook.hardware.machine import (
    AMD,
    APPLE,
    INTEL,
    NVIDIA,
    Gpu,
    Machine,
    Processor,
)
from inglenook.hardware.records import Host


def nvidia(driver, capability, **more):
    return Gpu(vendor_id=NVIDIA, driver=driver, architecture=capability, **more)


def amd(target, **more):
    return Gpu(vendor_id=AMD, architecture=target, driver="amdgpu", **more)


def machine(*gpus, os="linux", arch="x86_64"):
    host = Host(os=os, arch=arch, ram_bytes=16 * 2**30, available_bytes=8 * 2**30)
    processor = Processor(name="", n_cores=4, features=())
    return Machine(gpus=gpus, processor=processor, host=host)


def tags(*gpus, **host):
    return [choice.tag for choice in suitable_builds(machine(*gpus, **host))]


INTEL_GPU = Gpu(vendor_id=INTEL, driver="i915", has_vulkan=True)


@pytest.mark.parametrize(
    ("driver", "capability", "expected"),
    [
        ("580.65.06", "12.0", ["cu130", "cu124", "cu121", "cpu"]),
        ("580.65.06", "8.9", ["cu130", "cu124", "cu121", "cu118", "cpu"]),
        ("580.65.06", "7.5", ["cu130", "cu124", "cu121", "cu118", "cpu"]),
        ("580.65.06", "6.1", ["cu124", "cu121", "cu118", "cpu"]),
        ("570.124.04", "9.0", ["cu124", "cu121", "cpu"]),
        ("550.54.15", "8.6", ["cu124", "cu121", "cu118", "cpu"]),
        ("549.99", "8.6", ["cu121", "cu118", "cpu"]),
        ("525.60.13", "8.0", ["cu121", "cu118", "cpu"]),
        ("525.60.13", "9.0", ["cu121", "cpu"]),
        ("470.256.02", "8.6", ["cu118", "cpu"]),
        ("470.256.02", "9.0", ["cpu"]),
        ("450.80.02", "6.0", ["cu118", "cpu"]),
        ("390.157", "6.1", ["cpu"]),
        ("580.65.06", "5.2", ["cpu"]),
        ("", "8.9", ["cpu"]),
        ("580.65.06", "", ["cpu"]),
        ("garbage", "8.9", ["cpu"]),
        ("580.65.06", "8", ["cpu"]),
    ],
)
def test_a_cuda_build_goes_by_driver_and_capability(driver, capability, expected):
    assert tags(nvidia(driver, capability)) == expected


def test_windows_has_fewer_cuda_builds():
    assert tags(nvidia("528.49", "8.6"), os="windows") == ["cu118", "cpu"]
    assert tags(nvidia("581.15", "8.9"), os="windows")[0] == "cu130"


def test_a_build_for_all_gpus_comes_before_one_for_some():
    gpus = nvidia("580.65.06", "8.9"), nvidia("580.65.06", "6.1")
    assert tags(*gpus) == ["cu124", "cu121", "cu118", "cu130", "cpu"]


def test_a_laptop_with_two_gpus_takes_cuda_first():
    gpus = nvidia("580.65.06", "8.9", has_vulkan=True), INTEL_GPU
    found = tags(*gpus)
    assert found[0] == "cu130"
    assert found[-2:] == ["vulkan", "cpu"]


@pytest.mark.parametrize(
    ("gpu", "host", "expected"),
    [
        (amd("gfx1100", has_vulkan=True), {}, ["rocm72", "vulkan", "cpu"]),
        (amd("gfx1032", has_vulkan=True), {}, ["vulkan", "cpu"]),
        (amd("", has_vulkan=True), {"os": "windows"}, ["vulkan", "cpu"]),
        (amd("gfx1032"), {}, ["cpu"]),
        (INTEL_GPU, {}, ["vulkan", "cpu"]),
        (INTEL_GPU, {"os": "windows"}, ["vulkan", "cpu"]),
        (Gpu(vendor_id=INTEL), {}, ["cpu"]),
        (Gpu(vendor_id=APPLE), {"os": "macos", "arch": "arm64"}, ["metal", "cpu"]),
        (INTEL_GPU, {"os": "macos"}, ["cpu"]),
        (nvidia("580.65.06", "8.7"), {"arch": "arm64"}, ["cpu"]),
        (nvidia("390.157", "6.1", has_vulkan=True), {}, ["vulkan", "cpu"]),
    ],
)
def test_other_gpus(gpu, host, expected):
    assert tags(gpu, **host) == expected


@pytest.mark.parametrize(
    ("gpus", "host", "words"),
    [
        ((), {}, "no GPU"),
        ((INTEL_GPU,), {"os": "macos"}, "Intel Macs"),
        ((nvidia("580.1", "8.7"),), {"arch": "arm64"}, "arm64"),
        ((nvidia("390.157", "6.1"),), {}, "too old"),
        ((amd("gfx1032"),), {}, "no driver for ROCm or Vulkan"),
    ],
)
def test_the_cpu_says_why_nothing_better(gpus, host, words):
    (only,) = suitable_builds(machine(*gpus, **host))
    assert words in only.reason


def test_the_reason_names_what_it_rests_on():
    best = suitable_builds(machine(nvidia("551.23", "8.9")))[0]
    assert "12.4" in best.reason
    assert "551.23" in best.reason
    assert "8.9" in best.reason


@pytest.mark.parametrize(
    ("tag", "backend"),
    [
        ("cu124", "CUDA"),
        ("rocm72", "ROCm"),
        ("hip-radeon", "ROCm"),
        ("vulkan", "Vulkan"),
        ("metal", "Metal"),
        ("cpu", ""),
        ("mine", ""),
    ],
)
def test_a_tag_tells_its_backend(tag, backend):
    assert backend_of(tag) == backend
