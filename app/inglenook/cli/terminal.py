"""The one door to the terminal: results on standard output, all else on the other.

Names come from files and hubs, answers from models: none of them gives the terminal a
command.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import msgspec

from inglenook.errors import OutputNotWritten

#: What a terminal may take for a command.
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_json(report: object) -> None:
    """Write one JSON object to standard output, in UTF-8 whatever its encoding."""
    with _output_errors():
        sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")
        sys.stdout.buffer.flush()


def print_line(text: str) -> None:
    """Write a line to standard output, or several."""
    print_text(f"{text}\n")


def print_text(text: str) -> None:
    """Write some text to standard output, at once."""
    with _output_errors():
        print(_harmless(text, sys.stdout), end="", flush=True)


def print_note(text: str) -> None:
    """Write a line for people, in place of what the status line says."""
    start = "\r" if sys.stderr.isatty() else ""
    print(f"{start}{_harmless(text, sys.stderr)}", file=sys.stderr)


def as_text(argument: str) -> str:
    """An argument of the command line, in which bytes that are no text are replaced."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class StatusLine:
    """One line that is written over; silent where nobody looks."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._length = 0

    def show(self, text: str) -> None:
        """Put this text in place of the last."""
        if self._is_seen:
            text = _harmless(text, sys.stderr)
            print(f"\r{text:<{self._length}}", end="", file=sys.stderr, flush=True)
            self._length = len(text)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._length:
            print(f"\r{'':<{self._length}}\r", end="", file=sys.stderr, flush=True)
            self._length = 0


def _harmless(text: str, stream: TextIO) -> str:
    """The text without what the stream would take for a command, if that is seen."""
    return _COMMANDS.sub("", text) if stream.isatty() else text


@contextmanager
def _output_errors() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Whoever read it has seen enough, as `head` does; typer knows what to do.
        raise
    except OSError as error:
        raise OutputNotWritten(error.strerror or str(error)) from error
