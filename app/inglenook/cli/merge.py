"""`inglenook merge`: a model with a LoRA adapter in it, as one GGUF.

With `--json`, one object:

    output     the file that was written
    bytes      its size
    sha256     its hash
    strength   how strongly the adapter counts
    n_changed  tensors that it changed
    n_tensors  all tensors
"""

from pathlib import Path
from typing import Annotated

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.lora import read_adapters
from inglenook.cli.terminal import print_json, print_line
from inglenook.cli.writing import drain_writing
from inglenook.units import format_size


def merge(
    base: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    adapter: Annotated[
        str,
        typer.Argument(
            metavar="ADAPTER[:STRENGTH]",
            help="A LoRA adapter in a GGUF, and how strongly it counts.",
        ),
    ],
    output: Annotated[
        Path | None, typer.Argument(help="The new file; else one beside the model.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Make an adapter a part of a model, for programs that know no adapters."""
    # NumPy takes longer to import than most commands take.
    from inglenook.convert.merge import merge_adapter  # noqa: PLC0415

    (chosen,) = read_adapters([adapter])
    model = Installation.of_this_user().library.look_up(base)
    work = merge_adapter(model, Path(chosen.path), output, chosen.strength)
    merged = drain_writing(work, "Merging")
    if json:
        print_json(
            {
                "output": str(merged.path),
                "bytes": merged.size_bytes,
                "sha256": merged.sha256,
                "strength": chosen.strength,
                "n_changed": merged.n_changed,
                "n_tensors": merged.n_tensors,
            }
        )
        return
    words = f"{merged.n_changed} of {merged.n_tensors} tensors changed"
    print_line(f"{merged.path}: {words}, {format_size(merged.size_bytes)}")
