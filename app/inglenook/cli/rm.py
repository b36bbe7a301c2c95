"""`inglenook rm`: delete a model, and free its space."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from inglenook.cli.installation import Installation
from inglenook.cli.terminal import print_line, print_note
from inglenook.errors import ModelNotFound
from inglenook.library.programs import find_programs
from inglenook.library.remove import Removal, plan_removal, remove
from inglenook.library.unfinished import PART_END, find_unfinished
from inglenook.units import format_size
from inglenook.work import drain


def rm(
    model: Annotated[str, typer.Argument(help="A path, or a name in the library.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a model, or what has come of one; only from folders of the library."""
    installation = Installation.of_this_user()
    library = installation.library
    more_folders = map(Path, installation.settings.storage.more_folders)
    own_folders = (library.models_folder, *more_folders)
    try:
        path = library.look_up(model.removesuffix(PART_END))
    except ModelNotFound:
        path = find_unfinished(model, library.models_folder)
        print_note("Only a part of it has come:")
    removal = plan_removal(path, own_folders, find_programs())
    for file in removal.files:
        print_note(str(file))
    if not yes and not _is_sure(removal):
        print_note("Nothing was deleted.")
        raise typer.Exit(1)
    removal = drain(remove(removal))
    print_line(f"Deleted; {format_size(removal.freed_bytes)} freed.")


def _is_sure(removal: Removal) -> bool:
    """Ask, where there is somebody to ask."""
    if not sys.stdin.isatty():
        raise typer.BadParameter("nobody can be asked here; give --yes.")
    n_files = len(removal.files)
    files = "this file" if n_files == 1 else f"these {n_files} files"
    freed = format_size(removal.freed_bytes)
    question = f"Delete {files} for good, and free {freed}?"
    return typer.confirm(question, err=True)
