"""Whole machines: made-up trees, NVIDIA's library and Vulkan's loader, and this one."""

import subprocess
import sys

import msgspec
import pytest
from tests.hardware.made_up import GIB, add_kfd, add_pci, amd_memory, write
from tests.hardware.made_up_nvml import card
from tests.hardware.test_cpuinfo import AMPERE_ALTRA, I7_12700K

from inglenook.hardware.detect import (
    inventory_of,
    look,
    read_host,
    take_inventory,
)
from inglenook.hardware.records import Inventory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="trees of Linux")


@pytest.fixture
def root(tmp_path, install, monkeypatch):
    """A machine with 32 GiB and no GPU; no driver knows any."""
    install()
    for name in ("VK_DRIVER_FILES", "VK_ICD_FILENAMES"):
        monkeypatch.setenv(name, str(tmp_path / "none.json"))
    kib = 32 * 2**20
    memory = f"MemTotal: {kib} kB\nMemAvailable: {kib // 2} kB\n"
    return write(tmp_path, {"proc/meminfo": memory, "proc/cpuinfo": I7_12700K})


def test_a_machine_without_a_gpu_has_its_cpu(root):
    inventory = inventory_of(look(root))
    (cpu,) = inventory.devices
    assert (cpu.name, cpu.backend, cpu.kind) == ("CPU", "CPU", "cpu")
    assert cpu.description == "12th Gen Intel Core i7-12700K"
    assert (cpu.total_bytes, cpu.free_bytes) == (32 * GIB, 16 * GIB)
    assert (inventory.host.os, inventory.host.ram_bytes) == ("linux", 32 * GIB)


def test_a_laptop_has_a_card_then_its_integrated_gpu_then_its_cpu(root, install):
    install(card())
    add_pci(root / "sys", "0000:00:02.0", 0x8086, 0x46A6, card="card0", driver="i915")
    add_pci(root / "sys", "0000:01:00.0", 0x10DE, 0x2882, card="card1", driver="nvidia")
    nvidia, intel, _ = inventory_of(look(root)).devices
    assert (nvidia.name, nvidia.backend) == ("NVIDIA GeForce RTX 4060", "CUDA")
    assert (nvidia.id, nvidia.kind) == ("0000:01:00.0", "discrete")
    assert nvidia.free_bytes == nvidia.nvml_free_bytes == 7 * GIB
    assert (intel.name, intel.backend) == ("Intel GPU 46a6", "")
    assert (intel.kind, intel.total_bytes, intel.free_bytes) == ("integrated", 0, 0)


def test_a_card_without_nvidias_driver_has_no_backend(root):
    add_pci(root / "sys", "0000:01:00.0", 0x10DE, 0x2882, driver="nouveau")
    nvidia, _ = inventory_of(look(root)).devices
    assert (nvidia.backend, nvidia.nvml_free_bytes) == ("", None)


def test_strix_halo_has_its_carveout(root):
    memory = amd_memory(96 * GIB, GIB, 15 * GIB, 0)
    add_pci(root / "sys", "0000:c5:00.0", 0x1002, 0x1586, driver="amdgpu", **memory)
    add_kfd(root / "sys", 1, "0000:c5:00.0", 110501)
    apu, _ = inventory_of(look(root)).devices
    assert (apu.backend, apu.kind) == ("ROCm", "integrated")
    assert (apu.carveout_bytes, apu.free_bytes) == (96 * GIB, 110 * GIB)


def test_a_server_without_screens_has_its_cpu(root):
    write(root, {"proc/cpuinfo": AMPERE_ALTRA})
    add_pci(root / "sys", "0000:00:01.0", 0x1A03, 0x2000, card="card0", driver="ast")
    (cpu,) = inventory_of(look(root)).devices
    assert cpu.description == "Neoverse-N1"


def test_this_machine_can_be_taken_stock_of():
    inventory = take_inventory()
    assert inventory.devices[-1].kind == "cpu"
    assert inventory.host.available_bytes <= inventory.host.ram_bytes
    assert inventory.host.arch not in ("amd64", "aarch64")
    data = msgspec.json.encode(inventory)
    assert msgspec.json.decode(data, type=Inventory) == inventory


def test_the_host_alone_is_that_of_the_machine(root):
    host = read_host(root)
    assert host.ram_bytes == look(root).host.ram_bytes


def test_nothing_heavy_is_imported_before_it_is_needed():
    source = (
        "import sys, inglenook.hardware.detect, inglenook.hardware.findings\n"
        "heavy = {'psutil', 'pynvml', 'PySide6', 'llama_cpp', 'numpy'}\n"
        "print(heavy & sys.modules.keys())"
    )
    assert subprocess.check_output([sys.executable, "-c", source]) == b"set()\n"
