"""Trees of /sys of real machines, and broken ones."""

import os

import pytest
from tests.hardware.made_up import GIB, PCI_IDS, add_kfd, add_pci, amd_memory, write

from inglenook.hardware.drm import read_gpus


@pytest.fixture
def sys(tmp_path):
    return tmp_path / "sys"


@pytest.fixture
def names(tmp_path):
    write(tmp_path, {"pci.ids": PCI_IDS})
    return [tmp_path / "none.ids", tmp_path / "pci.ids"]


def facts(gpu):
    return gpu.name, gpu.kind, gpu.pci_id, gpu.driver


def test_a_laptop_with_nvidia_and_intel(sys, names):
    add_pci(sys, "0000:00:02.0", 0x8086, 0x46A6, card="card1", driver="i915")
    add_pci(sys, "0000:01:00.0", 0x10DE, 0x28E0, card="card0", driver="nvidia")
    write(sys, {"class/drm/card1-eDP-1/status": "connected", "class/drm/version": "x"})
    nvidia, intel = read_gpus(sys, names)
    assert facts(nvidia) == (
        "NVIDIA GeForce RTX 4060 Max-Q / Mobile",
        "discrete",
        "0000:01:00.0",
        "nvidia",
    )
    assert facts(intel) == (
        "Intel Iris Xe Graphics",
        "integrated",
        "0000:00:02.0",
        "i915",
    )
    assert (nvidia.total_bytes, intel.total_bytes) == (None, None)


def test_an_amd_apu_has_its_carveout_and_what_it_may_take_of_ram(sys, names):
    memory = amd_memory(GIB // 2, GIB // 4, 15 * GIB, GIB)
    add_pci(
        sys, "0000:c4:00.0", 0x1002, 0x15BF, card="card1", driver="amdgpu", **memory
    )
    add_kfd(sys, 0, None, 0)
    add_kfd(sys, 1, "0000:c4:00.0", 110003)
    (apu,) = read_gpus(sys, names)
    assert facts(apu) == ("AMD Phoenix1", "integrated", "0000:c4:00.0", "amdgpu")
    assert apu.architecture == "gfx1103"
    assert apu.total_bytes == 15 * GIB + GIB // 2
    assert apu.free_bytes == 14 * GIB + GIB // 4
    assert apu.carveout_bytes == GIB // 2


def test_a_card_by_amd_has_its_own_memory_only(sys, names):
    memory = amd_memory(8 * GIB, GIB, 16 * GIB, 0, vendor="samsung")
    add_pci(
        sys, "0000:03:00.0", 0x1002, 0x73FF, card="card0", driver="amdgpu", **memory
    )
    add_kfd(sys, 1, "0000:03:00.0", 100302)
    (card,) = read_gpus(sys, names)
    assert card.name == "AMD Radeon RX 6600/6600 XT/6600M"
    assert (card.kind, card.architecture) == ("discrete", "gfx1032")
    assert (card.total_bytes, card.free_bytes) == (8 * GIB, 7 * GIB)
    assert card.carveout_bytes == 0


def test_strix_halo_with_most_of_its_memory_set_apart(sys, names):
    memory = amd_memory(96 * GIB, GIB, 15 * GIB, 0)
    add_pci(
        sys,
        "0000:c5:00.0",
        0x1002,
        0x1586,
        card="card0",
        driver="amdgpu",
        kind="0x038000",
        **memory,
    )
    add_kfd(sys, 1, "0000:c5:00.0", 110501)
    (apu,) = read_gpus(sys, names)
    assert (apu.kind, apu.architecture) == ("integrated", "gfx1151")
    assert apu.carveout_bytes == 96 * GIB
    assert apu.free_bytes == 110 * GIB


@pytest.mark.parametrize(
    ("vendor", "kind"),
    [("hynix", "discrete"), ("unknown", "integrated"), ("", "integrated")],
)
def test_without_the_compute_driver_memory_chips_tell_a_card(sys, vendor, kind):
    memory = amd_memory(8 * GIB, 0, 8 * GIB, 0, vendor=vendor)
    add_pci(
        sys, "0000:03:00.0", 0x1002, 0x73FF, card="card0", driver="amdgpu", **memory
    )
    (gpu,) = read_gpus(sys, [])
    assert gpu.kind == kind


def test_a_card_by_intel_is_no_part_of_the_processor(sys, names):
    add_pci(sys, "0000:00:02.0", 0x8086, 0x46A6, card="card0", driver="i915")
    add_pci(sys, "0000:03:00.0", 0x8086, 0x56A0, card="card1", driver="xe")
    intel, arc = read_gpus(sys, names)
    assert (intel.kind, arc.kind) == ("integrated", "discrete")
    assert arc.name == "Intel Arc A770"


def test_a_gpu_without_a_driver_is_found_on_the_bus(sys, names):
    add_pci(sys, "0000:01:00.0", 0x10DE, 0x28E0)
    add_pci(
        sys, "0000:01:00.1", 0x10DE, 0x22BE, kind="0x040300", driver="snd_hda_intel"
    )
    (gpu,) = read_gpus(sys, names)
    assert (gpu.pci_id, gpu.driver) == ("0000:01:00.0", "")


def test_a_machine_without_any(sys):
    sys.mkdir()
    assert read_gpus(sys, []) == ()


def test_what_shows_a_virtual_machines_screen_is_no_gpu(sys):
    add_pci(sys, "0000:00:01.0", 0x1AF4, 0x1050, card="card0", driver="virtio-pci")
    add_pci(sys, "0000:00:02.0", 0x1B36, 0x0100, card="card1", driver="qxl")
    add_pci(sys, "0000:00:03.0", 0x1A03, 0x2000, card="card2", driver="ast")
    assert read_gpus(sys, []) == ()


def test_a_gpu_without_a_name_is_told_by_its_maker_and_number(sys):
    add_pci(sys, "0000:01:00.0", 0x10DE, 0x28E0, card="card0")
    (gpu,) = read_gpus(sys, [])
    assert gpu.label == "NVIDIA GPU 28e0"


@pytest.mark.parametrize(
    "garbage", ["", "lots", "-5", "0x", "9" * 5000, "1\n2", "\0\xff"]
)
def test_garbage_for_memory_is_none(sys, garbage):
    memory = amd_memory(garbage, garbage, garbage, garbage, vendor="samsung")
    add_pci(sys, "0000:03:00.0", 0x1002, 0x73FF, card="card0", **memory)
    (gpu,) = read_gpus(sys, [])
    assert (gpu.total_bytes, gpu.free_bytes) == (None, None)


def test_more_used_than_there_is_leaves_nothing_free(sys):
    memory = amd_memory(GIB, 2 * GIB, 0, 0, vendor="samsung")
    add_pci(sys, "0000:03:00.0", 0x1002, 0x73FF, card="card0", **memory)
    (gpu,) = read_gpus(sys, [])
    assert gpu.free_bytes == 0


def test_files_that_are_none_are_passed_over(sys):
    add_pci(sys, "0000:03:00.0", 0x1002, 0x73FF, card="card0")
    folder = sys / "bus/pci/devices/0000:03:00.0"
    (folder / "mem_info_vram_total").mkdir()
    (folder / "uevent").unlink()
    (folder / "uevent").symlink_to("nowhere")
    os.mkfifo(sys / "class/drm/card7")
    (gpu,) = read_gpus(sys, [])
    assert (gpu.pci_id, gpu.driver, gpu.total_bytes) == ("0000:03:00.0", "", None)
