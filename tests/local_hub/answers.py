"""What an origin answers, before it is sent."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.local_hub.records import File

_PORTAL = b"<!DOCTYPE html><title>Free Wi-Fi</title><p>Please log in to go on.</p>"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes of a file."""

    file: File
    start: int
    length: int


@dataclass(slots=True)
class Answer:
    """What is said; the body is one or more pieces.

    Attributes:
        size: What Content-Length says; None for none.
        stop_at: Bytes of the body after which `ending` strikes.
    """

    status: int = 200
    headers: dict[str, str | None] = field(default_factory=dict)
    pieces: list[Piece | bytes] = field(default_factory=list)
    size: int | None = 0
    stop_at: int | None = None
    ending: str = ""
    bytes_per_s: int = 0
    is_chunked: bool = False
    closes: bool = False


def cut(
    pieces: list[Piece | bytes], left: float, block: int
) -> Iterator[Piece | bytes]:
    """The pieces in blocks, as far as `left` bytes."""
    for piece in pieces:
        length = piece.length if isinstance(piece, Piece) else len(piece)
        for start in range(0, length, block):
            n_bytes = int(min(block, length - start, left))
            if n_bytes <= 0:
                return
            left -= n_bytes
            if isinstance(piece, Piece):
                yield Piece(piece.file, piece.start + start, n_bytes)
            else:
                yield piece[start : start + n_bytes]


def portal() -> Answer:
    """The page of a captive portal."""
    return Answer(200, {"Content-Type": "text/html"}, [_PORTAL], len(_PORTAL))
