"""`inglenook plan`: what of a model would run where, and why."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_json
from inglenook.engine.plans import wishes_of
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.records import Inventory
from inglenook.library.files import is_file
from inglenook.offload.plan import OffloadPlan
from inglenook.offload.planner import plan_offload
from inglenook.offload.reading import shape_of
from inglenook.units import format_context, format_memory

#: What the rows of the table are called, in its order.
_ROWS = {
    "weights": "weights",
    "kv": "KV cache",
    "state": "recurrent state",
    "compute": "compute, about",
}


def plan(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    ctx: Annotated[
        int | None, typer.Option(min=256, max=2**31 - 1, help="Context in tokens.")
    ] = None,
    devices: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="Plan for the devices in this JSON file, not for this computer.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Tell what of a model would run where, and why not more on the GPU."""
    installation = Installation.of_this_user()
    inventory = take_inventory() if devices is None else _read_inventory(devices)
    path = _find(installation, model)
    chosen = installation.settings.engine
    if ctx is not None:
        chosen = msgspec.structs.replace(chosen, context_tokens=ctx)
    planned = plan_offload(shape_of(path), inventory, wishes_of(chosen))
    if json:
        print_json({"model": str(path), **msgspec.structs.asdict(planned)})
        return
    print(_headline(path.name, planned))
    for line in _table(planned):
        print(line)
    print(planned.reason)


def _read_inventory(path: Path) -> Inventory:
    try:
        inventory = msgspec.json.decode(path.read_bytes(), type=Inventory)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"“{path}” lists no devices: {error}") from error
    if max(_amounts(inventory)) >= 2**64:
        raise typer.BadParameter(f"“{path}” lists no devices: a size is absurd")
    return inventory


def _amounts(inventory: Inventory) -> Iterator[int]:
    """All the sizes in it, in bytes."""
    yield from (inventory.host.ram_bytes, inventory.host.available_bytes)
    for device in inventory.devices:
        yield from (device.total_bytes, device.free_bytes, device.carveout_bytes)
        yield device.nvml_free_bytes or 0


def _find(installation: Installation, model: str) -> Path:
    """The model's file, whose weights need not be there if it is a path."""
    path = Path(model)
    return path if is_file(path) else installation.library.find(model).path


def _headline(name: str, planned: OffloadPlan) -> str:
    context = f"{format_context(planned.context_tokens)} context"
    layers = f"{planned.gpu_layers} of {planned.n_layers} layers"
    match planned.mode:
        case "refuse":
            where = "does not fit"
        case "cpu":
            where = "CPU"
        case "moe":
            experts = f"experts of {planned.n_cpu_moe} on the CPU"
            where = f"{planned.backend}, {layers}, {experts}"
        case _:
            where = f"{planned.backend}, {layers}"
    return f"{name}: {where} · {context} · {planned.kv_type} KV cache"


def _table(planned: OffloadPlan) -> list[str]:
    """Who holds what; a column for each device, and one for RAM."""
    sums = planned.bytes
    places = (*sums.shares, sums.host)
    rows = [("", *planned.devices, "RAM")]
    if planned.split:
        in_ram = planned.n_layers - planned.gpu_layers
        rows.append(("layers", *map(str, planned.split), str(in_ram)))
    for field, words in _ROWS.items():
        amounts = [getattr(place, field) for place in places]
        if any(amounts):
            rows.append((words, *map(format_memory, amounts)))
    rows.append(("in all", *(format_memory(place.total) for place in places)))
    if sums.budgets:
        rows.append(("can give", *map(format_memory, sums.budgets), ""))
    return _aligned(rows)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            (first.ljust(widths[0]), *map(str.rjust, others, widths[1:]))
        ).rstrip()
        for first, *others in rows
    ]
