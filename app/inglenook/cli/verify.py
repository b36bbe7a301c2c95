"""`inglenook verify`: whether a model is still what was downloaded."""

from typing import Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json
from inglenook.library.verify import Reading, Verified, outcome_of
from inglenook.library.verify import verify as read_and_compare
from inglenook.units import format_size
from inglenook.work import drain

_WORDS = {
    "matches": "matches what was downloaded",
    "differs": "DIFFERS from what was downloaded",
    "unknown": "nothing to compare with is known",
}


def verify(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Read a model, and compare its SHA-256 with that of its download.

    Exits with 1 where they differ.
    """
    path = Installation.of_this_user().library.look_up(model)
    status = StatusLine()
    try:
        verified = drain(read_and_compare(path), lambda at: status.show(_progress(at)))
    finally:
        status.clear()
    outcome = outcome_of(verified)
    if json:
        files = [_report(each) for each in verified]
        print_json({"model": str(path), "outcome": outcome, "files": files})
    else:
        for each in verified:
            print(f"{each.sha256}  {each.path.name}  {_WORDS[each.outcome]}")
    if outcome == "differs":
        raise typer.Exit(1)


def _progress(reading: Reading) -> str:
    share = reading.done_bytes / (reading.total_bytes or 1)
    return f"Reading {reading.name}: {share:.0%} of {format_size(reading.total_bytes)}"


def _report(verified: Verified) -> dict[str, Any]:
    return {
        "path": str(verified.path),
        "size_bytes": verified.size_bytes,
        "sha256": verified.sha256,
        "expected": verified.expected or None,
        "outcome": verified.outcome,
    }
