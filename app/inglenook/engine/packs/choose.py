"""Which published builds of llama-cpp-python suit which hardware."""

from collections.abc import Iterator
from dataclasses import dataclass

from inglenook.hardware.backends import backends_for
from inglenook.hardware.machine import NVIDIA, Gpu, Machine
from inglenook.hardware.records import Os
from inglenook.translation import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A build that suits a machine.

    Attributes:
        tag: Its name on the package index, as in “cu124”.
        reason: Why it suits, as a clause.
    """

    tag: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CudaBuild:
    """What a CUDA build runs on.

    Attributes:
        toolkit: The CUDA release that it was made with.
        driver: The oldest major version of NVIDIA's driver.
        least: The lowest compute capability.
        most: The highest one.
    """

    tag: str
    toolkit: str
    driver: int
    least: tuple[int, int]
    most: tuple[int, int] = (99, 0)
    systems: tuple[Os, ...] = ("linux", "windows")

    def suits(self, gpu: Gpu) -> bool:
        """Whether it runs on a GPU of NVIDIA's."""
        capability = _numbers(gpu.architecture)
        is_known = len(capability) == 2 and self.least <= capability <= self.most
        return is_known and _numbers(gpu.driver)[:1] >= (self.driver,)


#: Best first. The capabilities are those that llama-cpp-python 0.3.36 compiles its
#: wheels for; only that of CUDA 11.8 cannot be translated for later GPUs. The drivers
#: are those that came with the CUDA release, or with the first of its series. cu122,
#: cu123, cu125 and cu132 are published too, and suit nothing that these do not.
CUDA_BUILDS = (
    CudaBuild(tag="cu130", toolkit="13.0", driver=580, least=(7, 5)),
    CudaBuild(tag="cu124", toolkit="12.4", driver=550, least=(6, 0)),
    CudaBuild(
        tag="cu121", toolkit="12.1", driver=525, least=(6, 0), systems=("linux",)
    ),
    CudaBuild(tag="cu118", toolkit="11.8", driver=450, least=(6, 0), most=(8, 9)),
)
_BACKENDS = {
    "cu": "CUDA",
    "rocm": "ROCm",
    "hip": "ROCm",
    "vulkan": "Vulkan",
    "metal": "Metal",
}


def suitable_builds(machine: Machine) -> tuple[Choice, ...]:
    """The builds that suit a machine, best first; the last computes on the CPU."""
    return (*_for_gpus(machine), Choice(tag="cpu", reason=_why_cpu(machine)))


def backend_of(tag: str) -> str:
    """llama.cpp's name of the backend that a build is made for; empty for the CPU."""
    return next((name for key, name in _BACKENDS.items() if tag.startswith(key)), "")


def _for_gpus(machine: Machine) -> Iterator[Choice]:
    backends = {
        name for gpu in machine.gpus for name in backends_for(gpu, machine.host.os)
    }
    if "Metal" in backends and machine.host.arch == "arm64":
        yield Choice(
            tag="metal", reason=translate("Packs", "Metal computes on Apple's chips")
        )
    # Other builds for GPUs are published for no other processors.
    if machine.host.arch == "x86_64" and machine.host.os != "macos":
        yield from _for_nvidia(machine)
        if "ROCm" in backends:
            yield Choice(
                tag="rocm72", reason=translate("Packs", "ROCm supports this AMD GPU")
            )
        if "Vulkan" in backends:
            yield Choice(
                tag="vulkan", reason=translate("Packs", "a GPU has a Vulkan driver")
            )


def _for_nvidia(machine: Machine) -> Iterator[Choice]:
    """Builds for all NVIDIA GPUs first, then those for some of them."""
    gpus = [gpu for gpu in machine.gpus if gpu.vendor_id == NVIDIA]
    builds = [build for build in CUDA_BUILDS if machine.host.os in build.systems]
    fitting = [build for build in builds if any(map(build.suits, gpus))]
    for build in sorted(fitting, key=lambda each: not all(map(each.suits, gpus))):
        gpu = next(filter(build.suits, gpus))
        yield Choice(
            tag=build.tag,
            reason=translate(
                "Packs",
                "CUDA {toolkit} suits NVIDIA's driver {driver} and compute capability "
                "{architecture}",
            ).format(
                toolkit=build.toolkit, driver=gpu.driver, architecture=gpu.architecture
            ),
        )


def _why_cpu(machine: Machine) -> str:
    """Why no better build, where this is the only one."""
    if not machine.gpus:
        return translate("Packs", "no GPU was found")
    if machine.host.os == "macos":
        return translate("Packs", "Metal does not work on the GPUs of Intel Macs")
    if machine.host.arch != "x86_64":
        return translate("Packs", "no build for GPUs is published for {arch}").format(
            arch=machine.host.arch
        )
    if any(gpu.vendor_id == NVIDIA for gpu in machine.gpus):
        return translate(
            "Packs", "NVIDIA's driver or GPU is too old for every CUDA build"
        )
    return translate("Packs", "the GPU has no driver for ROCm or Vulkan")


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version; empty for what is none."""
    parts = version.split(".")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return ()
    return tuple(map(int, parts))
