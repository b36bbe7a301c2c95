"""The processor as Linux' /proc/cpuinfo describes it."""

import re

from inglenook.hardware.machine import tidy_name

#: Features as llama.cpp calls them, by what the kernel calls them: of x86, and of
#: ARM with 64 and with 32 bits.
_FEATURES = {
    "avx": "AVX",
    "avx2": "AVX2",
    "fma": "FMA",
    "f16c": "F16C",
    "bmi2": "BMI2",
    "avx_vnni": "AVX_VNNI",
    "avx512f": "AVX512",
    "avx512vbmi": "AVX512_VBMI",
    "avx512_vnni": "AVX512_VNNI",
    "avx512_bf16": "AVX512_BF16",
    "amx_int8": "AMX_INT8",
    "asimd": "NEON",
    "neon": "NEON",
    "asimdhp": "FP16_VA",
    "asimddp": "DOTPROD",
    "i8mm": "MATMUL_INT8",
    "sve": "SVE",
    "sve2": "SVE2",
    "sme": "SME",
}

#: ARM's cores by implementer and part, of computers that people chat on.
_PARTS = {
    (0x41, 0xD03): "Cortex-A53",
    (0x41, 0xD05): "Cortex-A55",
    (0x41, 0xD08): "Cortex-A72",
    (0x41, 0xD0A): "Cortex-A75",
    (0x41, 0xD0B): "Cortex-A76",
    (0x41, 0xD0C): "Neoverse-N1",
    (0x41, 0xD40): "Neoverse-V1",
    (0x41, 0xD49): "Neoverse-N2",
    (0x41, 0xD4F): "Neoverse-V2",
    (0x41, 0xD41): "Cortex-A78",
    (0x41, 0xD44): "Cortex-X1",
    (0x41, 0xD4C): "Cortex-X1C",
    (0x51, 0x001): "Oryon",
    (0xC0, 0xAC3): "Ampere-1",
    (0xC0, 0xAC4): "Ampere-1a",
}


def read_name(text: str) -> str:
    """The processor's name; of ARM's the board's, and its cores'.

    Args:
        text: What /proc/cpuinfo holds.
    """
    name = _first(text, "model name", "Processor", "cpu model", "uarch")
    board, cores = _first(text, "Model", "Hardware"), _arm_cores(text)
    if name and not re.match(r"(ARM|AArch64)", name, re.IGNORECASE):
        return _tidy(name)
    return _tidy(f"{board} ({cores})" if board and cores else board or cores or name)


def read_features(text: str) -> tuple[str, ...]:
    """The instruction sets that llama.cpp has kernels for and every core has.

    Args:
        text: What /proc/cpuinfo holds.
    """
    lines = re.findall(r"^(?:flags|Features)\s*:(.*)$", text, re.MULTILINE)
    if not lines:
        return ()
    flags = set[str].intersection(*({*line.split()} for line in lines))
    known = [name for flag, name in _FEATURES.items() if flag in flags]
    return tuple(dict.fromkeys(known))


def _first(text: str, *keys: str) -> str:
    """The first value that is not empty of the first of these keys that is there."""
    for key in keys:
        found = re.search(rf"^{key}[ \t]*:[ \t]*(\S.*)$", text, re.MULTILINE)
        if found:
            return found[1]
    return ""


def _arm_cores(text: str) -> str:
    """The kinds of cores, the best last: “Cortex-A55 + Cortex-A76”."""
    pairs = re.findall(
        r"^CPU implementer\s*: 0x([0-9a-f]+)$(?s:.*?)^CPU part\s*: 0x([0-9a-f]+)$",
        text,
        re.MULTILINE,
    )
    kinds = dict.fromkeys((int(maker, 16), int(part, 16)) for maker, part in pairs)
    return " + ".join(_PARTS[kind] for kind in kinds if kind in _PARTS)


def _tidy(name: str) -> str:
    """Without the clock that it is sold with, and other noise."""
    return re.sub(r" CPU\b| @ .*| \d+-Core Processor$", "", tidy_name(name)).strip()
