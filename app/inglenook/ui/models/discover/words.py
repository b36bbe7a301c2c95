"""Counts, dates and classes of the hub as people read them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.hub.estimate import Estimate
from inglenook.hub.records import Details
from inglenook.hub.speed import Speed
from inglenook.translation import mark
from inglenook.ui.models.downloads.words import share_of
from inglenook.ui.widgets.plan_pill import PillLook, plan_look
from inglenook.units import (
    format_count,
    format_number,
    format_params,
    format_percent,
    format_rough_seconds,
)

translate = QCoreApplication.translate

_NBSP = "\N{NO-BREAK SPACE}"
_DOT = " · "
#: By powers of ten; Chinese counts in those of ten thousand.
_LARGE = {
    9: mark("Discover", "{n}\N{NO-BREAK SPACE}B"),
    8: mark("Discover", "{n}\N{NO-BREAK SPACE}× 100 M"),
    6: mark("Discover", "{n}\N{NO-BREAK SPACE}M"),
    4: mark("Discover", "{n}\N{NO-BREAK SPACE}× 10 k"),
    3: mark("Discover", "{n}\N{NO-BREAK SPACE}k"),
}


def short_count(count: int) -> str:
    """A count in few digits: `1.2 M`, `96 k`, `312`; in Chinese `120万`, `9.6万`."""
    powers = translate("Discover", "9 6 3", "the powers of ten that counts are cut to")
    for power in map(int, powers.split()):
        # What would be rounded up to a thousand has the next letter.
        if count >= 10**power * 0.9995:
            digits = count / 10**power
            words = translate("Discover", _LARGE[power])
            return words.format(n=format_number(digits, 1 if digits < 10 else 0))
    return format_count(count)


def date_words(when: datetime) -> str:
    """A day with its year: `27 Nov 2024`."""
    day = when.astimezone().date()
    pattern = translate("Days", "d MMM yyyy", "a date of another year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def speed_words(speed: Speed | None) -> str:
    """A class of speed; empty for none."""
    words = {
        "fast": translate("Discover", "fast"),
        "fluent": translate("Discover", "fluent"),
        "slow": translate("Discover", "slow"),
        "very slow": translate("Discover", "very slow"),
    }
    return words[speed] if speed else ""


def rate_words(tokens_per_s: float) -> str:
    """A speed that was measured: `46.1 tok/s`, `140 tok/s`."""
    rate = format_number(tokens_per_s, 0 if tokens_per_s >= 100 else 1)
    words = translate("Discover", "{rate} tok/s", "tokens per second")
    return words.format(rate=rate).replace(" ", _NBSP)


def speed_meaning(speed: Speed) -> str:
    """What a class of speed means."""
    return {
        "fast": translate("Discover", "20 tokens per second or more"),
        "fluent": translate(
            "Discover", "5 to 20 tokens per second, as fast as people read"
        ),
        "slow": translate(
            "Discover", "1.5 to 5 tokens per second, slower than people read"
        ),
        "very slow": translate("Discover", "less than 1.5 tokens per second"),
    }[speed]


def estimate_look(found: Estimate) -> PillLook:
    """The best that a model could do here, after a disc that says it too."""
    look, plan = plan_look(found.plan), found.plan
    match plan.mode:
        case "refuse":
            words = translate("Discover", "Too large for this computer")
        case "partial":
            words = translate("Discover", "{gpu}/{all} layers at best, in {n} bits")
        case "full":
            words = translate("Discover", "Full GPU up to {n} bits")
        case "moe":
            words = translate("Discover", "Experts on the CPU up to {n} bits")
        case "cpu":
            words = translate("Discover", "CPU up to {n} bits, {speed}")
    words = words.format(
        gpu=plan.gpu_layers,
        all=plan.n_layers,
        n=found.bits,
        speed=speed_words(found.speed),
    )
    return PillLook(words, look.tone, look.icon_name)


def facts_words(details: Details, n_params: int = 0) -> str:
    """One line about a repository.

    Args:
        details: As the hub tells it.
        n_params: What its headers tell; 0 where they do not.
    """
    n_params = details.n_params or n_params
    parts = [details.author]
    if n_params:
        words = translate("Discover", "{count} parameters")
        parts.append(words.format(count=format_params(n_params)))
    parts.append(details.architecture)
    if details.context_tokens:
        words = translate("Discover", "trained for {count} tokens")
        parts.append(words.format(count=format_count(details.context_tokens)))
    words = translate("Discover", "licence {name}")
    parts.append(words.format(name=details.licence) if details.licence else "")
    if details.updated:
        words = translate("Discover", "updated {date}")
        parts.append(words.format(date=date_words(details.updated)))
    words = translate("Discover", "{downloads} downloads a month")
    parts.append(words.format(downloads=short_count(details.downloads)))
    return _DOT.join(filter(None, parts))


def progress_words(item: Item, progress: Progress | None) -> str:
    """How far a download is: `62 %`, and the time left or why it waits."""
    share = format_percent(share_of(item, progress))
    if progress is None or item.state != "running":
        return share
    if progress.step == "waiting":
        words = translate("Discover", "next try in {time}")
        return words.format(time=format_rough_seconds(progress.wait_s))
    if progress.left_s is not None:
        words = translate("Discover", "{share}, {time} left")
        return words.format(share=share, time=format_rough_seconds(progress.left_s))
    return share
