"""A plan as text, for the terminal and the clipboard."""

from collections.abc import Sequence

from inglenook.offload.plan import OffloadPlan
from inglenook.offload.sums import PARTS
from inglenook.translation import listed, mark, translate
from inglenook.units import format_context, format_memory

#: What the rows of the table are called, in its order; to be translated.
_ROWS = PARTS | {"compute": mark("Plan", "compute, about")}
_UNKNOWN = "—"


def plan_text(
    name: str, planned: OffloadPlan, measured: Sequence[int | None] = ()
) -> str:
    """What would run where, who holds what, and why not more, in lines.

    Args:
        name: The model's.
        planned: The plan for it.
        measured: Bytes that each device really holds, and last, RAM; None where that
            is not known, and empty before the model is loaded.
    """
    lines = [_headline(name, planned), *_table(planned, measured), planned.reason]
    return "\n".join(lines)


def _headline(name: str, planned: OffloadPlan) -> str:
    context = translate("Plan", "{length} context").format(
        length=format_context(planned.context_tokens)
    )
    layers = translate("Plan", "{n} of {all} layers").format(
        n=planned.gpu_layers, all=planned.n_layers
    )
    match planned.mode:
        case "refuse":
            where = translate("Plan", "does not fit")
        case "cpu":
            where = translate("Plan", "CPU")
        case "moe":
            experts = translate("Plan", "experts of {n} on the CPU").format(
                n=planned.n_cpu_moe
            )
            where = listed((planned.backend, layers, experts))
        case _:
            where = listed((planned.backend, layers))
    return translate("Plan", "{name}: {where} · {context} · {kv_type} KV cache").format(
        name=name, where=where, context=context, kv_type=planned.kv_type
    )


def _table(planned: OffloadPlan, measured: Sequence[int | None]) -> list[str]:
    """Who holds what; a column for each device, and one for RAM."""
    sums = planned.bytes
    places = (*sums.shares, sums.host)
    rows = [("", *planned.devices, translate("Plan", "RAM"))]
    if planned.split:
        in_ram = planned.n_layers - planned.gpu_layers
        rows.append(
            (translate("Plan", "layers"), *map(str, planned.split), str(in_ram))
        )
    for field, words in _ROWS.items():
        amounts = [getattr(place, field) for place in places]
        if any(amounts):
            rows.append((translate("Plan", words), *map(format_memory, amounts)))
    rows.append(
        (translate("Plan", "in all"), *(format_memory(place.total) for place in places))
    )
    if any(amount is not None for amount in measured):
        rows.append((translate("Plan", "measured"), *map(_measured, measured)))
    if sums.budgets:
        rows.append(
            (translate("Plan", "can give"), *map(format_memory, sums.budgets), "")
        )
    return _aligned(rows)


def _measured(amount: int | None) -> str:
    return _UNKNOWN if amount is None else format_memory(amount)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            (first.ljust(widths[0]), *map(str.rjust, others, widths[1:]))
        ).rstrip()
        for first, *others in rows
    ]
