"""What sysctl prints on real Macs, by a process that prints the same."""

import sys

import pytest

from inglenook.hardware.apple import read_gpus, read_processor
from inglenook.hardware.backends import backends_for

GIB = 2**30

M2 = {
    "machdep.cpu.brand_string": "Apple M2",
    "hw.memsize": 16 * GIB,
    "hw.physicalcpu": 8,
    "hw.perflevel0.physicalcpu": 4,
    "hw.optional.arm64": 1,
    "iogpu.wired_limit_mb": 0,
    "hw.optional.neon": 1,
    "hw.optional.arm.FEAT_FP16": 1,
    "hw.optional.arm.FEAT_DotProd": 1,
    "hw.optional.arm.FEAT_I8MM": 1,
    "hw.optional.arm.FEAT_SME": 0,
}
INTEL_MAC = {
    "machdep.cpu.brand_string": "Intel(R) Core(TM) i9-9880H CPU @ 2.30GHz",
    "hw.memsize": 16 * GIB,
    "hw.physicalcpu": 8,
    "hw.optional.avx1_0": 1,
    "hw.optional.avx2_0": 1,
    "hw.optional.fma": 1,
    "hw.optional.f16c": 1,
    "hw.optional.avx512f": 0,
}


def sysctl(values):
    """A command as /usr/sbin/sysctl is: prints what it knows, fails for the rest."""
    source = (
        "import sys\n"
        f"values = {values!r}\n"
        "for name in sys.argv[1:]:\n"
        "    if name in values: print(f'{name}: {values[name]}')\n"
        "sys.exit(1)"
    )
    return (sys.executable, "-c", source)


def test_an_apple_chip_has_performance_cores_and_a_gpu():
    processor = read_processor(sysctl(M2))
    assert (processor.name, processor.n_cores) == ("Apple M2", 4)
    assert processor.features == ("NEON", "FP16_VA", "DOTPROD", "MATMUL_INT8")
    (gpu,) = read_gpus(12 * GIB, sysctl(M2))
    assert (gpu.name, gpu.kind) == ("Apple M2", "integrated")
    assert backends_for(gpu, "macos") == ("Metal",)


@pytest.mark.parametrize(
    ("wired_limit_mb", "available_bytes", "total_bytes", "free_bytes"),
    [
        (0, 12 * GIB, 16 * GIB * 2 // 3, 16 * GIB * 2 // 3),
        (0, 4 * GIB, 16 * GIB * 2 // 3, 4 * GIB),
        (14336, 15 * GIB, 14 * GIB, 14 * GIB),
        (999_999, 15 * GIB, 16 * GIB, 15 * GIB),
    ],
)
def test_the_gpu_takes_a_part_of_ram(
    wired_limit_mb, available_bytes, total_bytes, free_bytes
):
    values = M2 | {"iogpu.wired_limit_mb": wired_limit_mb}
    (gpu,) = read_gpus(available_bytes, sysctl(values))
    assert (gpu.total_bytes, gpu.free_bytes) == (total_bytes, free_bytes)


def test_an_intel_mac_has_a_processor_only():
    processor = read_processor(sysctl(INTEL_MAC))
    assert (processor.name, processor.n_cores) == ("Intel Core i9-9880H CPU", 8)
    assert processor.features == ("AVX", "AVX2", "FMA", "F16C")
    assert read_gpus(8 * GIB, sysctl(INTEL_MAC)) == ()


@pytest.mark.parametrize(
    "command",
    [
        ("/nowhere/sysctl",),
        sysctl({}),
        sysctl({"hw.optional.arm64": "yes", "hw.physicalcpu": "9" * 99}),
        (sys.executable, "-c", "print('\\0:::' * 9)"),
    ],
)
def test_a_mac_that_does_not_tell_still_has_a_processor(command):
    assert read_processor(command).n_cores >= 1
    assert read_gpus(GIB, command) == ()
