"""GPUs as Windows tells of them, through DXGI."""

import ctypes
import sys
import uuid
from collections.abc import Callable, Iterator
from ctypes import POINTER, Structure, byref, c_int32, c_size_t, c_uint32, c_void_p
from typing import Any

from inglenook.hardware.machine import Gpu, tidy_name

# DXGI_ADAPTER_FLAG: remote, or made of software.
_NOT_HARDWARE = 3
_MOST_ADAPTERS = 32
#: Firmware sets less apart for an integrated GPU; it lives on the shared memory.
_LEAST_DISCRETE_BYTES = 1 * 2**30


class _Description(Structure):
    """DXGI_ADAPTER_DESC1; the name is in UTF-16."""

    _fields_ = (
        ("name", ctypes.c_uint16 * 128),
        ("vendor_id", c_uint32),
        ("device_id", c_uint32),
        ("subsystem_id", c_uint32),
        ("revision", c_uint32),
        ("dedicated_bytes", c_size_t),
        ("system_bytes", c_size_t),
        ("shared_bytes", c_size_t),
        ("luid", c_uint32 * 2),
        ("flags", c_uint32),
    )


# The methods by their place in an interface's table, and their types (dxgi.h).
_RELEASE = 2, ctypes.CFUNCTYPE(c_uint32, c_void_p)
_GET_DESC_1 = 10, ctypes.CFUNCTYPE(c_int32, c_void_p, POINTER(_Description))
_ENUM_ADAPTERS_1 = (
    12,
    ctypes.CFUNCTYPE(c_int32, c_void_p, c_uint32, POINTER(c_void_p)),
)
_FACTORY_1 = uuid.UUID("770aae78-f26f-4dba-a829-253c83d1b387").bytes_le


def load_dxgi() -> Any:
    """DXGI's library.

    Raises:
        OSError: This is no Windows.
    """
    if sys.platform == "win32":
        return ctypes.WinDLL("dxgi.dll")
    raise OSError


def read_gpus(load: Callable[[], Any] = load_dxgi) -> tuple[Gpu, ...]:
    """The GPUs that Windows runs; not tried on one yet.

    How much of their memory is free is for NVML and Vulkan to tell.

    Args:
        load: Gives DXGI's library.
    """
    try:
        dxgi = load()
    except OSError:
        return ()
    factory = c_void_p()
    if dxgi.CreateDXGIFactory1(_FACTORY_1, byref(factory)) < 0:
        return ()
    try:
        return tuple(_gpu(each) for each in _descriptions(factory))
    finally:
        _call(factory, _RELEASE)


def _descriptions(factory: c_void_p) -> Iterator[_Description]:
    """The adapters that are hardware."""
    for index in range(_MOST_ADAPTERS):
        adapter = c_void_p()
        if _call(factory, _ENUM_ADAPTERS_1, index, byref(adapter)) < 0:
            return
        description = _Description()
        result = _call(adapter, _GET_DESC_1, byref(description))
        _call(adapter, _RELEASE)
        if result >= 0 and not description.flags & _NOT_HARDWARE:
            yield description


def _gpu(description: _Description) -> Gpu:
    dedicated_bytes = description.dedicated_bytes
    is_discrete = dedicated_bytes >= _LEAST_DISCRETE_BYTES
    shared_bytes = 0 if is_discrete else description.shared_bytes
    name = bytes(description.name).decode("utf-16-le", "replace").partition("\0")[0]
    return Gpu(
        vendor_id=description.vendor_id,
        device_id=description.device_id,
        name=tidy_name(name),
        kind="discrete" if is_discrete else "integrated",
        total_bytes=dedicated_bytes + shared_bytes,
        carveout_bytes=0 if is_discrete else dedicated_bytes,
    )


def _call(interface: c_void_p, method: tuple[int, Any], *arguments: Any) -> int:
    """Call a method of a COM object, which begins with a pointer to its table."""
    place, prototype = method
    table = ctypes.cast(interface, POINTER(POINTER(c_void_p))).contents
    result: int = prototype(table[place])(interface, *arguments)
    return result
