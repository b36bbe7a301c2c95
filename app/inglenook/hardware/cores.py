"""How many of Linux' CPUs are worth a thread of llama.cpp."""

from collections.abc import Set
from pathlib import Path

#: Of the best core's capacity; a mid core of a phone has 0.7, a small one 0.3–0.5.
_LEAST_CAPACITY = 0.6


def count_cores(allowed: Set[int], quota: float | None, root: Path = Path("/")) -> int:
    """Cores that speed llama.cpp up: no hyper-threads, no efficiency cores.

    All threads wait for the slowest, so a slow core makes all of them slow; and
    threads that a container's quota stops in turn wait for each other.

    Args:
        allowed: Numbers of the CPUs that this process may use.
        quota: How many CPUs' time it may take; None where that has no limit.
        root: What Linux' /sys is under.

    Returns:
        At least 1.
    """
    fast = (allowed & _fast_cpus(allowed, root)) or allowed
    n_cores = len({_core(cpu, root) for cpu in fast})
    if quota is not None:
        n_cores = min(n_cores, int(quota))
    return max(1, n_cores)


def _fast_cpus(allowed: Set[int], root: Path) -> Set[int]:
    """The CPUs of performance cores; all where there is one kind only."""
    # Intel's hybrids have a performance counter for each kind of core.
    intel = _text(root / "sys/devices/cpu_core/cpus")
    if intel and (root / "sys/devices/cpu_atom").is_dir():
        return _parsed_list(intel)
    capacities = {
        cpu: int(text)
        for cpu in allowed
        if (text := _text(_folder(cpu, root) / "cpu_capacity")).isdecimal()
    }
    least = _LEAST_CAPACITY * max(capacities.values(), default=0)
    return {cpu for cpu in allowed if capacities.get(cpu, least) >= least}


def _core(cpu: int, root: Path) -> str:
    """The core that a CPU is a hyper-thread of, by the numbers of all its CPUs."""
    topology = _folder(cpu, root) / "topology"
    siblings = _text(topology / "core_cpus_list")
    return siblings or _text(topology / "thread_siblings_list") or str(cpu)


def _folder(cpu: int, root: Path) -> Path:
    return root / f"sys/devices/system/cpu/cpu{cpu}"


def _parsed_list(text: str) -> set[int]:
    """Numbers as the kernel lists them: “0-3,8”; none where that makes no sense."""
    numbers: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        try:
            numbers.update(range(int(first), min(int(last or first), 65535) + 1))
        except ValueError:
            return set()
    return numbers


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
