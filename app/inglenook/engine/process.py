"""A host process: started, spoken to line by line, and its end explained."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from inglenook.engine.failures import is_memory_failure
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineKilled,
    EngineNotStarted,
    NotEnoughMemory,
)

#: A log larger than this is set aside before the next process writes to it.
_LOG_BYTES = 1_000_000
_LOG_TAIL_BYTES = 4096
#: No message of ours is longer.
_LINE_BYTES = 16 * 2**20
_SECRETS = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
#: How long an ended process may take to be seen as such.
_REAP_S = 2.0


def host_command() -> tuple[str, ...]:
    """The command that starts the engine process of this installation."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--engine-host")
    return (sys.executable, "-m", "inglenook", "--engine-host")


class HostProcess:
    """A child process that reads and writes lines.

    `send` and `kill` may be called from any thread.

    Args:
        log_path: Where its standard error goes.
        command: What to start.

    Raises:
        EngineNotStarted: The system cannot start it.
    """

    def __init__(self, log_path: Path, command: Sequence[str]) -> None:
        self._log_path = log_path
        self._log_offset = _rotate(log_path)
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._writing = threading.Lock()
        self._process = _start(command, log_path)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._reader = threading.Thread(  # noqa: TID251 - it sees no QObject
            target=self._read, daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def send(self, line: bytes) -> None:
        """Write one line.

        Raises:
            EngineError: The process is gone.
        """
        try:
            with self._writing:
                self._stdin.write(line + b"\n")
                self._stdin.flush()
        # A dead pipe is a BrokenPipeError on Unix, a plain OSError on Windows,
        # and a ValueError once it was closed.
        except (OSError, ValueError) as error:
            raise self._why_it_ended() from error

    def receive(self, timeout_s: float) -> bytes | None:
        """The next line; None if there was none in time.

        Raises:
            EngineError: The process is gone.
        """
        try:
            line = self._lines.get(timeout=timeout_s)
        except queue.Empty:
            return None
        if not line:
            # Whoever asks again is told again.
            self._lines.put(line)
            raise self._why_it_ended()
        return line

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it and free its pipes; nothing may wait for it any more."""
        self.kill()
        self._reader.join()
        self._stdout.close()
        try:
            self._stdin.close()
        except OSError:
            # What was never written to a dead process cannot be flushed.
            return

    def _read(self) -> None:
        """Take lines in as they come; on a thread of its own.

        Reading a pipe cannot be given a time-out on every system; waiting for a
        queue can.
        """
        while line := self._stdout.readline(_LINE_BYTES):
            self._lines.put(line)
        self._lines.put(b"")

    def _why_it_ended(self) -> EngineError:
        try:
            status = self._process.wait(_REAP_S)
        except subprocess.TimeoutExpired:
            # It closed its pipe and lives on: it is of no use any more.
            self.kill()
            return EngineCrashed("it closed its pipe", self._log_tail())
        tail = self._log_tail()
        if is_memory_failure(tail):
            return NotEnoughMemory(detail=tail)
        if status == -getattr(signal, "SIGKILL", 9):
            return EngineKilled()
        return EngineCrashed(_how_it_ended(status), tail)

    def _log_tail(self) -> str:
        try:
            with self._log_path.open("rb") as file:
                end = file.seek(0, os.SEEK_END)
                file.seek(max(self._log_offset, end - _LOG_TAIL_BYTES))
                return file.read().decode("utf-8", "replace").strip()
        except OSError:
            return ""


def _start(command: Sequence[str], log_path: Path) -> subprocess.Popen[bytes]:
    environment = {k: v for k, v in os.environ.items() if k not in _SECRETS}
    # A backtrace by gdb would hold a crashed process for seconds.
    environment["GGML_NO_BACKTRACE"] = "1"
    # Neither Python nor ggml may find modules in the folder that we were
    # started from.
    environment["PYTHONSAFEPATH"] = "1"
    try:
        with log_path.open("ab") as log:
            return subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                cwd=log_path.parent,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
    except OSError as error:
        raise EngineNotStarted(str(error)) from error


def _rotate(log_path: Path) -> int:
    """Make room for the next log; returns where it begins, in bytes."""
    try:
        log_path.parent.mkdir(parents=True, exist_ok=True)
        if log_path.exists() and log_path.stat().st_size > _LOG_BYTES:
            log_path.replace(log_path.with_suffix(".1.log"))
        return log_path.stat().st_size if log_path.exists() else 0
    except OSError as error:
        raise EngineNotStarted(str(error)) from error


def _how_it_ended(status: int) -> str:
    if status < 0:
        try:
            return f"signal {signal.Signals(-status).name}"
        except ValueError:
            return f"signal {-status}"
    # Windows: an NTSTATUS such as 0xc000001d, an illegal instruction.
    return f"exit status {status}" if status < 256 else f"exit code {status:#x}"
