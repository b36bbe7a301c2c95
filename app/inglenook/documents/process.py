"""The process that reads one file, kept to its time and memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import IO

import msgspec
import psutil

from inglenook.children import NO_WINDOW, clean_environment, own_command
from inglenook.documents.records import Extract, Format, Locked
from inglenook.errors import DocumentUnreadable
from inglenook.translation import translate

#: A book of a thousand pages takes some seconds.
PATIENCE_S = 60.0
#: For the interpreter, the parser, and all of a file that it unpacks at once.
MOST_MEMORY_BYTES = 2**30
#: Its answer is a text of at most `MOST_CHARACTERS`, as JSON.
_MOST_ANSWER_BYTES = 64 * 2**20
_MOST_COMPLAINT_BYTES = 2000
_LOOK_EVERY_S = 0.03


def extract(
    path: Path,
    kind: Format,
    *,
    command: Sequence[str] = (),
    patience_s: float = PATIENCE_S,
    most_memory_bytes: int = MOST_MEMORY_BYTES,
) -> Generator[None, None, Extract | Locked]:
    """Have a process of our own read a file.

    Closing the generator ends it.

    Args:
        path: The file.
        kind: What it is.
        command: What to start; empty is this installation's own process.
        patience_s: How long it may take, in seconds.
        most_memory_bytes: What it may hold in memory.

    Yields:
        None, while it reads.

    Raises:
        DocumentUnreadable: It crashed, or took too much time or memory.
    """
    command = command or own_command("--read-document", kind, str(path.absolute()))
    # Not a pipe, which would hold a process that nobody reads from.
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaints:
        process = _start(command, answer, complaints, path.name)
        try:
            deadline = time.monotonic() + patience_s
            while process.poll() is None:
                _watch(process, path.name, deadline, most_memory_bytes)
                yield None
        finally:
            process.kill()
            process.wait()
        try:
            return _answer(answer)
        except msgspec.MsgspecError as error:
            detail = _last_line(complaints) or f"exit status {process.returncode}"
            raise DocumentUnreadable(path.name, detail) from error


def _start(
    command: Sequence[str], answer: IO[bytes], complaints: IO[bytes], name: str
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=complaints,
            env=clean_environment(),
            creationflags=NO_WINDOW,
        )
    except OSError as error:
        raise DocumentUnreadable(name, str(error)) from error


def _watch(
    process: subprocess.Popen[bytes], name: str, deadline: float, most_bytes: int
) -> None:
    """Wait a moment, and give up where the process takes too much."""
    try:
        process.wait(_LOOK_EVERY_S)
    except subprocess.TimeoutExpired:
        if time.monotonic() > deadline:
            raise DocumentUnreadable(
                name, translate("Documents", "reading it takes too long")
            ) from None
        if _used_bytes(process.pid) > most_bytes:
            raise DocumentUnreadable(
                name, translate("Documents", "reading it takes too much memory")
            ) from None


def _used_bytes(pid: int) -> int:
    try:
        used: int = psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return 0
    return used


def _answer(answer: IO[bytes]) -> Extract | Locked:
    answer.seek(0)
    told = answer.read(_MOST_ANSWER_BYTES)
    return msgspec.json.decode(told, type=Extract | Locked)


def _last_line(complaints: IO[bytes]) -> str:
    """What Python says last of an exception: its class and its text."""
    end = complaints.seek(0, os.SEEK_END)
    complaints.seek(max(0, end - _MOST_COMPLAINT_BYTES))
    lines = complaints.read().decode("utf-8", "replace").splitlines()
    return lines[-1].strip() if lines else ""
