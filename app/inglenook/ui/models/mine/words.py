"""What a row of the list of models says."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from inglenook.engine.measurements.records import Circumstances, Rate, Speeds
from inglenook.library.places import Places, Space
from inglenook.library.records import Companion
from inglenook.library.scan import LocalModel
from inglenook.library.sidecars import Made
from inglenook.translation import counted, listed
from inglenook.ui.models.mine.rows import GroupRow, VariantRow
from inglenook.ui.widgets.days import short_day
from inglenook.units import (
    format_context,
    format_memory,
    format_number,
    format_params,
    format_size,
    without_unit,
)

translate = QCoreApplication.translate

#: Stands for what nobody knows.
UNKNOWN = "—"


def bits_words(model: LocalModel) -> str:
    """Bits per weight: `4.91`."""
    if not model.n_params:
        return UNKNOWN
    return format_number(8 * model.size_bytes / model.n_params, 2)


def rate_words(rate: Rate | None) -> str:
    """A speed without its unit: `1,140`, `41.9`, `9.1`."""
    return _number(rate.tokens_per_s) if rate is not None else UNKNOWN


def peak_words(peak_bytes: int) -> str:
    """An amount of memory in GiB without its unit: `10.2`, `0.03`."""
    if not peak_bytes:
        return UNKNOWN
    peak_gib = peak_bytes / 2**30
    return format_number(peak_gib, 1 if peak_gib >= 0.1 else 2)


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
    params = format_params(row.n_params) if row.n_params else ""
    size = format_size(row.size_bytes)
    if row.has_vision:
        size = translate("Mine", "{size} with its vision part").format(size=size)
    facts = (row.publisher, params, size if row.size_bytes else "")
    return " · ".join(filter(None, facts))


def row_tooltip(row: VariantRow) -> str:
    """All of a row that has no room in it, in lines."""
    model = row.model
    lines = [str(model.path)]
    if model.n_files > 1:
        lines.append(counted("Mine", "%n files, loaded as one", model.n_files))
    if model.made is not None:
        lines.append(made_words(model.made))
    lines += [_companion_words(each) for each in model.companions]
    for twin in row.twins:
        lines.append(translate("Mine", "Also here: {path}").format(path=twin))
    if model.error is not None:
        lines += [model.error.text, model.error.hint]
    elif row.speeds is not None:
        lines += ["", *speeds_lines(row.speeds)]
    return "\n".join(lines).strip()


def made_words(made: Made) -> str:
    """What a model was made from here, and when."""
    source = made.source
    if made.adapter:
        words = translate("Mine", "{model} with {adapter}")
        source = words.format(model=made.source, adapter=made.adapter)
    if made.made_at is None:
        return translate("Mine", "Made here from {source}").format(source=source)
    day = short_day(made.made_at, datetime.now().astimezone())
    words = translate("Mine", "Made here from {source}, {day}")
    return words.format(source=source, day=day)


def speeds_lines(speeds: Speeds) -> list[str]:
    """When and how something was measured, and how much that varied."""
    day = short_day(speeds.measured_at, datetime.now().astimezone())
    lines = []
    if speeds.circumstances is None:
        lines.append(translate("Mine", "Calibrated here, {day}").format(day=day))
    else:
        measured = translate("Mine", "Measured here, {day}: {how}")
        how = _circumstances_words(speeds.circumstances)
        lines.append(measured.format(day=day, how=how))
    prompt = translate("Mine", "Prompt: {rate} tokens per second")
    answer = translate("Mine", "Answer: {rate} tokens per second")
    for words, rate in ((prompt, speeds.prompt), (answer, speeds.answer)):
        if rate is not None:
            lines.append(words.format(rate=_spread_words(rate)))
    if speeds.peak_bytes:
        peak = translate("Mine", "Memory: {size}")
        lines.append(peak.format(size=format_memory(speeds.peak_bytes)))
    if speeds.circumstances is not None and speeds.circumstances.reason:
        reason = speeds.circumstances.reason
        lines.append(f"{reason[0].upper()}{reason[1:]}.")
    return lines


def spoken(row: VariantRow) -> str:
    """A row for screen readers."""
    model = row.model
    words = [model.name, model.variant]
    if row.is_chosen:
        words.insert(0, translate("Mine", "ticked"))
    if model.size_bytes:
        words.append(format_size(model.size_bytes))
    if model.is_missing:
        words.append(translate("Mine", "File not found"))
    elif model.error is not None:
        words.append(model.error.text)
    elif row.prospect.plan is not None:
        words.append(row.prospect.plan.reason)
    if row.speeds is not None and row.speeds.answer is not None:
        rate = translate("Mine", "{rate} tokens per second")
        words.append(rate.format(rate=rate_words(row.speeds.answer)))
    if row.speeds is not None and row.speeds.peak_bytes:
        words.append(format_memory(row.speeds.peak_bytes))
    if row.fire == "loaded":
        words.append(translate("Mine", "Loaded"))
    return listed(words)


def places_words(places: Places) -> str:
    """The folders of models in a line."""
    used = translate("Mine", "{place}, used in place")
    titles = [program.title for program in places.programs]
    in_place = [short_folder(folder) for folder in places.added] + titles
    shown = [short_folder(places.downloads)]
    return " · ".join(shown + [used.format(place=place) for place in in_place])


def space_words(space: Space) -> str:
    """What is free on a disk: `118 of 476 GB free`."""
    words = translate("Mine", "{free} of {total} free")
    free, total = disk_size(space.free_bytes), disk_size(space.total_bytes)
    return words.format(free=without_unit(free, total), total=total)


def disk_size(size_bytes: int) -> str:
    """A disk's size in whole GB: `476 GB`; small ones as files: `4.45 GB`."""
    if size_bytes < 10_000_000_000:
        return format_size(size_bytes)
    words = translate("Units", "{n}\N{NO-BREAK SPACE}GB")
    return words.format(n=format_number(size_bytes / 1e9))


def _companion_words(companion: Companion) -> str:
    words = translate("Mine", "{name}, {size}, goes with it")
    if companion.kind == "mmproj":
        words = translate("Mine", "{name}, {size}, lets it see pictures")
    size = format_size(companion.size_bytes)
    return words.format(name=companion.path.name, size=size)


def _circumstances_words(how: Circumstances) -> str:
    layers = ""
    if how.gpu_layers:
        layers = translate("Mine", "{n} of {all} layers on the GPU")
        layers = layers.format(n=how.gpu_layers, all=how.n_layers)
    context = translate("Mine", "{n} context")
    context = context.format(n=format_context(how.context_tokens))
    return " · ".join(filter(None, (how.backend, layers, context)))


def _spread_words(rate: Rate) -> str:
    """A speed with its spread: `41.9 ± 0.4 (6 times)`."""
    if rate.n == 1:
        return _number(rate.tokens_per_s)
    words = counted("Mine", "{mean} ± {spread} (%n times)", rate.n)
    mean, spread = _number(rate.tokens_per_s), _number(rate.spread)
    return words.format(mean=mean, spread=spread)


def _number(tokens_per_s: float) -> str:
    return format_number(tokens_per_s, 0 if tokens_per_s >= 100 else 1)
