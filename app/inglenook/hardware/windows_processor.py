"""The processor as Windows describes it."""

import ctypes
import os
import struct
import sys
from contextlib import suppress

from inglenook.hardware.machine import Processor, tidy_name

#: Features as llama.cpp calls them, by IsProcessorFeaturePresent's number (winnt.h).
#: No number tells of FMA and F16C; every processor with AVX2 for sale has them.
_FEATURES = {"AVX": 39, "AVX2": 40, "AVX512": 41, "NEON": 19, "DOTPROD": 43}
# LOGICAL_PROCESSOR_RELATIONSHIP: RelationProcessorCore.
_CORE = 0
_NAME_KEY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


def read_processor() -> Processor:
    """The processor of this Windows machine; not tried on one yet."""
    return Processor(name=_name(), n_cores=count_cores(), features=_features())


def count_cores() -> int:
    """The performance cores; not their hyper-threads."""
    return count_fast_cores(_core_records()) or os.cpu_count() or 1


def count_fast_cores(records: bytes) -> int:
    """The cores of the highest efficiency class, which is that of the fastest.

    Args:
        records: What GetLogicalProcessorInformationEx writes for cores.
    """
    classes = []
    offset = 0
    while offset + 10 <= len(records):
        relation, size, _, efficiency_class = struct.unpack_from(
            "<IIBB", records, offset
        )
        if size < 10:
            break
        if relation == _CORE:
            classes.append(efficiency_class)
        offset += size
    return classes.count(max(classes, default=0))


def _core_records() -> bytes:
    if sys.platform == "win32":
        ask = ctypes.windll.kernel32.GetLogicalProcessorInformationEx
        size = ctypes.c_ulong(0)
        # The first call tells the size only.
        ask(_CORE, None, ctypes.byref(size))
        records = ctypes.create_string_buffer(size.value)
        if ask(_CORE, records, ctypes.byref(size)):
            return records.raw[: size.value]
    return b""


def _features() -> tuple[str, ...]:
    if sys.platform == "win32":
        has = ctypes.windll.kernel32.IsProcessorFeaturePresent
        return tuple(name for name, number in _FEATURES.items() if has(number))
    return ()


def _name() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _NAME_KEY) as key,
        ):
            return tidy_name(str(winreg.QueryValueEx(key, "ProcessorNameString")[0]))
    return ""
