"""Devices and the machine they are in, as the planner takes them.

A file for `inglenook plan --devices` is an `Inventory` in JSON.
"""

from typing import Annotated, Literal

import msgspec

Kind = Literal["discrete", "integrated", "cpu", "accelerator"]
Os = Literal["linux", "windows", "macos"]

Bytes = Annotated[int, msgspec.Meta(ge=0)]


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """Something that llama.cpp could compute on, with its memory as it is now.

    Attributes:
        name: As the backend calls it, “CUDA0” for one; where no backend has told,
            as the driver does.
        backend: llama.cpp's name of the backend: CUDA, ROCm, Metal, SYCL, Vulkan,
            OpenCL, RPC or CPU; empty where none is known that could use it.
        free_bytes: What the backend says is free; may be more than the total where
            its driver cannot count.
        id: PCI id, as in “0000:01:00.0”; empty where unknown. The same device seen
            by two backends has the same one.
        description: What its maker calls it.
        nvml_free_bytes: What NVIDIA's own library says is free; None if not asked.
        carveout_bytes: Memory that the firmware has set apart for an integrated GPU.
    """

    name: str
    backend: str
    kind: Kind
    total_bytes: Bytes
    free_bytes: Bytes
    id: str = ""
    description: str = ""
    nvml_free_bytes: Bytes | None = None
    carveout_bytes: Bytes = 0


class Host(msgspec.Struct, frozen=True, kw_only=True):
    """The machine.

    Attributes:
        arch: As Python's `platform.machine()` says it, in lower case; “x86_64” for
            “amd64” too, and “arm64” for “aarch64” too.
        ram_bytes: Memory in all, or as much as a container's limit allows.
        available_bytes: What of it programs can take now without swapping.
    """

    os: Os
    arch: str
    ram_bytes: Bytes
    available_bytes: Bytes


class Inventory(msgspec.Struct, frozen=True, kw_only=True):
    """All that a plan depends on but the model."""

    devices: tuple[Device, ...]
    host: Host


def device_key(device: Device) -> str:
    """Names a device in the settings, whichever backend or driver tells of it."""
    return device.id.lower() or device.description or device.name
