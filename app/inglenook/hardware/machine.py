"""What the system tells of the machine, before any engine does."""

import re
from typing import Literal

import msgspec

from inglenook.hardware.records import Bytes, Host

#: PCI's numbers of those who make GPUs.
AMD, APPLE, INTEL, NVIDIA, QUALCOMM = 0x1002, 0x106B, 0x8086, 0x10DE, 0x5143

MAKERS = {
    AMD: "AMD",
    APPLE: "Apple",
    INTEL: "Intel",
    NVIDIA: "NVIDIA",
    QUALCOMM: "Qualcomm",
}
#: Longer than any name that a maker gave.
_NAME_LENGTH = 96
_ORNAMENTS = re.compile(r"\((?:R|TM|C)\)|[®™©]", re.IGNORECASE)


class Gpu(msgspec.Struct, frozen=True, kw_only=True):
    """A GPU as one source sees it, or as all do together.

    Attributes:
        vendor_id: PCI's number of its maker.
        device_id: PCI's number of the model; 0 where unknown.
        pci_id: Where it is plugged in, as in “0000:01:00.0”; empty where unknown.
        name: What its maker calls it.
        kind: None where the source cannot tell.
        total_bytes: None where the source cannot tell; of an integrated GPU with
            what it may take of RAM.
        free_bytes: Never more than the total.
        nvml_free_bytes: What NVIDIA's own library says is free.
        carveout_bytes: Memory that the firmware has set apart for an integrated GPU.
        driver: Version of NVIDIA's driver; of others the name of the kernel's.
        architecture: NVIDIA's compute capability, as in “8.9”; AMD's target, as in
            “gfx1032”; empty where unknown.
        has_vulkan: A Vulkan driver lists it, and llama.cpp could use that.
    """

    vendor_id: int
    device_id: int = 0
    pci_id: str = ""
    name: str = ""
    kind: Literal["discrete", "integrated"] | None = None
    total_bytes: Bytes | None = None
    free_bytes: Bytes | None = None
    nvml_free_bytes: Bytes | None = None
    carveout_bytes: Bytes = 0
    driver: str = ""
    architecture: str = ""
    has_vulkan: bool = False

    @property
    def label(self) -> str:
        """Its name, or who made it and which model that is."""
        maker = MAKERS.get(self.vendor_id, "")
        return self.name or f"{maker} GPU {self.device_id:04x}".strip()


class Processor(msgspec.Struct, frozen=True, kw_only=True):
    """The CPU.

    Attributes:
        name: What its maker calls it; empty where nobody tells.
        n_cores: Cores that speed llama.cpp up and that this process may use: no
            hyper-threads, no efficiency cores.
        features: Instruction sets that llama.cpp has kernels for, as it calls them.
    """

    name: str
    n_cores: int
    features: tuple[str, ...]


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found, each physical GPU once, the best first."""

    gpus: tuple[Gpu, ...]
    processor: Processor
    host: Host

    @property
    def drivers(self) -> str:
        """Versions of the GPUs' drivers; empty where there is none."""
        return ", ".join(sorted({gpu.driver for gpu in self.gpus if gpu.driver}))


def tidy_name(name: str) -> str:
    """A maker's name for people: one line, without ornaments, not endless."""
    plain = _ORNAMENTS.sub("", name.replace("\0", " "))
    printable = "".join(letter if letter.isprintable() else " " for letter in plain)
    return " ".join(printable.split())[:_NAME_LENGTH]
