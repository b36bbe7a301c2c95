"""A host process: started, spoken to line by line, and its end explained."""

import os
import queue
import secrets
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from inglenook.children import NO_WINDOW, clean_environment, own_command
from inglenook.engine.failures import is_memory_failure
from inglenook.errors import (
    EngineCrashed,
    EngineError,
    EngineKilled,
    EngineNotStarted,
    NotEnoughMemory,
)
from inglenook.paths import resource
from inglenook.translation import translate

#: Logs that are kept, that of the newest process included.
_MOST_LOGS = 10
_LOG_TAIL_BYTES = 4096
#: No message of ours is longer.
_LINE_BYTES = 16 * 2**20
#: What users set who know better how OpenMP's threads are to wait.
_SPIN_POLICIES = {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT"}
#: libgomp's threads spin 300,000 times before they sleep, and hold a core meanwhile
#: that the thread which they wait for may need: beside another busy program, two
#: threads generated 4.5 tokens/s so, 10.4 with this, and 23.6 either way on an idle
#: machine. LLVM's libomp yields while it spins (KMP_USE_YIELD), and so does
#: Microsoft's vcomp, which knows no such variable: both are left as they are.
_SPIN_COUNT = "3000"
#: llama.cpp sets libomp's KMP_BLOCKTIME to 200 ms where nobody has
#: (ggml-org/llama.cpp#13758), and libomp then passes over a user's OMP_WAIT_POLICY:
#: here is what that would have been, in the words of KMP_BLOCKTIME.
_BLOCK_TIMES = {"passive": "0", "active": "infinite"}
#: How long an ended process may take to be seen as such.
_REAP_S = 2.0


def host_command(pack: Path | None = None) -> tuple[str, ...]:
    """The command that starts the engine process of this installation.

    Args:
        pack: Folder of the engine pack to use; None is the built-in engine.
    """
    of_pack = () if pack is None else (str(pack.absolute()),)
    return own_command("--engine-host", *of_pack)


class HostProcess:
    """A child process that reads and writes lines.

    Nothing here waits for the child but `receive` and `close`, and no thread is
    kept from anything by a child that does not read.

    Args:
        log_folder: Where its standard error goes, into a file of its own.
        command: What to start.

    Raises:
        EngineNotStarted: The system cannot start it.
    """

    def __init__(self, log_folder: Path, command: Sequence[str]) -> None:
        self._process, self._log = _start(command, _new_log(log_folder))
        self._is_killed = False
        self._incoming: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._outgoing: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._threads = [
            threading.Thread(target=work, daemon=True)  # noqa: TID251 - no QObject
            for work in (self._read, self._write)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it runs, and was not told to end."""
        return not self._is_killed and self._process.poll() is None

    @property
    def has_ended(self) -> bool:
        """Whether it is gone, and its memory free."""
        return self._process.poll() is not None

    def send(self, line: bytes) -> None:
        """Write one line, when the child takes it; `receive` tells if it is gone."""
        self._outgoing.put(line)

    def receive(self, timeout_s: float) -> bytes | None:
        """The next line; None if there was none in time.

        Raises:
            EngineError: The process is gone.
        """
        try:
            line = self._incoming.get(timeout=timeout_s)
        except queue.Empty:
            return None
        if not line:
            # Whoever asks again is told again.
            self._incoming.put(line)
            raise self.why_it_ended()
        return line

    def kill(self) -> None:
        """End it, whatever it is doing; does not wait for its end."""
        self._is_killed = True
        self._process.kill()

    def close(self) -> None:
        """End it, wait for its end, and free its pipes."""
        self.kill()
        self._process.wait()
        self._outgoing.put(b"")
        for thread in self._threads:
            thread.join()
        self._stdout.close()
        self._log.close()

    def why_it_ended(self) -> EngineError:
        """What ended it, by its status and the last words of its log."""
        try:
            status = self._process.wait(_REAP_S)
        except subprocess.TimeoutExpired:
            # It closed its pipe and lives on: it is of no use any more.
            self.kill()
            return EngineCrashed(
                translate("Engine", "it closed its pipe"), self._log_tail()
            )
        tail = self._log_tail()
        if is_memory_failure(tail):
            return NotEnoughMemory(detail=tail)
        if status == -getattr(signal, "SIGKILL", 9):
            return EngineKilled()
        return EngineCrashed(_how_it_ended(status), tail)

    def _read(self) -> None:
        """Take lines in as they come; on a thread of its own.

        Reading a pipe cannot be given a time-out on every system; waiting for a
        queue can.
        """
        while line := self._stdout.readline(_LINE_BYTES):
            self._incoming.put(line)
        self._incoming.put(b"")

    def _write(self) -> None:
        """Pass lines on; on a thread of its own, for a full pipe holds its writer."""
        # A dead pipe is a BrokenPipeError on Unix, and a plain OSError on Windows.
        # The reader sees the end too, and says so.
        with suppress(OSError), self._stdin:
            while line := self._outgoing.get():
                self._stdin.write(line + b"\n")
                self._stdin.flush()

    def _log_tail(self) -> str:
        if self._log.closed:
            return ""
        end = self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, end - _LOG_TAIL_BYTES))
        return self._log.read().decode("utf-8", "replace").strip()


def _start(
    command: Sequence[str], log_path: Path
) -> tuple[subprocess.Popen[bytes], BinaryIO]:
    """The process, and its log."""
    try:
        with ExitStack() as on_failure, log_path.open("ab") as written:
            # Held open: newer processes delete the older logs.
            log = on_failure.enter_context(log_path.open("rb"))
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=written,
                env=_environment(),
                # ggml must not find modules in the folder that we were started from.
                cwd=resource(""),
                creationflags=NO_WINDOW,
            )
            on_failure.pop_all()
    except OSError as error:
        raise EngineNotStarted(str(error)) from error
    return process, log


def _environment() -> dict[str, str]:
    environment = clean_environment()
    # A backtrace by gdb would hold a crashed process for seconds.
    environment["GGML_NO_BACKTRACE"] = "1"
    if not environment.keys() & _SPIN_POLICIES:
        environment["GOMP_SPINCOUNT"] = _SPIN_COUNT
    policy = environment.get("OMP_WAIT_POLICY", "").strip().lower()
    if policy in _BLOCK_TIMES:
        environment.setdefault("KMP_BLOCKTIME", _BLOCK_TIMES[policy])
    return environment


def _new_log(folder: Path) -> Path:
    """A new log in the folder; its oldest ones are deleted.

    Two engines may run at a time, and the words of one must not explain the end
    of the other. Where no log can be written, the engine does without.
    """
    name = f"engine-{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(2)}.log"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("engine-*.log"))[: 1 - _MOST_LOGS]:
            # Windows keeps the log of a process that still runs.
            with suppress(OSError):
                old.unlink()
        path = folder / name
        path.touch()
        return path
    return Path(os.devnull)


def _how_it_ended(status: int) -> str:
    if status < 0:
        try:
            return f"signal {signal.Signals(-status).name}"
        except ValueError:
            return f"signal {-status}"
    # Windows: an NTSTATUS such as 0xc000001d, an illegal instruction.
    return f"exit status {status}" if status < 256 else f"exit code {status:#x}"
