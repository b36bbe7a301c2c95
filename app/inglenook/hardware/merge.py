"""One list of GPUs from what several sources say of them."""

from collections.abc import Iterable, Sequence

import msgspec

from inglenook.hardware.machine import Gpu

#: Facts of which the best source that has one tells.
_FACTS = (
    "device_id",
    "pci_id",
    "name",
    "kind",
    "total_bytes",
    "nvml_free_bytes",
    "carveout_bytes",
    "driver",
    "architecture",
    "has_vulkan",
)


def merge(sources: Iterable[Sequence[Gpu]]) -> tuple[Gpu, ...]:
    """Every physical GPU once, the best first.

    The same PCI id is the same GPU; where a source has no PCI ids, the same model
    is, one for one. Of free memory the least counts that any source tells.

    Args:
        sources: The best first: its name, kind and total are taken.
    """
    found: list[Gpu] = []
    for source in sources:
        unmatched = list(found)
        for gpu in source:
            known = _same_place(gpu, found) or _same_model(gpu, unmatched)
            if known is None:
                found.append(gpu)
                continue
            if known in unmatched:
                unmatched.remove(known)
            found[found.index(known)] = _joined(known, gpu)
    return tuple(sorted(found, key=_rank))


def _same_place(gpu: Gpu, others: Sequence[Gpu]) -> Gpu | None:
    return next((x for x in others if gpu.pci_id and x.pci_id == gpu.pci_id), None)


def _same_model(gpu: Gpu, others: Sequence[Gpu]) -> Gpu | None:
    """Which of the others is of the same model, and may be in the same place."""
    model = gpu.vendor_id, gpu.device_id
    for other in others:
        is_elsewhere = gpu.pci_id and other.pci_id
        if (other.vendor_id, other.device_id) == model and not is_elsewhere:
            return other
    return None


def _joined(better: Gpu, other: Gpu) -> Gpu:
    facts = {name: getattr(better, name) or getattr(other, name) for name in _FACTS}
    free = [each for each in (better.free_bytes, other.free_bytes) if each is not None]
    return msgspec.structs.replace(
        better, **facts, free_bytes=min(free) if free else None
    )


def _rank(gpu: Gpu) -> tuple[bool, int]:
    return (gpu.kind == "integrated", -(gpu.total_bytes or 0))
