"""Which of llama.cpp's backends could use a GPU."""

import re

from inglenook.hardware.machine import AMD, APPLE, NVIDIA, QUALCOMM, Gpu
from inglenook.hardware.records import Os

#: The oldest GPUs that llama-cpp-python's CUDA wheels have kernels for.
_LEAST_CAPABILITY = (6, 0)
#: What its ROCm wheel for Linux has kernels for (build-wheels-rocm.yaml).
_ROCM_TARGETS = re.compile("gfx(908|90a|942|1030|110[0-2]|115[01]|120[01])")


def backends_for(gpu: Gpu, os: Os) -> tuple[str, ...]:
    """The backends that have what they need of this GPU's driver, the fastest first.

    CUDA needs NVIDIA's driver and a GPU of the Pascal generation or newer; ROCm a
    target that it is built for; Vulkan a driver that lists the GPU; Metal an Apple
    chip. OpenCL is for Qualcomm's alone: llama.cpp dropped CLBlast, and its
    OpenCL of today knows those and Intel's, which Vulkan serves better.
    """
    names = []
    if gpu.vendor_id == NVIDIA and _capability(gpu) >= _LEAST_CAPABILITY:
        names.append("CUDA")
    if os == "linux" and _has_rocm(gpu):
        names.append("ROCm")
    if gpu.vendor_id == APPLE:
        names.append("Metal")
    if gpu.vendor_id == QUALCOMM:
        names.append("OpenCL")
    if gpu.has_vulkan:
        names.append("Vulkan")
    return tuple(names)


def _has_rocm(gpu: Gpu) -> bool:
    return gpu.vendor_id == AMD and bool(_ROCM_TARGETS.fullmatch(gpu.architecture))


def _capability(gpu: Gpu) -> tuple[int, ...]:
    """NVIDIA's compute capability; empty, and so less than any, where unknown."""
    return tuple(int(part) for part in gpu.architecture.split(".") if part)
