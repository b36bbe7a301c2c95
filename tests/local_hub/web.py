"""One origin: connections, requests, and answers that go wrong as they are told to."""

import fcntl
import os
import select
import socket
import ssl
import struct
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import Any

from tests.local_hub import api, files
from tests.local_hub.answers import Answer, Piece, cut
from tests.local_hub.faults import Fault
from tests.local_hub.records import Request, Sparse
from tests.local_hub.routes import read_request
from tests.local_hub.spoil import spoil

#: Handed to the system at a time.
_BLOCK = 2**18
_ZEROS = bytes(_BLOCK)


class Origin:
    """A server on a port of its own, with a thread for each connection."""

    def __init__(
        self, hub: Any, name: str, context: ssl.SSLContext | None, port: int
    ) -> None:
        self.hub = hub
        self.name = name
        self.context = context
        self._sockets: set[socket.socket] = set()
        self._is_closing = False
        self._server = _Server(("127.0.0.1", port), partial(_Connection, origin=self))
        scheme = "https" if context else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        work = partial(self._server.serve_forever, poll_interval=0.02)
        self._thread = threading.Thread(target=work)  # noqa: TID251 - no Qt here
        self._thread.start()

    @property
    def n_open(self) -> int:
        """Connections that are open now."""
        return len(self._sockets)

    def opened(self, connection: socket.socket) -> int:
        """Count a connection; gives its number."""
        with self.hub.lock:
            if self._is_closing:
                raise ConnectionAbortedError
            self._sockets.add(connection)
            self.hub.n_sockets += 1
            return self.hub.n_sockets

    def closed(self, connection: socket.socket) -> None:
        """Forget a connection."""
        with self.hub.lock:
            self._sockets.discard(connection)

    def close(self) -> None:
        """Cut every connection, and wait for their threads."""
        self._server.shutdown()
        self._thread.join()
        with self.hub.lock:
            self._is_closing = True
            open_now = list(self._sockets)
        for each in open_now:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._server.server_close()

    def answer(self, request: Request, body: bytes, faults: list[Fault]) -> Answer:
        """What this origin says, were it not for most of the faults."""
        if self.name == "cdn":
            return files.serve_signed(self.hub, request, faults)
        if request.leg in ("head", "resolve"):
            return files.resolve(self.hub, request, faults)
        return api.answer(self.hub, request, body)


class _Server(ThreadingTCPServer):
    allow_reuse_address = True
    request_queue_size = 128
    # `server_close` waits for all threads then.
    daemon_threads = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up or do not trust the certificate."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Connection(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, origin: Origin) -> None:
        self._origin = origin
        self._hub = origin.hub
        super().__init__(*arguments)

    def setup(self) -> None:
        if self._origin.context:
            self.request = self._origin.context.wrap_socket(
                self.request, server_side=True, do_handshake_on_connect=False
            )
        self._number = self._origin.opened(self.request)
        super().setup()

    def handle(self) -> None:
        with suppress(OSError):
            if self._origin.context:
                self.request.do_handshake()
            super().handle()

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()
        self._origin.closed(self.request)
        self.request.close()

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        request = read_request(
            self._origin.name, self.command, self.path, self.headers, self._number
        )
        faults = self._hub.struck(request)
        with self._hub.lock:
            self._hub.requests.append(request)
        if not self._holds_back(faults):
            answer = self._origin.answer(request, body, faults)
            for fault in faults:
                spoil(answer, fault, self.path, is_head=self.command == "HEAD")
            self._send(request, answer)

    do_HEAD = do_POST = do_GET  # noqa: N815 - named by the library

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _holds_back(self, faults: list[Fault]) -> bool:
        """Whether a fault leaves nothing to be answered."""
        for fault in faults:
            if fault.kind == "wait":
                self._linger(fault.seconds)
            elif fault.kind in ("drop", "silent"):
                if fault.kind == "silent":
                    self._linger()
                self.close_connection = True
                return True
        return False

    def _linger(self, seconds: float = float("inf")) -> None:
        """Wait; less long if the faults end or the client hangs up."""
        healed, until = self._hub.healed, time.monotonic() + seconds
        while time.monotonic() < until and not healed.wait(0.02):
            readable, _, _ = select.select([self.request], [], [], 0)
            # A request that follows is no hanging up, but none comes in tests.
            if readable:
                break

    def _send(self, request: Request, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif answer.size is not None:
            self.send_header("Content-Length", str(answer.size))
        else:
            answer.closes = True
        for name, value in answer.headers.items():
            if value is not None:
                self.send_header(name, value)
        if answer.closes:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        request.status = answer.status
        if self.command != "HEAD":
            self._send_body(request, answer)

    def _send_body(self, request: Request, answer: Answer) -> None:
        began, socket_ = time.monotonic(), self.request
        left = float("inf") if answer.stop_at is None else answer.stop_at
        block = min(_BLOCK, max(1, answer.bytes_per_s // 20 or _BLOCK))
        sent = 0
        for piece in cut(answer.pieces, left, block):
            length = piece.length if isinstance(piece, Piece) else len(piece)
            if answer.is_chunked:
                socket_.sendall(b"%x\r\n" % length)
            for n_bytes in _write(socket_, piece):
                request.sent_bytes += n_bytes
            if answer.is_chunked:
                socket_.sendall(b"\r\n")
            sent += length
            if answer.bytes_per_s:
                ahead = sent / answer.bytes_per_s - (time.monotonic() - began)
                if ahead > 0 and self._hub.healed.wait(ahead):
                    self.close_connection = True
                    return
        if answer.stop_at is not None and answer.ending:
            self._end(answer.ending)
        elif answer.is_chunked:
            socket_.sendall(b"0\r\n\r\n")

    def _end(self, ending: str) -> None:
        self.close_connection = True
        if ending == "stall":
            self._linger()
        elif ending == "reset":
            _let_arrive(self.request)
            # No waiting for what is unsent: the other side sees a reset.
            self.request.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
            # A shutdown would say goodbye first.
            os.close(self.request.detach())


def _let_arrive(connection: socket.socket) -> None:
    """Wait until the other side has what was sent; a reset would take it back."""
    if sys.platform != "linux":
        time.sleep(0.1)
        return
    for _ in range(200):
        unsent = fcntl.ioctl(connection, termios.TIOCOUTQ, bytes(4))
        if not int.from_bytes(unsent, sys.byteorder):
            return
        time.sleep(0.005)


def _write(connection: socket.socket, piece: Piece | bytes) -> Iterator[int]:
    """Send a piece; yields how many bytes went, as they go."""
    if isinstance(piece, bytes):
        connection.sendall(piece)
        yield len(piece)
        return
    content = piece.file.content
    if isinstance(content, bytes):
        connection.sendall(memoryview(content)[piece.start :][: piece.length])
    elif isinstance(content, Path) and not isinstance(connection, ssl.SSLSocket):
        with content.open("rb") as file:
            connection.sendfile(file, piece.start, piece.length)
    elif isinstance(content, Sparse) and piece.start >= len(content.head):
        connection.sendall(memoryview(_ZEROS)[: piece.length])
    else:
        connection.sendall(piece.file.read(piece.start, piece.length))
    yield piece.length
