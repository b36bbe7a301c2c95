"""How much RAM there is, and how much of it is free."""

import sys
from pathlib import Path
from typing import NamedTuple

from inglenook.hardware.cgroup import memory_limits


class Memory(NamedTuple):
    """RAM, as far as this process may use it.

    Attributes:
        available_bytes: What can be taken now without swapping; memory that only
            caches files counts.
    """

    total_bytes: int
    available_bytes: int


def read_memory(root: Path = Path("/"), platform: str = sys.platform) -> Memory:
    """The machine's RAM, or what a container's limits leave of it.

    Args:
        root: What Linux' /proc and /sys are under.
        platform: As Python's `sys.platform` names it.
    """
    if platform != "linux":
        return _whole_machine()
    total_bytes, available_bytes = _meminfo(root) or _whole_machine()
    for limit_bytes, used_bytes in memory_limits(root):
        total_bytes = min(total_bytes, limit_bytes)
        available_bytes = min(available_bytes, max(0, limit_bytes - used_bytes))
    return Memory(total_bytes, available_bytes)


def _meminfo(root: Path) -> Memory | None:
    """What /proc/meminfo says, in KiB; None where it cannot be read."""
    try:
        text = (root / "proc/meminfo").read_text("ascii", "replace")
        lines = [line.partition(":") for line in text.splitlines()]
        values = {name: value.removesuffix("kB") for name, _, value in lines}
        kibibytes = [int(values[name]) for name in ("MemTotal", "MemAvailable")]
    except (OSError, ValueError, KeyError):
        return None
    total_bytes, available_bytes = (max(0, each) * 1024 for each in kibibytes)
    return Memory(total_bytes, min(total_bytes, available_bytes))


def _whole_machine() -> Memory:
    # Its import takes 20 ms.
    import psutil  # noqa: PLC0415

    memory = psutil.virtual_memory()
    return Memory(memory.total, memory.available)
