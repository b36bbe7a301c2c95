"""The CPU: its name, the cores that matter, and what they can."""

import os
import platform
import sys
from pathlib import Path

from inglenook.hardware import apple, cores, cpuinfo, windows_processor
from inglenook.hardware.cgroup import cpu_quota
from inglenook.hardware.machine import Processor


def count_cores() -> int:
    """Cores that speed llama.cpp up and that this process may use."""
    return _count_cores(Path("/"))


def read_processor(root: Path = Path("/")) -> Processor:
    """The processor of this machine.

    Args:
        root: What Linux' /proc and /sys are under.
    """
    if sys.platform == "darwin":
        return apple.read_processor()
    if sys.platform == "win32":
        return windows_processor.read_processor()
    text = _cpuinfo(root)
    return Processor(
        name=cpuinfo.read_name(text) or platform.machine(),
        n_cores=_count_cores(root),
        features=cpuinfo.read_features(text),
    )


def _count_cores(root: Path) -> int:
    if sys.platform == "darwin":
        return apple.read_processor().n_cores
    if sys.platform == "win32":
        return windows_processor.count_cores()
    return cores.count_cores(allowed_cpus(), cpu_quota(root), root)


def allowed_cpus() -> set[int]:
    """Numbers of the logical CPUs that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return os.sched_getaffinity(0)
    return set(range(os.cpu_count() or 1))


def _cpuinfo(root: Path) -> str:
    try:
        return (root / "proc/cpuinfo").read_text("utf-8", "replace")
    except OSError:
        return ""
