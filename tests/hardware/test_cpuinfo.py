"""What /proc/cpuinfo says of real processors, without the lines that nobody reads."""

import pytest

from inglenook.hardware.cpuinfo import read_features, read_name

I7_12700K = """\
processor	: 0
vendor_id	: GenuineIntel
cpu family	: 6
model		: 151
model name	: 12th Gen Intel(R) Core(TM) i7-12700K
stepping	: 2
physical id	: 0
siblings	: 20
core id		: 0
cpu cores	: 12
flags		: fma popcnt aes avx f16c rdrand bmi1 avx2 bmi2 sha_ni avx_vnni vaes
vmx flags	: vnmi preemption_timer

processor	: 16
vendor_id	: GenuineIntel
model name	: 12th Gen Intel(R) Core(TM) i7-12700K
flags		: fma popcnt aes avx f16c rdrand bmi1 avx2 bmi2 sha_ni avx_vnni vaes
"""

RYZEN_7950X = """\
processor	: 0
vendor_id	: AuthenticAMD
cpu family	: 25
model		: 97
model name	: AMD Ryzen 9 7950X 16-Core Processor
siblings	: 32
cpu cores	: 16
flags		: fma avx f16c avx2 bmi2 avx512f avx512_bf16 avx512vbmi avx512_vnni
bugs		: sysret_ss_attrs spectre_v1
"""

SAPPHIRE_RAPIDS = """\
processor	: 0
model name	: Intel(R) Xeon(R) Platinum 8488C CPU @ 2.40GHz
flags		: avx f16c avx2 fma bmi2 avx512f avx512_vnni avx512_bf16 amx_int8
"""

AMPERE_ALTRA = """\
processor	: 0
BogoMIPS	: 50.00
Features	: fp asimd atomics fphp asimdhp cpuid asimdrdm lrcpc dcpop asimddp
CPU implementer	: 0x41
CPU architecture: 8
CPU variant	: 0x3
CPU part	: 0xd0c
CPU revision	: 1
"""

RASPBERRY_PI_5 = """\
processor	: 0
BogoMIPS	: 108.00
Features	: fp asimd atomics fphp asimdhp cpuid asimdrdm lrcpc dcpop asimddp
CPU implementer	: 0x41
CPU architecture: 8
CPU variant	: 0x4
CPU part	: 0xd0b
CPU revision	: 1

Revision	: d04170
Serial		: 0123456789abcdef
Model		: Raspberry Pi 5 Model B Rev 1.0
"""

RASPBERRY_PI_3_32_BIT = """\
processor	: 0
model name	: ARMv7 Processor rev 4 (v7l)
Features	: fastmult vfp edsp neon vfpv3 tls vfpv4 idiva idivt vfpd32 lpae
CPU implementer	: 0x41
CPU architecture: 7
CPU part	: 0xd03

Hardware	: BCM2835
Model		: Raspberry Pi 3 Model B Rev 1.2
"""

RK3588 = """\
processor	: 0
Features	: fp asimd aes crc32 atomics fphp asimdhp asimddp
CPU implementer	: 0x41
CPU part	: 0xd05

processor	: 4
Features	: fp asimd aes crc32 atomics fphp asimdhp asimddp
CPU implementer	: 0x41
CPU part	: 0xd0b
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (I7_12700K, "12th Gen Intel Core i7-12700K"),
        (RYZEN_7950X, "AMD Ryzen 9 7950X"),
        (SAPPHIRE_RAPIDS, "Intel Xeon Platinum 8488C"),
        (AMPERE_ALTRA, "Neoverse-N1"),
        (RASPBERRY_PI_5, "Raspberry Pi 5 Model B Rev 1.0 (Cortex-A76)"),
        (RASPBERRY_PI_3_32_BIT, "Raspberry Pi 3 Model B Rev 1.2 (Cortex-A53)"),
        (RK3588, "Cortex-A55 + Cortex-A76"),
    ],
    ids=["12700K", "7950X", "Xeon", "Altra", "Pi 5", "Pi 3", "RK3588"],
)
def test_a_processor_has_its_makers_name(text, name):
    assert read_name(text) == name


@pytest.mark.parametrize(
    ("text", "features"),
    [
        (I7_12700K, "AVX AVX2 FMA F16C BMI2 AVX_VNNI"),
        (
            RYZEN_7950X,
            "AVX AVX2 FMA F16C BMI2 AVX512 AVX512_VBMI AVX512_VNNI AVX512_BF16",
        ),
        (
            SAPPHIRE_RAPIDS,
            "AVX AVX2 FMA F16C BMI2 AVX512 AVX512_VNNI AVX512_BF16 AMX_INT8",
        ),
        (AMPERE_ALTRA, "NEON FP16_VA DOTPROD"),
        (RASPBERRY_PI_5, "NEON FP16_VA DOTPROD"),
        (RASPBERRY_PI_3_32_BIT, "NEON"),
        (RK3588, "NEON FP16_VA DOTPROD"),
    ],
    ids=["12700K", "7950X", "Xeon", "Altra", "Pi 5", "Pi 3", "RK3588"],
)
def test_features_are_called_as_llama_cpp_calls_them(text, features):
    assert read_features(text) == tuple(features.split())


def test_a_feature_counts_if_every_core_has_it():
    text = "flags : avx avx2\nflags : avx\n"
    assert read_features(text) == ("AVX",)


@pytest.mark.parametrize("text", ["", "\0" * 100, "flags", "model name\nflags\n:::\n"])
def test_garbage_tells_nothing(text):
    assert (read_name(text), read_features(text)) == ("", ())


def test_a_hostile_name_becomes_one_short_line():
    name = read_name("model name : \x1b[2J\u202eX" + "A" * 5000)
    assert name.isprintable()
    assert len(name) < 100
