"""What the commands show while they work: on standard error, for people only."""

import re
import sys

import msgspec

#: What a terminal may take for a command; a model must not give it any.
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_json(report: object) -> None:
    """Write one JSON object to standard output, in UTF-8 whatever its encoding."""
    sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")
    sys.stdout.buffer.flush()


def print_text(text: str) -> None:
    """Write some text of a model to standard output, at once."""
    if sys.stdout.isatty():
        text = _COMMANDS.sub("", text)
    print(text, end="", flush=True)


def print_note(text: str) -> None:
    """Write a line for people, in place of what the status line says."""
    start = "\r" if sys.stderr.isatty() else ""
    print(f"{start}{text}", file=sys.stderr)


class StatusLine:
    """One line that is written over; silent where nobody looks."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._length = 0

    def show(self, text: str) -> None:
        """Put this text in place of the last."""
        if self._is_seen:
            print(f"\r{text:<{self._length}}", end="", file=sys.stderr, flush=True)
            self._length = len(text)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._length:
            print(f"\r{'':<{self._length}}\r", end="", file=sys.stderr, flush=True)
            self._length = 0
