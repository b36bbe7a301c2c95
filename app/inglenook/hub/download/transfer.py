"""A whole variant: all its files as one item."""

from collections.abc import Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

from inglenook.hub.download.attempt import describe
from inglenook.hub.download.disk import disk_errors, require_space
from inglenook.hub.download.journal import here_bytes
from inglenook.hub.download.layout import targets_of
from inglenook.hub.download.means import Means
from inglenook.hub.download.progress import Meter
from inglenook.hub.download.records import Fetched, Order, Progress, Source
from inglenook.hub.download.retry import Tries
from inglenook.hub.download.target import fetch_target, insist
from inglenook.hub.records import RemoteFile
from inglenook.library.lock import sole_writer
from inglenook.library.sidecars import journal_path, part_path
from inglenook.work import thinned


def download(
    order: Order, folder: Path, means: Means
) -> Generator[Progress | None, None, tuple[Fetched, ...]]:
    """Bring all files of a variant here, and tell how far that is.

    Closing the generator stops it within a moment, whatever it waits for; what has
    arrived is kept, and the next download of the same goes on from there.

    Args:
        order: What is to be downloaded.
        folder: That of all models.
        means: What it is fetched with.

    Yields:
        Progress at most 30 times a second, and None while there is nothing to tell.

    Returns:
        The files as they lie there, in order.

    Raises:
        NameUnsafe: A name must not be used on a disk.
        VariantIncomplete: The repository lacks a piece.
        DiskTooFull: The disk does not hold it all.
        NetworkOff: The user wants nothing to be fetched.
        HubError: The hub does not give it.
        NetworkError: The connection does not hold.
        DownloadError: It came damaged, or cannot be written.
    """
    work = _download(order, folder, means)
    return (yield from thinned(work, lambda told: (told.step, told.name)))


def discard(order: Order, folder: Path) -> None:
    """Delete what has arrived of a variant; files that are whole stay.

    Raises:
        AlreadyDownloading: Somebody still writes it.
        DownloadNotWritten: It cannot be deleted.
    """
    for target in targets_of(order, folder):
        if not target.path.parent.is_dir():
            continue
        with disk_errors(target.path), sole_writer(target.path):
            part_path(target.path).unlink(missing_ok=True)
            journal_path(target.path).unlink(missing_ok=True)


def _download(
    order: Order, folder: Path, means: Means
) -> Generator[Progress | None, None, tuple[Fetched, ...]]:
    order = replace(order, files=(yield from _described(order, means)))
    targets = targets_of(order, folder)
    n_missing = sum(target.size_bytes - here_bytes(target) for target in targets)
    require_space(folder, n_missing)
    meter = Meter(sum(target.size_bytes for target in targets))
    done = []
    for target in targets:
        done.append((yield from fetch_target(target, order.source, means, meter)))
        meter.begin_file()
    return tuple(done)


def _described(
    order: Order, means: Means
) -> Generator[Progress | None, None, tuple[RemoteFile, ...]]:
    """The files, each with its size; some mirrors list them without."""
    files = []
    for file in order.files:
        if not file.size_bytes:
            ask = partial(_describe, file, order.source, means)
            tries = Tries(means.patience)
            file = yield from insist(ask, tries, Meter(0), file.path)  # noqa: PLW2901
        files.append(file)
    return tuple(files)


def _describe(
    file: RemoteFile, source: Source, means: Means, *, ranged: bool
) -> Generator[None, None, RemoteFile]:
    """Ask once; nothing of the file itself is asked for."""
    del ranged
    return (yield from describe(file, source, means))
