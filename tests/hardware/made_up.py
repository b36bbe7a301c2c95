"""Trees of /sys and /proc as the kernel makes them, links and all."""

import os

GIB = 2**30

PCI_IDS = """\
# A list of PCI ID's, cut short
1002  Advanced Micro Devices, Inc. [AMD/ATI]
\t1586  Strix Halo [Radeon 8060S Graphics]
\t15bf  Phoenix1
\t73ff  Navi 23 [Radeon RX 6600/6600 XT/6600M]
\t\t1043 05d5  ROG Strix
10de  NVIDIA Corporation
\t28e0  AD107M [GeForce RTX 4060 Max-Q / Mobile]
8086  Intel Corporation
\t46a6  Alder Lake-P GT2 [Iris Xe Graphics]
\t56a0  DG2 [Arc A770]
C 03  Display controller
\t00  VGA compatible controller
"""


def write(root, files):
    """Write files by their paths under a root; folders are made."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(str(text))
    return root


def link(path, target):
    """A symbolic link as sysfs has them: relative."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(os.path.relpath(target, path.parent))


def add_pci(
    sys, slot, vendor, device, *, card=None, driver="", kind="0x030000", **files
):
    """A PCI device, with a graphics driver's card where one is named."""
    folder = sys / "devices/pci0000:00" / slot
    event = f"PCI_CLASS=30000\nPCI_ID={vendor:04X}:{device:04X}\nPCI_SLOT_NAME={slot}\n"
    write(
        folder,
        {
            "vendor": f"{vendor:#06x}\n",
            "device": f"{device:#06x}\n",
            "class": f"{kind}\n",
            "uevent": (f"DRIVER={driver}\n" if driver else "") + event,
            **{name: f"{value}\n" for name, value in files.items()},
        },
    )
    link(sys / "bus/pci/devices" / slot, folder)
    if card:
        write(folder / "drm" / card, {"dev": "226:0\n"})
        link(folder / "drm" / card / "device", folder)
        link(sys / "class/drm" / card, folder / "drm" / card)


def add_kfd(sys, node, slot, version):
    """A node of AMD's compute driver; a slot of None is the CPU."""
    bus, rest = slot.split(":")[1:] if slot else ("00", "00.0")
    device, function = rest.split(".")
    location = int(bus, 16) << 8 | int(device, 16) << 3 | int(function)
    properties = (
        f"cpu_cores_count {0 if slot else 16}\nsimd_count {version and 32}\n"
        f"domain 0\nlocation_id {location}\ngfx_target_version {version}\n"
        "unique_id 18446744073709551615\n"
    )
    path = f"class/kfd/kfd/topology/nodes/{node}/properties"
    write(sys, {path: properties})


def amd_memory(vram, vram_used, gtt, gtt_used, vendor=""):
    """The files in which amdgpu tells of its memory, in bytes."""
    files = {
        "mem_info_vram_total": vram,
        "mem_info_vram_used": vram_used,
        "mem_info_gtt_total": gtt,
        "mem_info_gtt_used": gtt_used,
    }
    return files | ({"mem_info_vram_vendor": vendor} if vendor else {})
