"""The option for LoRA adapters: `--lora FILE[:STRENGTH]`, as often as wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from inglenook.cli.files import require_text
from inglenook.engine.messages import Adapter
from inglenook.library.files import is_file

LoraFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--lora",
        metavar="FILE[:STRENGTH]",
        help="A LoRA adapter to apply, and how strongly; may be repeated.",
    ),
]


def read_adapters(texts: Sequence[str]) -> tuple[Adapter, ...]:
    """The adapters that an option names.

    Raises:
        typer.BadParameter: A strength is out of range, or a path no text.
    """
    return tuple(map(_read, texts))


def _read(text: str) -> Adapter:
    path, colon, strength = text.rpartition(":")
    # A file's own name may have a colon, and so has a drive on Windows.
    if is_file(Path(text)) or not colon or not _is_number(strength):
        path, strength = text, "1"
    absolute = str(require_text(Path(path).absolute()))
    try:
        return msgspec.convert({"path": absolute, "strength": float(strength)}, Adapter)
    except msgspec.ValidationError as error:
        raise typer.BadParameter(
            f"“{strength}” is no strength from -10 to 10"
        ) from error


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
