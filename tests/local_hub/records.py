"""What the hub holds, and what it was asked."""

import hashlib
import io
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

#: Read at a time for a checksum.
_BLOCK = 2**20


@dataclass(frozen=True, slots=True)
class Sparse:
    """A large file that takes no room: some bytes, then zeros.

    Attributes:
        sha256: What the hub says it is; made up where none is given, as nobody
            wants to wait for the true one.
    """

    size: int
    head: bytes = b""
    sha256: str = ""


@dataclass(frozen=True)
class File:
    """One version of a file."""

    content: bytes | Path | Sparse
    is_lfs: bool

    @cached_property
    def size(self) -> int:
        match self.content:
            case bytes():
                return len(self.content)
            case Path():
                return self.content.stat().st_size
        return self.content.size

    @cached_property
    def sha256(self) -> str:
        """The checksum; of a sparse file without one it is made up."""
        if isinstance(self.content, Sparse):
            return (
                self.content.sha256
                or hashlib.sha256(
                    f"{self.content.size}".encode() + self.content.head
                ).hexdigest()
            )
        digest = hashlib.sha256()
        with self.open() as file:
            while block := file.read(_BLOCK):
                digest.update(block)
        return digest.hexdigest()

    @cached_property
    def blob_id(self) -> str:
        """A git object id, not the one that git would give."""
        return hashlib.sha1(f"{self.size} {self.sha256}".encode()).hexdigest()

    @property
    def etag(self) -> str:
        return self.sha256 if self.is_lfs else self.blob_id

    def open(self) -> BinaryIO:
        """The bytes; a sparse file's zeros only up to its first block."""
        match self.content:
            case bytes():
                return io.BytesIO(self.content)
            case Path():
                return self.content.open("rb")
        return io.BytesIO(self.content.head)

    def read(self, start: int, length: int) -> bytes:
        """Some of it."""
        length = max(0, min(length, self.size - start))
        if isinstance(self.content, Sparse):
            return self.content.head[start : start + length].ljust(length, b"\0")
        with self.open() as file:
            file.seek(start)
            return file.read(length)


@dataclass
class Repo:
    """A repository; what is set here is what is answered from then on.

    Attributes:
        commit: Of `main`.
        commits: The files of each commit.
        gated: False, "auto" or "manual".
        granted: Users who may read it though it is gated.
        gguf: As the Hub tells it: total, architecture, context_length …
        card: The README's text, its front matter included; it is also a file.
        more: Fields of the JSON answer, to set or (None) to leave out.
    """

    id: str
    commit: str = ""
    commits: dict[str, dict[str, File]] = field(default_factory=dict)
    gated: bool | str = False
    private: bool = False
    disabled: bool = False
    granted: set[str] = field(default_factory=set)
    downloads: int = 0
    likes: int = 0
    trending: int = 0
    created: str = "2024-01-01T00:00:00.000Z"
    updated: str = "2024-06-01T00:00:00.000Z"
    tags: list[str] = field(default_factory=lambda: ["gguf"])
    card_data: dict[str, Any] = field(default_factory=dict)
    gguf: dict[str, Any] | None = None
    pipeline: str | None = "text-generation"
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def author(self) -> str:
        return self.id.split("/")[0]

    @property
    def files(self) -> dict[str, File]:
        """Those of `main`."""
        return self.commits[self.commit]


@dataclass(slots=True)
class Request:
    """What was asked, and what was answered.

    Attributes:
        origin: "hub" or "cdn".
        leg: What it was for, as `faults.Leg`, or "account" or "other".
        file: Path of the file in its repository; empty for none.
        token: The bearer token that came with it; empty for none.
        status: 0 while there is no answer.
        sent_bytes: Of the body.
        connection: Number of the socket.
    """

    origin: str
    method: str
    path: str
    headers: dict[str, str]
    connection: int
    leg: str = "other"
    repo: str = ""
    file: str = ""
    revision: str = "main"
    query: dict[str, list[str]] = field(default_factory=dict)
    token: str = ""
    start: int = 0
    status: int = 0
    sent_bytes: int = 0
    faults: list[str] = field(default_factory=list)
