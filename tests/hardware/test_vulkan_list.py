"""The list of a loader that is compiled here, read through the real layouts."""

import ctypes

from inglenook.hardware.vulkan_list import Heap, list_devices

GIB = 2**30


def test_devices_are_listed_as_their_drivers_describe_them(loader):
    radeon, intel, llvmpipe = list_devices(ctypes.CDLL(str(loader)))
    assert radeon.name == "AMD Radeon RX 6600 (RADV NAVI23)"
    assert (radeon.type, radeon.driver_id) == (2, 3)
    assert (radeon.vendor_id, radeon.device_id) == (0x1002, 0x73FF)
    assert (radeon.pci_id, intel.pci_id) == ("0000:03:00.0", "")
    assert radeon.has_16_bit_storage
    assert (intel.type, llvmpipe.type) == (1, 4)


def test_memory_is_told_heap_by_heap(loader):
    radeon, intel, _ = list_devices(ctypes.CDLL(str(loader)))
    assert radeon.heaps == (
        Heap(size_bytes=8 * GIB, is_local=True, budget_bytes=7 * GIB, usage_bytes=GIB),
        Heap(
            size_bytes=16 * GIB, is_local=False, budget_bytes=GIB, usage_bytes=9 * GIB
        ),
    )
    assert [heap.budget_bytes for heap in intel.heaps] == [0, 0]


def test_a_loader_that_refuses_lists_nothing(loader, monkeypatch):
    monkeypatch.setenv("FAKE_VULKAN", "refuse")
    assert list_devices(ctypes.CDLL(str(loader))) == []
