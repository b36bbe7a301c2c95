"""What is said of a variant, and of what can be done with it."""

from PySide6.QtCore import QCoreApplication

from inglenook.hub.preview import Outlook
from inglenook.hub.remedy import Remedy
from inglenook.translation import counted, listed, sentences
from inglenook.ui.models.discover.variant_row import Standing, VariantRow
from inglenook.ui.models.discover.words import (
    progress_words,
    rate_words,
    speed_meaning,
    speed_words,
)
from inglenook.ui.widgets.literal import literal_tooltip
from inglenook.ui.widgets.pill_brush import STAR
from inglenook.ui.widgets.plan_pill import PillLook, plan_look
from inglenook.units import format_count, format_size

translate = QCoreApplication.translate


def outlook_look(row: VariantRow) -> PillLook:
    """How it runs here, as a pill."""
    if not row.variant.is_complete:
        return PillLook(translate("Discover", "Incomplete"), "bad", "ph.warning")
    if row.outlook is None:
        words = translate("Discover", "Not known yet")
        return PillLook(words, "neu", "mdi6.circle-outline")
    return plan_look(row.outlook.plan)


def best_look() -> PillLook:
    """The recommendation, as a pill."""
    return PillLook(translate("Discover", "Recommended here"), "accent", STAR)


def plan_words(row: VariantRow) -> str:
    """How it runs here, in the words of the pill."""
    return outlook_look(row).words


def standing_words(row: VariantRow) -> str:
    """What can be done with it, or is being done, in a few words."""
    if row.standing in ("running", "paused") and row.item is not None:
        share = progress_words(row.item, row.progress)
        if row.standing == "running":
            return share
        return translate("Discover", "Paused at {share}").format(share=share)
    words: dict[Standing, str] = {
        "away": translate("Discover", "Download"),
        "queued": translate("Discover", "Waits its turn"),
        "failed": translate("Discover", "Try again"),
        "here": translate("Discover", "Load"),
        "loading": translate("Discover", "Loading…"),
        "loaded": translate("Discover", "Loaded"),
    }
    return words.get(row.standing, "")


def row_tooltip(row: VariantRow, *, is_about_plan: bool) -> str:
    """What there is to know of a variant, or of its plan."""
    if is_about_plan and row.outlook is not None:
        lines = [row.outlook.plan.reason]
        if row.outlook.speed is not None:
            words = translate("Discover", "Expected: {meaning}")
            meaning = speed_meaning(row.outlook.speed)
            lines.append(words.format(meaning=meaning))
        if row.tokens_per_s is not None:
            words = translate("Discover", "Measured here: {rate}")
            lines.append(words.format(rate=rate_words(row.tokens_per_s)))
    else:
        lines = [row.variant.path, row.variant.words]
        if (n_files := len(row.variant.files)) > 1:
            lines.insert(1, counted("Discover", "%n files, as one download", n_files))
    if row.item is not None and row.item.error_text:
        lines += [row.item.error_text, row.item.error_hint]
    return literal_tooltip("\n".join(filter(None, lines)))


def spoken(row: VariantRow) -> str:
    """All of a row, for those who hear it."""
    parts = [
        row.variant.title,
        best_look().words if row.is_best else "",
        format_size(row.variant.size_bytes),
        row.variant.words,
        plan_words(row),
        speed_words(row.outlook.speed) if row.outlook else "",
        rate_words(row.tokens_per_s) if row.tokens_per_s else "",
        standing_words(row),
    ]
    return listed(parts)


def remedy_words(remedy: Remedy) -> str:
    """What would let all of a variant fit on GPUs."""
    words = translate(
        "PlanPopover",
        "All layers fit with a context of {context} and a {type} KV cache.",
    )
    context = format_count(remedy.context_tokens)
    return words.format(context=context, type=remedy.kv_type)


def plan_note(outlook: Outlook) -> str:
    """What a plan's sum does not tell."""
    notes = []
    if outlook.speed is not None:
        words = translate("Discover", "Expected speed: {speed} ({meaning}).")
        notes.append(
            words.format(
                speed=speed_words(outlook.speed), meaning=speed_meaning(outlook.speed)
            )
        )
    if not outlook.is_exact:
        notes.append(
            translate(
                "Discover",
                "The parts are estimated from the file's size, and exact once it is "
                "here.",
            )
        )
    return sentences(notes)
