import pytest

from inglenook.hardware.backends import backends_for
from inglenook.hardware.machine import AMD, APPLE, INTEL, NVIDIA, QUALCOMM, Gpu


@pytest.mark.parametrize(
    ("gpu", "os", "backends"),
    [
        (Gpu(vendor_id=NVIDIA, architecture="8.9"), "linux", ("CUDA",)),
        (
            Gpu(vendor_id=NVIDIA, architecture="12.0", has_vulkan=True),
            "windows",
            ("CUDA", "Vulkan"),
        ),
        (Gpu(vendor_id=NVIDIA, architecture="5.2"), "linux", ()),
        (Gpu(vendor_id=NVIDIA, driver="nouveau"), "linux", ()),
        (Gpu(vendor_id=NVIDIA, has_vulkan=True), "linux", ("Vulkan",)),
        (
            Gpu(vendor_id=AMD, architecture="gfx1030", has_vulkan=True),
            "linux",
            ("ROCm", "Vulkan"),
        ),
        (
            Gpu(vendor_id=AMD, architecture="gfx1032", has_vulkan=True),
            "linux",
            ("Vulkan",),
        ),
        (Gpu(vendor_id=AMD, architecture="gfx1151"), "linux", ("ROCm",)),
        (Gpu(vendor_id=AMD, has_vulkan=True), "windows", ("Vulkan",)),
        (Gpu(vendor_id=INTEL, has_vulkan=True), "linux", ("Vulkan",)),
        (Gpu(vendor_id=INTEL), "linux", ()),
        (Gpu(vendor_id=APPLE), "macos", ("Metal",)),
        (Gpu(vendor_id=QUALCOMM), "windows", ("OpenCL",)),
    ],
)
def test_a_gpu_is_for_the_backends_that_have_what_they_need(gpu, os, backends):
    assert backends_for(gpu, os) == backends
