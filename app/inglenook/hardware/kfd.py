"""AMD's GPUs as the kernel's compute driver, KFD, tells of them."""

from pathlib import Path


def read_targets(sys: Path) -> dict[str, str]:
    """The compiler's targets of the GPUs, as in “gfx1032”, by PCI id.

    Args:
        sys: Where sysfs is mounted.
    """
    targets = {}
    for path in sorted(sys.glob("class/kfd/kfd/topology/nodes/*/properties")):
        node = _read_node(path)
        # A node without a target is the CPU.
        if version := node.get("gfx_target_version"):
            targets[_pci_id(node)] = _target(version)
    return targets


def _read_node(path: Path) -> dict[str, int]:
    """Its properties; what is no number is passed over."""
    try:
        # Nodes that a container may not use are there, and unreadable.
        lines = path.read_text("ascii", "replace").splitlines()
    except OSError:
        return {}
    pairs = [line.split() for line in lines]
    return {
        pair[0]: int(pair[1])
        for pair in pairs
        if len(pair) == 2 and pair[1].isdecimal() and pair[1].isascii()
    }


def _pci_id(node: dict[str, int]) -> str:
    location = node.get("location_id", 0)
    bus, device, function = location >> 8 & 0xFF, location >> 3 & 0x1F, location & 7
    return f"{node.get('domain', 0):04x}:{bus:02x}:{device:02x}.{function}"


def _target(version: int) -> str:
    """The target of a version: 100302 is gfx1032, 90010 is gfx90a."""
    return f"gfx{version // 10000}{version // 100 % 100:x}{version % 100:x}"
