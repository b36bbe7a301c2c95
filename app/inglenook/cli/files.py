"""Files that are named on the command line."""

from pathlib import Path

import typer

from inglenook.library.files import is_text


def read_given(path: Path) -> bytes:
    """What a file holds.

    Raises:
        typer.BadParameter: The system does not let us read it.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise typer.BadParameter(f"“{path}” cannot be read: {reason}.") from error


def require_text(path: Path) -> Path:
    """The path, where it is text: an engine process is told no other.

    Raises:
        typer.BadParameter: It is not.
    """
    if not is_text(path):
        raise typer.BadParameter(f"“{path}” is no Unicode text; rename it.")
    return path
