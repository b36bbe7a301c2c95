"""The library of this installation: its folders, its list, its starter model."""

from collections.abc import Iterable
from pathlib import Path

from inglenook.library.scan import Library
from inglenook.paths import Paths, starter_model


def open_library(paths: Paths, more_folders: Iterable[str]) -> Library:
    """The models on this machine.

    Args:
        paths: Where the user's files are.
        more_folders: Others to look into, as the settings name them.
    """
    folders = [Path(folder) for folder in more_folders]
    return Library(paths.models, folders, paths.library, starter_model())
