"""`inglenook models`: what is on this machine."""

from typing import Annotated, Any

import msgspec
import typer

from inglenook.cli.folders import library
from inglenook.library.scan import LocalModel
from inglenook.units import format_context, format_size


def list_models(
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List the models on this machine."""
    models = library().models()
    if json:
        report = {"models": [_report(model) for model in models]}
        print(msgspec.json.encode(report).decode())
    elif models:
        for model in models:
            print(_line(model))
    else:
        print("No models yet. Put .gguf files into:", library().models_folder)
