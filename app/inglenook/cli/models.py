"""`inglenook models`: what is on this machine."""

from typing import Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_json, print_line
from inglenook.library.duplicates import Twins, compare_files, find_twins
from inglenook.library.scan import LocalModel
from inglenook.units import format_context, format_size
from inglenook.work import drain


def list_models(
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    copies: Annotated[
        bool,
        typer.Option("--copies", help="Read files of the same size to find copies."),
    ] = False,
) -> None:
    """List the models on this machine."""
    library = Installation.of_this_user().library
    models = library.models()
    twins = drain(compare_files(models)) if copies else find_twins(models)
    if json:
        report = {
            "models": [_report(model) for model in models],
            "twins": [_twins_report(each) for each in twins],
        }
        print_json(report)
        return
    width = max((len(model.label) for model in models), default=0)
    for model in models:
        print_line(f"{model.label:<{width}}  {_facts(model)}")
    if all(model.is_starter for model in models):
        folder = library.models_folder
        print_line(f"None of your own yet. Put .gguf files into {folder}")
    for each in twins:
        print_line(_note(each))


def _facts(model: LocalModel) -> str:
    if model.error is not None:
        return model.error.text
    context = format_context(model.context_tokens)
    where = "included" if model.is_starter else str(model.path)
    if model.aliases:
        where += f" (also called {', '.join(model.aliases)})"
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
        "program": model.program,
        "aliases": model.aliases,
        "last_used": model.last_used and model.last_used.isoformat(),
        "error": model.error and model.error.text,
    }


def _twins_report(twins: Twins) -> dict[str, Any]:
    return {
        "kind": twins.kind,
        "paths": [str(model.path) for model in twins.models],
        "wasted_bytes": twins.wasted_bytes,
    }


def _note(twins: Twins) -> str:
    paths = " and ".join(str(model.path) for model in twins.models)
    if twins.kind == "names":
        return f"note: one file with several names: {paths}"
    size = format_size(twins.wasted_bytes)
    return f"note: the same model, {size} more than needed: {paths}"
