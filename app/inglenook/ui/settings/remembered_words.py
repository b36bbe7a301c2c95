"""What ran and what is not tried again, in words."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from inglenook.engine.outcomes import Outcome
from inglenook.engine.remembered import Remembered
from inglenook.engine.runs import Run
from inglenook.translation import counted, listed, sentences
from inglenook.ui.widgets.days import short_day
from inglenook.units import format_context, format_memory

translate = QCoreApplication.translate


def subject_words(remembered: Remembered) -> str:
    """What it holds for."""
    if not remembered.starts:
        return translate("Remembered", "Starting the engine")
    if remembered.reason:
        return translate("Remembered", "Looking at the devices")
    name = remembered.model.removesuffix(".gguf")
    return name or translate("Remembered", "Every model")


def plan_words(remembered: Remembered) -> str:
    """What was tried."""
    if remembered.run is not None:
        return _plan(remembered.run)
    tried = []
    if remembered.outcome is not None:
        if remembered.outcome.fails:
            return translate("Remembered", "Every plan")
        if remembered.outcome.safe_kernels:
            tried.append(translate("Remembered", "Fast CPU kernels"))
        if remembered.outcome.cpu_only or remembered.outcome.gpu_is_short:
            tried.append(translate("Remembered", "GPU"))
        elif remembered.outcome.n_shrinks:
            tried.append(translate("Remembered", "Larger plan"))
    return listed(tried)


def outcome_words(remembered: Remembered) -> str:
    """How it ran; or what failed, and what ran instead."""
    if remembered.run is not None:
        return _success(remembered.run)
    if remembered.outcome is not None:
        return sentences(_sentences(remembered.outcome))
    return remembered.reason


def day_words(remembered: Remembered, now: datetime) -> str:
    """When it ran last; empty where nothing tells.

    Args:
        remembered: What is remembered.
        now: The time, with its zone.
    """
    if remembered.run is None:
        return ""
    try:
        when = datetime.fromtimestamp(remembered.run.last_at, UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return short_day(when, now)


def _plan(run: Run) -> str:
    words = [run.backend]
    if run.mode == "moe":
        words.append(translate("Remembered", "experts on the CPU"))
    elif run.gpu_layers:
        layers = translate("Remembered", "{n}/{all} layers")
        words.append(layers.format(n=run.gpu_layers, all=run.n_layers))
    return listed([*words, format_context(run.context_tokens)])


def _success(run: Run) -> str:
    if run.n_loads == 1:
        words = translate("Remembered", "Ran once")
    else:
        words = counted("Remembered", "Ran %n times", run.n_loads)
    if run.predicted_bytes <= 0 or run.measured_bytes <= 0:
        return words
    took = translate("Remembered", "{ran}; predicted {planned}, measured {taken}")
    return took.format(
        ran=words,
        planned=format_memory(run.predicted_bytes, n_decimals=2),
        taken=format_memory(run.measured_bytes, n_decimals=2),
    )


def _sentences(outcome: Outcome) -> list[str]:
    told = []
    if outcome.fails:
        words = translate(
            "Remembered", "Every plan crashed; another engine is used if there is one."
        )
        return [words]
    if outcome.cpu_only and outcome.cause:
        words = translate("Remembered", "The GPU failed ({cause}); the CPU ran.")
        told.append(words.format(cause=translate("Engine", outcome.cause)))
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
