"""Where the window was, and how its parts were divided."""

import msgspec


class WindowState(msgspec.Struct, frozen=True):
    """Qt's own records of where things were; empty where nothing is known.

    Attributes:
        geometry: Place and size of the window.
        splitters: Of each splitter, by its objectName.
        page: The page that was shown, counted from 0.
    """

    geometry: bytes = b""
    splitters: dict[str, bytes] = {}
    page: int = 0
