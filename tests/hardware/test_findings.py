"""What people read about each device."""

import msgspec
import pytest

from inglenook.hardware.findings import explain
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

GIB = 2**30

RTX_4060 = Gpu(
    vendor_id=NVIDIA,
    name="NVIDIA GeForce RTX 4060",
    kind="discrete",
    driver="550.90.07",
    architecture="8.9",
)
RX_6600 = Gpu(
    vendor_id=AMD,
    name="AMD Radeon RX 6600",
    kind="discrete",
    architecture="gfx1032",
    has_vulkan=True,
)
IRIS = Gpu(vendor_id=INTEL, name="Intel Iris Xe", kind="integrated", has_vulkan=True)


def machine(*gpus, os="linux"):
    return Machine(
        gpus=gpus,
        processor=Processor(name="CPU name", n_cores=4, features=()),
        host=Host(os=os, arch="x86_64", ram_bytes=GIB, available_bytes=GIB // 2),
    )


def reason(gpu, *backends, idle=(), os="linux"):
    """Why a machine's only GPU is not used."""
    finding, _ = explain(machine(gpu, os=os), backends, idle)
    assert not finding.is_used
    return finding.reason


def test_a_gpu_that_the_engine_does_not_know_is_told_with_the_engine_it_needs():
    assert reason(RTX_4060) == (
        "Your NVIDIA GeForce RTX 4060 is not used: the engine in use computes on the "
        "CPU only. The CUDA engine would use it."
    )
    assert reason(RX_6600, "CUDA", "CPU") == (
        "Your AMD Radeon RX 6600 is not used: the engine in use computes with CUDA "
        "only. The Vulkan engine would use it."
    )


def test_a_gpu_in_use_is_told_with_its_backend():
    gpu, cpu = explain(machine(RTX_4060), ["CUDA"])
    assert (gpu.is_used, gpu.reason) == (True, "Used through CUDA.")
    assert (cpu.is_used, cpu.reason) == (True, "Computes what is not on a GPU.")


def test_an_integrated_gpu_is_left_alone_beside_a_card():
    card, chip, _ = explain(machine(RX_6600, IRIS), ["Vulkan"])
    assert (card.is_used, chip.is_used) == (True, False)
    assert chip.reason.endswith(
        "llama.cpp takes an integrated GPU only where there is no other."
    )


def test_an_integrated_gpu_is_used_beside_a_card_that_cannot_be():
    card, chip, _ = explain(machine(RTX_4060, IRIS), ["Vulkan"])
    assert (card.is_used, chip.is_used) == (False, True)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"architecture": "", "driver": "nouveau"}, "With that, the CUDA engine would"),
        ({"architecture": "", "driver": ""}, "it has no driver by NVIDIA."),
        ({"architecture": "", "driver": "nvidia"}, "restart the computer."),
        ({"architecture": "5.2"}, "too old for the CUDA engine"),
    ],
)
def test_what_is_missing_of_nvidias_driver_is_told(changes, words):
    assert words in reason(msgspec.structs.replace(RTX_4060, **changes))


def test_without_a_vulkan_driver_that_is_what_is_missing():
    bare = msgspec.structs.replace(RX_6600, has_vulkan=False)
    assert reason(bare) == (
        "Your AMD Radeon RX 6600 is not used: it has no Vulkan driver. With one, the "
        "Vulkan engine would use it."
    )


def test_an_engine_that_did_not_find_its_gpu_is_told():
    assert reason(RTX_4060, idle=["CUDA"]) == (
        "Your NVIDIA GeForce RTX 4060 is not used: CUDA did not find it. A newer "
        "driver may help."
    )


@pytest.mark.parametrize(
    ("os", "words"),
    [("linux", "Vulkan know none"), ("windows", "Windows"), ("macos", "Intel")],
)
def test_a_machine_without_a_gpu_says_where_none_was_found(os, words):
    (cpu,) = explain(machine(os=os), ["CPU"])
    assert cpu.is_used
    assert cpu.reason.startswith("Computes everything, as no GPU was found: ")
    assert words in cpu.reason


def test_a_cpu_that_computes_all_because_no_gpu_is_used_says_so():
    _, cpu = explain(machine(RTX_4060), [])
    assert cpu.reason == "Computes everything, as no GPU is used."


def test_an_apple_chip_is_used_through_metal():
    chip = Gpu(vendor_id=APPLE, name="Apple M2", kind="integrated")
    finding, _ = explain(machine(chip, os="macos"), ["Metal"])
    assert finding.reason == "Used through Metal."


def test_two_equal_cards_are_both_used():
    first, second, _ = explain(machine(RTX_4060, RTX_4060), ["CUDA"])
    assert first.is_used
    assert second.is_used


def test_a_gpu_that_is_switched_off_says_so():
    gpu, cpu = explain(machine(RTX_4060), ["CUDA"], unused_keys=[RTX_4060.name])
    assert (gpu.is_used, gpu.is_off) == (False, True)
    assert gpu.reason == (
        "Your NVIDIA GeForce RTX 4060 is not used: it is switched off in the settings."
    )
    assert cpu.reason == "Computes everything, as no GPU is used."


def test_an_integrated_gpu_is_used_in_place_of_a_card_that_is_switched_off():
    card, chip, _ = explain(
        machine(RX_6600, IRIS), ["Vulkan"], unused_keys=[RX_6600.name]
    )
    assert (card.is_used, chip.is_used) == (False, True)


def test_one_that_could_not_be_used_anyway_says_what_it_lacks():
    gpu, _ = explain(machine(RTX_4060), [], unused_keys=[RTX_4060.name])
    assert not gpu.is_off
    assert "The CUDA engine would use it." in gpu.reason
