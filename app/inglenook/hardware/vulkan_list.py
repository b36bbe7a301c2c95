"""Lists what Vulkan's drivers know, on standard output; run as a process.

Its own, for Vulkan loads every driver that is installed, and the layers that
games and recorders add to it: any of them may crash, hang, or print.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from ctypes import POINTER, Structure, byref, c_char, c_uint32, c_uint64, c_void_p
from typing import Any, ClassVar

import msgspec

#: By platform; the version is a part of the name, and stands for Vulkan 1.
LOADERS = {"win32": "vulkan-1.dll", "darwin": "libvulkan.1.dylib"}
LINUX_LOADER = "libvulkan.so.1"
#: llama.cpp wants it (ggml-vulkan.cpp, ggml_vk_instance_init).
_VULKAN_1_2 = 1 << 22 | 2 << 12
_DEVICE_LOCAL = 1
_MOST_DEVICES = 64


class Heap(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of memory.

    Attributes:
        is_local: It is the device's own.
        budget_bytes: What this process may take; 0 where the driver cannot tell.
        usage_bytes: What it has taken.
    """

    size_bytes: int
    is_local: bool
    budget_bytes: int
    usage_bytes: int


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A device as its driver describes it.

    Attributes:
        type: VkPhysicalDeviceType: 1 integrated, 2 discrete, 3 virtual, 4 CPU.
        driver_id: VkDriverId.
        pci_id: Empty where the driver does not tell.
        has_16_bit_storage: llama.cpp uses no device without.
    """

    name: str
    type: int
    vendor_id: int
    device_id: int
    driver_id: int
    pci_id: str
    has_16_bit_storage: bool
    heaps: tuple[Heap, ...]


class _Head(Structure):
    """What every structure begins with: what it is, and the next in the chain."""

    _fields_: ClassVar[Sequence[tuple[str, Any]]] = (
        ("type", c_uint32),
        ("next", c_void_p),
    )


class _Application(_Head):
    _fields_ = (
        ("name", c_void_p),
        ("version", c_uint32),
        ("engine", c_void_p),
        ("engine_version", c_uint32),
        ("api_version", c_uint32),
    )


class _InstanceInfo(_Head):
    _fields_ = (
        ("flags", c_uint32),
        ("application", POINTER(_Application)),
        ("n_layers", c_uint32),
        ("layers", c_void_p),
        ("n_extensions", c_uint32),
        ("extensions", c_void_p),
    )


class _Properties(_Head):
    """VkPhysicalDeviceProperties2; its limits are of no interest here."""

    _fields_ = (
        ("api_version", c_uint32),
        ("driver_version", c_uint32),
        ("vendor_id", c_uint32),
        ("device_id", c_uint32),
        ("device_type", c_uint32),
        ("name", c_char * 256),
        ("limits", c_uint64 * 69),
    )


class _Pci(_Head):
    _fields_ = tuple((name, c_uint32) for name in ("domain", "bus", "device", "part"))


class _Driver(_Head):
    _fields_ = (("id", c_uint32), ("texts", c_char * 516))


class _Heap(Structure):
    _fields_ = (("size", c_uint64), ("flags", c_uint32))


class _Memory(_Head):
    """VkPhysicalDeviceMemoryProperties2."""

    _fields_ = (
        ("types", c_uint32 * 65),
        ("n_heaps", c_uint32),
        ("heaps", _Heap * 16),
    )


class _Budget(_Head):
    _fields_ = (("budget", c_uint64 * 16), ("usage", c_uint64 * 16))


class _Features(_Head):
    _fields_ = (("all", c_uint32 * 55),)


class _Storage16(_Head):
    _fields_ = (("buffer", c_uint32), ("others", c_uint32 * 3))


# VkStructureType, from vulkan_core.h.
_APPLICATION_TYPE, _INSTANCE_TYPE = 0, 1
_TYPES: dict[type[_Head], int] = {
    _Properties: 1000059001,
    _Memory: 1000059006,
    _Features: 1000059000,
    _Pci: 1000212000,
    _Driver: 1000196000,
    _Budget: 1000237000,
    _Storage16: 1000083000,
}


def load_vulkan() -> Any:
    """The loader; it loads no driver yet.

    Raises:
        OSError: There is none.
    """
    return ctypes.CDLL(LOADERS.get(sys.platform, LINUX_LOADER))


def list_devices(vulkan: Any) -> list[Listed]:
    """All devices of all drivers, those that compute on the CPU too."""
    instance = c_void_p()
    application = _Application(type=_APPLICATION_TYPE, api_version=_VULKAN_1_2)
    info = _InstanceInfo(type=_INSTANCE_TYPE)
    info.application.contents = application
    if vulkan.vkCreateInstance(byref(info), None, byref(instance)) != 0:
        return []
    count, devices = c_uint32(_MOST_DEVICES), (c_void_p * _MOST_DEVICES)()
    # What is above 0 is “there are more”.
    if vulkan.vkEnumeratePhysicalDevices(instance, byref(count), devices) < 0:
        return []
    listed = [_describe(vulkan, c_void_p(each)) for each in devices[: count.value]]
    vulkan.vkDestroyInstance(instance, None)
    return listed


def _describe(vulkan: Any, device: c_void_p) -> Listed:
    driver, pci, budget, storage = _Driver(), _Pci(), _Budget(), _Storage16()
    properties, memory, features = _Properties(), _Memory(), _Features()
    # Of a chain, a driver passes over what it does not know.
    _ask(vulkan.vkGetPhysicalDeviceProperties2, device, properties, driver, pci)
    _ask(vulkan.vkGetPhysicalDeviceMemoryProperties2, device, memory, budget)
    _ask(vulkan.vkGetPhysicalDeviceFeatures2, device, features, storage)
    return Listed(
        name=properties.name.decode("utf-8", "replace"),
        type=properties.device_type,
        vendor_id=properties.vendor_id,
        device_id=properties.device_id,
        driver_id=driver.id,
        pci_id=_pci_id(pci),
        has_16_bit_storage=bool(storage.buffer),
        heaps=tuple(_heap(memory, budget, i) for i in range(min(memory.n_heaps, 16))),
    )


def _ask(function: Any, device: c_void_p, *chain: _Head) -> None:
    """Have a chain of structures filled."""
    for structure, following in zip(chain, (*chain[1:], None), strict=True):
        structure.type = _TYPES[type(structure)]
        structure.next = following and ctypes.addressof(following)
    function.restype = None
    function(device, byref(chain[0]))


def _pci_id(pci: _Pci) -> str:
    # Where 00:00.0 is, there is the bridge to the processor: nobody has filled it.
    if not (pci.domain or pci.bus or pci.device or pci.part):
        return ""
    return f"{pci.domain:04x}:{pci.bus:02x}:{pci.device:02x}.{pci.part:x}"


def _heap(memory: _Memory, budget: _Budget, index: int) -> Heap:
    return Heap(
        size_bytes=memory.heaps[index].size,
        is_local=bool(memory.heaps[index].flags & _DEVICE_LOCAL),
        budget_bytes=budget.budget[index],
        usage_bytes=budget.usage[index],
    )


def main() -> None:
    """Print the list, one JSON array."""
    # What a driver prints must not be taken for the list.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    output.write(msgspec.json.encode(list_devices(load_vulkan())))
    output.close()
    # Some drivers crash when they are unloaded.
    os._exit(0)


if __name__ == "__main__":
    main()
