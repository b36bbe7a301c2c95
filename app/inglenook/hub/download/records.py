"""What is to be downloaded, and how far it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inglenook.hub.records import RemoteFile

Step = Literal["checking", "connecting", "fetching", "waiting", "finishing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where files come from.

    Attributes:
        endpoint: Address of the hub, without a slash at its end.
        repo: As in `author/name`.
        commit: Full id of the commit; what is fetched never changes with it.
    """

    endpoint: str
    repo: str
    commit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A variant to be downloaded as one item.

    Attributes:
        label: What to call it, as in “Q4_K_M”.
        files: All its files, in order.
    """

    source: Source
    label: str
    files: tuple[RemoteFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file on this disk, and the remote pieces that it is made of, in order."""

    path: Path
    pieces: tuple[RemoteFile, ...]

    @property
    def size_bytes(self) -> int:
        """Of the whole."""
        return sum(piece.size_bytes for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a download is.

    Attributes:
        name: The file at work.
        done_bytes: Of all files; what was there already counts.
        bytes_per_s: Smoothed over some seconds; 0 while nothing comes.
        left_s: Estimate of the time left; None where there is none.
        wait_s: While waiting, seconds until the next try.
        reason: While waiting, why.
    """

    step: Step
    name: str
    done_bytes: int
    total_bytes: int
    bytes_per_s: float = 0.0
    left_s: float | None = None
    wait_s: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file that is in its place, whole and checked.

    Attributes:
        sha256: Of the file as it lies there.
        fetched_bytes: What came over the network for it in this run.
        resumed_from: How much of it was there when this run began.
    """

    path: Path
    size_bytes: int
    sha256: str
    fetched_bytes: int
    resumed_from: int
