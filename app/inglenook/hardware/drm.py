"""GPUs as Linux' graphics drivers tell of them, in sysfs."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from inglenook.hardware import kfd
from inglenook.hardware.machine import AMD, INTEL, NVIDIA, Gpu
from inglenook.hardware.pci_names import find_name

_SLOT = re.compile(r"[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]")
#: Of the processors with a GPU inside; of gfx942 there are both.
_INTEGRATED_TARGETS = re.compile("gfx(90[29c]|1013|103[3567]|1103|115[0-3])")


def read_gpus(sys: Path, name_lists: Sequence[Path]) -> tuple[Gpu, ...]:
    """The GPUs of AMD, Intel and NVIDIA, those without a driver too.

    Other display adapters, such as a virtual machine's, compute nothing.

    Args:
        sys: Where sysfs is mounted.
        name_lists: Where lists of PCI devices' names may be.
    """
    targets = kfd.read_targets(sys)
    gpus: dict[str, Gpu] = {}
    for folder in _folders(sys):
        gpu = _gpu(folder, targets, name_lists)
        if gpu is not None:
            gpus.setdefault(gpu.pci_id or str(folder), gpu)
    return tuple(gpus.values())


def _folders(sys: Path) -> Iterator[Path]:
    """The folders of devices with a graphics driver, then of all display adapters."""
    for card in sorted((sys / "class/drm").glob("card*")):
        # card0-HDMI-A-1 is a socket of card0.
        if card.name.removeprefix("card").isdecimal():
            yield card / "device"
    for device in sorted((sys / "bus/pci/devices").glob("*")):
        if _text(device / "class").startswith("0x03"):
            yield device


def _gpu(
    folder: Path, targets: dict[str, str], name_lists: Sequence[Path]
) -> Gpu | None:
    vendor_id, device_id = _number(folder / "vendor"), _number(folder / "device")
    if vendor_id not in (AMD, INTEL, NVIDIA):
        return None
    event = _event(folder)
    slot = event.get("PCI_SLOT_NAME", folder.resolve().name).lower()
    pci_id = slot if _SLOT.fullmatch(slot) else ""
    known = Gpu(
        vendor_id=vendor_id,
        device_id=device_id or 0,
        pci_id=pci_id,
        name=find_name(vendor_id, device_id or 0, name_lists),
        driver=event.get("DRIVER", ""),
        kind="discrete",
    )
    if vendor_id == AMD:
        return _amd(known, folder, targets.get(pci_id, ""))
    if vendor_id == INTEL and pci_id.endswith(":00:02.0"):
        # Intel's chipsets have it there, on the root bus; cards are behind a bridge.
        return msgspec.structs.replace(known, kind="integrated")
    return known


def _amd(gpu: Gpu, folder: Path, target: str) -> Gpu:
    """With its memory; an integrated one also takes RAM, through the table GTT."""
    is_integrated = _is_integrated(folder, target)
    vram_bytes, vram_free_bytes = _memory(folder, "vram")
    gtt_bytes, gtt_free_bytes = _memory(folder, "gtt") if is_integrated else (0, 0)
    total_bytes = vram_bytes + gtt_bytes
    return msgspec.structs.replace(
        gpu,
        kind="integrated" if is_integrated else "discrete",
        total_bytes=total_bytes or None,
        free_bytes=vram_free_bytes + gtt_free_bytes if total_bytes else None,
        carveout_bytes=vram_bytes if is_integrated else 0,
        architecture=target,
    )


def _is_integrated(folder: Path, target: str) -> bool:
    """Whether it is a part of the processor.

    Without a target, by the maker of its memory chips, whom only cards tell of.
    """
    if target:
        return bool(_INTEGRATED_TARGETS.fullmatch(target))
    is_known = (folder / "mem_info_gtt_total").exists()
    return is_known and _text(folder / "mem_info_vram_vendor") in ("", "unknown")


def _memory(folder: Path, name: str) -> tuple[int, int]:
    """Total and free bytes; 0 where the driver does not tell."""
    total_bytes = _number(folder / f"mem_info_{name}_total") or 0
    used_bytes = _number(folder / f"mem_info_{name}_used") or 0
    return total_bytes, max(0, total_bytes - used_bytes)


def _event(folder: Path) -> dict[str, str]:
    """What the kernel tells of the device when it appears."""
    lines = _text(folder / "uevent").splitlines()
    return {key: value for key, _, value in (line.partition("=") for line in lines)}


def _number(path: Path) -> int | None:
    """The number in a file, as in “0x1002” or “17”; None where there is none."""
    try:
        number = int(_text(path), 0)
    except ValueError:
        return None
    return number if 0 <= number < 2**63 else None


def _text(path: Path) -> str:
    try:
        # A driver may be asleep, and a container may not ask it.
        with path.open("rb") as file:
            return file.read(4096).decode("ascii", "replace").strip()
    except OSError:
        return ""
