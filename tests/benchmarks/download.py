"""Downloads over loopback against curl, checksum included, and how fast one gives up.

    python -m tests.benchmarks.download [MEGABYTES] [ROUNDS]

Rounds alternate between the two, and the ratio is taken pair by pair. Run it while
nothing else runs.
"""

import hashlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Order, Source
from inglenook.hub.download.transfer import download
from inglenook.hub.records import RemoteFile
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain
from tests.local_hub import Fault, LocalHub, serve_hub

REPO, NAME = "me/large-GGUF", "large-Q8_0.gguf"


def write_file(path: Path, megabytes: int) -> str:
    """A file that no server has to make up; gives its checksum."""
    digest, block = hashlib.sha256(), bytes(range(250)) * 4000
    with path.open("wb") as file:
        for number in range(megabytes):
            piece = number.to_bytes(4, "big") + block[4:]
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def serve(file: Path, pipe: Connection) -> None:
    """Be the hub, in a process of its own, until the pipe is closed."""
    with serve_hub() as hub, suppress(EOFError):
        repo = hub.add_repo(REPO, {NAME: file})
        pipe.send((hub.endpoint, repo.commit))
        pipe.recv()


def curl_seconds(source: Source, target: Path) -> float:
    """One round of curl."""
    url = f"{source.endpoint}/{REPO}/resolve/{source.commit}/{NAME}"
    began = time.perf_counter()
    subprocess.run(["curl", "-sSL", "-o", target, url], check=True)
    return time.perf_counter() - began


def our_seconds(order: Order, folder: Path, means: Means) -> float:
    """One round of ours, to the file in its place."""
    began = time.perf_counter()
    drain(download(order, folder, means))
    return time.perf_counter() - began


def order_of(source: Source, size_bytes: int, sha256: str) -> Order:
    """The large file."""
    file = RemoteFile(path=NAME, size_bytes=size_bytes, sha256=sha256)
    return Order(source=source, label="Q8_0", files=(file,))


def throughput(megabytes: int, n_rounds: int, folder: Path) -> None:
    """Print our rate over curl's."""
    sha256 = write_file(folder / "served", megabytes)
    ours, theirs = get_context("spawn").Pipe()
    hub = get_context("spawn").Process(target=serve, args=(folder / "served", theirs))
    hub.start()
    endpoint, commit = ours.recv()
    order = order_of(
        Source(endpoint=endpoint, repo=REPO, commit=commit),
        megabytes * 1_000_000,
        sha256,
    )
    means = Means(network=Network(NetworkOptions(endpoint=endpoint)))
    pairs = []
    for number in range(n_rounds + 1):
        curl = curl_seconds(order.source, folder / "curl")
        (folder / "curl").unlink()
        pairs.append((curl, our_seconds(order, folder / "models", means)))
        shutil.rmtree(folder / "models")
        print(f"  round {number}: {pairs[-1]}", file=sys.stderr)
    ours.send("the end")
    hub.join()
    # The first one imports and warms up.
    ratio = statistics.median(curl / ours for curl, ours in pairs[1:])
    rate = statistics.median(order.files[0].size_bytes / ours for _, ours in pairs[1:])
    print(f"download: {rate / 1e6:.0f} MB/s, {ratio:.2f} of curl")


def give_up(hub: LocalHub, folder: Path) -> None:
    """Print how long a download that waits takes to end."""
    content = bytes(4 * 2**20)
    repo = hub.add_repo(REPO, {NAME: content})
    source = Source(endpoint=hub.endpoint, repo=REPO, commit=repo.commit)
    order = order_of(source, len(content), hashlib.sha256(content).hexdigest())
    means = Means(network=Network(NetworkOptions(endpoint=hub.endpoint)))
    for name, kind, leg in (
        ("HEAD", "silent", "head"),
        ("first byte", "silent", "cdn"),
        ("body", "stall", "cdn"),
        ("retry", "status", "cdn"),
    ):
        hub.fault(Fault(kind, at_bytes=2**20, retry_after=100), on=leg, times=None)
        latencies = []
        for number in range(5):
            work = download(order, folder / "models", means)
            began = asked = time.perf_counter()
            while asked - began < 0.5 + number * 0.03:
                # Who cancels waits for the step under way, then for the end.
                asked = time.perf_counter()
                next(work)
            work.close()
            latencies.append(1000 * (time.perf_counter() - asked))
        hub.heal()
        print(f"giving up while it waits for the {name}: {max(latencies):.0f} ms")


def main() -> None:
    """Run all and print a line for each figure."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 512
    n_rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        throughput(megabytes, n_rounds, Path(name))
        with serve_hub() as hub:
            give_up(hub, Path(name))


if __name__ == "__main__":
    main()
