"""What this machine has, without any engine."""

import platform
import sys
from pathlib import Path

from inglenook.hardware import apple, drm, nvidia, vulkan, windows
from inglenook.hardware.backends import backends_for
from inglenook.hardware.machine import Gpu, Machine
from inglenook.hardware.memory import Memory, read_memory
from inglenook.hardware.merge import merge
from inglenook.hardware.pci_names import LISTS
from inglenook.hardware.processor import read_processor
from inglenook.hardware.records import Device, Host, Inventory, Os

_SYSTEMS: dict[str, Os] = {"win32": "windows", "darwin": "macos"}
_ARCHITECTURES = {"amd64": "x86_64", "aarch64": "arm64"}


def take_inventory() -> Inventory:
    """What a plan can be made with.

    Takes milliseconds, but for drivers: NVIDIA's and Vulkan's may need a second
    to wake up a GPU. Not for the GUI thread.
    """
    return inventory_of(look())


def look(root: Path = Path("/")) -> Machine:
    """All that the system tells of this machine, its memory as it is now.

    Args:
        root: What Linux' /proc, /sys and /usr are under.
    """
    memory = read_memory(root)
    return Machine(
        gpus=_gpus(memory, root),
        processor=read_processor(root),
        host=_host(memory),
    )


def read_host(root: Path = Path("/")) -> Host:
    """The machine without its devices; no driver is asked.

    Args:
        root: What Linux' /proc and /sys are under.
    """
    return _host(read_memory(root))


def inventory_of(machine: Machine) -> Inventory:
    """The machine's GPUs and its CPU as devices."""
    gpus = (device_of(gpu, machine.host) for gpu in machine.gpus)
    return Inventory(devices=(*gpus, cpu_of(machine)), host=machine.host)


def device_of(gpu: Gpu, host: Host) -> Device:
    """A GPU as a device.

    Its backend is the fastest that could use it, whether there is an engine with
    that or not; empty where no driver is there for any. Where no source knows its
    memory, that is 0.
    """
    total_bytes = gpu.total_bytes or 0
    free_bytes = total_bytes if gpu.free_bytes is None else gpu.free_bytes
    return Device(
        name=gpu.label,
        backend=next(iter(backends_for(gpu, host.os)), ""),
        kind=gpu.kind or "discrete",
        total_bytes=total_bytes,
        free_bytes=min(free_bytes, total_bytes),
        id=gpu.pci_id,
        description=gpu.label,
        nvml_free_bytes=gpu.nvml_free_bytes,
        carveout_bytes=gpu.carveout_bytes,
    )


def cpu_of(machine: Machine) -> Device:
    """The CPU as a device; its memory is the machine's."""
    return Device(
        name="CPU",
        backend="CPU",
        kind="cpu",
        total_bytes=machine.host.ram_bytes,
        free_bytes=machine.host.available_bytes,
        description=machine.processor.name,
    )


def _gpus(memory: Memory, root: Path) -> tuple[Gpu, ...]:
    if sys.platform == "darwin":
        return apple.read_gpus(memory.available_bytes)
    if sys.platform == "win32":
        of_system = windows.read_gpus()
    else:
        of_system = drm.read_gpus(root / "sys", [root / path for path in LISTS])
    return merge((nvidia.read_gpus(), vulkan.read_gpus(), of_system))


def _host(memory: Memory) -> Host:
    return Host(
        os=_SYSTEMS.get(sys.platform, "linux"),
        arch=_architecture(),
        ram_bytes=memory.total_bytes,
        available_bytes=memory.available_bytes,
    )


def _architecture() -> str:
    machine = platform.machine().lower()
    return _ARCHITECTURES.get(machine, machine)
