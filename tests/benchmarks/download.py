"""Downloads over loopback against curl, checksum included, and what a preview costs.

    python -m tests.benchmarks.download [MEGABYTES] [ROUNDS]

Rounds alternate between ours and curl's, over HTTP and over HTTPS, and the ratios are
taken pair by pair. curl sums nothing up; a second ratio is against curl and a checksum
by openssl after it, which is the same work. Run it while nothing else runs.
"""

import hashlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from inglenook.hub.catalogue import Catalogue
from inglenook.hub.download.means import Means
from inglenook.hub.download.records import Order, Source
from inglenook.hub.download.transfer import download
from inglenook.hub.records import RemoteFile
from inglenook.hub.survey import survey
from inglenook.network.network import Network
from inglenook.network.records import NetworkOptions
from inglenook.work import drain
from tests.local_hub import Certificates, make_certificates, serve_hub
from tests.local_hub.made_up_gguf import QWEN_30B, hollow

REPO, NAME = "me/large-GGUF", "large-Q8_0.gguf"
#: Of the repository that is previewed.
LABELS = [
    f"{prefix}{name}"
    for prefix in ("", "UD-")
    for name in (
        "IQ1_S", "IQ2_M", "IQ3_XS", "IQ3_M", "IQ4_XS", "IQ4_NL", "Q2_K", "Q3_K_S",
        "Q3_K_M", "Q4_0", "Q4_K_S", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0",
    )
]  # fmt: skip


def write_file(path: Path, megabytes: int) -> str:
    """A file that no server has to make up; gives its checksum."""
    digest, block = hashlib.sha256(), bytes(range(250)) * 4000
    with path.open("wb") as file:
        for number in range(megabytes):
            piece = number.to_bytes(4, "big") + block[4:]
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def serve(file: Path, tls: Certificates | None, pipe: Connection) -> None:
    """Be the hub, in a process of its own, until the pipe is closed."""
    with serve_hub(tls=tls) as hub, suppress(EOFError):
        repo = hub.add_repo(REPO, {NAME: file})
        pipe.send((hub.endpoint, repo.commit))
        pipe.recv()


@contextmanager
def hub_process(file: Path, tls: Certificates | None) -> Iterator[Source]:
    """The hub with the large file, for as long as the block lasts."""
    ours, theirs = get_context("spawn").Pipe()
    hub = get_context("spawn").Process(target=serve, args=(file, tls, theirs))
    hub.start()
    endpoint, commit = ours.recv()
    yield Source(endpoint=endpoint, repo=REPO, commit=commit)
    ours.send("the end")
    hub.join()


def curl_seconds(source: Source, target: Path, ca_file: str) -> tuple[float, float]:
    """One round of curl: until the file is here, and until it is summed up too."""
    url = f"{source.endpoint}/{REPO}/resolve/{source.commit}/{NAME}"
    trust = ["--cacert", ca_file] if ca_file else []
    began = time.perf_counter()
    subprocess.run(["curl", "-sSL", *trust, "-o", target, url], check=True)
    here = time.perf_counter()
    subprocess.run(["openssl", "sha256", target], check=True, capture_output=True)
    summed = time.perf_counter()
    target.unlink()
    return here - began, summed - began


def our_seconds(order: Order, folder: Path, means: Means) -> float:
    """One round of ours, to the file in its place."""
    began = time.perf_counter()
    drain(download(order, folder, means))
    elapsed = time.perf_counter() - began
    shutil.rmtree(folder)
    return elapsed


def throughput(
    file: RemoteFile, folder: Path, n_rounds: int, tls: Certificates | None
) -> None:
    """Print our rate over curl's.

    Args:
        file: The large one, which lies in the folder.
        folder: For all that is written.
        n_rounds: Pairs, after one to warm up.
        tls: Certificates for HTTPS; None for HTTP.
    """
    ca_file = str(tls.authority) if tls else ""
    pairs = []
    with hub_process(folder / "served", tls) as source:
        order = Order(source=source, label="Q8_0", files=(file,))
        options = NetworkOptions(endpoint=source.endpoint, ca_file=ca_file)
        means = Means(network=Network(options))
        for number in range(n_rounds + 1):
            alone, summed = curl_seconds(source, folder / "curl", ca_file)
            ours = our_seconds(order, folder / "models", means)
            print(f"  round {number}: {alone:.3f} {ours:.3f}", file=sys.stderr)
            pairs.append((ours, alone / ours, summed / ours))
    # The first one imports and warms up.
    seconds, alone, summed = map(statistics.median, zip(*pairs[1:], strict=True))
    print(
        f"download over {'HTTPS' if tls else 'HTTP'}: "
        f"{file.size_bytes / seconds / 1e6:.0f} MB/s, {alone:.2f} of curl, "
        f"{summed:.2f} of curl and a checksum after it"
    )


def preview(folder: Path, n_rounds: int) -> None:
    """Print what it costs to tell how each of 30 variants would run here."""
    files = {f"m-{label}.gguf": hollow(QWEN_30B, label) for label in LABELS}
    with serve_hub() as hub:
        hub.add_repo(REPO, files)
        network = Network(NetworkOptions(endpoint=hub.endpoint))
        catalogue = Catalogue(network, str, folder / "catalogue")
        details = drain(catalogue.details(REPO))
        seconds, sent = [], []
        for number in range(n_rounds):
            before = hub.served_bytes("*.gguf")
            began = time.perf_counter()
            known = drain(survey(details, network, str, folder / f"heads{number}"))
            seconds.append(time.perf_counter() - began)
            sent.append(hub.served_bytes("*.gguf") - before)
    print(
        f"preview of {len(known.shapes.found)} of {len(files)} variants: "
        f"{max(sent) / 1e6:.2f} MB, {max(seconds):.2f} s at most"
    )


def main() -> None:
    """Run all and print a line for each figure."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 512
    n_rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        digest = write_file(folder / "served", megabytes)
        file = RemoteFile(path=NAME, size_bytes=megabytes * 1_000_000, sha256=digest)
        throughput(file, folder, n_rounds, None)
        throughput(file, folder, n_rounds, make_certificates(folder))
        preview(folder, n_rounds)


if __name__ == "__main__":
    main()
