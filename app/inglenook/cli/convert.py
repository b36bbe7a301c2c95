"""`inglenook convert`: a model or an adapter as others save it, to a GGUF.

With `--json`, one object:

    output        the file that was written
    kind          “model” or “adapter”
    architecture  llama.cpp's name of it
    type          that of most weights: F16, BF16 or F32
    bytes         size of the file
    sha256        its hash
    n_tensors     how many it has
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inglenook.cli.terminal import print_json, print_line
from inglenook.cli.writing import drain_writing
from inglenook.units import format_size

if TYPE_CHECKING:
    from collections.abc import Generator

    from inglenook.convert.plan import Converted


class Type(StrEnum):
    """How the weights are stored."""

    AUTO = "auto"
    F16 = "f16"
    BF16 = "bf16"
    F32 = "f32"


def convert(
    folder: Annotated[
        Path,
        typer.Argument(
            exists=True,
            file_okay=False,
            help="With config.json and safetensors files, or with a LoRA adapter.",
        ),
    ],
    output: Annotated[
        Path | None, typer.Argument(help="The new file; else one in the folder.")
    ] = None,
    type_: Annotated[
        Type, typer.Option("--type", help="How to store weights; auto is as they are.")
    ] = Type.AUTO,
    base: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            help="What an adapter was made for: the folder or a GGUF of that model.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Bring a model or a LoRA adapter as others save it into a GGUF file."""
    # NumPy takes longer to import than most commands take.
    from inglenook.convert.adapter import convert_adapter, is_adapter  # noqa: PLC0415
    from inglenook.convert.model import convert_model  # noqa: PLC0415

    kind = "adapter" if is_adapter(folder) else "model"
    work: Generator[Any, None, Converted]
    if kind == "adapter":
        work = convert_adapter(folder, base, output, type_.value)
    elif base is not None:
        raise typer.BadParameter("--base is for adapters; this is a model.")
    else:
        work = convert_model(folder, output, type_.value)
    written = drain_writing(work, "Converting")
    if json:
        print_json(
            {
                "output": str(written.path),
                "kind": kind,
                "architecture": written.architecture,
                "type": written.type,
                "bytes": written.size_bytes,
                "sha256": written.sha256,
                "n_tensors": written.n_tensors,
            }
        )
        return
    print_line(f"{written.path}: {written.type}, {format_size(written.size_bytes)}")
