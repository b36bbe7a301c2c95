"""Faults that make another answer of the usual one."""

import gzip

from tests.local_hub.answers import Answer, Piece, cut, portal
from tests.local_hub.faults import Fault

_BLOCK = 2**20


def _body(answer: Answer) -> bytes:
    return b"".join(
        each if isinstance(each, bytes) else each.file.read(each.start, each.length)
        for each in answer.pieces
    )


def _replace(answer: Answer, status: int, body: bytes, **headers: str | None) -> None:
    answer.status, answer.pieces, answer.size = status, [body], len(body)
    answer.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def spoil(answer: Answer, fault: Fault, path: str, *, is_head: bool) -> None:
    """Change an answer as a fault has it."""
    match fault.kind:
        case "reset" | "cut" | "stall":
            answer.stop_at, answer.ending = fault.at_bytes or 0, fault.kind
            answer.closes = True
        case "slow":
            answer.bytes_per_s = fault.bytes_per_s
        case "status":
            after = None if fault.retry_after is None else str(fault.retry_after)
            _replace(answer, fault.status, fault.body, Retry_After=after)
        case "headers":
            names = {name.lower() for name, _ in fault.headers}
            kept = {n: v for n, v in answer.headers.items() if n.lower() not in names}
            answer.headers = kept | dict(fault.headers)
        case "portal":
            page = portal()
            answer.status, answer.headers = page.status, page.headers
            answer.pieces, answer.size = page.pieces, page.size
        case "portal_redirect":
            _replace(answer, 302, b"", Location="/portal")
        case "loop":
            _replace(answer, 302, b"", Location=path)
        case "expired":
            body = b"<Error><Code>AccessDenied</Code></Error>"
            _replace(answer, 403, body, Content_Type="application/xml")
        case "body":
            _replace(answer, 200, fault.body, Content_Type="application/json")
        case _:
            _spoil_body(answer, fault, is_head=is_head)


def _spoil_body(answer: Answer, fault: Fault, *, is_head: bool) -> None:
    size = answer.size or 0
    linked = answer.headers.get("X-Linked-Size")
    match fault.kind:
        case "flip":
            at, body = fault.at_bytes or 0, answer.pieces
            before, after = list(cut(body, at, _BLOCK)), _rest(body, at + 1)
            wrong = bytes([_body(answer)[at] ^ 0xFF])
            answer.pieces = [*before, wrong, *after]
        case "short":
            answer.size = max(0, size - fault.by)
            answer.pieces = list(cut(answer.pieces, answer.size, _BLOCK))
        case "long":
            answer.size = size + fault.by
            answer.pieces.append(bytes(fault.by))
        case "wrong_size":
            answer.size = size + (fault.by if is_head or answer.pieces else 0)
            answer.closes = True
            if linked:
                answer.headers["X-Linked-Size"] = str(int(linked) + fault.by)
        case "no_size":
            answer.size, answer.stop_at = None, fault.at_bytes
            answer.headers["X-Linked-Size"] = None
        case "chunked":
            answer.is_chunked = True
        case "gzip":
            body = gzip.compress(_body(answer), compresslevel=1)
            answer.pieces, answer.size = [body], len(body)
            answer.headers["Content-Encoding"] = "gzip"


def _rest(pieces: list[Piece | bytes], start: int) -> list[Piece | bytes]:
    """The pieces from a byte on."""
    rest: list[Piece | bytes] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            rest.append(piece[start:])
            start = max(0, start - len(piece))
        else:
            skip = min(start, piece.length)
            rest.append(Piece(piece.file, piece.start + skip, piece.length - skip))
            start -= skip
    return rest
