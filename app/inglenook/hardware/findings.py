"""Which devices are used, and why the others are not, in plain sentences."""

from collections.abc import Collection

import msgspec

from inglenook.hardware.backends import backends_for
from inglenook.hardware.detect import cpu_of, device_of
from inglenook.hardware.machine import NVIDIA, Gpu, Machine
from inglenook.hardware.records import Device, device_key
from inglenook.translation import mark, translate

_WHERE_NONE_WAS_FOUND = {
    "linux": mark(
        "Hardware", "NVIDIA's driver, Linux' graphics drivers and Vulkan know none"
    ),
    "windows": mark("Hardware", "NVIDIA's driver, Windows and Vulkan know none"),
    "macos": mark(
        "Hardware", "llama.cpp's Metal does not run on Macs with an Intel processor"
    ),
}

_BESIDE_A_CARD = mark(
    "Hardware", "llama.cpp takes an integrated GPU only where there is no other."
)


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What is made of a device.

    Attributes:
        is_used: Whether the engine in use computes on it.
        is_off: Whether it would, had the user not switched it off.
        reason: Why so; or why not, and what would be needed.
    """

    device: Device
    is_used: bool
    is_off: bool = False
    reason: str

    @property
    def is_up_to_user(self) -> bool:
        """Whether it is a GPU that would be used, were it not for a switch."""
        return self.device.kind != "cpu" and (self.is_used or self.is_off)


def explain(
    machine: Machine,
    backends: Collection[str],
    idle_backends: Collection[str] = (),
    unused_keys: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What is made of each device of a machine, the CPU last.

    Args:
        machine: What the system tells of it.
        backends: With what the engine in use computes, by llama.cpp's names: “CUDA”.
        idle_backends: What else it has, which found no device.
        unused_keys: The devices that the user has switched off, by `device_key`.
    """
    found = [gpu for gpu in machine.gpus if _backend_in_use(gpu, machine, backends)]
    usable = [
        gpu
        for gpu in found
        if device_key(device_of(gpu, machine.host)) not in unused_keys
    ]
    has_card = any(gpu.kind != "integrated" for gpu in usable)
    findings = []
    for gpu in machine.gpus:
        if gpu not in found:
            missing = _what_is_missing(gpu, machine, backends, idle_backends)
            findings.append(_unused(gpu, machine, missing))
        elif gpu not in usable:
            findings.append(_switched_off(gpu, machine))
        elif has_card and gpu.kind == "integrated":
            findings.append(
                _unused(gpu, machine, translate("Hardware", _BESIDE_A_CARD))
            )
        else:
            device = device_of(gpu, machine.host)
            reason = translate("Hardware", "Used through {backend}.").format(
                backend=_backend_in_use(gpu, machine, backends)
            )
            findings.append(Finding(device=device, is_used=True, reason=reason))
    return (*findings, _cpu_finding(machine, has_gpu=bool(usable)))


def _switched_off(gpu: Gpu, machine: Machine) -> Finding:
    reason = translate(
        "Hardware", "Your {gpu} is not used: it is switched off in the settings."
    ).format(gpu=gpu.label)
    device = device_of(gpu, machine.host)
    return Finding(device=device, is_used=False, is_off=True, reason=reason)


def _unused(gpu: Gpu, machine: Machine, cause: str) -> Finding:
    reason = translate("Hardware", "Your {gpu} is not used: {cause}").format(
        gpu=gpu.label, cause=cause
    )
    return Finding(device=device_of(gpu, machine.host), is_used=False, reason=reason)


def _backend_in_use(gpu: Gpu, machine: Machine, backends: Collection[str]) -> str:
    """The backend of the engine in use that this GPU is used through, if any."""
    possible = backends_for(gpu, machine.host.os)
    return next((each for each in possible if each in backends), "")


def _what_is_missing(
    gpu: Gpu,
    machine: Machine,
    backends: Collection[str],
    idle_backends: Collection[str],
) -> str:
    possible = backends_for(gpu, machine.host.os)
    if not possible:
        return _what_driver_is_missing(gpu)
    idle = next((each for each in possible if each in idle_backends), "")
    if idle:
        return translate(
            "Hardware", "{backend} did not find it. A newer driver may help."
        ).format(backend=idle)
    names = sorted(set(backends) - {"CPU"})
    words = translate(
        "Hardware",
        "the engine in use computes on the CPU only. The {backend} engine would use "
        "it.",
    )
    if names:
        words = translate(
            "Hardware",
            "the engine in use computes with {others} only. The {backend} engine would "
            "use it.",
        )
    others = translate("Hardware", " and ").join(names)
    return words.format(others=others, backend=possible[0])


def _what_driver_is_missing(gpu: Gpu) -> str:
    if gpu.vendor_id != NVIDIA:
        return translate(
            "Hardware",
            "it has no Vulkan driver. With one, the Vulkan engine would use it.",
        )
    if gpu.architecture:
        return translate(
            "Hardware", "it is too old for the CUDA engine, and has no Vulkan driver."
        )
    if gpu.driver == "nvidia":
        return translate(
            "Hardware",
            "NVIDIA's driver does not answer. After an update of the driver, "
            "restart the computer.",
        )
    return translate(
        "Hardware",
        "it has no driver by NVIDIA. With that, the CUDA engine would use it.",
    )


def _cpu_finding(machine: Machine, *, has_gpu: bool) -> Finding:
    if has_gpu:
        reason = translate("Hardware", "Computes what is not on a GPU.")
    elif machine.gpus:
        reason = translate("Hardware", "Computes everything, as no GPU is used.")
    else:
        why = translate("Hardware", _WHERE_NONE_WAS_FOUND[machine.host.os])
        reason = translate(
            "Hardware", "Computes everything, as no GPU was found: {why}."
        ).format(why=why)
    return Finding(device=cpu_of(machine), is_used=True, reason=reason)
