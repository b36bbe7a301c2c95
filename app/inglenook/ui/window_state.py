"""What the window remembers from one run to the next: its place and its splitters."""

import logging
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)


class WindowState(msgspec.Struct, frozen=True):
    """Qt's own records of where things were; empty where nothing is known.

    Attributes:
        geometry: Place and size of the window.
        splitters: Of each splitter, by its objectName.
    """

    geometry: bytes = b""
    splitters: dict[str, bytes] = {}


def read_state(path: Path) -> WindowState:
    """What was remembered; nothing where the file is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=WindowState)
    except (OSError, msgspec.DecodeError):
        return WindowState()


def write_state(path: Path, state: WindowState) -> None:
    """Remember; where the disk refuses, the window opens at its first size again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(msgspec.json.encode(state))
    except OSError as error:
        log.warning("The window's place was not kept: %s", error)
