"""`inglenook plan`: what of a model would run where, and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from inglenook.cli.context import (
    ContextTokens,
    Rope,
    RopeFactor,
    rope_notes,
    with_context,
)
from inglenook.cli.files import read_given
from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_json, print_line
from inglenook.engine.plans import wishes_of
from inglenook.hardware.detect import take_inventory
from inglenook.hardware.records import Inventory
from inglenook.json_file import NO_JSON
from inglenook.library.files import is_file
from inglenook.offload.plan_text import plan_text
from inglenook.offload.planner import plan_offload
from inglenook.offload.reading import shape_of


def plan(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    ctx: ContextTokens = None,
    rope: Rope = None,
    rope_factor: RopeFactor = None,
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
    chosen = with_context(installation.settings.engine, ctx, rope, rope_factor)
    planned = plan_offload(shape_of(path), inventory, wishes_of(chosen))
    if json:
        print_json({"model": str(path), **msgspec.structs.asdict(planned)})
        return
    print_line(plan_text(path.name, planned))
    for note in rope_notes(planned.rope_warnings):
        print_line(f"note: {note}")


def _read_inventory(path: Path) -> Inventory:
    try:
        inventory = msgspec.json.decode(read_given(path), type=Inventory)
    except NO_JSON as error:
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
