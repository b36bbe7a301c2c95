"""Which files on this disk the files of a variant become."""

from itertools import groupby
from pathlib import Path

from inglenook.errors import VariantIncomplete
from inglenook.hub.download.names import local_path, require_distinct
from inglenook.hub.download.records import Order, Target
from inglenook.hub.records import RemoteFile
from inglenook.library.names import parse_path


def targets_of(order: Order, folder: Path) -> tuple[Target, ...]:
    """The files that a variant becomes: pieces of one that was cut up are joined.

    Args:
        order: What is to be downloaded.
        folder: That of all models.

    Raises:
        NameUnsafe: A name must not be used on a disk.
        VariantIncomplete: A piece is missing.
    """
    repo = order.source.repo
    made = []
    for whole, group in groupby(order.files, _joined_path):
        pieces = tuple(group)
        _require_all(pieces, whole)
        made.append(Target(path=local_path(folder, repo, whole), pieces=pieces))
    require_distinct(target.path for target in made)
    return tuple(made)


def _joined_path(file: RemoteFile) -> str:
    """Its path, without what marks it as a piece of a file that was cut up."""
    name = parse_path(file.path)
    if name.split != "raw":
        return file.path
    parent = file.path.rpartition("/")[0]
    return f"{parent}/{name.whole}.gguf".lstrip("/")


def _require_all(pieces: tuple[RemoteFile, ...], whole: str) -> None:
    names = [parse_path(piece.path) for piece in pieces]
    if names[0].split != "raw":
        return
    # Lettered pieces do not say how many there are.
    count = names[0].n_shards or len(names)
    if [name.shard for name in names] != list(range(1, count + 1)):
        raise VariantIncomplete(whole)
