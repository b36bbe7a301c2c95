"""A server whose every byte the test writes: for answers that no library would send."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer

#: What it serves is of this commit.
COMMIT = "c" * 40
#: Gives an answer, or pieces of it that are sent one after the other.
Script = Callable[[str], bytes | Iterator[bytes]]


class RawServer(ThreadingTCPServer):
    """Answers as `head` and `get` say; each is called with the request's text.

    Args:
        content: Of the file that is served where nothing else is said.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, content: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.content = content
        self.head: Script = lambda _: answer(200, linked(content))
        self.get: Script = self.body
        #: Answers still to be given before the usual ones.
        self.scripts: dict[str, list[Script]] = {"HEAD": [], "GET": []}
        self.requests: list[str] = []

    @property
    def endpoint(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def body(self, request: str) -> bytes:
        """The file, from where it is asked for."""
        _, _, after = request.partition("bytes=")
        start = int(after.partition("-")[0] or 0)
        size, rest = len(self.content), self.content[start:]
        headers = {"Content-Length": len(rest)}
        if after:
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        return answer(206 if after else 200, headers, rest)


class _Connection(StreamRequestHandler):
    server: RawServer

    def handle(self) -> None:
        lines = list(iter(self.rfile.readline, b"\r\n"))
        request = b"".join(lines).decode()
        method = request.partition(" ")[0]
        self.server.requests.append(request)
        scripts = self.server.scripts[method]
        usual = self.server.head if method == "HEAD" else self.server.get
        said = (scripts.pop(0) if scripts else usual)(request)
        with suppress(OSError):
            for piece in [said] if isinstance(said, bytes) else said:
                self.wfile.write(piece)


def answer(status: int, headers: dict[str, object], body: bytes = b"") -> bytes:
    """An answer of HTTP/1.1; the connection ends after it."""
    lines = [f"HTTP/1.1 {status} It is so", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def linked(content: bytes) -> dict[str, object]:
    """The headers by which a hub describes a large file."""
    return {
        "X-Repo-Commit": COMMIT,
        "X-Linked-Etag": f'"{hashlib.sha256(content).hexdigest()}"',
        "X-Linked-Size": len(content),
    }


def trickle(piece: bytes, pause_s: float = 0.02) -> Iterator[bytes]:
    """The same piece again and again, for as long as the other side may stay."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        yield piece
        time.sleep(pause_s)


@contextmanager
def serve_raw(content: bytes) -> Iterator[RawServer]:
    """A raw server on a port of its own."""
    with RawServer(content) as server:
        thread = threading.Thread(  # noqa: TID251 - no Qt here
            target=server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
