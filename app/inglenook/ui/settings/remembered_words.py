"""What is not tried again, in words."""

from PySide6.QtCore import QCoreApplication

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.units import format_memory

translate = QCoreApplication.translate


def subject_words(remembered: Remembered) -> str:
    """What it holds for."""
    if remembered.outcome is None:
        return translate("Remembered", "Looking at the devices")
    return remembered.model or translate("Remembered", "Every model")


def outcome_words(remembered: Remembered) -> str:
    """What failed, and what ran instead."""
    outcome = remembered.outcome
    if outcome is None:
        return remembered.reason
    return " ".join(_sentences(outcome))


def _sentences(outcome: Outcome) -> list[str]:
    told = []
    if outcome.cpu_only and outcome.cause:
        words = translate("Remembered", "The GPU failed ({cause}); the CPU ran.")
        told.append(words.format(cause=outcome.cause))
    elif outcome.cpu_only:
        told.append(translate("Remembered", "The GPU failed; the CPU ran."))
    if outcome.safe_kernels:
        told.append(
            translate("Remembered", "The fast CPU kernels crashed; the safe ones ran.")
        )
    free = format_memory(outcome.available_bytes)
    if outcome.gpu_is_short:
        words = translate("Remembered", "Too large for {free} on the GPU; the CPU ran.")
        told.append(words.format(free=free))
    elif outcome.n_shrinks:
        words = translate("Remembered", "Too large for {free}; a smaller plan ran.")
        told.append(words.format(free=free))
    return told
