"""Connections that can be cut from another thread, even while it waits on them."""

import socket
from contextlib import suppress
from threading import Lock
from typing import Any


class Line:
    """The connections that some requests use.

    Give `extensions` to each of these requests. Whoever reads from a connection that
    is cut fails at once, instead of at the end of a time-out.
    """

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []
        self._is_cut = False
        self._lock = Lock()

    @property
    def extensions(self) -> dict[str, Any]:
        """What a request carries so that its connection is known here."""
        return {"trace": self._trace}

    def cut(self) -> None:
        """End all connections, and each one made from now on."""
        with self._lock:
            self._is_cut = True
            for each in self._sockets:
                _shut(each)

    def _trace(self, event: str, told: dict[str, Any]) -> None:
        """Learn a connection's socket; the HTTP library calls this for each step."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                opened = told["return_value"].get_extra_info("socket")
                self._sockets.append(opened)
                if self._is_cut:
                    _shut(opened)


def _shut(opened: socket.socket) -> None:
    # It may be closed, or have become the inside of an encrypted one.
    with suppress(OSError, ValueError):
        opened.shutdown(socket.SHUT_RDWR)
