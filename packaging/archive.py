"""The bundle as an archive that runs from any folder."""

import platform
import tarfile
from pathlib import Path


def make_archive(bundle: Path, output: Path, version: str) -> Path:
    """Pack a bundle for Linux.

    Returns:
        The .tar.gz; all in it is in a folder of its name.
    """
    name = f"inglenook-{version}-linux-{platform.machine()}"
    made = output / f"{name}.tar.gz"
    with tarfile.open(made, "w:gz", compresslevel=6) as archive:
        archive.add(bundle, name, filter=_owned_by_nobody)
    return made


def _owned_by_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
