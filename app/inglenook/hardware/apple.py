"""Macs: the chip, its cores and its memory, as macOS' sysctl tells of them."""

import os
import subprocess
from collections.abc import Sequence

from inglenook.hardware.machine import APPLE, Gpu, Processor, tidy_name

_COMMAND = ("/usr/sbin/sysctl",)
_NAMES = (
    "machdep.cpu.brand_string",
    "hw.memsize",
    "hw.physicalcpu",
    "hw.perflevel0.physicalcpu",
    "hw.optional.arm64",
    "iogpu.wired_limit_mb",
)
#: Features as llama.cpp calls them, by what macOS calls them.
_FEATURES = {
    "AVX": "hw.optional.avx1_0",
    "AVX2": "hw.optional.avx2_0",
    "FMA": "hw.optional.fma",
    "F16C": "hw.optional.f16c",
    "BMI2": "hw.optional.bmi2",
    "AVX512": "hw.optional.avx512f",
    "NEON": "hw.optional.neon",
    "FP16_VA": "hw.optional.arm.FEAT_FP16",
    "DOTPROD": "hw.optional.arm.FEAT_DotProd",
    "MATMUL_INT8": "hw.optional.arm.FEAT_I8MM",
    "SME": "hw.optional.arm.FEAT_SME",
}
_PATIENCE_S = 5.0


def read_processor(command: Sequence[str] = _COMMAND) -> Processor:
    """The chip; of Apple's, the performance cores count.

    Args:
        command: What prints the values of the names that follow.
    """
    values = _ask(command)
    n_cores = _number(values, "hw.perflevel0.physicalcpu")
    n_cores = n_cores or _number(values, "hw.physicalcpu") or os.cpu_count() or 1
    return Processor(
        name=tidy_name(values.get("machdep.cpu.brand_string", "")).partition(" @")[0],
        n_cores=n_cores,
        features=tuple(name for name, key in _FEATURES.items() if _number(values, key)),
    )


def read_gpus(
    available_bytes: int, command: Sequence[str] = _COMMAND
) -> tuple[Gpu, ...]:
    """The GPU of an Apple chip.

    None of Macs with an Intel processor: llama.cpp's Metal aborts there.

    Args:
        available_bytes: RAM that is free; the GPU shares it.
        command: What prints the values of the names that follow.
    """
    values = _ask(command)
    if not _number(values, "hw.optional.arm64"):
        return ()
    ram_bytes = _number(values, "hw.memsize")
    limit_bytes = _number(values, "iogpu.wired_limit_mb") * 2**20
    # Metal alone knows how much of RAM its GPU may take. It is two thirds on the
    # smallest Macs, and more on larger ones.
    total_bytes = min(limit_bytes, ram_bytes) or ram_bytes * 2 // 3
    return (
        Gpu(
            vendor_id=APPLE,
            name=tidy_name(values.get("machdep.cpu.brand_string", "")),
            kind="integrated",
            total_bytes=total_bytes,
            free_bytes=min(total_bytes, available_bytes),
        ),
    )


def _ask(command: Sequence[str]) -> dict[str, str]:
    """The values by name; empty where nobody answers."""
    try:
        # What this macOS has no value of is an error, and the others are printed.
        ended = subprocess.run(
            [*command, *_NAMES, *_FEATURES.values()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    lines = ended.stdout.decode("utf-8", "replace").splitlines()
    return {key: value.strip() for key, _, value in (x.partition(":") for x in lines)}


def _number(values: dict[str, str], key: str) -> int:
    text = values.get(key, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
