"""The command line's front: global options, and how failures end."""

import io
import logging
import sys
from typing import Annotated, NoReturn

import typer

import inglenook
from inglenook.cli import (
    ask,
    bench,
    calibrate,
    compare,
    convert,
    devices,
    engines,
    merge,
    models,
    plan,
    pull,
    quantize,
    rm,
    search,
    variants,
    verify,
)
from inglenook.cli.installation import WORKS_OFFLINE
from inglenook.cli.terminal import print_line, print_note
from inglenook.errors import AppError, NetworkOff, OutputNotWritten, RepoGated

_OFFLINE = "Leave out --offline."
_TOKEN = "Or set HF_TOKEN to the token."  # noqa: S105

app = typer.Typer(
    help="Chat with local language models on your own computer.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
app.command()(ask.ask)
app.command(name="models")(models.list_models)
app.command(name="devices")(devices.list_devices)
app.command()(plan.plan)
app.command()(calibrate.calibrate)
app.command()(bench.bench)
app.command()(compare.compare)
app.command()(search.search)
app.command()(variants.variants)
app.command()(pull.pull)
app.command()(rm.rm)
app.command()(verify.verify)
app.command()(convert.convert)
app.command()(merge.merge)
app.command()(quantize.quantize)
app.add_typer(engines.app, name="engines")


def _show_version(value: bool) -> None:
    if value:
        print_line(f"inglenook {inglenook.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, help="Show the version."),
    ] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Send and fetch nothing.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""
    WORKS_OFFLINE.set(offline)


def main() -> None:
    """Run a command; exit with 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows few characters must not end an answer. A windowed
        # program has no streams at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except RepoGated as error:
        _fail(error.text, error.hint if error.has_token else f"{error.hint} {_TOKEN}")
    except NetworkOff as error:
        _fail(error.text, _OFFLINE if WORKS_OFFLINE.get() else error.hint)
    except AppError as error:
        if isinstance(error, OutputNotWritten):
            # Python would try to write the rest at its end, and exit with 120.
            sys.stdout = None
        _fail(error.text, error.hint)
    except OSError as error:
        name = f"“{error.filename}”: " if error.filename else ""
        _fail(f"The system refused: {name}{error.strerror or error}.", "")


def _fail(text: str, hint: str) -> NoReturn:
    """Say what did not happen, and exit with 1."""
    print_note(f"error: {text} — {hint}" if hint else f"error: {text}")
    sys.exit(1)
