"""How much of a memory is free, in words."""

from PySide6.QtCore import QCoreApplication

from inglenook.units import format_memory, without_unit

translate = QCoreApplication.translate


def free_words(free_bytes: int, total_bytes: int) -> str:
    """What is free of a memory; one unit is said once: `7.1 of 8.0 GiB free`."""
    free, total = format_memory(free_bytes), format_memory(total_bytes)
    words = translate("Memory", "{free} of {total} free")
    return words.format(free=without_unit(free, total), total=total)
