"""The limits of a container, or of a systemd unit: Linux' control groups."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class MemoryLimit(NamedTuple):
    """What a group may take of RAM, and what it holds without its file cache."""

    limit_bytes: int
    used_bytes: int


class _Names(NamedTuple):
    """Files of one version of cgroups."""

    limits: tuple[str, ...]
    used: str
    caches: tuple[str, ...]


_V1 = _Names(
    ("memory.limit_in_bytes",),
    "memory.usage_in_bytes",
    ("total_inactive_file", "total_active_file"),
)
_V2 = _Names(
    ("memory.max", "memory.high"), "memory.current", ("inactive_file", "active_file")
)


def memory_limits(root: Path = Path("/")) -> list[MemoryLimit]:
    """The limits that hold for this process: its group's, and of all groups above.

    Args:
        root: What /proc and /sys are under.
    """
    found = []
    for names, controller in ((_V1, "memory"), (_V2, "")):
        for group in _groups(root, controller):
            limits = [_number(group / name) for name in names.limits]
            known = [limit for limit in limits if limit is not None]
            if known:
                found.append(MemoryLimit(min(known), _used_bytes(group, names)))
    return found


def cpu_quota(root: Path = Path("/")) -> float | None:
    """How many CPUs' time this process may take; None where that has no limit.

    Args:
        root: What /proc and /sys are under.
    """
    shares = []
    for group in _groups(root, "cpu"):
        quota = _number(group / "cpu.cfs_quota_us")
        shares.append((quota, _number(group / "cpu.cfs_period_us")))
    for group in _groups(root, ""):
        quota_text, _, period_text = _text(group / "cpu.max").partition(" ")
        shares.append((_parsed(quota_text), _parsed(period_text)))
    return min(
        (quota / period for quota, period in shares if quota and period), default=None
    )


def _groups(root: Path, controller: str) -> Iterator[Path]:
    """The folders of this process's group and of those above it.

    Args:
        root: What /proc and /sys are under.
        controller: Whose hierarchy of version 1; empty for that of version 2.
    """
    mount = _mount(root, controller)
    if mount is None:
        return
    top, top_group = mount
    group = _own_group(root, controller)
    inside = Path(group.removeprefix(top_group.rstrip("/")).lstrip("/"))
    if ".." in inside.parts:
        inside = Path()
    # In a container the path may be the host's, and lead nowhere.
    for path in (inside, *inside.parents):
        if (top / path).is_dir():
            yield top / path


def _mount(root: Path, controller: str) -> tuple[Path, str] | None:
    """Where the hierarchy is mounted, and which of its groups is seen there."""
    for line in _text(root / "proc/self/mountinfo").splitlines():
        place, _, system = line.partition(" - ")
        fields, (kind, _, options) = place.split(), [*system.split(), "", "", ""][:3]
        if len(fields) < 5:
            continue
        is_v1 = kind == "cgroup" and controller in options.split(",")
        if is_v1 if controller else kind == "cgroup2":
            return root / _unescaped(fields[4]).lstrip("/"), _unescaped(fields[3])
    return None


def _own_group(root: Path, controller: str) -> str:
    for line in _text(root / "proc/self/cgroup").splitlines():
        _, controllers, path = [*line.split(":", 2), "", ""][:3]
        if controller in controllers.split(","):
            return path
    return "/"


def _used_bytes(group: Path, names: _Names) -> int:
    """What the group holds and cannot be had back at once."""
    lines = [line.split() for line in _text(group / "memory.stat").splitlines()]
    cached = [
        _parsed(line[1]) or 0
        for line in lines
        if len(line) == 2 and line[0] in names.caches
    ]
    return max(0, (_number(group / names.used) or 0) - sum(cached))


def _number(path: Path) -> int | None:
    return _parsed(_text(path))


def _parsed(text: str) -> int | None:
    """A number; None for “max”, for -1 and for whatever else is no limit."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 20 else None


def _unescaped(path: str) -> str:
    """A path as mountinfo writes it, with a space as its octal number."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), path)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except (OSError, ValueError):
        return ""
