"""A server of the RPC backend, and the engine that computes on it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.llama_source import engine_libraries
from tests.rpc.backend import Backend

_HOST = Path(__file__).parent.parent / "engine" / "hosts" / "rpc.py"
_LOOPBACK = "127.0.0.1"
_PATIENCE_S = 60


class Server(NamedTuple):
    """A server that runs.

    Attributes:
        command: Starts an engine process that computes on it.
    """

    process: subprocess.Popen[bytes]
    address: str
    command: tuple[str, ...]


@contextmanager
def serve(
    backend: Backend, *, memory_bytes: int | None = None, n_threads: int = 1
) -> Iterator[Server]:
    """Run a server on this machine until the end of the block.

    Args:
        backend: What to run.
        memory_bytes: What it says it has of memory; None is the truth.
        n_threads: CPU threads that it computes on.
    """
    port = _free_port()
    address = f"{_LOOPBACK}:{port}"
    told = () if memory_bytes is None else (str(memory_bytes),)
    process = subprocess.Popen(
        [backend.server, backend.library, address, str(n_threads), *told],
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_listens(process, port)
        command = (sys.executable, str(_HOST), str(backend.library), address)
        yield Server(process, address, command)
    finally:
        process.kill()
        process.wait()


def _environment() -> dict[str, str]:
    """As an engine's: threads that wait leave the cores to others."""
    libraries = str(engine_libraries())
    return os.environ | {"LD_LIBRARY_PATH": libraries, "GOMP_SPINCOUNT": "3000"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    gives_up_at = time.monotonic() + _PATIENCE_S
    while True:
        try:
            socket.create_connection((_LOOPBACK, port)).close()
        except OSError:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < gives_up_at, "the server does not listen"
            time.sleep(0.05)
        else:
            return
