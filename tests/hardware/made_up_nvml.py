"""NVIDIA's library as its binding calls it, with made-up cards."""

# ruff: noqa: N802 - the library's names

import ctypes

GIB = 2**30


def card(**changes):
    return {
        "name": b"NVIDIA GeForce RTX 4060",
        "slot": (0, 1, 0),
        "device_id": 0x288210DE,
        "memory": (8 * GIB, 7 * GIB),
        "capability": (8, 9),
        "handle": 0,
    } | changes


class Library:
    """The functions of libnvidia-ml.so that are asked; an int is an error."""

    def __init__(self, *cards, init=0, driver=b"550.90.07"):
        self._cards, self._init, self._driver = cards, init, driver
        self.is_open = False

    def nvmlInitWithFlags(self, flags):
        self.is_open = not self._init
        return self._init

    def nvmlShutdown(self):
        self.is_open = False
        return 0

    def nvmlErrorString(self, error):
        return b"error"

    def nvmlSystemGetDriverVersion(self, text, length):
        text.value = self._driver
        return 0

    def nvmlDeviceGetCount_v2(self, count):
        count._obj.value = len(self._cards)
        return 0

    def nvmlDeviceGetHandleByIndex_v2(self, index, handle):
        if self._cards[index.value]["handle"]:
            return self._cards[index.value]["handle"]
        # A pointer; the binding only passes it on.
        ctypes.memset(ctypes.addressof(handle._obj), index.value + 1, 1)
        return 0

    def nvmlDeviceGetName(self, handle, text, length):
        text.value = self._card(handle)["name"]
        return 0

    def nvmlDeviceGetPciInfo_v3(self, handle, info):
        it = self._card(handle)
        info._obj.domain, info._obj.bus, info._obj.device = it["slot"]
        info._obj.pciDeviceId = it["device_id"]
        return 0

    def nvmlDeviceGetMemoryInfo(self, handle, memory):
        known = self._card(handle)["memory"]
        if isinstance(known, int):
            return known
        memory._obj.total, memory._obj.free = known
        return 0

    def nvmlDeviceGetCudaComputeCapability(self, handle, major, minor):
        known = self._card(handle)["capability"]
        if isinstance(known, int):
            return known
        major._obj.value, minor._obj.value = known
        return 0

    def _card(self, handle):
        return self._cards[ctypes.cast(handle, ctypes.c_void_p).value - 1]
