"""The library of this installation: its folders, its list, its starter model."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from inglenook.library.programs import Program, find_programs
from inglenook.library.scan import Library
from inglenook.paths import Paths, starter_model


def open_library(
    paths: Paths,
    more_folders: Iterable[str],
    programs: Callable[[], Collection[str]] = tuple,
) -> Library:
    """The models on this machine.

    Args:
        paths: Where the user's files are.
        more_folders: Others to look into, as the settings name them.
        programs: Gives the keys of the other programs whose models are used.
    """
    folders = [Path(folder) for folder in more_folders]

    def wanted() -> list[Program]:
        # Without any, nobody looks where they are.
        keys = programs()
        found = find_programs() if keys else ()
        return [program for program in found if program.key in keys]

    return Library(paths.models, folders, paths.library, starter_model(), wanted)
