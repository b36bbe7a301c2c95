"""One file of a download: what is there is checked, the rest is fetched."""

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeVar

from inglenook.errors import AnotherFileThere, ChecksumWrong
from inglenook.hub.download.attempt import fetch_rest
from inglenook.hub.download.checksums import Checksums, PieceWrong
from inglenook.hub.download.disk import disk_errors
from inglenook.hub.download.journal import read_source, write_source
from inglenook.hub.download.means import Means
from inglenook.hub.download.part import Part
from inglenook.hub.download.progress import Meter
from inglenook.hub.download.records import Fetched, Progress, Source, Step, Target
from inglenook.hub.download.retry import Tries, TryAgain
from inglenook.library.lock import sole_writer
from inglenook.library.sidecars import journal_path, part_path
from inglenook.network.background import TICK_S

Result = TypeVar("Result")

_BLOCK_BYTES = 2**20


def fetch_target(
    target: Target, source: Source, means: Means, meter: Meter
) -> Generator[Progress | None, None, Fetched]:
    """Bring one file into its place.

    Closing the generator leaves what has arrived for the next time.

    Args:
        target: What it is, and where it goes.
        source: Where it is.
        means: What it is fetched with.
        meter: Counts all files of the download.

    Raises:
        AlreadyDownloading: Somebody else does the same.
        AnotherFileThere: There is another file in its place.
        AppError: It cannot be had, or not be written.
    """
    with ExitStack() as stack:
        with disk_errors(target.path):
            target.path.parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(sole_writer(target.path))
        there = yield from _existing(target, source, meter)
        if there is not None:
            return there
        return (yield from _fetch(target, source, means, meter))


def _fetch(
    target: Target, source: Source, means: Means, meter: Meter
) -> Generator[Progress | None, None, Fetched]:
    name = target.path.name
    with closing(Part(target, source)) as part:
        for n_bytes in part.check():
            meter.at(n_bytes)
            yield meter.tell("checking", name)
        fill = _Fill(part, target, source, means, meter)
        resumed_from = part.sums.n_bytes
        meter.at(resumed_from)
        yield from fill.run()
        yield meter.tell("finishing", name)
        yield from part.finish()
        return Fetched(
            path=target.path,
            size_bytes=target.size_bytes,
            sha256=part.sums.sha256,
            fetched_bytes=fill.fetched_bytes,
            resumed_from=resumed_from,
        )


class _Fill:
    """Fetches what a part lacks, with as many attempts as that takes."""

    def __init__(
        self, part: Part, target: Target, source: Source, means: Means, meter: Meter
    ) -> None:
        self._part = part
        self._name = target.path.name
        self._source = source
        self._means = means
        self._meter = meter
        self._tries = Tries(means.patience)
        self._damaged_path = ""
        self.fetched_bytes = 0

    def run(self) -> Generator[Progress | None, None, None]:
        """Fetch until it is whole."""
        while not self._part.sums.is_whole:
            work = insist(self._attempt, self._tries, self._meter, self._name)
            try:
                yield from work
            except PieceWrong as wrong:
                piece = self._part.sums.piece
                self._part.drop_piece()
                self._meter.at(self._part.sums.n_bytes)
                if piece.path == self._damaged_path:
                    raise ChecksumWrong(piece.path) from wrong
                self._damaged_path = piece.path

    def _attempt(self, *, ranged: bool) -> Generator[Progress | None, None, None]:
        sums, meter = self._part.sums, self._meter
        rest = fetch_rest(
            sums.piece,
            self._source,
            self._means,
            offset=sums.n_bytes - sums.piece_start,
            ranged=ranged,
        )
        step: Step = "connecting"
        meter.pace.rest()
        yield meter.tell(step, self._name)
        with closing(rest) as batches:
            for batch in batches:
                if batch is not None:
                    step = "fetching"
                    self._take(batch)
                yield meter.tell(step, self._name)

    def _take(self, batch: bytes) -> None:
        self.fetched_bytes += len(batch)
        self._tries.progressed(len(batch))
        self._meter.pace.add(len(batch))
        self._part.write(batch)
        self._meter.at(self._part.sums.n_bytes)


def insist(
    attempt: Callable[..., Generator[Progress | None, None, Result]],
    tries: Tries,
    meter: Meter,
    name: str,
) -> Generator[Progress | None, None, Result]:
    """Try until it is done, or there is no use in another try.

    Args:
        attempt: Called with `ranged`, whether to ask for the rest only.
        tries: Counts the failures.
        meter: Tells the progress.
        name: What is at work, for the user.

    Raises:
        AppError: The last failure.
    """
    ranged = True
    while True:
        try:
            return (yield from attempt(ranged=ranged))
        except TryAgain as again:
            ranged = not again.without_range
            due, reason = time.monotonic() + tries.wait_s(again), again.error.text
        while (left_s := due - time.monotonic()) > 0:
            yield meter.tell("waiting", name, wait_s=left_s, reason=reason)
            time.sleep(min(left_s, TICK_S))


def _existing(
    target: Target, source: Source, meter: Meter
) -> Generator[Progress | None, None, Fetched | None]:
    """The file if it is there already, and is the right one."""
    path = target.path
    if not path.exists():
        return None
    with disk_errors(path):
        if not path.is_file() or path.stat().st_size != target.size_bytes:
            raise AnotherFileThere(str(path))
        sha256 = _known_sha256(target)
        if not sha256:
            sha256 = yield from _sum_up(target, meter)
            write_source(target, source, sha256)
        for left in (part_path(path), journal_path(path)):
            left.unlink(missing_ok=True)
    meter.at(target.size_bytes)
    return Fetched(
        path=path,
        size_bytes=target.size_bytes,
        sha256=sha256,
        fetched_bytes=0,
        resumed_from=target.size_bytes,
    )


def _known_sha256(target: Target) -> str:
    """The checksum that was noted, if the file is the one that is wanted."""
    sourced = read_source(target.path)
    wanted = target.pieces[0].sha256 if len(target.pieces) == 1 else None
    return sourced.sha256 if sourced and sourced.sha256 == wanted else ""


def _sum_up(target: Target, meter: Meter) -> Generator[Progress, None, str]:
    """The checksum of the file that is there."""
    sums = Checksums(target.pieces)
    try:
        with Path.open(target.path, "rb") as file:
            while block := file.read(_BLOCK_BYTES):
                sums.feed(block)
                meter.at(sums.n_bytes)
                yield meter.tell("checking", target.path.name)
    except PieceWrong as wrong:
        raise AnotherFileThere(str(target.path)) from wrong
    return sums.sha256
