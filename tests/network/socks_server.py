"""A SOCKS5 server on loopback, as https://www.rfc-editor.org/rfc/rfc1928 has it."""

import socket
import threading
from contextlib import contextmanager
from functools import partial
from socketserver import StreamRequestHandler, ThreadingTCPServer

_NO_PASSWORD, _PASSWORD, _NOTHING = 0, 2, 255
_IPV4, _NAME = 1, 3
_DONE, _REFUSED = 0, 5


class SocksServer(ThreadingTCPServer):
    """Makes the connections that it is asked for, whatever they are called.

    Args:
        password: As in “user:password”; empty to let everybody in.

    Attributes:
        asked: Hosts and ports, in the order in which they were asked for.
    """

    daemon_threads = True

    def __init__(self, password=""):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.password = password
        self.asked = []
        self.port = self.server_address[1]


class _Handler(StreamRequestHandler):
    def handle(self):
        if self._lets_in():
            self._connect()

    def _lets_in(self):
        _, n_methods = self.rfile.read(2)
        method = _PASSWORD if self.server.password else _NO_PASSWORD
        if method not in self.rfile.read(n_methods):
            self.wfile.write(bytes([5, _NOTHING]))
            return False
        self.wfile.write(bytes([5, method]))
        if method == _NO_PASSWORD:
            return True
        self.rfile.read(1)
        said = f"{self._text()}:{self._text()}"
        self.wfile.write(bytes([1, said != self.server.password]))
        return said == self.server.password

    def _text(self):
        (length,) = self.rfile.read(1)
        return self.rfile.read(length).decode()

    def _connect(self):
        *_, kind = self.rfile.read(4)
        host = socket.inet_ntoa(self.rfile.read(4)) if kind == _IPV4 else self._text()
        port = int.from_bytes(self.rfile.read(2), "big")
        self.server.asked.append((host, port))
        try:
            far = socket.create_connection(("127.0.0.1", port))
        except OSError:
            self._answer(_REFUSED)
            return
        with far:
            self._answer(_DONE)
            back = threading.Thread(  # noqa: TID251 - no Qt here
                target=copy, args=(far, self.connection)
            )
            back.start()
            copy(self.connection, far)
            back.join()

    def _answer(self, code):
        self.wfile.write(bytes([5, code, 0, _IPV4, 0, 0, 0, 0, 0, 0]))


def copy(source, target):
    """Hand on what comes, until there is no more."""
    try:
        while content := source.recv(65536):
            target.sendall(content)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@contextmanager
def serve_socks(password=""):
    """A server that runs as long as the block."""
    with SocksServer(password) as server:
        work = partial(server.serve_forever, poll_interval=0.02)
        thread = threading.Thread(target=work)  # noqa: TID251 - no Qt here
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
