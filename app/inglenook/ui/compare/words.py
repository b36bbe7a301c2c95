"""What the page says of a comparison."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from inglenook.compare.records import Announcement, Comparison, Phase, Step
from inglenook.translation import listed, mark, sentences, translate
from inglenook.units import format_memory, format_rough_seconds, format_size

_PHASES: dict[Phase, str] = {
    "checking": mark("Compare", "{label}: reading the file"),
    "loading": mark("Compare", "{label}: loading"),
    "answering": mark("Compare", "{label}: answering"),
    "scoring": mark("Compare", "{label}: measuring quality"),
    "timing": mark("Compare", "{label}: measuring speed"),
}


def step_words(step: Step, label: str) -> str:
    """How far a comparison is."""
    words = translate("Compare", _PHASES[step.phase]).format(label=label)
    if step.round:
        round_words = translate("Compare", "round {n} of {all}")
        words = listed((words, round_words.format(n=step.round, all=step.n_rounds)))
    left = translate("Compare", "{time} left")
    time = format_rough_seconds(step.seconds_left)
    return f"{words} · {left.format(time=time)}"


def announcement_words(told: Announcement) -> str:
    """What a comparison will take."""
    words = translate(
        "Compare", "Takes about {time}, {memory} of memory and {disk} of disk."
    )
    said = [
        words.format(
            time=format_rough_seconds(told.seconds),
            memory=format_memory(told.memory_bytes),
            disk=format_size(told.disk_bytes),
        )
    ]
    if told.disk_bytes > told.free_disk_bytes:
        lack = translate("Compare", "The disk has only {free} free.")
        said.append(lack.format(free=format_size(told.free_disk_bytes)))
    if told.refused:
        said.append(told.refused[0].reason)
    return sentences(said)


def done_words(comparison: Comparison) -> str:
    """How long it took, and when that was."""
    words = (
        translate("Compare", "Done in {time}, {when}")
        if comparison.is_complete
        else translate("Compare", "Stopped after {time}, {when}")
    )
    when = moment_words(comparison.started_at)
    return words.format(time=format_rough_seconds(comparison.seconds), when=when)


def moment_words(moment: datetime) -> str:
    """Day and time as they are written here."""
    local = QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
