"""`inglenook models`: what is on this machine."""

from typing import Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_json
from inglenook.library.scan import LocalModel
from inglenook.units import format_context, format_size


def list_models(
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List the models on this machine."""
    library = Installation.of_this_user().library
    models = library.models()
    if json:
        print_json({"models": [_report(model) for model in models]})
        return
    width = max((len(model.label) for model in models), default=0)
    for model in models:
        print(f"{model.label:<{width}}  {_facts(model)}")
    if all(model.is_starter for model in models):
        print(f"None of your own yet. Put .gguf files into {library.models_folder}")


def _facts(model: LocalModel) -> str:
    if model.error is not None:
        return model.error.text
    context = format_context(model.context_tokens)
    where = "included" if model.is_starter else model.path
    return f"{format_size(model.size_bytes):>8}  {context} context  {where}"


def _report(model: LocalModel) -> dict[str, Any]:
    return {
        "name": model.name,
        "variant": model.variant,
        "repo": model.repo,
        "path": str(model.path),
        "size_bytes": model.size_bytes,
        "architecture": model.architecture,
        "n_params": model.n_params,
        "context_tokens": model.context_tokens,
        "is_starter": model.is_starter,
        "last_used": model.last_used and model.last_used.isoformat(),
        "error": model.error and model.error.text,
    }
