"""How soon a download ends that is cancelled, whatever it waits for.

    python -m tests.benchmarks.giving_up [ROUNDS]

Prints the longest of some rounds for each phase: from the wish to the end of the work.
"""

import os
import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest.mock import patch

from inglenook.hub.download.journal import flushed_now, head_of, line_of
from inglenook.hub.download.layout import targets_of
from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Order, Progress, Source, Step
from inglenook.hub.download.throttle import Throttle
from inglenook.hub.download.transfer import download
from inglenook.hub.records import RemoteFile
from inglenook.library.sidecars import journal_path, part_path
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from tests.local_hub import Fault, LocalHub, serve_hub

REPO, NAME = "me/tiny-GGUF", "tiny-Q8_0.gguf"
CONTENT = bytes(4 * 2**20)
LARGE_BYTES = 4_000_000_000
#: Nothing is asked of it.
NOWHERE = "http://127.0.0.1:9"

Work = Generator[Progress | None, None, Any]


@dataclass(frozen=True)
class Phase:
    """What a download waits for.

    Attributes:
        step: What the user reads meanwhile.
        waiting: Gives a new download that will wait for that.
    """

    name: str
    step: Step
    waiting: Callable[[], Work]


def give_up(phase: Phase) -> float:
    """Milliseconds from the wish of who looks on to the end of the work."""
    wish, wished = threading.Event(), [0.0]

    def ask() -> None:
        wished[0] = time.perf_counter()
        wish.set()

    work = phase.waiting()
    timer = threading.Timer(0.2 + random.random() / 10, ask)
    for progress in work:
        if progress and progress.step == phase.step and not timer.ident:
            timer.start()
        if wish.is_set():
            break
    work.close()
    return 1000 * (time.perf_counter() - wished[0])


def begin(
    endpoint: str,
    folder: Path,
    *,
    commit: str = "c" * 40,
    limit: int = 0,
) -> Work:
    """A download of the file into a new folder, from wherever that is."""
    means = Means(
        network=Network(NetworkOptions(endpoint=endpoint)), throttle=Throttle(limit)
    )
    folder.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=folder))
    return download(_order(endpoint, commit, len(CONTENT)), fresh, means)


def _order(endpoint: str, commit: str, size_bytes: int) -> Order:
    digest = sha256(CONTENT).hexdigest()
    file = RemoteFile(path=NAME, size_bytes=size_bytes, sha256=digest)
    source = Source(endpoint=endpoint, repo=REPO, commit=commit)
    return Order(source=source, label="Q8_0", files=(file,))


def _with_large_part(folder: Path) -> Work:
    """A download that goes on from a large part, and sums that up first."""
    order = _order(NOWHERE, "c" * 40, LARGE_BYTES + 1)
    (target,) = targets_of(order, folder)
    target.path.parent.mkdir(parents=True, exist_ok=True)
    part_path(target.path).touch()
    os.truncate(part_path(target.path), LARGE_BYTES)
    lines = line_of(head_of(target, order.source)) + line_of(flushed_now(LARGE_BYTES))
    journal_path(target.path).write_bytes(lines)
    return download(order, folder, Means(network=Network(NetworkOptions())))


def _with_large_file(folder: Path) -> Work:
    """A download of what is there already, and is summed up."""
    path = folder / REPO / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.truncate(path, LARGE_BYTES)
    order = _order(NOWHERE, "c" * 40, LARGE_BYTES)
    return download(order, folder, Means(network=Network(NetworkOptions())))


@contextmanager
def _listening(*, is_full: bool) -> Iterator[int]:
    """A port where nobody says anything; where it is full, nobody gets in either."""
    with socket.create_server(("127.0.0.1", 0), backlog=0 if is_full else 128) as one:
        port = one.getsockname()[1]
        others = [socket.socket() for _ in range(4 * is_full)]
        for other in others:
            other.setblocking(False)
            with suppress(BlockingIOError):
                other.connect(("127.0.0.1", port))
        yield port
        for other in others:
            other.close()


@contextmanager
def _hanging(name: str) -> Iterator[None]:
    """A call of the system that does not come back."""
    gate = threading.Event()
    with patch(name, lambda *_, **__: gate.wait()):
        yield
    gate.set()


def network_phases(folder: Path) -> Iterator[Phase]:
    """Those without an answer; each holds while the next one is not asked for."""
    with _hanging("socket.getaddrinfo"):
        work = partial(begin, "http://hub.test", folder)
        yield Phase("looking up the address", "connecting", work)
    with _listening(is_full=True) as port:
        work = partial(begin, f"http://127.0.0.1:{port}", folder)
        yield Phase("connecting", "connecting", work)
    with _listening(is_full=False) as port:
        work = partial(begin, f"https://127.0.0.1:{port}", folder)
        yield Phase("TLS handshake", "connecting", work)


def hub_phases(hub: LocalHub, folder: Path) -> Iterator[Phase]:
    """Those in which the hub has its part."""
    commit = hub.add_repo(REPO, {NAME: CONTENT}).commit
    pull = partial(begin, hub.endpoint, folder, commit=commit)
    faults: tuple[tuple[str, Step, str, Fault], ...] = (
        ("headers of the HEAD", "connecting", "head", Fault("silent")),
        ("headers of the body", "connecting", "cdn", Fault("silent")),
        ("body", "fetching", "cdn", Fault("stall", at_bytes=2**20)),
        ("Retry-After", "waiting", "cdn", Fault("status", status=429, retry_after=99)),
    )
    for name, step, leg, fault in faults:
        hub.fault(fault, on=leg, times=None)
        yield Phase(name, step, pull)
        hub.heal()
    yield Phase("speed limit of 100 kB/s", "fetching", partial(pull, limit=100_000))


def disk_phases(hub: LocalHub, folder: Path) -> Iterator[Phase]:
    """Those in which the disk has its part."""
    yield Phase(
        "SHA-256 of a part of 4 GB", "checking", partial(_with_large_part, folder)
    )
    other = folder / "other"
    yield Phase(
        "SHA-256 of a file of 4 GB", "checking", partial(_with_large_file, other)
    )
    commit = hub.add_repo(REPO, {NAME: CONTENT}).commit
    with _hanging("os.fsync"):
        work = partial(begin, hub.endpoint, folder / "last", commit=commit)
        yield Phase("the disk at the end (fsync)", "finishing", work)


def main() -> None:
    """Print a line for each phase."""
    n_rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name, serve_hub() as hub:
        folder = Path(name)
        print(
            "| cancelled while it waits for | longest of", n_rounds, "|\n| --- | --- |"
        )
        for phases in (
            network_phases(folder / "a"),
            hub_phases(hub, folder / "b"),
            disk_phases(hub, folder / "c"),
        ):
            for phase in phases:
                longest = max(give_up(phase) for _ in range(n_rounds))
                print(f"| {phase.name} | {longest:.0f} ms |", flush=True)


if __name__ == "__main__":
    main()
