"""`inglenook verify`: whether a model is still what was downloaded, or made here.

With `--json`, one object:

    model    the file
    outcome  matches, differs or unknown: of its files, the worst
    files    [{path, size_bytes, sha256, expected, origin, outcome}]; origin is
             downloaded or made, and expected the hash that was noted then
"""

from typing import Annotated, Any

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import StatusLine, print_json, print_line
from inglenook.library.verify import Reading, Verified, outcome_of
from inglenook.library.verify import verify as read_and_compare
from inglenook.units import format_size
from inglenook.work import drain

_WORDS = {
    "matches": "matches what was {origin}",
    "differs": "DIFFERS from what was {origin}",
    "unknown": "nothing to compare with is known",
}
_ORIGINS = {"": "", "downloaded": "downloaded", "made": "made here"}


def verify(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Read a model, and compare its SHA-256 with that of when it came to be here.

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
            print_line(f"{each.sha256}  {each.path.name}  {_words(each)}")
    if outcome == "differs":
        raise typer.Exit(1)


def _words(verified: Verified) -> str:
    return _WORDS[verified.outcome].format(origin=_ORIGINS[verified.origin])


def _progress(reading: Reading) -> str:
    share = reading.done_bytes / (reading.total_bytes or 1)
    return f"Reading {reading.name}: {share:.0%} of {format_size(reading.total_bytes)}"


def _report(verified: Verified) -> dict[str, Any]:
    return {
        "path": str(verified.path),
        "size_bytes": verified.size_bytes,
        "sha256": verified.sha256,
        "expected": verified.expected or None,
        "origin": verified.origin or None,
        "outcome": verified.outcome,
    }
