"""Text whose own direction does not depend on what it stands in."""

import unicodedata

from PySide6.QtCore import Qt

_FIRST_STRONG, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_STRONG = {"L", "R", "AL"}


def isolated(text: str) -> str:
    """The text for another one: “8.71 GB” stays so where that runs from right to left.

    A painter needs no such marks, see `painting_flags`.
    """
    return f"{_FIRST_STRONG}{text}{_END}" if text else text


def painting_flags(text: str, alignment: Qt.AlignmentFlag) -> int:
    """Flags for a painter: the text in one line, and in its own direction.

    Few fonts have the marks of `isolated`: with the one that lends them, the line may
    stand a pixel lower than that of a plain label.

    Args:
        text: What is painted.
        alignment: Where it stands on the screen, mirrored already.
    """
    classes = map(unicodedata.bidirectional, text)
    first = next((each for each in classes if each in _STRONG), "L")
    direction = Qt.TextFlag.TextForceRightToLeft
    if first == "L":
        direction = Qt.TextFlag.TextForceLeftToRight
    here = alignment | Qt.AlignmentFlag.AlignAbsolute
    return int(here) | int(Qt.TextFlag.TextSingleLine) | int(direction)
