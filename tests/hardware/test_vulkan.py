"""Real child processes, with drivers that crash, hang and print."""

import sys
from pathlib import Path

import msgspec
import pytest

from inglenook.hardware.vulkan import read_gpus
from inglenook.hardware.vulkan_list import Heap, Listed

GIB = 2**30


def say(*listed):
    """A child that lists these."""
    text = msgspec.json.encode(listed).decode()
    return [sys.executable, "-c", f"print({text!r})"]


def listed(**changes):
    facts = {
        "name": "NVIDIA GeForce RTX 4060",
        "type": 2,
        "vendor_id": 0x10DE,
        "device_id": 0x2882,
        "driver_id": 4,
        "pci_id": "0000:01:00.0",
        "has_16_bit_storage": True,
        "heaps": (heap(8 * GIB),),
    }
    return Listed(**facts | changes)


def heap(size_bytes, budget_bytes=0, usage_bytes=0, *, is_local=True):
    return Heap(
        size_bytes=size_bytes,
        is_local=is_local,
        budget_bytes=budget_bytes,
        usage_bytes=usage_bytes,
    )


def read(command, **options):
    return read_gpus(command, load=lambda: None, **options)


@pytest.fixture
def installed(loader, monkeypatch):
    """The made-up loader is found by the real child."""
    monkeypatch.setenv("LD_LIBRARY_PATH", str(Path(loader).parent))


def test_the_real_child_asks_the_loader(installed):
    radeon, intel = read(None)
    assert (radeon.name, radeon.kind) == ("AMD Radeon RX 6600", "discrete")
    assert (radeon.total_bytes, radeon.free_bytes) == (8 * GIB, 6 * GIB)
    assert (intel.name, intel.kind) == ("Intel Graphics", "integrated")
    assert (intel.total_bytes, intel.free_bytes) == (24 * GIB, 24 * GIB)
    assert radeon.has_vulkan


@pytest.mark.parametrize("how", ["crash", "refuse"])
def test_a_driver_that_crashes_leaves_no_gpus(installed, monkeypatch, how):
    monkeypatch.setenv("FAKE_VULKAN", how)
    assert read(None) == ()


def test_a_driver_that_hangs_is_given_up(installed, monkeypatch):
    monkeypatch.setenv("FAKE_VULKAN", "hang")
    assert read(None, patience_s=1.0) == ()


def test_a_driver_that_prints_is_not_taken_for_the_list(installed, monkeypatch):
    monkeypatch.setenv("FAKE_VULKAN", "print")
    assert len(read(None)) == 2


def test_where_vulkan_is_missing_nothing_is_started():
    def missing():
        raise OSError

    assert read_gpus(["/nowhere/at/all"], load=missing) == ()


@pytest.mark.parametrize(
    "command",
    [
        ["/nowhere/at/all"],
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "print('[1, 2'"],
        [sys.executable, "-c", "print('[{}]')"],
        [sys.executable, "-c", "print('\\xff' * 10**6)"],
        [sys.executable, "-c", "import sys; print('[]'); sys.exit(3)"],
    ],
)
def test_a_child_that_makes_no_sense_leaves_no_gpus(command):
    assert read(command) == ()


@pytest.mark.parametrize(
    "device",
    [
        listed(name="llvmpipe (LLVM 15.0.7, 256 bits)", type=4),
        listed(name="Virtio-GPU Venus (Intel)", type=3),
        listed(name="Microsoft Direct3D12 (NVIDIA GeForce RTX 4060)", driver_id=23),
        listed(name="V3D 7.1.7", type=1, has_16_bit_storage=False),
    ],
    ids=["llvmpipe", "venus", "dozen", "v3d"],
)
def test_what_llama_cpp_would_not_use_is_no_gpu(device):
    assert read(say(device)) == ()


@pytest.mark.parametrize(
    ("budget_bytes", "usage_bytes", "free_bytes"),
    [
        (0, 0, 8 * GIB),
        (7 * GIB, GIB, 6 * GIB),
        (GIB, 2 * GIB, 0),
        (2**64 - 1, 0, 8 * GIB),
    ],
    ids=["cannot tell", "usual", "underflow", "absurd"],
)
def test_free_is_what_is_left_of_the_budget(budget_bytes, usage_bytes, free_bytes):
    (gpu,) = read(say(listed(heaps=(heap(8 * GIB, budget_bytes, usage_bytes),))))
    assert gpu.free_bytes == free_bytes


def test_a_cards_own_memory_counts_and_all_that_an_integrated_gpu_has():
    heaps = (heap(8 * GIB), heap(16 * GIB, is_local=False))
    card, chip = read(say(listed(heaps=heaps), listed(heaps=heaps, type=1)))
    assert (card.total_bytes, chip.total_bytes) == (8 * GIB, 24 * GIB)


def test_a_hostile_name_becomes_one_short_line():
    (gpu,) = read(say(listed(name="A\x1b[2J\n\u202e" + "B" * 10_000)))
    assert gpu.name.isprintable()
    assert len(gpu.name) < 100
