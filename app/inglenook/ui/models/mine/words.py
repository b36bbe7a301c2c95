"""What a row of the list of models says."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from inglenook.library.scan import LocalModel
from inglenook.ui.models.discover.words import params_words
from inglenook.ui.models.mine.rows import GroupRow, VariantRow
from inglenook.ui.settings.days import short_day
from inglenook.units import format_memory, format_size

translate = QCoreApplication.translate

#: Stands for what nobody knows.
UNKNOWN = "—"


def bits_words(model: LocalModel) -> str:
    """Bits per weight: `4.91`."""
    if not model.n_params:
        return UNKNOWN
    return f"{8 * model.size_bytes / model.n_params:.2f}"


def speed_words(tokens_per_s: float) -> str:
    """A speed without its unit: `1,140`, `41.9`, `9.1`."""
    if not tokens_per_s:
        return UNKNOWN
    return f"{tokens_per_s:,.0f}" if tokens_per_s >= 100 else f"{tokens_per_s:.1f}"


def peak_words(peak_bytes: int) -> str:
    """An amount of memory in GiB without its unit: `10.2`."""
    return f"{peak_bytes / 2**30:.1f}" if peak_bytes else UNKNOWN


def used_words(when: datetime | None) -> str:
    """The day when a model was used last."""
    if when is None:
        return translate("Mine", "Never")
    return short_day(when, datetime.now().astimezone())


def place_words(model: LocalModel) -> str:
    """Where a model lies."""
    if model.is_starter:
        return translate("Mine", "comes with Inglenook")
    return short_folder(model.path.parent)


def short_folder(folder: Path) -> str:
    """A folder, with `~` for the user's own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)


def group_words(row: GroupRow) -> str:
    """The facts beside a model's name."""
    if row.is_starter:
        return translate("Mine", "included with Inglenook: small, to try things out")
    params = params_words(row.n_params) if row.n_params else ""
    facts = (row.publisher, params, format_size(row.size_bytes))
    return " · ".join(filter(None, facts))


def row_tooltip(row: VariantRow) -> str:
    """All of a row that has no room in it, in lines."""
    lines = [str(row.model.path)]
    if row.model.error is not None:
        lines += [row.model.error.text, row.model.error.hint]
    speed, when = row.prospect.speed, row.prospect.measured_at
    if speed is not None and when is not None:
        measured = translate("Mine", "Measured here with the fastest settings, {day}")
        day = short_day(when, datetime.now().astimezone())
        lines.append(measured.format(day=day))
    return "\n".join(filter(None, lines))


def spoken(row: VariantRow) -> str:
    """A row for screen readers."""
    model = row.model
    words = [model.name, model.variant, format_size(model.size_bytes)]
    if model.error is not None:
        words.append(model.error.text)
    elif row.prospect.plan is not None:
        words.append(row.prospect.plan.reason)
    if row.prospect.speed is not None:
        rate = translate("Mine", "{rate} tokens per second")
        tokens_per_s = speed_words(row.prospect.speed.tokens_per_s)
        words.append(rate.format(rate=tokens_per_s))
    if row.prospect.peak_bytes:
        words.append(format_memory(row.prospect.peak_bytes))
    if row.fire == "loaded":
        words.append(translate("Mine", "Loaded"))
    return ", ".join(filter(None, words))
