"""DXGI as a COM object is laid out in memory, made up."""

import ctypes
from ctypes import POINTER, c_int32, c_size_t, c_uint16, c_uint32, c_void_p

import pytest

from inglenook.hardware.windows import load_dxgi, read_gpus

GIB = 2**30
NOT_FOUND = 0x887A0002 - 2**32


class Description(ctypes.Structure):
    """DXGI_ADAPTER_DESC1, field by field as in dxgi.h."""

    _fields_ = (
        ("Description", c_uint16 * 128),
        ("VendorId", c_uint32),
        ("DeviceId", c_uint32),
        ("SubSysId", c_uint32),
        ("Revision", c_uint32),
        ("DedicatedVideoMemory", c_size_t),
        ("DedicatedSystemMemory", c_size_t),
        ("SharedSystemMemory", c_size_t),
        ("AdapterLuidLow", c_uint32),
        ("AdapterLuidHigh", c_int32),
        ("Flags", c_uint32),
    )


RELEASE = ctypes.CFUNCTYPE(c_uint32, c_void_p)
GET_DESC_1 = ctypes.CFUNCTYPE(c_int32, c_void_p, POINTER(Description))
ENUM_ADAPTERS_1 = ctypes.CFUNCTYPE(c_int32, c_void_p, c_uint32, POINTER(c_void_p))


class Dxgi:
    """A library whose factory has these adapters."""

    def __init__(self, *adapters, result=0):
        self._result = result
        self._kept = []
        self.n_open = 0
        self._adapters = [
            self._object({10: GET_DESC_1(self._fill(a))}) for a in adapters
        ]
        self._factory = self._object({12: ENUM_ADAPTERS_1(self._enumerate)})

    def CreateDXGIFactory1(self, interface, factory):  # noqa: N802 - DXGI's name
        assert interface.hex() == "78ae0a776ff2ba4da829253c83d1b387"
        factory._obj.value = self._factory
        self.n_open += 1
        return self._result

    def _object(self, methods):
        """The address of an object: a pointer to its table of functions."""
        methods = {2: RELEASE(self._release), **methods}
        table = (c_void_p * 16)()
        for place, method in methods.items():
            table[place] = ctypes.cast(method, c_void_p)
        it = c_void_p(ctypes.addressof(table))
        self._kept += [methods, table, it]
        return ctypes.addressof(it)

    def _release(self, this):
        self.n_open -= 1
        return 0

    def _enumerate(self, this, index, adapter):
        if index >= len(self._adapters):
            return NOT_FOUND
        adapter[0] = self._adapters[index]
        self.n_open += 1
        return 0

    def _fill(self, facts):
        def fill(this, description):
            for name, value in facts.items():
                setattr(description[0], name, value)
            return 0

        return fill


def adapter(name, vendor, device, *, own=0, shared=16 * GIB, flags=0):
    letters = (c_uint16 * 128)()
    text = name.encode("utf-16-le")[:256]
    ctypes.memmove(letters, text, len(text))
    return {
        "Description": letters,
        "VendorId": vendor,
        "DeviceId": device,
        "DedicatedVideoMemory": own,
        "SharedSystemMemory": shared,
        "Flags": flags,
    }


def test_a_laptop_has_two_and_the_software_adapter_is_none():
    dxgi = Dxgi(
        adapter("Intel(R) Iris(R) Xe Graphics", 0x8086, 0x46A6, own=GIB // 8),
        adapter("NVIDIA GeForce RTX 4060 Laptop GPU", 0x10DE, 0x28E0, own=8 * GIB),
        adapter("Microsoft Basic Render Driver", 0x1414, 0x8C, flags=2),
    )
    intel, nvidia = read_gpus(lambda: dxgi)
    assert (intel.name, intel.kind) == ("Intel Iris Xe Graphics", "integrated")
    assert (intel.total_bytes, intel.carveout_bytes) == (16 * GIB + GIB // 8, GIB // 8)
    assert (nvidia.name, nvidia.kind) == (
        "NVIDIA GeForce RTX 4060 Laptop GPU",
        "discrete",
    )
    assert (nvidia.vendor_id, nvidia.device_id) == (0x10DE, 0x28E0)
    assert (nvidia.total_bytes, nvidia.free_bytes) == (8 * GIB, None)


def test_every_object_is_given_back():
    dxgi = Dxgi(adapter("A", 0x10DE, 1), adapter("B", 0x1414, 2, flags=2))
    read_gpus(lambda: dxgi)
    assert dxgi.n_open == 0


def test_a_name_of_128_letters_has_no_end_mark():
    (gpu,) = read_gpus(lambda: Dxgi(adapter("A" * 128, 0x10DE, 1)))
    assert gpu.name == "A" * 96


def test_without_adapters_there_are_none():
    assert read_gpus(Dxgi) == ()


def test_a_factory_that_is_refused_has_none():
    assert read_gpus(lambda: Dxgi(result=-1)) == ()


def test_elsewhere_there_is_no_dxgi():
    with pytest.raises(OSError):  # noqa: PT011 - it has no words
        load_dxgi()
    assert read_gpus() == ()
