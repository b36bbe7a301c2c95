"""Which devices can be used, and how much of their memory a model may have.

What drivers call free is not to be believed: some count other programs' memory as
free, some count below zero, and a desktop takes more while a model loads. The margins
cover what llama.cpp allocates beyond its own buffers (72–253 MiB seen) and that.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from inglenook.hardware.records import Device, Host, Inventory, device_key
from inglenook.translation import translate

MIB = 2**20
GIB = 2**30
#: The better one first, where a device is seen by two or several are as large.
_BACKENDS = ("CUDA", "ROCm", "Metal", "SYCL", "Vulkan", "OpenCL")
_LEAST_MARGIN, _MOST_MARGIN = 512 * MIB, GIB
_NO_MARGINS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceBudget:
    """What a device may give to a model.

    Attributes:
        budget_bytes: At most so much; 0 where it is not used.
        reason: Why it is not used, as a sentence; empty where it is.
    """

    device: Device
    budget_bytes: int
    reason: str = ""


def judge_devices(
    inventory: Inventory,
    more_margins: Mapping[str, int] = _NO_MARGINS,
    unused_devices: Collection[str] = (),
) -> tuple[DeviceBudget, ...]:
    """Say of each device how much of it can be used, or why it is not.

    Args:
        inventory: The devices and the machine, measured just now.
        more_margins: Bytes to leave free beyond the usual, by backend, as earlier
            loads have shown.
        unused_devices: Those that the user switched off, by `device_key`.
    """
    host = inventory.host
    judged = [
        _unused(
            judged,
            translate("Plan", "{device} is switched off in Settings.").format(
                device=judged.device.name
            ),
        )
        if not judged.reason and device_key(judged.device) in unused_devices
        else judged
        for judged in (_judge(each, host, more_margins) for each in inventory.devices)
    ]
    judged = _without_twins(judged)
    judged = _without_integrated(judged)
    return tuple(_with_one_backend(judged))


def devices_to_use(judged: Sequence[DeviceBudget]) -> tuple[DeviceBudget, ...]:
    """Those that can be used, the one with the largest budget first."""
    usable = (each for each in judged if not each.reason)
    return tuple(sorted(usable, key=lambda each: -each.budget_bytes))


def is_unified(device: Device) -> bool:
    """Whether its memory is the computer's own RAM."""
    return device.kind == "integrated" or device.backend == "Metal"


def _judge(device: Device, host: Host, more_margins: Mapping[str, int]) -> DeviceBudget:
    if reason := _reason_against(device, host):
        return DeviceBudget(device=device, budget_bytes=0, reason=reason)
    free = believable_free_bytes(device)
    margin = _margin_bytes(device, host) + more_margins.get(device.backend, 0)
    if is_unified(device):
        free = min(free, device.carveout_bytes + _spare_ram_bytes(device, host))
    return DeviceBudget(device=device, budget_bytes=max(0, free - margin))


def _reason_against(device: Device, host: Host) -> str:
    if device.kind in {"cpu", "accelerator"} or device.backend == "CPU":
        return translate("Plan", "{device} is no GPU.").format(device=device.name)
    if "llvmpipe" in device.description.lower():
        return translate("Plan", "{device} only imitates a GPU on the CPU.").format(
            device=device.name
        )
    if not device.backend:
        return translate(
            "Plan", "No engine is installed that can use {device}."
        ).format(device=device.name)
    if device.backend == "Metal" and host.arch == "x86_64":
        return translate(
            "Plan", "Metal does not work with llama.cpp on Macs with Intel processors."
        )
    if device.total_bytes <= 0:
        return translate("Plan", "{device} has no memory that can be used.").format(
            device=device.name
        )
    return ""


def believable_free_bytes(device: Device) -> int:
    """What of a device's own memory is free, as far as its driver can count."""
    free = device.free_bytes
    if free > device.total_bytes:
        # WORKAROUND https://github.com/ggml-org/llama.cpp/issues/29277: the Vulkan
        # backend subtracts without a sign.
        free = device.total_bytes // 2 if device.kind == "integrated" else 0
    if device.nvml_free_bytes is not None:
        free = min(free, device.nvml_free_bytes)
    return free


def _margin_bytes(device: Device, host: Host) -> int:
    # The OpenCL backend keeps 1 GiB back itself.
    if is_unified(device) or device.backend == "OpenCL":
        return _LEAST_MARGIN
    margin = min(_MOST_MARGIN, max(_LEAST_MARGIN, device.total_bytes // 10))
    is_nvidia = "nvidia" in device.description.lower()
    if (
        device.backend == "Vulkan"
        and is_nvidia
        and host.os == "windows"
        and device.nvml_free_bytes is None
    ):
        # There, the budget stays the same whatever other programs take.
        margin += 512 * MIB
    return margin


def _spare_ram_bytes(device: Device, host: Host) -> int:
    """What a GPU without memory of its own may take without starving the rest."""
    if device.backend == "Metal":
        # macOS compresses and swaps what it calls unavailable.
        return max(0, host.available_bytes + host.ram_bytes // 4 - GIB)
    return max(0, host.available_bytes - max(2 * GIB, host.ram_bytes // 8))


def _without_twins(judged: Sequence[DeviceBudget]) -> list[DeviceBudget]:
    """Keep one where several backends see the same device."""
    best: dict[str, DeviceBudget] = {}
    for each in judged:
        if each.reason:
            continue
        rival = best.get(_identity(each.device))
        if rival is None or _rank(each.device) < _rank(rival.device):
            best[_identity(each.device)] = each
    return [
        _unused(
            each,
            translate("Plan", "The same device as {device}.").format(
                device=twin.device.name
            ),
        )
        if not each.reason and (twin := best[_identity(each.device)]) is not each
        else each
        for each in judged
    ]


def _without_integrated(judged: Sequence[DeviceBudget]) -> list[DeviceBudget]:
    """Leave integrated GPUs alone where there is a discrete one."""
    discrete = [
        each.device.name
        for each in judged
        if not each.reason and each.device.kind == "discrete"
    ]
    return [
        _unused(
            each,
            translate("Plan", "{device} is faster: it has memory of its own.").format(
                device=discrete[0]
            ),
        )
        if discrete and not each.reason and each.device.kind == "integrated"
        else each
        for each in judged
    ]


def _with_one_backend(judged: Sequence[DeviceBudget]) -> list[DeviceBudget]:
    """Keep the backend with the most memory; an engine process has only one."""
    totals: dict[str, int] = {}
    for each in judged:
        if not each.reason:
            backend = each.device.backend
            totals[backend] = totals.get(backend, 0) + each.budget_bytes
    if not totals:
        return list(judged)
    best = min(totals, key=lambda name: (-(totals[name] // GIB), _backend_rank(name)))
    return [
        _unused(
            each,
            translate("Plan", "{backend} devices have more memory.").format(
                backend=best
            ),
        )
        if not each.reason and each.device.backend != best
        else each
        for each in judged
    ]


def _unused(judged: DeviceBudget, reason: str) -> DeviceBudget:
    return replace(judged, budget_bytes=0, reason=reason)


def _identity(device: Device) -> str:
    return device.id.lower() or device.name


def _rank(device: Device) -> int:
    return _backend_rank(device.backend)


def _backend_rank(backend: str) -> int:
    return _BACKENDS.index(backend) if backend in _BACKENDS else len(_BACKENDS)
