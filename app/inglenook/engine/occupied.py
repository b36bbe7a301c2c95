"""What of each device's memory the loaded model takes."""

from collections.abc import Sequence

import msgspec

from inglenook.engine.messages import Buffer, Loaded
from inglenook.hardware.findings import Finding
from inglenook.hardware.records import Device, Inventory, Os

#: Memory of the CPU, by llama.cpp's names; also what a GPU reads there.
_OF_CPU, _READ_BY_GPU = ("CPU", "AMX"), "_Host"


def occupied_bytes(
    findings: Sequence[Finding], loaded: Loaded | None, os: Os
) -> tuple[int | None, ...]:
    """The model's part of each device's memory; None where that is not known.

    llama.cpp's names of the GPUs are not the system's: of several, none tells which
    is which.

    Args:
        findings: The devices, and what is made of them.
        loaded: The model; None while there is none.
        os: What counts the memory.
    """
    if loaded is None:
        return (0,) * len(findings)
    on_gpus = sum(each.size_bytes for each in loaded.buffers if not _is_ram(each))
    in_ram = sum(each.size_bytes for each in loaded.buffers if _is_taken(each, os))
    computing = [each for each in findings if each.is_up_to_user]
    if any(each.device.kind == "integrated" for each in computing):
        in_ram += on_gpus

    def share(finding: Finding) -> int | None:
        if finding.device.kind == "cpu":
            return in_ram
        if finding not in computing or not loaded.devices:
            return 0
        return on_gpus if len(computing) == 1 else None

    return tuple(share(each) for each in findings)


def with_freed(inventory: Inventory, loaded: Loaded | None) -> Inventory:
    """The machine as it would be without the loaded model.

    Where several GPUs hold parts of it, nothing tells which is which to the system,
    and what they hold stays taken.

    Args:
        inventory: The machine as it is.
        loaded: The model; None while there is none.
    """
    if loaded is None:
        return inventory
    host, devices = inventory.host, inventory.devices
    on_gpus = sum(each.size_bytes for each in loaded.buffers if not _is_ram(each))
    in_ram = sum(each.size_bytes for each in loaded.buffers if _is_taken(each, host.os))
    if len(loaded.devices) == 1 and len(devices) == 1:
        devices = (_with_freed(devices[0], on_gpus),)
    available_bytes = min(host.ram_bytes, host.available_bytes + in_ram)
    host = msgspec.structs.replace(host, available_bytes=available_bytes)
    return Inventory(devices=devices, host=host)


def _with_freed(device: Device, freed_bytes: int) -> Device:
    def more(free_bytes: int) -> int:
        return min(device.total_bytes, free_bytes + freed_bytes)

    nvml_bytes = device.nvml_free_bytes
    return msgspec.structs.replace(
        device,
        free_bytes=more(device.free_bytes),
        nvml_free_bytes=None if nvml_bytes is None else more(nvml_bytes),
    )


def _is_ram(buffer: Buffer) -> bool:
    return buffer.name.startswith(_OF_CPU) or buffer.name.endswith(_READ_BY_GPU)


def _is_taken(buffer: Buffer, os: Os) -> bool:
    """Whether it is RAM that is not free; Linux calls a mapped file free."""
    is_mapped = buffer.name.endswith("_Mapped")
    return _is_ram(buffer) and not (is_mapped and os == "linux")
