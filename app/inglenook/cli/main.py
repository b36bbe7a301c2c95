"""The command line's front: global options, and how failures end."""

import logging
import sys
from typing import Annotated

import typer

import inglenook
from inglenook.cli import ask, models
from inglenook.errors import AppError

app = typer.Typer(
    help="Chat with local language models on your own computer.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
app.command()(ask.ask)
app.command(name="models")(models.list_models)


def _show_version(value: bool) -> None:
    if value:
        print(f"inglenook {inglenook.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, help="Show the version."),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def main() -> None:
    """Run a command; exit with 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows few characters must not end an answer.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except AppError as error:
        hint = f" — {error.hint}" if error.hint else ""
        print(f"error: {error.text}{hint}", file=sys.stderr)
        sys.exit(1)
