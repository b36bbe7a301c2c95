"""What the panel of downloads says."""

import math

from PySide6.QtCore import QCoreApplication

from inglenook.hub.download.queue import Item
from inglenook.hub.download.records import Progress
from inglenook.translation import sentences
from inglenook.units import (
    format_number,
    format_rough_seconds,
    format_size,
    without_unit,
)

translate = QCoreApplication.translate

_DOT = " · "


def name_of(item: Item) -> str:
    """What the model is called: its repository, without what all end with."""
    name = item.order.source.repo.rpartition("/")[2]
    for end in ("-GGUF", "-gguf"):
        name = name.removesuffix(end)
    return name


def state_words(item: Item, progress: Progress | None) -> str:
    """What is being done, in a line.

    Args:
        item: The download.
        progress: How far it is; None where nothing was told yet.
    """
    match item.state:
        case "queued":
            waits = translate("Downloads", "Waits for its turn")
            return _joined(waits, _kept_words(item) or format_size(item.total_bytes))
        case "paused":
            return _joined(translate("Downloads", "Paused"), _kept_words(item))
        case "failed":
            return _kept_words(item)
        case "done":
            return _joined(_proof_words(item), format_size(item.total_bytes))
        case "running":
            return _running_words(item, progress)


def trouble_words(item: Item, progress: Progress | None) -> str:
    """What is wrong, and what happens then; empty where nothing is."""
    if item.state == "failed":
        return sentences((item.error_text, item.error_hint))
    if item.state != "running" or progress is None or progress.step != "waiting":
        return ""
    words = translate("Downloads", "{reason} Next try in {n} s.")
    return words.format(reason=progress.reason, n=max(1, math.ceil(progress.wait_s)))


def share_of(item: Item, progress: Progress | None) -> float:
    """How much of it is here, 0–1.

    While what is here is still being counted, that is what was here before.
    """
    done_bytes, total_bytes = item.done_bytes, item.total_bytes
    if progress is not None and item.state == "running":
        total_bytes = progress.total_bytes or total_bytes
        if progress.step in ("fetching", "finishing"):
            done_bytes = progress.done_bytes
        else:
            done_bytes = max(done_bytes, progress.done_bytes)
    return min(1.0, done_bytes / max(1, total_bytes))


def _running_words(item: Item, progress: Progress | None) -> str:
    if progress is None:
        return _joined(translate("Downloads", "Begins"), _kept_words(item))
    amount = _amount(progress.done_bytes, progress.total_bytes)
    match progress.step:
        case "checking":
            words = translate("Downloads", "Checking what is here: {amount}")
            return words.format(amount=amount)
        case "connecting":
            return _joined(translate("Downloads", "Connecting"), _kept_words(item))
        case "waiting":
            return _kept_words(item)
        case "finishing":
            return translate("Downloads", "Putting it in its place")
        case "fetching":
            speed = left = ""
            if progress.bytes_per_s:
                speed = _speed(progress.bytes_per_s)
            if progress.left_s is not None:
                words = translate("Downloads", "{time} left")
                left = words.format(time=format_rough_seconds(progress.left_s))
            return _joined(amount, speed, left)


def _speed(bytes_per_s: float) -> str:
    """A speed: `21.4 MB/s`, `312 kB/s`."""
    if bytes_per_s >= 1e6:
        words = translate("Downloads", "{n}\N{NO-BREAK SPACE}MB/s")
        return words.format(n=format_number(bytes_per_s / 1e6, 1))
    words = translate("Downloads", "{size}/s")
    return words.format(size=format_size(int(bytes_per_s)))


def _proof_words(item: Item) -> str:
    if all(file.sha256 for file in item.order.files):
        return translate("Downloads", "SHA-256 matches")
    return translate("Downloads", "Complete; the hub tells no SHA-256")


def _kept_words(item: Item) -> str:
    if not item.done_bytes:
        return ""
    words = translate("Downloads", "{amount} are kept")
    return words.format(amount=_amount(item.done_bytes, item.total_bytes))


def _amount(done_bytes: int, total_bytes: int) -> str:
    done, total = format_size(done_bytes), format_size(total_bytes)
    if not total_bytes:
        return done
    # One unit is said once: “2.76 of 4.45 GB”.
    done = without_unit(done, total)
    return translate("Downloads", "{done} of {total}").format(done=done, total=total)


def _joined(*parts: str) -> str:
    return _DOT.join(filter(None, parts))
